<?php

namespace App\Jobs;

use App\Support\TwoChat;
use Illuminate\Bus\Queueable;
use Illuminate\Contracts\Queue\ShouldQueue;
use Illuminate\Http\Client\RequestException;
use Illuminate\Queue\InteractsWithQueue;
use Illuminate\Support\Facades\Http;

class SendWhatsApp implements ShouldQueue
{
    use InteractsWithQueue, Queueable;

    public $tries = 5;

    public function __construct(public string $to, public string $text)
    {
    }

    public function handle(TwoChat $twochat): void
    {
        $response = $twochat->send($this->to, $this->text);

        if ($response->status() === 429) {
            $this->release(60);

            return;
        }

        if ($response->serverError()) {
            $this->release(500);

            return;
        }

        if (in_array($response->status(), [401, 402, 403])) {
            $this->fail(new \RuntimeException('2Chat '.$response->status(), 500));

            return;
        }

        $response->throw();
    }

    public function failed(\Throwable $e): void
    {
        if ($e instanceof RequestException && $e->response->status() === 422) {
            logger()->info('invalid number', ['to' => $this->to]);
        }
        $slack = Http::post(config('services.slack.hook'), ['text' => $e->getMessage()]);
        if ($slack->failed() || $slack->status() === 404) {
            logger()->error('slack');
        }
    }
}
