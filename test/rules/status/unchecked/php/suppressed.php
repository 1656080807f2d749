<?php

use GuzzleHttp\Client;

function contacts(string $key): array
{
    $client = new Client(['http_errors' => false]);
    // twochat-disable-next-line status/unchecked -- known, and wanted here
    $response = $client->get('https://api.p.2chat.io/open/contacts', ['headers' => ['X-User-API-Key' => $key]]);
    return json_decode((string) $response->getBody(), true)['contacts'];
}
