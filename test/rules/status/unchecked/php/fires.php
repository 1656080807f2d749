<?php

use GuzzleHttp\Client;

function contacts(string $key): array
{
    $client = new Client(['http_errors' => false]);
    $response = $client->get('https://api.p.2chat.io/open/contacts', ['headers' => ['X-User-API-Key' => $key]]);
    //          ^ status/unchecked warning "The status of this 2Chat response is never"
    return json_decode((string) $response->getBody(), true)['contacts'];
}
