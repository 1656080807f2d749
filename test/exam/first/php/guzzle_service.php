<?php

namespace App\Service;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ClientException;
use GuzzleHttp\Exception\GuzzleException;
use GuzzleHttp\Exception\RequestException;
use GuzzleHttp\Exception\ServerException;
use Psr\Log\LoggerInterface;

class WhatsAppSender
{
    private Client $http;
    private Client $crm;

    public function __construct(private LoggerInterface $logger, string $apiKey, private string $from)
    {
        $this->http = new Client([
            'base_uri' => 'https://api.p.2chat.io/open/',
            'headers' => ['X-User-API-Key' => $apiKey],
            'timeout' => 10,
        ]);
        $this->crm = new Client(['base_uri' => 'https://api.pipedrive.com/v1/']);
    }

    public function send(string $to, string $text): ?string
    {
        try {
            $response = $this->http->post('whatsapp/send-message', [
                'json' => ['from_number' => $this->from, 'to_number' => $to, 'text' => $text],
            ]);
            $status = $response->getStatusCode();
            if (in_array($status, [200, 201, 202])) {
                return json_decode((string) $response->getBody(), true)['message_uuid'];
            }
        } catch (ClientException $e) {
            if ($e->getResponse()->getStatusCode() === 429) {
                sleep(5);
                return $this->send($to, $text);
            }
            $this->logger->error($e->getMessage());
        } catch (ServerException $e) {
            $this->logger->critical('2chat', ['code' => $e->getCode(), 'gateway' => $e->getCode() === 504]);
        }

        return null;
    }

    public function groups(string $phone): array
    {
        $res = $this->http->request('GET', "whatsapp/groups/$phone", ['http_errors' => false]);
        if ($res->getStatusCode() !== 200) {
            return [];
        }

        return json_decode($res->getBody()->getContents(), true)['data'];
    }

    public function person(int $id): ?array
    {
        try {
            return json_decode($this->crm->get("persons/$id")->getBody(), true);
        } catch (RequestException $e) {
            if ($e->hasResponse() && $e->getResponse()->getStatusCode() === 404) {
                return null;
            }
            if ($e->getCode() === 429) {
                return null;
            }
            throw $e;
        }
    }
}
