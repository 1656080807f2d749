<?php

namespace App\Jobs;

use App\Services\WhatsAppService;
use Illuminate\Bus\Queueable;
use Illuminate\Contracts\Queue\ShouldQueue;
use Illuminate\Foundation\Bus\Dispatchable;
use Illuminate\Queue\InteractsWithQueue;

class SendWhatsApp implements ShouldQueue
{
    use Dispatchable, InteractsWithQueue, Queueable;

    public int $tries = 5;
    public int $timeout = 400;

    public function __construct(private string $to, private string $text)
    {
    }

    public function handle(WhatsAppService $service): void
    {
        $result = $service->sendMessage($this->to, $this->text);

        if ($result['success']) {
            return;
        }

        if (in_array($result['status'], [409, 429, 503], true)) {
        //                               ^^^ hover: likely 409
        //                                    ^^^ hover: likely 429
        //                                         ^^^ hover: likely 503
            $this->release($this->attempts() * 100);

            return;
        }

        $this->fail(new \RuntimeException('WhatsApp answered ' . $result['status']));
    }

    public function backoff(): array
    {
        return [60, 200, 500];
    }
}
