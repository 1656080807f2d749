#!/usr/bin/env php
<?php

require __DIR__ . '/vendor/autoload.php';

use Acme\TwoChat\Client;
use Acme\TwoChat\Exception\ApiException;
use Acme\TwoChat\Exception\RateLimited;
use Acme\TwoChat\Message;

$client = new Client((string) getenv('TWOCHAT_API_KEY'));

try {
    $result = $client->send(new Message('+34600111222', $argv[1] ?? 'Hi'));
    echo $result->uuid, PHP_EOL;
    exit(0);
} catch (RateLimited $e) {
    fwrite(STDERR, "slow down\n");
    exit(75);
} catch (ApiException $e) {
    if ($e->getCode() === 402) {
    //                    ^^^ hover: 402
        fwrite(STDERR, "buy credit\n");
        exit(2);
    }
    exit($e->statusCode() >= 500 ? 69 : 1);
    //                       ^^^ hover: range
}
