<?php

namespace App\Http\Controllers;

use App\Models\Customer;
use App\Services\TwoChatService;
use Illuminate\Http\Client\RequestException;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;

class MessageController extends Controller
{
    public function __construct(private TwoChatService $twochat)
    {
    }

    public function store(Request $request): JsonResponse
    {
        $data = $request->validate(['customer_id' => 'required', 'text' => 'required|max:400']);
        $customer = Customer::find($data['customer_id']);
        if (! $customer) {
            return response()->json(['message' => 'Not found'], 404);
        }

        try {
            $uuid = $this->twochat->send($customer->phone, $data['text']);
        } catch (RequestException $e) {
            if ($e->response->status() == 402) {
                return response()->json(['message' => 'Sin saldo'], 402);
            }

            return response()->json(['message' => $e->getMessage()], 502);
        }

        return response()->json(['uuid' => $uuid], 201);
    }

    public function rates()
    {
        $response = Http::get('https://api.exchangerate.host/latest');
        if ($response->failed() || $response->status() === 429) {
            abort(503);
        }

        return $response->json();
    }
}
