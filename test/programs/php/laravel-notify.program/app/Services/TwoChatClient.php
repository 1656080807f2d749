<?php

namespace App\Services;

use App\Enums\SendStatus;
use Illuminate\Http\Client\ConnectionException;
use Illuminate\Http\Client\PendingRequest;
use Illuminate\Http\Client\RequestException;
use Illuminate\Http\Client\Response;
use Illuminate\Support\Facades\Cache;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Log;

class TwoChatClient
{
    public function __construct(
        protected ?string $baseUrl = null,
        protected ?string $key = null,
    ) {
        $this->baseUrl = rtrim($baseUrl ?? config('twochat.base_url'), '/');
        $this->key ??= config('twochat.key');
    }

    protected function http(): PendingRequest
    {
        return Http::baseUrl($this->baseUrl)
            ->withHeaders(['X-User-API-Key' => $this->key])
            ->acceptJson()
            ->timeout(30);
    }

    public function send(string $to, string $text): SendStatus
    {
        $response = $this->http()->post('/whatsapp/send-message', [
        //          ^ call: laravel POST /whatsapp/send-message
            'to_number' => $to,
            'from_number' => config('twochat.from'),
            'text' => $text,
        ]);

        if ($response->successful()) {
        //             ^^^^^^^^^^ hover: boolean
            return SendStatus::Sent;
        }

        Log::warning('2Chat send failed', [
            'status' => $response->status(),
            'body' => substr($response->body(), 0, 500),
        ]);

        return match ($response->status()) {
            429, 486 => SendStatus::Limited,
            // [13-16] hover: 429
            //   ^^^ hover: 486
            default => SendStatus::Failed,
        };
    }

    public function checkNumber(string $number): ?bool
    {
        return Cache::remember("wa:$number", 3600, function () use ($number) {
            $response = $this->http()
            //          ^ call: laravel GET /whatsapp/check-number/{your_number}/{number_to_check}
                ->retry(3, 200, throw: false)
                ->get('/whatsapp/check-number/' . config('twochat.from') . '/' . urlencode($number));

            if ($response->tooManyRequests()) {
            //             ^^^^^^^^^^^^^^^ hover: boolean
                return null;
            }
            if ($response->clientError() || $response->serverError()) {
            //             ^^^^^^^^^^^ hover: boolean
            //                                         ^^^^^^^^^^^ hover: boolean
                return null;
            }

            return (bool) $response->json('on_whatsapp');
        });
    }

    public function contacts(int $page = 0): array
    {
        try {
            return $this->http()
            //     ^ call: laravel GET /contacts
                ->get('contacts', ['page_number' => $page, 'results_per_page' => 100])
                ->throw()
                // [19-24] hover: raises
                ->json('contacts');
        } catch (RequestException $e) {
            if ($e->response->status() === 401) {
            //                             ^^^ hover: 401
                Log::critical('2Chat key rejected');
            }
            report($e);

            return [];
        } catch (ConnectionException) {
            return [];
        }
    }

    public function createContact(array $contact): ?string
    {
        $response = $this->http()->asJson()->post('contacts', $contact)
        //          ^ call: laravel POST /contacts
            ->onError(function (Response $failed) {
                if ($failed->status() == 422) {
                //                       ^^^ hover: 422
                    Log::info('bad contact', $failed->json() ?? []);
                }
            });

        return $response->created() ? $response->json('uuid') : null;
        //                ^^^^^^^ hover: boolean
    }

    public function subscribe(string $event): Response
    {
        return $this->http()->post("webhooks/subscribe/{$event}", [
        //     ^ call: laravel POST /webhooks/subscribe/{event_name}
            'hook_url' => route('twochat.hook'),
            'on_number' => config('twochat.from'),
        ]);
    }
}
