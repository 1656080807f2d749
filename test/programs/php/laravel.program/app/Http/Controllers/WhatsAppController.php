<?php

namespace App\Http\Controllers;

use App\Exceptions\WhatsAppException;
use App\Jobs\SendWhatsApp;
use App\Services\WhatsAppService;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;
use Symfony\Component\HttpFoundation\Response;

class WhatsAppController extends Controller
{
    public function __construct(private readonly WhatsAppService $whatsApp)
    {
    }

    public function send(Request $request): JsonResponse
    {
        $data = $request->validate([
            'to' => ['required', 'string', 'max:20'],
            'text' => ['required', 'string', 'max:400'],
        ]);

        $result = $this->whatsApp->sendMessage($data['to'], $data['text']);

        if (! $result['success']) {
            if ($result['status'] === 429) {
            //                        ^^^ hover: likely 429
                SendWhatsApp::dispatch($data['to'], $data['text'])->delay(now()->addSeconds(60));

                return response()->json(['queued' => true], 202);
            }

            return response()->json(['error' => 'failed'], $result['status'] === Response::HTTP_UNAUTHORIZED ? 500 : 502);
            //                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: likely constant 401
        }

        return response()->json($result, Response::HTTP_CREATED);
    }

    public function webhook(Request $request): JsonResponse
    {
        if ($request->input('status') === 404) {
            return response()->json([], 204);
        }
        if ($request->header('X-Secret') !== config('app.secret')) {
            abort(403);
        }

        $response = Http::post('https://hooks.slack.com/services/T/B/X', ['text' => $request->input('message.text')]);
        if ($response->status() === 429 || $response->failed()) {
            return response()->json(['error' => 'slack'], 503);
        }

        return response()->json(['ok' => true]);
    }

    public function subscribe(Request $request): JsonResponse
    {
        try {
            $this->whatsApp->subscribe($request->input('event'), route('hook'));
        } catch (WhatsAppException $e) {
            if ($e->getCode() === 409) {
            //                    ^^^ hover: likely 409
                return response()->json(['already' => true]);
            }
            if ($e->isRateLimit()) {
                return response()->json(['later' => true], 429);
            }
            throw $e;
        }

        return response()->json([], 201);
    }
}
