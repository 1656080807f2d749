<?php

use GuzzleHttp\Client;

function send(array $body)
{
    $client = new Client(['http_errors' => false]);
    $response = $client->post('https://api.p.2chat.io/open/whatsapp/send-message', ['json' => $body]);
    // twochat-disable-next-line status/not-in-the-table -- known, and wanted here
    if ($response->getStatusCode() == 423) {
        return 'locked';
    }
    return 'other';
}
