<?php

use Illuminate\Support\Facades\Http;

function contacts(string $key): array
{
    $response = Http::withHeaders(['X-User-API-Key' => $key])->get('https://api.p.2chat.io/open/contacts');
    if ($response->failed()) {
        throw new RuntimeException('2Chat answered ' . $response->body());
    }
    return $response->json();
}
