<?php

use GuzzleHttp\Client;

function send(array $body)
{
    $client = new Client(['http_errors' => false]);
    $response = $client->post('https://api.p.2chat.io/open/whatsapp/send-message', ['json' => $body]);
    if (!in_array($response->getStatusCode(), [200, 201, 202])) {
        throw new RuntimeException('refused');
    }
    return 'sent';
}
