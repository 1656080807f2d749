<?php

return [
    'mailgun' => [
        'domain' => env('MAILGUN_DOMAIN'),
        'endpoint' => env('MAILGUN_ENDPOINT', 'api.mailgun.net'),
    ],

    'twochat' => [
        'base_url' => env('TWOCHAT_BASE_URL', 'https://api.p.2chat.io/open'),
        'key' => env('TWOCHAT_API_KEY'),
        'from' => env('TWOCHAT_FROM'),
    ],
];
