<?php

namespace App\Service;

use App\Exception\TwoChatException;
use Psr\Log\LoggerInterface;
use Symfony\Component\DependencyInjection\Attribute\Autowire;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Contracts\HttpClient\Exception\ClientExceptionInterface;
use Symfony\Contracts\HttpClient\Exception\HttpExceptionInterface;
use Symfony\Contracts\HttpClient\Exception\ServerExceptionInterface;
use Symfony\Contracts\HttpClient\Exception\TransportExceptionInterface;
use Symfony\Contracts\HttpClient\HttpClientInterface;

class TwoChatApi
{
    private const BASE = 'https://api.p.2chat.io/open';

    private HttpClientInterface $client;

    public function __construct(
        HttpClientInterface $httpClient,
        private LoggerInterface $logger,
        #[Autowire('%env(TWOCHAT_API_KEY)%')] string $apiKey,
        #[Autowire('%env(OPENAI_API_KEY)%')] private string $openAiKey,
    ) {
        $this->client = $httpClient->withOptions([
            'base_uri' => self::BASE . '/',
            'headers' => ['X-User-API-Key' => $apiKey],
        ]);
    }

    public function send(string $to, string $text): array
    {
        $response = $this->client->request('POST', 'whatsapp/send-message', [
        //          ^ call: symfony POST /whatsapp/send-message
            'json' => ['to_number' => $to, 'from_number' => '+595981', 'text' => $text],
        ]);

        $statusCode = $response->getStatusCode();
        if (Response::HTTP_TOO_MANY_REQUESTS === $statusCode) {
        //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 429
            throw new TwoChatException('limit', Response::HTTP_SERVICE_UNAVAILABLE);
        }
        if (!\in_array($statusCode, [Response::HTTP_OK, Response::HTTP_CREATED, Response::HTTP_ACCEPTED], true)) {
        //                           ^^^^^^^^^^^^^^^^^ hover: constant 200
        //                                              ^^^^^^^^^^^^^^^^^^^^^^ hover: constant 201
        //                                                                      ^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 202
            throw TwoChatException::fromStatus($statusCode, $response->getContent(false));
        }

        return $response->toArray(false);
    }

    public function numbers(): array
    {
        try {
            return $this->client->request('GET', 'whatsapp/get-numbers')->toArray()['numbers'];
            //     ^ call: symfony GET /whatsapp/get-numbers
            //                                                            ^^^^^^^ hover: maybe raises
        } catch (ClientExceptionInterface $e) {
            if (403 === $e->getResponse()->getStatusCode()) {
            //  ^^^ hover: 403
                $this->logger->critical('key header missing');
            }
        } catch (ServerExceptionInterface $e) {
            if ($e->getCode() === 504) {
            //                    ^^^ hover: 504
                $this->logger->error('gateway', ['code' => 504]);
            }
        } catch (TransportExceptionInterface) {
        }

        return [];
    }

    public function summarize(string $text): ?string
    {
        $response = $this->client->request('POST', 'https://api.openai.com/v1/chat/completions', [
            'auth_bearer' => $this->openAiKey,
            'json' => ['model' => 'gpt-4o-mini', 'max_tokens' => 400, 'messages' => [['role' => 'user', 'content' => $text]]],
        ]);
        $statusCode = $response->getStatusCode();
        if ($statusCode === 429) {
            return null;
        }
        if (200 !== $statusCode) {
            return null;
        }

        return $response->toArray()['choices'][0]['message']['content'];
    }
}
