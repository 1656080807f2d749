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
            $reason = self::messageOf2Chat($response->body());
            switch ($response->status()) {
                case 400:
                    throw new \RuntimeException('2Chat 400 (wrong request body): ' . $reason, 400);
                case 401:
                    throw new \RuntimeException('2Chat 401 (invalid API key): ' . $reason, 401);
                case 402:
                    throw new \RuntimeException('2Chat 402 (credit or trial): ' . $reason, 402);
                case 403:
                    throw new \RuntimeException('2Chat 403 (not allowed): ' . $reason, 403);
                case 404:
                    throw new \RuntimeException('2Chat 404 (not found): ' . $reason, 404);
                case 406:
                    throw new \RuntimeException('2Chat 406 (not supported by this number): ' . $reason, 406);
                case 422:
                    throw new \RuntimeException('2Chat 422 (invalid number or value): ' . $reason, 422);
            }
            Log::error('Not sent', ['order' => $this->order->id]);

            return;
        }

        if ($response->status() === 201) {
            $this->order->update(['message' => $response->json('message_uuid')]);
        }
    }

    /**
     * The text that 2Chat gives with an error, whichever field of the body has it.
     * For a body without such a field, from a proxy for example, its beginning.
     */
    private static function messageOf2Chat(string $body): string
    {
        $data = json_decode($body, true);
        foreach (['error_message', 'message', 'detail', 'error'] as $field) {
            $text = is_array($data) && isset($data[$field]) ? $data[$field] : '';
            if (is_array($text)) {
                $text = implode('; ', array_filter(array_column($text, 'msg'), 'is_string'));
            }
            if (is_string($text) && $text !== '') {
                return $text;
            }
        }
        return preg_match('/^.{1,200}/su', trim($body), $start) ? $start[0] : 'no message';
    }
}
