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
        throw new NoCredit("Out of credit: " . self::messageOf2Chat((string) $e->getResponse()->getBody()));
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
