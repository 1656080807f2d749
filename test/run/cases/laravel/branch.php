<?php

use Illuminate\Support\Facades\Http;

function main()
{
    $response = Http::withHeaders(['X-User-API-Key' => 'key'])->get('https://api.p.2chat.io/open/whatsapp/get-numbers');
    if ($response->status() == 402) {
        error_log('2Chat does not work');
    }
    return $response->status();
}
