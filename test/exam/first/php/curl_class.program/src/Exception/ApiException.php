<?php

namespace Acme\TwoChat\Exception;

class ApiException extends \RuntimeException
{
    public function isAuth(): bool
    {
        return in_array($this->getCode(), [401, 403], true);
    }
}
