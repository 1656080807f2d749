<?php

declare(strict_types=1);

namespace App\WhatsApp;

use App\Repository\NumberRepository;
use InvalidArgumentException;
use Psr\Log\LoggerInterface;

/** Asks 2Chat whether numbers are on WhatsApp. */
final class NumberChecker
{
    private const URL = 'https://api.p.2chat.io/open/whatsapp/check-number/%s/%s';

    public function __construct(
        private readonly NumberRepository $numbers,
        private readonly LoggerInterface $logger,
        private readonly string $apiKey,
    ) {
    }

    public function check(string $from, string $number): ?bool
    {
        $curl = curl_init(sprintf(self::URL, $from, $number));
        curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
        curl_setopt($curl, CURLOPT_HTTPHEADER, ['X-User-API-Key: ' . $this->apiKey]);
        $body = self::retry2Chat(fn () => curl_exec($curl), $curl, [429]);
        $status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);

        if ($status === 429) {
            throw new InvalidArgumentException('Too many numbers: ' . self::messageOf2Chat((string) $body), $status);
        }
        if ($status === 404) {
            $this->logger->info('Nobody has this number');
        }
        if (!in_array($status, [200], true)) {
            $this->logger->error('2Chat does not check', ['number' => $number]);

            return null;
        }

        return json_decode($body)->on_whatsapp;
    }

    /**
     * Sends a request to 2Chat, and sends it again after a wait while the answer has
     * one of these codes. The last answer is passed on as it is.
     *
     * @param callable $send gives what curl_exec() gives for the handle
     * @param resource|\CurlHandle $curl
     * @param int[] $codes
     *
     * @return string|bool
     */
    private static function retry2Chat(callable $send, $curl, array $codes)
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
        $after = '';
        curl_setopt($curl, CURLOPT_HEADERFUNCTION, function ($curl, $line) use (&$after) {
            if (stripos($line, 'Retry-After:') === 0) {
                $after = trim(substr($line, strlen('Retry-After:')));
            }
            return strlen($line);
        });
        for ($attempt = 1, $waited = 0; ; $attempt++) {
            $after = '';
            $result = $send();
            $status = curl_getinfo($curl, CURLINFO_HTTP_CODE);
            if (curl_errno($curl) !== 0 || !isset($waits[$status]) || !in_array($status, $codes, true)) {
                return $result;
            }
            [$first, $growth, $longest, $jitter, $attempts, $total] = $waits[$status];
            $asked = preg_match('/^\d+$/', $after) ? (int) $after : (int) strtotime($after) - time();
            $backoff = min($first * pow($growth, $attempt - 1), $longest);
            $wait = $asked > 0 ? $asked : $backoff * (1 + $jitter * mt_rand() / mt_getrandmax());
            if ($attempt >= $attempts || $waited + $wait > $total) {
                return $result;
            }
            // On a connection that it has used before, curl sends again what got no answer.
            curl_setopt($curl, CURLOPT_FRESH_CONNECT, true);
            $waited += $wait;
            usleep((int) ($wait * 1000000));
        }
    }

    /**
     * The text that 2Chat gives with an error, whichever field of the body has it.
     * For a body without such a field, from a proxy for example, its beginning.
     */
    private static function messageOf2Chat(string $body): string
    {
        $data = json_decode($body, true);
        foreach (['error_message', 'message', 'detail', 'error'] as $field) {
            $text = is_array($data) && isset($data[$field]) ? $data[$field] : '';
            if (is_array($text)) {
                $text = implode('; ', array_filter(array_column($text, 'msg'), 'is_string'));
            }
            if (is_string($text) && $text !== '') {
                return $text;
            }
        }
        return preg_match('/^.{1,200}/su', trim($body), $start) ? $start[0] : 'no message';
    }
}
