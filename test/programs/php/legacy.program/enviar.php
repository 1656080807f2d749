<?php
session_start();
require 'inc/functions.php';

if (!isset($_SESSION['user'])) {
    page_error(403);
}

$mensaje = '';
if ($_SERVER['REQUEST_METHOD'] == 'POST') {
    list($code, $res) = wa_call('whatsapp/send-message', array(
    //                  ^ call: wrapper curl POST /whatsapp/send-message
        'to_number' => $_POST['to'],
        'from_number' => '+595981555666',
        'text' => $_POST['texto'],
    ), 'POST');
    if ($code == 200 || $code == 201) {
    //           ^^^ hover: 200
    //                           ^^^ hover: 201
        $mensaje = 'Enviado';
    } elseif ($code == 0) {
        $mensaje = 'Sin conexión';
    } else {
        $mensaje = wa_error_text($code);
    }
}

$r = wa_call('whatsapp/get-numbers');
//   ^ call: wrapper curl GET /whatsapp/get-numbers
if ($r[0] != 200) {
//           ^^^ hover: 200
    page_error(500);
}
$numeros = $r[1]['numbers'];

$geo = @file_get_contents('http://ip-api.com/json/' . $_SERVER['REMOTE_ADDR']);
if (strpos($http_response_header[0], '200') === false) {
    $geo = '{}';
}
?>
<html>
<head><title>Enviar</title></head>
<body>
<?php if ($mensaje != ''): ?>
  <p class="<?= isset($code) && $code >= 400 ? 'error' : 'ok' ?>"><?= htmlspecialchars($mensaje) ?></p>
  //                                     ^^^ hover: range
<?php endif; ?>
<table width="400">
<?php foreach ($numeros as $n): ?>
  <tr><td><?= $n['phone_number'] ?></td></tr>
<?php endforeach; ?>
</table>
<script>
  fetch('/status.php').then(r => { if (r.status === 404) alert('no'); });
</script>
</body>
</html>
