<?php

$ch = curl_init('https://api.p.2chat.io/open/contacts');
curl_setopt_array($ch, [
    CURLOPT_RETURNTRANSFER => true,
    // twochat-disable-next-line auth/hard-coded-key -- a key of the sandbox
    CURLOPT_HTTPHEADER => ['X-User-API-Key: UAK7c1e9f04-52ab-4d86-9e3b-60f8d2a7b915'],
]);
$body = curl_exec($ch);
$status = curl_getinfo($ch, CURLINFO_HTTP_CODE);
echo $status === 200 ? $body : "2Chat answered $status";
