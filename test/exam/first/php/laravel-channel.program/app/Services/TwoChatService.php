<?php

namespace App\Services;

use Illuminate\Http\Client\PendingRequest;
use Illuminate\Support\Facades\Http;

class TwoChatService
{
    protected string $baseUrl = 'https://api.p.2chat.io/open';

    protected function client(): PendingRequest
    {
        return Http::withHeaders([
            'X-User-API-Key' => config('services.twochat.key'),
        ])->acceptJson()->baseUrl($this->baseUrl);
    }

    public function send(string $to, string $text): string
    {
        return $this->client()
            ->post('whatsapp/send-message', ['to_number' => $to, 'text' => $text])
            ->throw()
            ->json('message_uuid');
    }

    public function isOnWhatsApp(string $own, string $phone): ?bool
    {
        $response = $this->client()->get("whatsapp/check-number/{$own}/{$phone}");

        return match (true) {
            $response->ok() => $response->json('is_valid'),
            $response->status() === 404 => false,
            $response->serverError() => null,
            default => null,
        };
    }

    public function contacts(): array
    {
        $response = $this->client()->get('contacts', ['results_per_page' => 100]);
        if ($response->unauthorized()) {
            throw new \RuntimeException('2Chat key', 401);
        }

        return $response->collect('contacts')->all();
    }
}
