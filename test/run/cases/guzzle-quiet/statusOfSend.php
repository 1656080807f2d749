<?php

declare(strict_types=1);

namespace App\Messaging;

use GuzzleHttp\Client;
use GuzzleHttp\Psr7\Request;

final class Sender
{
	public function __construct(private readonly Client $client)
	{
	}

	public function send(array $message): int
	{
		$headers = ['X-User-API-Key' => 'key', 'Content-Type' => 'application/json'];
		$request = new Request('POST', 'https://api.p.2chat.io/open/whatsapp/send-message', $headers, json_encode($message));
		$response = $this->client->send($request, ['http_errors' => false]);
		$status = $response->getStatusCode();
		if ($status === 429) {
			throw new \RuntimeException('Not now');
		}

		return $status;
	}
}

function main(): int
{
	return (new Sender(new Client()))->send(['to_number' => '+15550001111', 'text' => 'Hello']);
}
