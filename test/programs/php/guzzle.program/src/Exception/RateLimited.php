<?php

declare(strict_types=1);

namespace Acme\TwoChat\Exception;

final class RateLimited extends ApiException
{
}
