<?php

use Illuminate\Support\Facades\Http;

function add(string $key, string $group, array $participants): bool
{
    // twochat-disable-next-line body/success-flag -- known
    $response = Http::withHeaders(['X-User-API-Key' => $key])
        ->post("https://api.p.2chat.io/open/whatsapp/group/$group/add-participant", ['participants' => $participants]);
    return $response->successful();
}
