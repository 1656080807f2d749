<?php

use GuzzleHttp\Client;

function send(array $body)
{
    $client = new Client(['http_errors' => false]);
    $response = $client->post('https://api.p.2chat.io/open/whatsapp/send-message', ['json' => $body]);
    // twochat-disable-next-line status/accepted-is-not-delivered -- known, and wanted here
    if ($response->getStatusCode() == 202) {
        return 'delivered';
    }
    return 'other';
}
