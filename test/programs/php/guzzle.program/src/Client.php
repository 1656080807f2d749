<?php

declare(strict_types=1);

namespace Acme\TwoChat;

use Acme\TwoChat\Exception\ApiException;
use Acme\TwoChat\Exception\RateLimited;
use Acme\TwoChat\Exception\InvalidKey;
use GuzzleHttp\Client as Guzzle;
use GuzzleHttp\ClientInterface;
use GuzzleHttp\Exception\ConnectException;
use GuzzleHttp\Exception\GuzzleException;
use GuzzleHttp\RequestOptions;
use Psr\Http\Message\ResponseInterface;
use Psr\Log\LoggerInterface;
use Psr\Log\NullLogger;

final class Client
{
    public const BASE_URI = 'https://api.p.2chat.io/open/';

    private ClientInterface $http;

    public function __construct(
        private readonly string $apiKey,
        ?ClientInterface $http = null,
        private LoggerInterface $logger = new NullLogger(),
        private int $maxAttempts = 3,
    ) {
        $this->http = $http ?? new Guzzle([
            'base_uri' => self::BASE_URI,
            RequestOptions::HTTP_ERRORS => false,
            'timeout' => 30,
            'headers' => ['X-User-API-Key' => $apiKey],
        ]);
    }

    /** @return list<array<string, mixed>> */
    public function contacts(int $page = 0, int $perPage = 100): array
    {
        return $this->request('GET', 'contacts', [
        //     ^ call: wrapper guzzle GET /contacts
            'query' => ['page_number' => $page, 'results_per_page' => min($perPage, 200)],
        ])['contacts'];
    }

    public function send(Message $message): SendResult
    {
        $data = $this->request('POST', 'whatsapp/send-message', ['json' => $message->toArray()]);
        //      ^ call: wrapper guzzle POST /whatsapp/send-message

        return new SendResult($data['message_uuid'], $data['success'] ?? true);
    }

    public function isOnWhatsApp(string $from, string $number): ?bool
    {
        try {
            $data = $this->request('GET', sprintf('whatsapp/check-number/%s/%s', $from, rawurlencode($number)));
            //      ^ call: wrapper guzzle GET /whatsapp/check-number/{your_number}/{number_to_check}
        } catch (ApiException $e) {
            if ($e->statusCode() === 422) {
            //                       ^^^ hover: 422
                return false;
            }
            if ($e->isBusy()) {
                return null;
            }
            throw $e;
        }

        return $data['on_whatsapp'];
    }

    public function deleteWebhook(string $uuid): void
    {
        $response = $this->http->request('DELETE', "webhooks/{$uuid}");
        //          ^ call: guzzle DELETE /webhooks/{webhook_uuid}
        if ($response->getStatusCode() === 404) {
        //                                 ^^^ hover: 404
            return;
        }
        $this->assertOk($response);
    }

    private function request(string $method, string $path, array $options = []): array
    {
        $attempt = 0;
        while (true) {
            ++$attempt;
            try {
                $response = $this->http->request($method, $path, $options);
                //          ^ call: guzzle ? https://api.p.2chat.io/open/{}
            } catch (ConnectException $e) {
                if ($attempt >= $this->maxAttempts) {
                    throw new ApiException('2Chat cannot be reached', 0, $e);
                }
                continue;
            }

            if ($this->shouldRetry($response) && $attempt < $this->maxAttempts) {
                $this->logger->notice('retry', ['status' => $response->getStatusCode(), 'limit' => 429]);
                usleep((int) (2 ** $attempt * 250_000));
                continue;
            }

            $this->assertOk($response);

            return json_decode((string) $response->getBody(), true, 512, JSON_THROW_ON_ERROR);
        }
    }

    private function shouldRetry(ResponseInterface $response): bool
    {
        return in_array($response->getStatusCode(), [409, 410, 429, 486, 503, 504], true);
        //                                           ^^^ hover: 409
        //                                                ^^^ hover: 410
        //                                                     ^^^ hover: 429
        //                                                          ^^^ hover: 486
        //                                                               ^^^ hover: 503
        //                                                                    ^^^ hover: 504
    }

    private function assertOk(ResponseInterface $response): void
    {
        $status = $response->getStatusCode();
        if (intdiv($status, 100) === 2) {
        //                           ^ hover: range
            return;
        }

        $body = json_decode((string) $response->getBody(), true);
        $message = $body['message'] ?? $body['detail'] ?? $response->getReasonPhrase();

        throw match (true) {
            $status === 401, $status === 403 => new InvalidKey($message, $status),
            //          ^^^ hover: 401
            //                           ^^^ hover: 403
            $status === 429 => new RateLimited($message, 429),
            //          ^^^ hover: 429
            $status >= 500 => new ApiException("2Chat failed: {$message}", $status),
            //         ^^^ hover: range
            default => new ApiException($message, $status),
        };
    }
}
