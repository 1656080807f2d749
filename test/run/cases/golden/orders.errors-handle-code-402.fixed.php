<?php
/*
 * Sends a WhatsApp message for each new order.
 */
require_once "config.php";

if (!function_exists("messageOf2Chat")) {
	/**
	 * The text that 2Chat gives with an error, whichever field of the body has it.
	 * For a body without such a field, from a proxy for example, its beginning.
	 *
	 * @param string $body
	 *
	 * @return string
	 */
	function messageOf2Chat($body)
	{
		$data = json_decode($body, true);
		foreach (["error_message", "message", "detail", "error"] as $field) {
			$text = is_array($data) && isset($data[$field]) ? $data[$field] : "";
			if (is_array($text)) {
				$text = implode("; ", array_filter(array_column($text, "msg"), "is_string"));
			}
			if (is_string($text) && $text !== "") {
				return $text;
			}
		}
		return preg_match("/^.{1,200}/su", trim($body), $start) ? $start[0] : "no message";
	}
}

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
		throw new RuntimeException("2Chat 402 (credit or trial): " . messageOf2Chat((string) $result), 402);
	}
	else if ($code == 422) {
		log_order($order, "bad number");
	}
	else {
		log_order($order, $code);
	}
}
