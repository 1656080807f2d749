<?php

namespace App\Support;

use Illuminate\Http\Client\Response;
use Illuminate\Support\Facades\Http;

class TwoChat
{
    public function __construct(
        private readonly string $key,
        private readonly string $base = 'https://api.p.2chat.io/open',
    ) {
    }

    public function send(string $to, string $text): Response
    {
        return $this->post('/whatsapp/send-message', ['to_number' => $to, 'text' => $text]);
    }

    public function contact(array $data): ?string
    {
        $response = $this->post('/contacts', $data);

        return $response->created() ? $response['uuid'] : null;
    }

    private function post(string $path, array $data): Response
    {
        return Http::withHeaders(['X-User-API-Key' => $this->key])
            ->timeout(20)
            ->post($this->base.$path, $data);
    }
}
