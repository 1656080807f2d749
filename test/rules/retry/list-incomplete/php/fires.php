<?php

use Symfony\Component\HttpClient\HttpClient;
use Symfony\Component\HttpClient\Retry\GenericRetryStrategy;
use Symfony\Component\HttpClient\RetryableHttpClient;

$strategy = new GenericRetryStrategy([429, 503, 504], 3000, 2.0);
//                                    ^ retry/list-incomplete information "2Chat asks for"
$client = new RetryableHttpClient(HttpClient::create(), $strategy, 4);

function numbers($client, string $key): array
{
    $response = $client->request('GET', 'https://api.p.2chat.io/open/whatsapp/get-numbers', [
        'headers' => ['X-User-API-Key' => $key],
    ]);
    return $response->toArray();
}

numbers($client, getenv('TWOCHAT_API_KEY'));
