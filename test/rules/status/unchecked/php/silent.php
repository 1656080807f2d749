<?php

use GuzzleHttp\Client;

function contacts(string $key): array
{
    $client = new Client(['http_errors' => true]);
    $response = $client->get('https://api.p.2chat.io/open/contacts', ['headers' => ['X-User-API-Key' => $key]]);
    return json_decode((string) $response->getBody(), true)['contacts'];
}
