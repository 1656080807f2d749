<?php
declare(strict_types=1);

namespace Acme\WhatsApp\Model;

use Acme\WhatsApp\Helper\Config;
use Magento\Framework\HTTP\Client\Curl;
use Magento\Framework\HTTP\Client\CurlFactory;
use Magento\Framework\Serialize\Serializer\Json;
use Psr\Log\LoggerInterface;

class Client
{
    private const XML_PATH_TIMEOUT = 'whatsapp/general/timeout';
    private const ENDPOINT_SEND = 'whatsapp/send-message';

    public function __construct(
        private readonly Curl $curl,
        private readonly Json $json,
        private readonly Config $config,
        private readonly LoggerInterface $logger
    ) {
    }

    public function send(string $phone, string $text): bool
    {
        $this->curl->setHeaders(['X-User-API-Key' => $this->config->getApiKey(), 'Content-Type' => 'application/json']);
        $this->curl->setTimeout(400);
        $this->curl->post(
        // [9] call: magento-curl POST /whatsapp/send-message
            Config::BASE_URL . self::ENDPOINT_SEND,
            $this->json->serialize(['to_number' => $phone, 'text' => $text])
        );
        $status = $this->curl->getStatus();
        if ($status === 429 || $status === 486) {
        //              ^^^ hover: 429
        //                                 ^^^ hover: 486
            $this->logger->notice('busy');
            return false;
        }
        return $status >= 200 && $status < 300;
        //                ^^^ hover: range
        //                                 ^^^ hover: range
    }

    public function subscribe(string $event, string $url): array
    {
        $handle = curl_init(Config::BASE_URL . 'webhooks/subscribe/' . $event);
        curl_setopt_array($handle, [
            CURLOPT_POST => 1,
            CURLOPT_RETURNTRANSFER => 1,
            CURLOPT_POSTFIELDS => $this->json->serialize(['hook_url' => $url]),
            CURLOPT_HTTPHEADER => $this->headers(),
        ]);
        $result = curl_exec($handle);
        //        ^ call: curl POST /webhooks/subscribe/{event_name}
        ['http_code' => $httpCode, 'total_time' => $time] = curl_getinfo($handle);
        if ($httpCode === 409) {
        //                ^^^ hover: 409
            return [];
        }
        if ($time > 400) {
            $this->logger->notice('slow');
        }
        return $this->json->unserialize($result);
    }

    private function headers(): array
    {
        return ['X-User-API-Key: ' . $this->config->getApiKey()];
    }
}
