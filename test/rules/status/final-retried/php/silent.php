<?php

use GuzzleHttp\Client;

const AGAIN = [409, 410, 429, 486, 503];

function send(array $body): bool
{
    $client = new Client(['base_uri' => 'https://api.p.2chat.io/open/', 'http_errors' => false]);
    for ($attempt = 1; $attempt <= 4; $attempt++) {
        $response = $client->post('whatsapp/send-message', ['json' => $body]);
        $status = $response->getStatusCode();
        if (!in_array($status, AGAIN, true)) {
            return $status < 300;
        }
        sleep(2 ** $attempt);
    }
    return false;
}
