<?php

namespace Acme\TwoChat\Exception;

class RateLimitException extends ApiException
{
}
