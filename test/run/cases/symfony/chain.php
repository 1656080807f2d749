<?php

use Symfony\Component\HttpClient\HttpClient;

function main()
{
    $client = HttpClient::create(['headers' => ['X-User-API-Key' => 'key']]);
    $res = $client->request('GET', 'https://api.p.2chat.io/open/contacts');
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
