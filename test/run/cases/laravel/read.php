<?php

namespace App\Services;

use Illuminate\Support\Facades\Http;

class Contacts
{
    public function all(): array
    {
        $response = Http::withHeaders(['X-User-API-Key' => 'key'])
            ->get('https://api.p.2chat.io/open/contacts');

        return $response->json();
    }
}

function main()
{
    return (new Contacts())->all();
}
