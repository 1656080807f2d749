<?php

declare(strict_types=1);

namespace Acme\TwoChat\Exception;

final class InvalidKey extends ApiException
{
}
