<?php

namespace Tests\Feature;

use App\Services\TwoChatClient;
use Illuminate\Support\Facades\Http;
use Tests\TestCase;

class TwoChatTest extends TestCase
{
    public function test_subscribe_conflict(): void
    {
        Http::fake(['api.p.2chat.io/*' => Http::response(['message' => 'exists'], 409)]);

        $response = app(TwoChatClient::class)->subscribe('whatsapp.message.new');
        $this->assertSame(409, $response->status());
        //                ^^^ hover: 409

        $this->postJson('/api/twochat/subscribe/whatsapp.message.new')->assertStatus(200);
    }

    public function test_own_limit(): void
    {
        $response = $this->postJson('/api/twochat/messages', ['to' => '+1', 'text' => 'x']);
        $response->assertStatus(429);
        $this->assertEquals(429, $response->status());
    }
}
