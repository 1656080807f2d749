<?php

namespace app\components;

use Yii;
use yii\base\Component;
use yii\helpers\Json;
use yii\httpclient\Client;

class WhatsApp extends Component
{
    public $baseUrl = 'https://api.p.2chat.io/open';
    public $apiKey;
    public $from;

    private $_client;

    public function getClient(): Client
    {
        if ($this->_client === null) {
            $this->_client = new Client(['baseUrl' => $this->baseUrl, 'requestConfig' => ['format' => Client::FORMAT_JSON]]);
        }
        return $this->_client;
    }

    public function send($to, $text)
    {
        $response = $this->client->createRequest()
        //          ^ call: maybe unknown POST /whatsapp/send-message
            ->setMethod('POST')
            ->setUrl('whatsapp/send-message')
            ->addHeaders(['X-User-API-Key' => $this->apiKey])
            ->setData(['to_number' => $to, 'from_number' => $this->from, 'text' => $text])
            ->send();
        if (!$response->isOk) {
        //              ^^^^ hover: maybe boolean
            if ($response->statusCode == 429) {
            //                           ^^^ hover: maybe 429
                Yii::warning('limit', __METHOD__);
            }
            return false;
        }
        return $response->data['message_uuid'];
    }

    /** Raw version kept for the old cron. */
    public function info()
    {
        $ctx = stream_context_create(['http' => [
            'method' => 'GET',
            'header' => "X-User-API-Key: {$this->apiKey}\r\n",
            'ignore_errors' => true,
            'timeout' => 30,
        ]]);
        $raw = file_get_contents("{$this->baseUrl}/info", false, $ctx);
        //     ^ call: php-stream GET /info
        preg_match('#HTTP/\S+ (\d{3})#', $http_response_header[0], $m);
        $status = (int) $m[1];
        if ($status === 401 || $status === 403) {
        //              ^^^ hover: 401
        //                                 ^^^ hover: 403
            throw new \yii\web\ForbiddenHttpException('2Chat key');
        }
        if (strpos($http_response_header[0], '200') === false) {
        //                                   ^^^^^ hover: text 200
            return null;
        }
        return Json::decode($raw);
    }
}
