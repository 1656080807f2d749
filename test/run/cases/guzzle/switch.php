<?php

use GuzzleHttp\Client;
use GuzzleHttp\Exception\BadResponseException;

function main()
{
    $client = new Client(['headers' => ['X-User-API-Key' => 'key']]);
    try {
        return $client->get('https://api.p.2chat.io/open/contacts')->getStatusCode();
    } catch (BadResponseException $e) {
        switch ($e->getCode()) {
            case 401:
                throw new Exception('Wrong key');
            case 429:
                return 'later';
            default:
                return $e->getCode();
        }
    }
}
