<?php

use Illuminate\Support\Facades\Http;

const BASE = 'https://api.p.2chat.io/open';

function main()
{
    $response = Http::withHeaders(['X-User-API-Key' => 'key'])->get(BASE . '/contacts');
    if ($response->status() === 429) {
        throw new RuntimeException('Not now');
    }
    return $response->status();
}
