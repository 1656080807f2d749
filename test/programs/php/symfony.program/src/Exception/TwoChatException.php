<?php

namespace App\Exception;

class TwoChatException extends \RuntimeException
{
    public static function fromStatus(int $status, string $detail): self
    {
        return match ($status) {
            401 => new self('Invalid key', 401),
            // [13-16] hover: 401
            402 => new self('No credit', 402),
            // [13-16] hover: 402
            default => new self($detail, $status),
        };
    }
}
