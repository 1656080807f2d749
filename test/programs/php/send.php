<?php
error_reporting(E_ALL);
require 'db.php';

$apiKey = 'UAK11111111-1111-1111-1111-111111111111';
$from   = '+34911222333';

$res = mysqli_query($conn, "SELECT * FROM clientes WHERE enviado = 0 LIMIT 100");

while ($row = mysqli_fetch_assoc($res)) {
    $payload = array(
        'to_number' => $row['telefono'],
        'from_number' => $from,
        'text' => 'Hola ' . $row['nombre'],
    );

    $curl = curl_init();
    curl_setopt_array($curl, array(
        CURLOPT_URL => 'https://api.p.2chat.io/open/whatsapp/send-message',
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_ENCODING => '',
        CURLOPT_MAXREDIRS => 10,
        CURLOPT_TIMEOUT => 0,
        CURLOPT_CUSTOMREQUEST => 'POST',
        CURLOPT_POSTFIELDS => json_encode($payload),
        CURLOPT_HTTPHEADER => array(
            'X-User-API-Key: ' . $apiKey,
            'Content-Type: application/json',
        ),
    ));
    $response = curl_exec($curl);
    //          ^ call: curl POST /whatsapp/send-message
    $err = curl_error($curl);
    $http = curl_getinfo($curl, CURLINFO_HTTP_CODE);
    curl_close($curl);

    if ($err) {
        echo "cURL Error #:" . $err;
        continue;
    }
    $json = json_decode($response, true);
    if ($http == 201 || $http == 200) {
    //           ^^^ hover: 201
    //                           ^^^ hover: 200
        mysqli_query($conn, "UPDATE clientes SET enviado = 1 WHERE id = " . (int) $row['id']);
    } else if ($http == 429) {
    //                  ^^^ hover: 429
        sleep(60);
    } else {
        echo $json['message'] ?? $json['detail'] ?? 'error ' . $http;
        if ($http == 408) { sleep(1); }
        //           ^^^ hover: maybe 408
    }
    usleep(500);
}

// aviso al administrador por telegram
$curl = curl_init("https://api.telegram.org/bot" . $botToken . "/sendMessage?chat_id=1&text=fin");
curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
$response = curl_exec($curl);
$http = curl_getinfo($curl, CURLINFO_HTTP_CODE);
if ($http == 200) {
    echo "avisado";
} elseif ($http == 429) {
    echo "telegram limit";
}
curl_close($curl);
http_response_code(200);
