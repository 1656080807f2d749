<?php

namespace App\Jobs;

use App\Enums\SendStatus;
use App\Services\TwoChatClient;
use Illuminate\Bus\Queueable;
use Illuminate\Contracts\Queue\ShouldQueue;
use Illuminate\Foundation\Bus\Dispatchable;
use Illuminate\Queue\InteractsWithQueue;
use Illuminate\Support\Facades\Http;

class SendTwoChatMessage implements ShouldQueue
{
    use Dispatchable, InteractsWithQueue, Queueable;

    public int $tries = 5;

    public function __construct(private string $to, private string $text) {}

    public function handle(TwoChatClient $client): void
    {
        $status = $client->send($this->to, $this->text);

        if ($status === SendStatus::Limited) {
            $this->release(60);

            return;
        }
        if ($status->value === 500) {
            $this->fail('2Chat refused');
        }

        $response = Http::withToken(config('services.slack.token'))
            ->post('https://slack.com/api/chat.postMessage', ['channel' => '#ops', 'text' => 'sent']);
        if ($response->failed() || $response->status() === 429) {
            $this->release(429);
        }
    }
}
