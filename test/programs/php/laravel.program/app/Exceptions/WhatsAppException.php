<?php

namespace App\Exceptions;

use Exception;
use Illuminate\Http\JsonResponse;

class WhatsAppException extends Exception
{
    public function isRateLimit(): bool
    {
        return $this->getCode() === 429;
        //                          ^^^ hover: likely 429
    }

    public function render(): JsonResponse
    {
        return response()->json(['error' => $this->getMessage()], 502);
    }
}
