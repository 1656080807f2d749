<?php

use GuzzleHttp\Client;
use GuzzleHttp\RequestOptions;

function main()
{
    $client = new Client(['headers' => ['X-User-API-Key' => 'key']]);
    $res = $client->get('https://api.p.2chat.io/open/contacts', [RequestOptions::HTTP_ERRORS => false]);
    if ($res->getStatusCode() == 401)
    {
        throw new Exception('Wrong key');
    }
    elseif ($res->getStatusCode() == 429)
    {
        return 'later';
    }
    else
    {
        return $res->getStatusCode();
    }
}
