<?php

use GuzzleHttp\Client;

function send(array $body)
{
    $client = new Client(['http_errors' => false]);
    $response = $client->post('https://api.p.2chat.io/open/whatsapp/send-message', ['json' => $body]);
    if ($response->getStatusCode() == 404 || $response->getStatusCode() == 410) {
    //                                                                     ^ status/gone-is-temporary warning "410 is treated like 404, as final. At 2Chat"
        return 'gone';
    }
    return 'other';
}
