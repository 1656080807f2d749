<?php

use Illuminate\Support\Facades\Http;

function main()
{
    $response = Http::withHeaders(['X-User-API-Key' => 'key'])
        ->timeout(1)
        ->post('https://api.p.2chat.io/open/whatsapp/send-message', ['to_number' => '+15550001111', 'text' => 'Hello']);
    return $response->status();
}
