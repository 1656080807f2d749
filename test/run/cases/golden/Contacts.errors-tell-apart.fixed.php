<?php

declare(strict_types=1);

namespace App\Api;

use Symfony\Contracts\HttpClient\HttpClientInterface;

final class Contacts
{
    public function __construct(
        private HttpClientInterface $twochatClient,
    ) {
    }

    /** @return array<string, mixed> */
    public function find(string $uuid): ?array
    {
        $response = $this->twochatClient->request('GET', 'https://api.p.2chat.io/open/contacts/'.$uuid);

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

        if ($response->getStatusCode() >= 400) {
            $reason = self::messageOf2Chat($response->getContent(false));
            switch ($response->getStatusCode()) {
                case 400:
                    throw new \RuntimeException('2Chat 400 (wrong request body): ' . $reason, 400);
                case 401:
                    throw new \RuntimeException('2Chat 401 (invalid API key): ' . $reason, 401);
                case 402:
                    throw new \RuntimeException('2Chat 402 (credit or trial): ' . $reason, 402);
                case 403:
                    throw new \RuntimeException('2Chat 403 (not allowed): ' . $reason, 403);
                case 404:
                    throw new \RuntimeException('2Chat 404 (not found): ' . $reason, 404);
                case 406:
                    throw new \RuntimeException('2Chat 406 (not supported by this number): ' . $reason, 406);
                case 422:
                    throw new \RuntimeException('2Chat 422 (invalid number or value): ' . $reason, 422);
            }
        }
        return $response->toArray();
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
