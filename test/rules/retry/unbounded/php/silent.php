<?php

use GuzzleHttp\Client;

function numbers(Client $client, string $key): string
{
    for ($attempt = 0; $attempt < 5; $attempt++) {
        $response = $client->request('GET', 'https://api.p.2chat.io/open/whatsapp/get-numbers', [
            'headers' => ['X-User-API-Key' => $key],
            'http_errors' => false,
        ]);
        if ($response->getStatusCode() === 429) {
            error_log('2Chat is busy');
            continue;
        }
        if ($response->getStatusCode() >= 400) {
            throw new RuntimeException((string) $response->getBody());
        }
        return (string) $response->getBody();
    }
}
