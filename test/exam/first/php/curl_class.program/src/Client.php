<?php

declare(strict_types=1);

namespace Acme\TwoChat;

use Acme\TwoChat\Exception\ApiException;
use Acme\TwoChat\Exception\RateLimitException;

final class Client
{
    public const BASE = 'https://api.p.2chat.io/open';

    private string $apiKey;

    public function __construct(string $apiKey)
    {
        $this->apiKey = $apiKey;
    }

    /** @return array<string, mixed> */
    public function get(string $path, array $query = []): array
    {
        return $this->execute('GET', $path . ($query ? '?' . http_build_query($query) : ''));
    }

    public function post(string $path, array $body): array
    {
        return $this->execute('POST', $path, $body);
    }

    private function execute(string $method, string $path, ?array $body = null): array
    {
        $ch = curl_init();
        curl_setopt($ch, CURLOPT_URL, self::BASE . $path);
        curl_setopt($ch, CURLOPT_CUSTOMREQUEST, $method);
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        curl_setopt($ch, CURLOPT_HTTPHEADER, ['X-User-API-Key: ' . $this->apiKey, 'Content-Type: application/json']);
        if ($body !== null) {
            curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($body, JSON_THROW_ON_ERROR));
        }
        $raw = curl_exec($ch);
        $status = (int) curl_getinfo($ch, CURLINFO_RESPONSE_CODE);
        curl_close($ch);

        $data = json_decode((string) $raw, true) ?? [];
        switch (true) {
            case $status >= 200 && $status < 300:
                return $data;
            case $status === 429:
                throw new RateLimitException($data['message'] ?? '', $status);
            default:
                throw new ApiException($data['message'] ?? 'error', $status);
        }
    }
}
