<?php

namespace App\Jobs;

use App\Models\Order;
use Illuminate\Bus\Queueable;
use Illuminate\Contracts\Queue\ShouldQueue;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Log;

class WhatsAppJob implements ShouldQueue
{
    use Queueable;

    public function __construct(public Order $order)
    {
    }

    public function handle(): void
    {
        $response = Http::withHeaders(['X-User-API-Key' => config('services.twochat.key')])
            ->post('https://api.p.2chat.io/open/whatsapp/send-message', [
                'to_number' => $this->order->phone,
                'text' => "Order {$this->order->id} is on its way",
            ]);

        if ($response->failed()) {
            Log::error('Not sent', ['order' => $this->order->id]);

            return;
        }

        if (in_array($response->status(), [200, 201, 202], true)) {
            $this->order->update(['message' => $response->json('message_uuid')]);
        }
    }
}
