<?php

use Illuminate\Support\Facades\Http;

function main()
{
    $response = Http::withHeaders(['X-User-API-Key' => 'key'])->get('https://api.p.2chat.io/open/contacts');
    $response->throw();
    return $response->status();
}
