<?php

namespace App\Services;

use App\Exceptions\WhatsAppException;
use Illuminate\Http\Client\ConnectionException;
use Illuminate\Http\Client\PendingRequest;
use Illuminate\Http\Client\Response;
use Illuminate\Support\Facades\Cache;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Log;

class WhatsAppService
{
    private const MAX_LENGTH = 400;

    private string $baseUrl;
    private ?string $apiKey;

    public function __construct()
    {
        $this->baseUrl = config('services.twochat.base_url');
        $this->apiKey = config('services.twochat.key');
    }

    private function http(): PendingRequest
    {
        return Http::baseUrl($this->baseUrl)
            ->withHeaders(['X-User-API-Key' => $this->apiKey])
            ->timeout(30)
            ->acceptJson();
    }

    /**
     * @return array{success: bool, status: int, id?: string}
     */
    public function sendMessage(string $to, string $text): array
    {
        try {
            $response = $this->http()->post('/whatsapp/send-message', [
            //          ^ call: likely laravel POST /whatsapp/send-message
                'from_number' => config('services.twochat.from'),
                'to_number' => $to,
                'text' => mb_substr($text, 0, self::MAX_LENGTH),
            ]);
        } catch (ConnectionException $e) {
            Log::error('2Chat unreachable', ['error' => $e->getMessage()]);

            return ['success' => false, 'status' => 503];
        }

        if ($response->successful()) {
        //             ^^^^^^^^^^ hover: likely boolean
            return ['success' => true, 'status' => 201, 'id' => $response->json('message_uuid')];
        }

        Log::warning('2Chat error', ['status' => $response->status(), 'body' => $response->body()]);

        return ['success' => false, 'status' => $response->status()];
    }

    public function isOnWhatsApp(string $number): ?bool
    {
        return Cache::remember("wa:$number", 300, function () use ($number) {
            $response = $this->http()->get("/whatsapp/check-number/" . config('services.twochat.from') . "/{$number}");
            //          ^ call: likely laravel GET /whatsapp/check-number/{your_number}/{number_to_check}

            return match (true) {
                $response->status() === 422 => false,
                //                      ^^^ hover: likely 422
                $response->failed() => null,
                //         ^^^^^^ hover: likely boolean
                default => (bool) $response->json('on_whatsapp'),
            };
        });
    }

    public function subscribe(string $event, string $url): void
    {
        $response = $this->http()->post("webhooks/subscribe/{$event}", ['hook_url' => $url]);
        //          ^ call: likely laravel POST /webhooks/subscribe/{event_name}

        $this->ensureSuccess($response);
    }

    private function ensureSuccess(Response $response): void
    {
        if ($response->status() >= 200 && $response->status() <= 299) {
        //                         ^^^ hover: likely range
        //                                                       ^^^ hover: likely range
            return;
        }

        throw new WhatsAppException($response->json('message', 'Unknown error'), $response->status());
    }
}
