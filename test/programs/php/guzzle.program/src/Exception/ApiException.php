<?php

declare(strict_types=1);

namespace Acme\TwoChat\Exception;

class ApiException extends \RuntimeException
{
    public function __construct(string $message, private int $statusCode = 0, ?\Throwable $previous = null)
    {
        parent::__construct($message, $statusCode, $previous);
    }

    public function statusCode(): int
    {
        return $this->statusCode;
    }

    public function isBusy(): bool
    {
        return $this->statusCode === 486 || $this->statusCode === 409;
        //                           ^^^ hover: 486
        //                                                        ^^^ hover: 409
    }
}
