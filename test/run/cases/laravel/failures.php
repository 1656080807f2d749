<?php

use Illuminate\Support\Facades\Http;

function main()
{
    $response = Http::withHeaders(['X-User-API-Key' => 'key'])->get('https://api.p.2chat.io/open/contacts');
    if ($response->failed()) {
        throw new RuntimeException('Something else: ' . $response->body() . '.');
    }
    return $response->status();
}
