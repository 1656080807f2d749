<?php

use Illuminate\Support\Facades\Http;

function main()
{
    $message = ['to_number' => '+15550001111', 'text' => 'Hello'];
    $response = Http::withHeaders(['X-User-API-Key' => 'key'])->post('https://api.p.2chat.io/open/whatsapp/send-message', $message);
    return $response->json();
}
