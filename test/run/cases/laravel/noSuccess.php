<?php

use Illuminate\Support\Facades\Http;

function main()
{
    $response = Http::withHeaders(['X-User-API-Key' => 'key'])
        ->post('https://api.p.2chat.io/open/contacts', ['first_name' => 'Ada']);
    if ($response->status() !== 200) {
        return 'failed';
    }
    return 'created';
}
