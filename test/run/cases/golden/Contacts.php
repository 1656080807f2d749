<?php

declare(strict_types=1);

namespace App\Api;

use Symfony\Contracts\HttpClient\HttpClientInterface;

final class Contacts
{
    public function __construct(
        private HttpClientInterface $twochatClient,
    ) {
    }

    /** @return array<string, mixed> */
    public function find(string $uuid): ?array
    {
        $response = $this->twochatClient->request('GET', 'https://api.p.2chat.io/open/contacts/'.$uuid);

        if (404 === $response->getStatusCode()) {
            trigger_error('no such contact');
        }

        return $response->toArray(false);
    }

    public function add(array $contact): array
    {
        $response = $this->twochatClient->request('POST', 'https://api.p.2chat.io/open/contacts', [
            'json' => $contact,
        ]);

        return $response->toArray();
    }
}
