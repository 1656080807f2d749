<?php

use GuzzleHttp\Client;

function send(array $body)
{
    $client = new Client(['http_errors' => false]);
    $response = $client->post('https://api.p.2chat.io/open/whatsapp/send-message', ['json' => $body]);
    // twochat-disable-next-line status/success-too-narrow -- known, and wanted here
    if ($response->getStatusCode() != 200) {
        throw new RuntimeException('refused');
    }
    return 'sent';
}
