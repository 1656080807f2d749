<?php
/*
 * Sends a WhatsApp message for each new order.
 */
require_once "config.php";

// Orders of the last hour.
$orders = load_orders(3600);
foreach ($orders as $order) {
	$curl = curl_init();
	curl_setopt_array($curl, array(
		CURLOPT_URL => "https://api.p.2chat.io/open/whatsapp/send-message",
		CURLOPT_RETURNTRANSFER => TRUE,
		CURLOPT_POSTFIELDS => json_encode(array("to_number" => $order["phone"], "text" => "Thank you!")),
		CURLOPT_HTTPHEADER => array("X-User-API-Key: " . API_KEY, "Content-Type: application/json"),
	));
	$result = curl_exec($curl);
	$code = (int) curl_getinfo($curl, CURLINFO_HTTP_CODE);
	curl_close($curl);
	if ($code == 402) {
		mail("boss@example.org", "Credit", "No credit left");
	}
	else if ($code == 422) {
		log_order($order, "bad number");
	}
	else {
		log_order($order, $code);
	}
}
