<?php

namespace App\Console\Commands;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\GuzzleException;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Middleware;
use GuzzleHttp\Pool;
use GuzzleHttp\Psr7\Request;
use Illuminate\Console\Command;
use Psr\Http\Message\RequestInterface;
use Psr\Http\Message\ResponseInterface;

class Bulk extends Command
{
    protected $signature = 'wa:bulk {file} {--limit=500}';

    private static $names = [
        200 => 'OK',
        // [9-12] hover: 200
    ];

    public function handle(): int
    {
        $stack = HandlerStack::create();
        $stack->push(Middleware::retry(function ($retries, RequestInterface $request, ?ResponseInterface $response = null, $exception = null) {
            if ($retries >= 3) {
                return false;
            }
            return $response && ($response->getStatusCode() >= 500 || $response->getStatusCode() === 429);
            //                                                 ^^^ hover: range
            //                                                                                       ^^^ hover: 429
        }, fn ($retries) => 1000 * $retries));

        $client = new Client([
            'base_uri' => 'https://api.p.2chat.io',
            'handler' => $stack,
            'headers' => ['X-User-API-Key' => config('services.twochat.key')],
        ]);

        $failed = 0;
        foreach (array_chunk(file($this->argument('file')), 100) as $chunk) {
            foreach ($chunk as $line) {
                [$phone, $name] = str_getcsv($line);
                try {
                    $response = $client->request('POST', '/open/whatsapp/send-message', [
                    //          ^ call: guzzle POST /whatsapp/send-message
                        'json' => ['to_number' => $phone, 'text' => "Hi $name"],
                    ]);
                    $body = json_decode((string) $response->getBody());
                    if (!$body->success) {
                        $failed++;
                    }
                    $this->line(self::$names[$response->getStatusCode()] ?? '?');
                } catch (GuzzleException $e) {
                    if ($e->getCode() === 402) {
                    //                    ^^^ hover: 402
                        $this->error('No credit left');
                        return 402;
                    }
                    $failed++;
                }
            }
            $this->info('progress: 200 done');
        }

        return $failed > 100 ? self::FAILURE : self::SUCCESS;
    }
}
