<?php

class TwoChatSender
{
    const API = 'https://api.p.2chat.io/open';
    private $key;
    public $lastCode;

    public function __construct($key)
    {
        $this->key = $key;
    }

    public function sendMessage($to, $text)
    {
        $body = $this->call('/whatsapp/send-message', ['to_number' => $to, 'text' => $text]);

        return ['ok' => $this->lastCode >= 200 && $this->lastCode < 300, 'code' => $this->lastCode, 'body' => $body];
    }

    public function test()
    {
        $this->call('/info');

        return $this->lastCode;
    }

    private function call($path, $data = null)
    {
        $ch = curl_init(self::API . $path);
        $options = [CURLOPT_RETURNTRANSFER => true, CURLOPT_HTTPHEADER => ['X-User-API-Key: ' . $this->key]];
        if ($data) {
            $options[CURLOPT_POST] = true;
            $options[CURLOPT_POSTFIELDS] = json_encode($data);
        }
        curl_setopt_array($ch, $options);
        $response = curl_exec($ch);
        $this->lastCode = (int) curl_getinfo($ch, CURLINFO_HTTP_CODE);
        curl_close($ch);

        return json_decode($response, true);
    }
}
