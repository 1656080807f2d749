<?php

use GuzzleHttp\Client;
use GuzzleHttp\Exception\BadResponseException;

if (!function_exists('retry2ChatGuzzle')) {
    /**
     * Sends a request to 2Chat, and sends it again after a wait while the answer has
     * one of these codes. The last answer is passed on as it is.
     *
     * @param callable $send gives the response; it gets options for the connection
     * @param int[] $codes
     *
     * @return ResponseInterface
     */
    function retry2ChatGuzzle(callable $send, array $codes)
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
        $fresh = extension_loaded('curl') ? ['curl' => [CURLOPT_FRESH_CONNECT => true]] : [];
        for ($attempt = 1, $waited = 0; ; $attempt++) {
            $error = null;
            try {
                $response = $send($attempt > 1 ? $fresh : []);
            } catch (BadResponseException $error) {
                $response = $error->getResponse();
            }
            $status = $response->getStatusCode();
            if (!isset($waits[$status]) || !in_array($status, $codes, true)) {
                break;
            }
            $after = $response->getHeaderLine('Retry-After');
            list($first, $growth, $longest, $jitter, $attempts, $total) = $waits[$status];
            $asked = preg_match('/^\d+$/', $after) ? (int) $after : (int) strtotime($after) - time();
            $backoff = min($first * pow($growth, $attempt - 1), $longest);
            $wait = $asked > 0 ? $asked : $backoff * (1 + $jitter * mt_rand() / mt_getrandmax());
            if ($attempt >= $attempts || $waited + $wait > $total) {
                break;
            }
            $waited += $wait;
            usleep((int) ($wait * 1000000));
        }
        if ($error !== null) {
            throw $error;
        }
        return $response;
    }
}

function send(array $body)
{
    $client = new Client(['http_errors' => false]);
    $response = retry2ChatGuzzle(
        function (array $fresh) use ($client, $body) {
            return $client->post('https://api.p.2chat.io/open/whatsapp/send-message', ['json' => $body] + $fresh);
        },
        [410]
    );
    if ($response->getStatusCode() == 404 || $response->getStatusCode() == 410) {
        return 'gone';
    }
    return 'other';
}
