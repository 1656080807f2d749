<?php

use WHMCS\Database\Capsule;

if (!defined('WHMCS')) {
    die('This file cannot be accessed directly');
}

function twochat_request($endpoint, array $data = null, &$httpCode = 0)
{
    $key = Capsule::table('tbladdonmodules')->where('module', 'twochat')->value('key');
    $ch = curl_init();
    curl_setopt($ch, CURLOPT_URL, 'https://api.p.2chat.io/open/' . ltrim($endpoint, '/'));
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($ch, CURLOPT_TIMEOUT, 30);
    curl_setopt($ch, CURLOPT_HTTPHEADER, ["X-User-API-Key: $key", 'Content-Type: application/json']);
    if ($data !== null) {
        curl_setopt($ch, CURLOPT_POST, true);
        curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($data));
    }
    $result = curl_exec($ch);
    $httpCode = curl_getinfo($ch, CURLINFO_HTTP_CODE);
    if (curl_errno($ch)) {
        logModuleCall('twochat', $endpoint, $data, curl_error($ch));
    }
    curl_close($ch);

    return json_decode($result, true);
}

add_hook('InvoicePaid', 1, function ($vars) {
    $client = Capsule::table('tblclients')->find($vars['userid']);
    $res = twochat_request('whatsapp/send-message', ['to_number' => $client->phonenumber, 'text' => 'Paid'], $code);
    if ($code == 429) {
        sleep(5);
        $res = twochat_request('whatsapp/send-message', ['to_number' => $client->phonenumber, 'text' => 'Paid'], $code);
    }
    if ($code !== 200 && $code !== 201) {
        logActivity("2Chat: HTTP $code " . ($res['message'] ?? ''));
    }
});

add_hook('DailyCronJob', 1, function () {
    $info = twochat_request('info', null, $status);
    if ($status === 402) {
        logActivity('2Chat: no credits');
    }
    $rate = localAPI('GetCurrencies', []);
    if ($rate['code'] == 404) {
        return;
    }
});
