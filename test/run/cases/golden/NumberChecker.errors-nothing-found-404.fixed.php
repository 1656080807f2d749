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
        $body = curl_exec($curl);
        $status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);

        if ($status === 429) {
            throw new InvalidArgumentException('Too many numbers.', $status);
        }
        if ($status === 404) {
            $this->logger->info('Nobody has this number');
            return null;
        }
        if (!in_array($status, [200], true)) {
            $this->logger->error('2Chat does not check', ['number' => $number]);

            return null;
        }

        return json_decode($body)->on_whatsapp;
    }
}
