<?php

namespace App\MessageHandler;

use App\Exception\TwoChatException;
use App\Message\SendWhatsApp;
use App\Service\TwoChatApi;
use Symfony\Component\Messenger\Attribute\AsMessageHandler;
use Symfony\Component\Messenger\Exception\RecoverableMessageHandlingException;
use Symfony\Component\Messenger\Exception\UnrecoverableMessageHandlingException;

#[AsMessageHandler]
final class SendHandler
{
    public function __construct(private TwoChatApi $api)
    {
    }

    public function __invoke(SendWhatsApp $message): void
    {
        try {
            $this->api->send($message->to, $message->text);
        } catch (TwoChatException $e) {
            if ($e->getCode() === 422 || $e->getCode() === 404) {
            //                    ^^^ hover: 422
            //                                             ^^^ hover: 404
                throw new UnrecoverableMessageHandlingException($e->getMessage(), 422, $e);
            }
            if (str_contains($e->getMessage(), '429')) {
            //                                 ^^^^^ hover: maybe text 429
                sleep(1);
            }
            throw new RecoverableMessageHandlingException($e->getMessage());
        }
    }
}
