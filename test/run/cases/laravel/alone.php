<?php

use Illuminate\Support\Facades\Http;

function main()
{
    Http::withHeaders(['X-User-API-Key' => 'key'])->get('https://api.p.2chat.io/open/contacts');
    return 'done';
}
