<?php

declare(strict_types=1);

namespace App\Service;

use App\Exception\{NotSent, NoCredit};
use GuzzleHttp\ClientInterface;
use GuzzleHttp\Exception\GuzzleException;
use GuzzleHttp\Exception\RequestException;
use Psr\Http\Message\ResponseInterface as Answer;
use GuzzleHttp\Exception\BadResponseException;

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
      if ($e instanceof BadResponseException) {
        $reason = self::messageOf2Chat((string) $e->getResponse()->getBody());
        switch ($e->getResponse()->getStatusCode()) {
          case 400:
            throw new \RuntimeException('2Chat 400 (wrong request body): ' . $reason, 400, $e);
          case 401:
            throw new \RuntimeException('2Chat 401 (invalid API key): ' . $reason, 401, $e);
          case 403:
            throw new \RuntimeException('2Chat 403 (not allowed): ' . $reason, 403, $e);
          case 404:
            throw new \RuntimeException('2Chat 404 (not found): ' . $reason, 404, $e);
          case 406:
            throw new \RuntimeException('2Chat 406 (not supported by this number): ' . $reason, 406, $e);
          case 422:
            throw new \RuntimeException('2Chat 422 (invalid number or value): ' . $reason, 422, $e);
        }
      }
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

  /**
   * The text that 2Chat gives with an error, whichever field of the body has it.
   * For a body without such a field, from a proxy for example, its beginning.
   */
  private static function messageOf2Chat(string $body): string {
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
