<?php

declare(strict_types=1);

namespace App\WhatsApp;

use App\Repository\NumberRepository;
use InvalidArgumentException;
use Psr\Log\LoggerInterface;
use RuntimeException;

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
        $body = curl_exec($curl);
        $status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);

        if ($status === 429) {
            throw new InvalidArgumentException('Too many numbers.', $status);
        }
        if ($status === 404) {
            $this->logger->info('Nobody has this number');
        }
        if (!in_array($status, [200], true)) {
            $reason = self::messageOf2Chat((string) $body);
            switch ($status) {
                case 400:
                    throw new RuntimeException('2Chat 400 (wrong request body): ' . $reason, 400);
                case 401:
                    throw new RuntimeException('2Chat 401 (invalid API key): ' . $reason, 401);
                case 402:
                    throw new RuntimeException('2Chat 402 (credit or trial): ' . $reason, 402);
                case 403:
                    throw new RuntimeException('2Chat 403 (not allowed): ' . $reason, 403);
                case 406:
                    throw new RuntimeException('2Chat 406 (not supported by this number): ' . $reason, 406);
                case 422:
                    throw new RuntimeException('2Chat 422 (invalid number or value): ' . $reason, 422);
            }
            $this->logger->error('2Chat does not check', ['number' => $number]);

            return null;
        }

        return json_decode($body)->on_whatsapp;
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
