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
      if ($e->getResponse()?->getStatusCode() === 402) {
        throw new NoCredit("Out of credit");
      }
      throw new NotSent($e->getMessage(), 0, $e);
    }

    return json_decode((string) $answer->getBody(), true)['message_uuid'];
  }

  public function contacts(): array {
    try {
      return json_decode((string) self::retry2Chat(
        fn () => $this->http->request('GET', self::URL . '/contacts'),
        [409, 410, 429, 486, 503, 504]
      )->getBody(), true);
    } catch (BadResponseException $e) {
      throw self::explain2Chat($e);
    }
  }

  // Nothing else is needed so far.

  /**
   * Sends a request to 2Chat, and sends it again after a wait while the answer has
   * one of these codes. The last answer is passed on as it is.
   *
   * @param callable $send gives the response; it gets options for the connection
   * @param int[] $codes
   */
  private static function retry2Chat(callable $send, array $codes): Answer {
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
      [$first, $growth, $longest, $jitter, $attempts, $total] = $waits[$status];
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

  /** An exception of the same class that tells what 2Chat says. */
  private static function explain2Chat(BadResponseException $error): BadResponseException {
    $class = get_class($error);
    $response = $error->getResponse();
    $message = '2Chat ' . $error->getCode() . ': ' . self::messageOf2Chat((string) $response->getBody());
    // For whoever reads the body from there.
    $response->getBody()->rewind();
    return new $class($message, $error->getRequest(), $response, $error, $error->getHandlerContext());
  }
}
