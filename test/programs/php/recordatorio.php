<?php
// recordatorio.php - cron cada 15 minutos
include("conexion.php");
date_default_timezone_set('America/Asuncion');

$sql = "SELECT * FROM citas WHERE fecha = CURDATE() + INTERVAL 1 DAY AND avisado = 0 LIMIT 200";
$citas = $conn->query($sql);

function enviarWhatsapp($telefono, $texto)
{
    $curl = curl_init();

    curl_setopt_array($curl, array(
      CURLOPT_URL => 'https://api.p.2chat.io/open/whatsapp/send-message',
      CURLOPT_RETURNTRANSFER => true,
      CURLOPT_ENCODING => '',
      CURLOPT_MAXREDIRS => 10,
      CURLOPT_TIMEOUT => 400,
      CURLOPT_FOLLOWLOCATION => true,
      CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_1,
      CURLOPT_CUSTOMREQUEST => 'POST',
      CURLOPT_POSTFIELDS =>'{
        "to_number": "'.$telefono.'",
        "from_number": "+595981000111",
        "text": "'.$texto.'"
    }',
      CURLOPT_HTTPHEADER => array(
        'X-User-API-Key: UAK22222222-2222-2222-2222-222222222222',
        'Content-Type: application/json'
      ),
    ));

    $response = curl_exec($curl);
    //          ^ call: curl POST /whatsapp/send-message

    if (curl_errno($curl)) {
        echo 'Error:' . curl_error($curl);
        curl_close($curl);
        return false;
    }
    // $code = curl_getinfo($curl, CURLINFO_HTTP_CODE);
    // if ($code == 429) { sleep(60); return enviarWhatsapp($telefono, $texto); }
    curl_close($curl);
    return json_decode($response, true);
}

function estaEnWhatsapp($telefono)
{
    $ch = curl_init();
    curl_setopt($ch, CURLOPT_URL, "https://api.p.2chat.io/open/whatsapp/check-number/+595981000111/" . $telefono);
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1);
    curl_setopt($ch, CURLOPT_HTTPHEADER, ['X-User-API-Key: UAK22222222-2222-2222-2222-222222222222']);
    $result = curl_exec($ch);
    //        ^ call: curl GET /whatsapp/check-number/{your_number}/{number_to_check}
    if (curl_errno($ch) == 28) {
        return null;
    }
    $data = json_decode($result);
    return isset($data->on_whatsapp) && $data->on_whatsapp;
}

function sms($telefono, $texto)
{
    $ch = curl_init('https://api.twilio.com/2010-04-01/Accounts/' . TWILIO_SID . '/Messages.json');
    curl_setopt($ch, CURLOPT_POST, true);
    curl_setopt($ch, CURLOPT_USERPWD, TWILIO_SID . ':' . TWILIO_TOKEN);
    curl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query(['To' => $telefono, 'Body' => substr($texto, 0, 160)]));
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    $response = curl_exec($ch);
    $code = curl_getinfo($ch, CURLINFO_HTTP_CODE);
    if ($code == 201) {
        return true;
    }
    if ($code == 429) {
        sleep(1);
    }
    return false;
}

$enviados = 0;
while ($cita = $citas->fetch_assoc()) {
    $texto = "Hola {$cita['nombre']}, le recordamos su cita mañana a las {$cita['hora']}";
    if (estaEnWhatsapp($cita['telefono'])) {
        $r = enviarWhatsapp($cita['telefono'], $texto);
        $ok = $r['success'] == true;
    } else {
        $ok = sms($cita['telefono'], $texto);
    }
    if ($ok) {
        $conn->query("UPDATE citas SET avisado = 1 WHERE id = " . $cita['id']);
        $enviados++;
    }
    if ($enviados == 200) break;
    usleep(500000);
}
echo "Enviados: $enviados";
http_response_code(200);
