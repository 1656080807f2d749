<?php

use Illuminate\Support\Facades\Http;

function main()
{
    $response = Http::withHeaders(['X-User-API-Key' => 'key'])->get('https://api.p.2chat.io/open/contacts');

    return match ($response->status()) {
        401 => throw new RuntimeException('Wrong key'),
        429 => 'later',
        default => $response->status(),
    };
}
