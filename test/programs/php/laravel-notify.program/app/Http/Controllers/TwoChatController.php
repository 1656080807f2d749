<?php

namespace App\Http\Controllers;

use App\Enums\SendStatus;
use App\Services\TwoChatClient;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;
use Illuminate\Http\Response;
use Illuminate\Support\Facades\Http;

class TwoChatController extends Controller
{
    public function __construct(private readonly TwoChatClient $client)
    {
    }

    public function store(Request $request): JsonResponse
    {
        $data = $request->validate(['to' => 'required|max:20', 'text' => 'required|max:400']);

        $status = $this->client->send($data['to'], $data['text']);
        if ($status === SendStatus::Limited) {
            return response()->json(['error' => 'busy'], 429);
        }

        return response()->json(['status' => $status->name], $status === SendStatus::Sent ? 201 : 502);
    }

    public function subscribe(string $event)
    {
        $response = $this->client->subscribe($event);

        if ($response->status() === Response::HTTP_CONFLICT) {
        //                          ^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 409
            return response()->noContent(Response::HTTP_OK);
        }
        abort_if($response->failed(), 502, $response->json('message', 'failed'));
        //                  ^^^^^^ hover: boolean
        abort_unless($response->ok() || $response->created(), 500);
        //                      ^^ hover: boolean
        //                                         ^^^^^^^ hover: boolean

        return response()->json($response->json(), $response->status());
    }

    public function rates()
    {
        $response = Http::get('https://api.exchangerate.host/latest');
        if ($response->status() === 404) {
            abort(404);
        }

        return $response->json();
    }
}
