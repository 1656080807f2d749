<?php

namespace App\Services;

use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Log;
use RuntimeException;

class TwoChatService
{
    protected string $baseUrl = 'https://api.p.2chat.io/open';

    public function createContact(array $contact): ?array
    {
        $response = Http::withHeaders(['X-User-API-Key' => config('services.twochat.key')])
            ->timeout(15)
            ->post("{$this->baseUrl}/contacts", $contact);

        if ($response->successful()) {
            return $response->json();
        }

        if ($response->status() == 422) {
            Log::info('2Chat did not take the number', ['body' => $response->body()]);

            return null;
        }

        throw new RuntimeException("2Chat answered {$response->status()}", 500);
    }
}
