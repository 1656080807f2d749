<?php

namespace App\Enums;

enum SendStatus: int
{
    case Sent = 201;
    case Limited = 429;
    case Failed = 500;
}
