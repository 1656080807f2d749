<?php

namespace App\Libraries;

use Config\Services;

class Whatsapp
{
    private $apiUrl = 'https://api.p.2chat.io/open/whatsapp/send-message';

    public function enviar($numero, $texto)
    {
        $client = Services::curlrequest();
        $response = $client->request('POST', $this->apiUrl, [
            'headers' => ['X-User-API-Key' => env('TWOCHAT_KEY')],
            'json' => ['to_number' => $numero, 'text' => $texto],
            'http_errors' => false,
        ]);

        if ($response->getStatusCode() === 200 || $response->getStatusCode() === 201) {
            return true;
        }
        log_message('error', '2chat ' . $response->getStatusCode() . ': ' . $response->getBody());

        return false;
    }
}
