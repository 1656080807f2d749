<?php
// funciones.php - helpers viejos, no tocar!!

function enviarWhatsapp($telefono, $mensaje) {
    $curl = curl_init();
    curl_setopt_array($curl, array(
      CURLOPT_URL => 'https://api.p.2chat.io/open/whatsapp/send-message',
      CURLOPT_RETURNTRANSFER => true,
      CURLOPT_ENCODING => '',
      CURLOPT_MAXREDIRS => 10,
      CURLOPT_TIMEOUT => 0,
      CURLOPT_FOLLOWLOCATION => true,
      CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_1,
      CURLOPT_CUSTOMREQUEST => 'POST',
      CURLOPT_POSTFIELDS => json_encode(array('to_number' => $telefono, 'from_number' => '+5215500', 'text' => $mensaje)),
      CURLOPT_HTTPHEADER => array('X-User-API-Key: UAK11111111-1111-1111-1111-111111111111', 'Content-Type: application/json'),
    ));
    $response = curl_exec($curl);
    $err = curl_error($curl);
    $http_code = curl_getinfo($curl, CURLINFO_HTTP_CODE);
    curl_close($curl);
    if ($err) {
        return array('status' => 500, 'error' => $err);
    }
    if ($http_code == 200 || $http_code == 201) {
        return array('status' => 200, 'data' => json_decode($response, true));
    }
    return array('status' => $http_code, 'error' => $response);
}

function consultarCP($cp) {
    $ch = curl_init("https://api.copomex.com/query/info_cp/$cp");
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1);
    $r = curl_exec($ch);
    $http_code = curl_getinfo($ch, CURLINFO_HTTP_CODE);
    curl_close($ch);
    if ($http_code == 404 || $http_code != 200) {
        http_response_code(404);
        return null;
    }
    return json_decode($r);
}

if (isset($_POST['tel'])) {
    $res = enviarWhatsapp($_POST['tel'], substr($_POST['msg'], 0, 400));
    if ($res['status'] == 429) {
        echo 'Demasiados mensajes';
    } elseif ($res['status'] != 200) {
        header('HTTP/1.1 500 Internal Server Error');
        echo $res['error'];
    } else {
        http_response_code(201);
        echo 'Enviado';
    }
}
