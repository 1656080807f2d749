<?php

declare(strict_types=1);

namespace App\Services;

use Illuminate\Http\Client\PendingRequest;
use Illuminate\Support\Facades\Http;

class Contacts
{
    protected function client(): PendingRequest
    {
        return Http::withHeaders(['X-User-API-Key' => 'key'])
            ->baseUrl('https://api.p.2chat.io/open')
            ->acceptJson();
    }

    public function state(): string|int
    {
        $response = $this->client()->get('/contacts');
        if ($response->status() === 401) {
            throw new \DomainException('Wrong key');
        } elseif ($response->status() === 429) {
            return 'later';
        } else {
            return $response->status();
        }
    }
}

function main(): string|int
{
    return (new Contacts())->state();
}
