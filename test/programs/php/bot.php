<?php
// webhook of the shop bot: 2Chat -> OpenAI -> 2Chat
require_once __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;
use GuzzleHttp\Exception\BadResponseException;
use GuzzleHttp\Exception\ClientException;
use GuzzleHttp\Exception\RequestException;
use GuzzleHttp\Exception\ServerException;

$apiKey = $_ENV['TWOCHAT_API_KEY'] ?? '';
$input = json_decode(file_get_contents('php://input'), true);

if (!$input || !isset($input['message']['text'])) {
    http_response_code(400);
    exit;
}
if (($_GET['token'] ?? '') !== $_ENV['HOOK_TOKEN']) {
    http_response_code(403);
    echo json_encode(['status' => 403]);
    exit;
}

$client = new Client(['timeout' => 30]);

function ask(Client $client, $text)
{
    try {
        $response = $client->post('https://api.openai.com/v1/chat/completions', [
            'headers' => ['Authorization' => 'Bearer ' . $_ENV['OPENAI_KEY']],
            'json' => ['model' => 'gpt-4', 'max_tokens' => 200, 'messages' => [['role' => 'user', 'content' => $text]]],
        ]);
    } catch (ClientException $e) {
        if ($e->getResponse()->getStatusCode() == 429) {
            return 'One moment please';
        }
        throw $e;
    }
    return json_decode($response->getBody(), true)['choices'][0]['message']['content'];
}

function reply(Client $client, $to, $from, $text)
{
    global $apiKey;
    $tries = 0;
    do {
        try {
            $response = $client->post('https://api.p.2chat.io/open/whatsapp/send-message', [
            //          ^ call: guzzle POST /whatsapp/send-message
                'headers' => ['X-User-API-Key' => $apiKey],
                'json' => ['to_number' => $to, 'from_number' => $from, 'text' => $text],
            ]);
            return $response->getStatusCode() === 201 || $response->getStatusCode() === 200;
            //                                    ^^^ hover: 201
            //                                                                          ^^^ hover: 200
        } catch (ClientException $e) {
            $code = $e->getResponse()->getStatusCode();
            if ($code === 401) {
            //            ^^^ hover: 401
                error_log('bad key');
                return false;
            }
            if ($code === 429) {
            //            ^^^ hover: 429
                sleep(6);
            }
            if (strpos($e->getMessage(), '422') !== false) {
            //                           ^^^^^ hover: text 422
                return false;
            }
        } catch (ServerException $e) {
            if ($e->hasResponse() && $e->getResponse()->getStatusCode() === 503) {
            //                                                              ^^^ hover: 503
                sleep(3);
            }
        } catch (RequestException $e) {
            if ($e->getCode() == 486) sleep(1);
            //                   ^^^ hover: 486
        }
        $tries++;
    } while ($tries < 3);
    return false;
}

function contact($client, $phone)
{
    global $apiKey;
    $base = 'https://api.p.2chat.io/open';
    $options = ['headers' => ['X-User-API-Key' => $apiKey], 'http_errors' => false];
    $res = $client->get($base . '/contacts/search?query=' . urlencode($phone), $options);
    //     ^ call: guzzle GET /contacts/search
    if ($res->getStatusCode() != 200) {
    //                           ^^^ hover: 200
        return null;
    }
    $found = json_decode($res->getBody()->getContents());
    if (count($found->contacts) == 0) {
        $res = $client->post("$base/contacts", $options + ['json' => ['first_name' => $phone]]);
        //     ^ call: guzzle POST /contacts
        return $res->getStatusCode() < 300 ? json_decode($res->getBody()) : null;
        //                             ^^^ hover: range
    }
    $res = $client->get('https://crm.example.com/api/contacts?phone=' . $phone, ['http_errors' => false]);
    if ($res->getStatusCode() == 404) {
        return null;
    }
    return $found->contacts[0];
}

contact($client, $input['remote_phone_number']);
$ok = reply($client, $input['remote_phone_number'], $input['channel_phone_number'], ask($client, $input['message']['text']));
http_response_code($ok ? 200 : 502);
