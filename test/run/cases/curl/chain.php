<?php

function main() {
    $ch = curl_init("https://api.p.2chat.io/open/contacts");
    curl_setopt_array($ch, array(
        CURLOPT_RETURNTRANSFER => 1,
        CURLOPT_HTTPHEADER => array("X-User-API-Key: key"),
    ));
    $json = curl_exec($ch);
    $info = curl_getinfo($ch);
    if ($info["http_code"] == 401) {
        throw new Exception("Wrong key");
    } elseif ($info["http_code"] == 429) {
        return "later";
    } else {
        return $info["http_code"];
    }
}
