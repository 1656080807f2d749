<?php

declare(strict_types=1);

namespace Acme\TwoChat;

final class SendResult
{
    public function __construct(public readonly string $uuid, public readonly bool $success)
    {
    }
}
