<?php

namespace App\Tests;

use App\Notifier\TwoChatTransport;
use PHPUnit\Framework\TestCase;
use Symfony\Component\HttpClient\MockHttpClient;
use Symfony\Component\HttpClient\Response\MockResponse;
use Symfony\Component\Notifier\Exception\TransportException;
use Symfony\Component\Notifier\Message\SmsMessage;

class TwoChatTransportTest extends TestCase
{
    public function testSend(): void
    {
        $client = new MockHttpClient(new MockResponse('{"message_id":"1"}', ['http_code' => 202]));
        $sent = (new TwoChatTransport('k', '+1', $client))->send(new SmsMessage('+2', 'hi'));
        $this->assertSame('1', $sent->getMessageId());
    }

    public function testRefused(): void
    {
        $client = new MockHttpClient(new MockResponse('{"error_message":"no"}', ['http_code' => 402]));
        $this->expectException(TransportException::class);
        (new TwoChatTransport('k', '+1', $client))->send(new SmsMessage('+2', 'hi'));
    }
}
