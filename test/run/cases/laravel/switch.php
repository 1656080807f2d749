<?php

use Illuminate\Support\Facades\Http;

function main()
{
    $response = Http::withHeaders(['X-User-API-Key' => 'key'])->get('https://api.p.2chat.io/open/contacts');
    switch ($response->status()) {
        case 401:
            throw new RuntimeException('Wrong key');
        case 429:
            return 'later';
        default:
            return $response->status();
    }
}
