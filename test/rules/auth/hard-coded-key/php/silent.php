<?php

$ch = curl_init('https://api.p.2chat.io/open/contacts');
curl_setopt_array($ch, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => ['X-User-API-Key: UAK7c1e9f04-52ab-4d86-9e3b-xxxxxxxxxxxx'],
]);
$body = curl_exec($ch);
$status = curl_getinfo($ch, CURLINFO_HTTP_CODE);
echo $status === 200 ? $body : "2Chat answered $status";
