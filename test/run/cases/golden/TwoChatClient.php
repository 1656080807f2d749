<?php

declare(strict_types=1);

namespace App\Service;

use App\Exception\{NotSent, NoCredit};
use GuzzleHttp\ClientInterface;
use GuzzleHttp\Exception\GuzzleException;
use GuzzleHttp\Exception\RequestException;
use Psr\Http\Message\ResponseInterface as Answer;

class TwoChatClient {
  private const URL = 'https://api.p.2chat.io/open';

  public function __construct(private ClientInterface $http, private string $from) {
  }

  public function send(string $to, string $text): string {
    try {
      $answer = $this->http->request('POST', self::URL . '/whatsapp/send-message', [
        'json' => [
          'to_number' => $to,
          'from_number' => $this->from,
          'text' => $text,
        ],
      ]);
    } catch (RequestException $e) {
      if ($e->getResponse()?->getStatusCode() === 402) {
        throw new NoCredit("Out of credit");
      }
      throw new NotSent($e->getMessage(), 0, $e);
    }

    return json_decode((string) $answer->getBody(), true)['message_uuid'];
  }

  public function contacts(): array {
    return json_decode((string) $this->http->request('GET', self::URL . '/contacts')->getBody(), true);
  }

  // Nothing else is needed so far.
}
