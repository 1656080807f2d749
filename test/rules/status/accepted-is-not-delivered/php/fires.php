<?php

use GuzzleHttp\Client;

function send(array $body)
{
    $client = new Client(['http_errors' => false]);
    $response = $client->post('https://api.p.2chat.io/open/whatsapp/send-message', ['json' => $body]);
    if ($response->getStatusCode() == 202) {
    //                                ^ status/accepted-is-not-delivered hint "202 says that the message was taken, not"
        return 'delivered';
    }
    return 'other';
}
