<?php

return [
    'base_url' => env('TWOCHAT_BASE_URL', 'https://api.p.2chat.io/open'),
    'key' => env('TWOCHAT_API_KEY'),
    'from' => env('TWOCHAT_FROM', '+595981000000'),
    'per_minute' => 400,
];
