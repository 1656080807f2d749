<?php

use GuzzleHttp\Client;
use GuzzleHttp\Exception\BadResponseException;

const BASE = 'https://api.p.2chat.io/open';

function main()
{
    $client = new Client(['headers' => ['X-User-API-Key' => 'key']]);
    try {
        $response = $client->request('GET', BASE . '/contacts');
    } catch (BadResponseException $e) {
        if ($e->getCode() === 429) {
            throw new RuntimeException('Not now', 0, $e);
        }
        throw $e;
    }
    return $response->getStatusCode();
}
