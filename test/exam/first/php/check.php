<?php
$numero = isset($_GET['n']) ? preg_replace('/\D/', '', $_GET['n']) : '';
$url = 'https://api.p.2chat.io/open/whatsapp/check-number/+5255/' . '+' . $numero;
$contexto = stream_context_create([
    'http' => ['method' => 'GET', 'header' => "X-User-API-Key: " . getenv('KEY') . "\r\n", 'ignore_errors' => true, 'timeout' => 10],
]);
$cuerpo = file_get_contents($url, false, $contexto);
preg_match('{HTTP\/\S*\s(\d{3})}', $http_response_header[0], $m);
$estado = (int) $m[1];
?>
<html>
<body>
<?php if ($estado === 200): ?>
  <p><?= json_decode($cuerpo)->is_valid ? 'Si' : 'No' ?></p>
<?php elseif ($estado === 429): ?>
  <p>Espera 500 segundos</p>
<?php else: ?>
  <p>Error <?= $estado ?></p>
<?php endif ?>
</body>
</html>
