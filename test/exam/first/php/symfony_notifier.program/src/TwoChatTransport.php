<?php

namespace App\Notifier;

use Symfony\Component\Notifier\Exception\TransportException;
use Symfony\Component\Notifier\Exception\UnsupportedMessageTypeException;
use Symfony\Component\Notifier\Message\MessageInterface;
use Symfony\Component\Notifier\Message\SentMessage;
use Symfony\Component\Notifier\Message\SmsMessage;
use Symfony\Component\Notifier\Transport\AbstractTransport;
use Symfony\Contracts\HttpClient\Exception\TransportExceptionInterface;
use Symfony\Contracts\HttpClient\HttpClientInterface;

final class TwoChatTransport extends AbstractTransport
{
    protected const HOST = 'api.p.2chat.io';

    public function __construct(private string $key, private string $from, ?HttpClientInterface $client = null)
    {
        parent::__construct($client);
    }

    public function __toString(): string
    {
        return sprintf('twochat://%s?from=%s', $this->getEndpoint(), $this->from);
    }

    public function supports(MessageInterface $message): bool
    {
        return $message instanceof SmsMessage;
    }

    protected function doSend(MessageInterface $message): SentMessage
    {
        if (!$message instanceof SmsMessage) {
            throw new UnsupportedMessageTypeException(__CLASS__, SmsMessage::class, $message);
        }
        $endpoint = 'https://' . self::HOST . '/open/sms/send';
        $response = $this->client->request('POST', $endpoint, [
            'headers' => ['X-User-API-Key' => $this->key],
            'json' => ['from' => $this->from, 'to' => $message->getPhone(), 'text' => $message->getSubject()],
        ]);

        try {
            $statusCode = $response->getStatusCode();
        } catch (TransportExceptionInterface $e) {
            throw new TransportException('Could not reach the remote 2Chat server.', $response, 0, $e);
        }

        if (202 !== $statusCode && 200 !== $statusCode) {
            $error = $response->toArray(false);
            throw new TransportException('Unable to send the SMS: ' . $error['error_message'], $response);
        }

        $sent = new SentMessage($message, (string) $this);
        $sent->setMessageId($response->toArray()['message_id']);

        return $sent;
    }
}
