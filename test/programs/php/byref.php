<?php
/**
 * Small 2Chat helper library.
 *
 * Usage:
 *   $list = twochat_get('/contacts', $code);
 *   if ($code !== 200) { ... }
 */

define('TWOCHAT_API', 'https://api.p.2chat.io/open');
define('TWOCHAT_KEY', getenv('TWOCHAT_API_KEY'));

const TWOCHAT_BUSY = [409, 410, 486];
//                    ^^^ hover: 409
//                         ^^^ hover: 410
//                              ^^^ hover: 486

function twochat_exec($ch, &$status, &$error)
{
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($ch, CURLOPT_CONNECTTIMEOUT, 10);
    curl_setopt($ch, CURLOPT_HTTPHEADER, [
        'X-User-API-Key: ' . TWOCHAT_KEY,
        'Content-Type: application/json',
    ]);
    $raw = curl_exec($ch);
    //     ^ call: curl ? https://api.p.2chat.io/open{}
    if (curl_errno($ch)) {
        $error = curl_error($ch);
        $status = 0;
        return null;
    }
    $status = (int) curl_getinfo($ch, CURLINFO_HTTP_CODE);
    curl_close($ch);
    $data = json_decode($raw, true);
    if ($status >= 400) {
    //             ^^^ hover: range
        $error = isset($data['message']) ? $data['message'] : 'HTTP ' . $status;
    }
    return $data;
}

function twochat_get($path, &$status = null, &$error = null)
{
    $ch = curl_init(TWOCHAT_API . $path);
    return twochat_exec($ch, $status, $error);
    //     ^ call: maybe wrapper curl GET https://api.p.2chat.io/open{}
}

function twochat_post($path, array $body, &$status = null, &$error = null)
{
    $ch = curl_init(TWOCHAT_API . $path);
    curl_setopt($ch, CURLOPT_POST, true);
    curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($body));
    return twochat_exec($ch, $status, $error);
    //     ^ call: maybe wrapper curl POST https://api.p.2chat.io/open{}
}

function twochat_retry(callable $call, $tries = 3)
{
    for ($i = 0; $i < $tries; $i++) {
        $status = null;
        $result = $call($status);
        if (!in_array($status, TWOCHAT_BUSY, true) && $status !== 429) {
        //                                                        ^^^ hover: 429
            return $result;
        }
        sleep(pow(2, $i));
    }
    return null;
}

function twochat_send($to, $text)
{
    $res = twochat_post('/whatsapp/send-message', [
    //     ^ call: wrapper curl POST /whatsapp/send-message
        'to_number' => $to,
        'from_number' => getenv('TWOCHAT_FROM'),
        'text' => mb_substr($text, 0, 422),
    ], $httpCode, $err);

    switch ($httpCode) {
        case 200:
        //   ^^^ hover: 200
        case 201:
        //   ^^^ hover: 201
            return $res['message_uuid'];
        case 402:
        //   ^^^ hover: 402
            mail('admin@example.org', '2Chat credit', 'Out of credit: ' . $err);
            return false;
        case 422:
        //   ^^^ hover: 422
            throw new InvalidArgumentException("Bad number $to");
        default:
            throw new RuntimeException($err, $httpCode);
    }
}

function slack_notify($text)
{
    $ch = curl_init('https://hooks.slack.com/services/' . SLACK_PATH);
    curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(['text' => $text]));
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    $res = curl_exec($ch);
    $httpCode = curl_getinfo($ch, CURLINFO_HTTP_CODE);
    if ($httpCode !== 200 || $res !== 'ok') {
        error_log("slack $httpCode");
    }
    return $httpCode < 300;
}

$contacts = twochat_retry(function (&$status) {
    return twochat_get('/contacts?results_per_page=100', $status);
    //     ^ call: wrapper curl GET /contacts
});
if ($contacts === null) {
    slack_notify('2Chat does not answer');
    exit(1);
}

try {
    twochat_send('+595981222333', 'Hello');
} catch (RuntimeException $e) {
    if ($e->getCode() === 503) {
    //                    ^^^ hover: 503
        slack_notify('2Chat is down');
    }
    if ($e->getCode() == 401) exit(401);
    //                   ^^^ hover: 401
}
