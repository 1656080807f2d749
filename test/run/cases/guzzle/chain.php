<?php

declare(strict_types=1);

namespace App;

use GuzzleHttp\ClientInterface;
use GuzzleHttp\Exception\BadResponseException;

final class Contacts
{
    public function __construct(private ClientInterface $http)
    {
    }

    public function state(): string|int
    {
        try {
            return $this->http->request('GET', 'https://api.p.2chat.io/open/contacts')->getStatusCode();
        } catch (BadResponseException $exception) {
            $status = $exception->getResponse()->getStatusCode();
            if ($status === 401) {
                throw new \DomainException('Wrong key');
            } elseif ($status === 429) {
                return 'later';
            } else {
                return $status;
            }
        }
    }
}

function main(): string|int
{
    return (new Contacts(new \GuzzleHttp\Client(['headers' => ['X-User-API-Key' => 'key']])))->state();
}
