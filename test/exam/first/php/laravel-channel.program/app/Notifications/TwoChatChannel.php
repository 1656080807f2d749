<?php

namespace App\Notifications;

use Illuminate\Http\Client\ConnectionException;
use Illuminate\Http\Client\RequestException;
use Illuminate\Notifications\Notification;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Log;
use Symfony\Component\HttpFoundation\Response;

class TwoChatChannel
{
    public function send($notifiable, Notification $notification)
    {
        $message = $notification->toTwoChat($notifiable);
        $to = $notifiable->routeNotificationFor('twochat');

        try {
            $response = Http::baseUrl(config('services.twochat.url', 'https://api.p.2chat.io/open'))
                ->withHeaders(['X-User-API-Key' => config('services.twochat.key')])
                ->timeout(15)
                ->retry(3, 500, function ($exception) {
                    return $exception instanceof RequestException && $exception->response->status() === 429;
                }, throw: false)
                ->post('/whatsapp/send-message', [
                    'from_number' => config('services.twochat.from'),
                    'to_number' => $to,
                    'text' => $message,
                ]);
        } catch (ConnectionException $e) {
            Log::error('2chat timeout', ['to' => $to]);

            return null;
        }

        if ($response->successful()) {
            return $response->json('message_uuid');
        }

        if ($response->status() === Response::HTTP_UNPROCESSABLE_ENTITY) {
            $notifiable->update(['phone_invalid' => true]);
        } elseif ($response->clientError()) {
            Log::warning('2chat refused', $response->json());
        }

        return null;
    }
}
