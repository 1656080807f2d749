<?php

use GuzzleHttp\Client;

function isOnWhatsApp(string $number): ?bool
{
    $client = new Client(['http_errors' => false]);
    $response = $client->get('https://api.p.2chat.io/open/whatsapp/check-number/+15550100/' . $number);
    if ($response->getStatusCode() >= 400) {
        return false;
        // [9] status/error-read-as-answer warning "An error becomes "no"
    }
    return json_decode((string) $response->getBody(), true)['on_whatsapp'];
}
