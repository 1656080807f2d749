<?php

namespace App\Jobs;

use App\Models\Order;
use Illuminate\Bus\Queueable;
use Illuminate\Contracts\Queue\ShouldQueue;
use Illuminate\Http\Client\RequestException;
use Illuminate\Http\Client\Response;
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
        $response = self::retry2Chat(
            fn () => Http::withHeaders(['X-User-API-Key' => config('services.twochat.key')])
                ->post('https://api.p.2chat.io/open/whatsapp/send-message', [
                    'to_number' => $this->order->phone,
                    'text' => "Order {$this->order->id} is on its way",
                ]),
            [409, 410, 429, 486, 503]
        );

        if ($response->failed()) {
            Log::error('Not sent', ['order' => $this->order->id]);

            return;
        }

        if ($response->status() === 201) {
            $this->order->update(['message' => $response->json('message_uuid')]);
        }
    }

    /**
     * Sends a request to 2Chat, and sends it again after a wait while the answer has
     * one of these codes. The last answer is passed on as it is.
     *
     * @param callable $send gives the response
     * @param int[] $codes
     */
    private static function retry2Chat(callable $send, array $codes): Response
    {
        // By code: first wait in seconds, growth, longest wait, jitter, attempts, and how
        // long all waits may take together.
        $waits = [
            409 => [3, 1.5, 10, 0.2, 6, 60],
            410 => [3, 1.5, 10, 0.2, 6, 60],
            429 => [6, 2, 60, 0.5, 5, 120],
            486 => [2, 2, 10, 0.2, 6, 60],
            503 => [5, 2, 30, 0.2, 4, 60],
            504 => [5, 2, 30, 0.2, 4, 60],
        ];
        for ($attempt = 1, $waited = 0; ; $attempt++) {
            $error = null;
            try {
                $response = $send();
            } catch (RequestException $error) {
                $response = $error->response;
            }
            $status = $response->status();
            if (!isset($waits[$status]) || !in_array($status, $codes, true)) {
                break;
            }
            $after = $response->header('Retry-After');
            [$first, $growth, $longest, $jitter, $attempts, $total] = $waits[$status];
            $asked = preg_match('/^\d+$/', $after) ? (int) $after : (int) strtotime($after) - time();
            $backoff = min($first * pow($growth, $attempt - 1), $longest);
            $wait = $asked > 0 ? $asked : $backoff * (1 + $jitter * mt_rand() / mt_getrandmax());
            if ($attempt >= $attempts || $waited + $wait > $total) {
                break;
            }
            $waited += $wait;
            usleep((int) ($wait * 1000000));
        }
        if ($error !== null) {
            throw $error;
        }
        return $response;
    }
}
