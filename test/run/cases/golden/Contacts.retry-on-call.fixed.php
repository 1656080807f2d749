<?php

declare(strict_types=1);

namespace App\Api;

use Symfony\Contracts\HttpClient\Exception\TransportExceptionInterface;
use Symfony\Contracts\HttpClient\HttpClientInterface;
use Symfony\Contracts\HttpClient\ResponseInterface;

final class Contacts
{
    public function __construct(
        private HttpClientInterface $twochatClient,
    ) {
    }

    /** @return array<string, mixed> */
    public function find(string $uuid): ?array
    {
        $response = self::retry2Chat(
            fn () => $this->twochatClient->request('GET', 'https://api.p.2chat.io/open/contacts/'.$uuid),
            [409, 410, 429, 486, 503, 504]
        );

        if (404 === $response->getStatusCode()) {
            trigger_error('no such contact');
        }

        return $response->toArray(false);
    }

    public function add(array $contact): array
    {
        $response = $this->twochatClient->request('POST', 'https://api.p.2chat.io/open/contacts', [
            'json' => $contact,
        ]);

        return $response->toArray();
    }

    /**
     * Sends a request to 2Chat, and sends it again after a wait while the answer has
     * one of these codes. The last answer is passed on as it is.
     *
     * @param callable $send gives the response; it gets options for the connection
     * @param int[] $codes
     */
    private static function retry2Chat(callable $send, array $codes): ResponseInterface
    {
        // By code: first wait in seconds, growth, longest wait, jitter, attempts, and how
        // long all waits may take together.
        $waits = [
            409 => [3, 1.5, 10, 0.2, 6, 60],
            410 => [3, 1.5, 10, 0.2, 6, 60],
            429 => [6, 2, 60, 0.5, 5, 120],
            486 => [2, 2, 10, 0.2, 6, 60],
            503 => [5, 2, 30, 0.2, 4, 60],
            504 => [5, 2, 30, 0.2, 4, 60],
        ];
        // On a connection that it has used before, curl sends again what got no answer.
        $fresh = extension_loaded('curl') ? ['extra' => ['curl' => [CURLOPT_FRESH_CONNECT => true]]] : [];
        for ($attempt = 1, $waited = 0; ; $attempt++) {
            $response = $send($attempt > 1 ? $fresh : []);
            try {
                $status = $response->getStatusCode();
            } catch (TransportExceptionInterface $error) {
                // Whoever reads the response gets it again.
                break;
            }
            if (!isset($waits[$status]) || !in_array($status, $codes, true)) {
                break;
            }
            $after = $response->getHeaders(false)['retry-after'][0] ?? '';
            [$first, $growth, $longest, $jitter, $attempts, $total] = $waits[$status];
            $asked = preg_match('/^\d+$/', $after) ? (int) $after : (int) strtotime($after) - time();
            $backoff = min($first * pow($growth, $attempt - 1), $longest);
            $wait = $asked > 0 ? $asked : $backoff * (1 + $jitter * mt_rand() / mt_getrandmax());
            if ($attempt >= $attempts || $waited + $wait > $total) {
                break;
            }
            $waited += $wait;
            usleep((int) ($wait * 1000000));
        }
        return $response;
    }
}
