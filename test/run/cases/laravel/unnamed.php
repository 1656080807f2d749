<?php

use Illuminate\Support\Facades\Http;

function main()
{
    return Http::withHeaders(['X-User-API-Key' => 'key'])->get('https://api.p.2chat.io/open/contacts')->json();
}
