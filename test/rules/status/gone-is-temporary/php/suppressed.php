<?php

use GuzzleHttp\Client;

function send(array $body)
{
    $client = new Client(['http_errors' => false]);
    $response = $client->post('https://api.p.2chat.io/open/whatsapp/send-message', ['json' => $body]);
    // twochat-disable-next-line status/gone-is-temporary -- known, and wanted here
    if ($response->getStatusCode() == 404 || $response->getStatusCode() == 410) {
        return 'gone';
    }
    return 'other';
}
