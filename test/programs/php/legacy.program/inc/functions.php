<?php
require_once dirname(__FILE__) . '/config.php';

function wa_call($endpoint, $params = array(), $method = 'GET')
{
    global $config;
    $url = $config['wa_url'] . $endpoint;
    if ($method == 'GET' && count($params) > 0) {
        $url .= '?' . http_build_query($params);
    }
    $ch = curl_init($url);
    curl_setopt($ch, CURLOPT_CUSTOMREQUEST, $method);
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($ch, CURLOPT_HTTPHEADER, array('X-User-API-Key: ' . $config['wa_key'], 'Content-Type: application/json'));
    if ($method != 'GET') {
        curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($params));
    }
    $body = curl_exec($ch);
    //      ^ call: curl ? https://api.p.2chat.io/open/{}
    $code = curl_getinfo($ch, CURLINFO_HTTP_CODE);
    curl_close($ch);
    return array($code, json_decode($body, true));
}

function wa_error_text($code)
{
    $texts = array(
        400 => 'Petición inválida',
        // [9-12] hover: 400
        401 => 'Clave inválida',
        // [9-12] hover: 401
        402 => 'Sin crédito',
        // [9-12] hover: 402
        429 => 'Demasiados mensajes',
        // [9-12] hover: 429
    );
    return isset($texts[$code]) ? $texts[$code] : 'Error ' . $code;
}

function page_error($code)
{
    $titles = array(403 => 'Prohibido', 404 => 'No encontrado');
    header('HTTP/1.1 ' . $code);
    if ($code == 404) {
        include '404.php';
        exit;
    }
    die($titles[$code]);
}
