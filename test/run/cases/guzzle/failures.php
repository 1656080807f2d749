<?php

namespace App;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\GuzzleException;

function main()
{
    $client = new Client(['headers' => ['X-User-API-Key' => 'key']]);
    try {
        $response = $client->get('https://api.p.2chat.io/open/contacts');
    } catch (GuzzleException $e) {
        throw new \RuntimeException('Something else: ' . $e->getMessage());
    }
    return $response->getStatusCode();
}
