<?php

use GuzzleHttp\Client;

const AGAIN = [429, 503];

function send(array $body): bool
{
    $client = new Client(['base_uri' => 'https://api.p.2chat.io/open/', 'http_errors' => false]);
    for ($attempt = 1; $attempt <= 4; $attempt++) {
        $response = $client->post('whatsapp/send-message', ['json' => $body]);
        //          ^ status/transient-as-failure information "409, 410, 486 end in failure here: they"
        $status = $response->getStatusCode();
        if (!in_array($status, AGAIN, true)) {
            return $status < 300;
        }
        sleep(2 ** $attempt);
    }
    return false;
}
