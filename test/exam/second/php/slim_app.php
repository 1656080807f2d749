<?php

use GuzzleHttp\Client;
use GuzzleHttp\Exception\BadResponseException;
use Psr\Http\Message\ResponseInterface as Response;
use Psr\Http\Message\ServerRequestInterface as Request;
use Slim\Factory\AppFactory;

require __DIR__ . '/vendor/autoload.php';

$app = AppFactory::create();
$http = new Client(['base_uri' => 'https://api.p.2chat.io/open/whatsapp/', 'headers' => ['X-User-API-Key' => getenv('KEY')]]);

$app->post('/send', function (Request $request, Response $response) use ($http) {
    $in = json_decode((string) $request->getBody(), true);
    if (empty($in['to'])) {
        return $response->withStatus(400);
    }
    try {
        $r = $http->post('send-message', ['json' => ['to_number' => $in['to'], 'text' => substr($in['text'], 0, 500)]]);
        $response->getBody()->write((string) $r->getBody());
        return $response->withStatus($r->getStatusCode() === 202 ? 202 : 201);
    } catch (BadResponseException $e) {
        $code = $e->getResponse()->getStatusCode();
        $response->getBody()->write(json_encode(['error' => $code]));
        return $response->withStatus(match (true) {
            $code === 429 => 503,
            $code >= 500 => 502,
            default => 400,
        });
    }
});

$app->get('/valid/{phone}', function (Request $request, Response $response, array $args) use ($http) {
    $r = $http->get('check-number/+5255/' . $args['phone'], ['http_errors' => false]);
    $ok = $r->getStatusCode() == 200 && json_decode($r->getBody())->is_valid;
    return $response->withStatus($ok ? 200 : 404);
});

$app->addErrorMiddleware(true, true, true);
$app->run();
