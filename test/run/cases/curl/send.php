<?php

class TwoChat
{
    private $key;

    public function __construct($key)
    {
        $this->key = $key;
    }

    public function send(array $message)
    {
        $ch = curl_init();
        curl_setopt_array($ch, [
            CURLOPT_URL => 'https://api.p.2chat.io/open/whatsapp/send-message',
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_POST => true,
            CURLOPT_POSTFIELDS => json_encode($message),
            CURLOPT_HTTPHEADER => ['X-User-API-Key: ' . $this->key, 'Content-Type: application/json'],
        ]);
        $response = curl_exec($ch);
        if ($response === false) {
            throw new Exception('Curl: ' . curl_error($ch));
        }
        return json_decode($response, true);
    }
}

function main()
{
    return (new TwoChat('key'))->send(['to_number' => '+15550001111', 'text' => 'Hello']);
}
