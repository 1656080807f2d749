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
	}
	else if ($code == 422) {
		log_order($order, "bad number");
	}
	else if ($code == 400) {
		throw new RuntimeException("2Chat 400 (wrong request body): " . messageOf2Chat((string) $result), 400);
	}
	else if ($code == 401) {
		throw new RuntimeException("2Chat 401 (invalid API key): " . messageOf2Chat((string) $result), 401);
	}
	else if ($code == 403) {
		throw new RuntimeException("2Chat 403 (not allowed): " . messageOf2Chat((string) $result), 403);
	}
	else if ($code == 404) {
		throw new RuntimeException("2Chat 404 (not found): " . messageOf2Chat((string) $result), 404);
	}
	else if ($code == 406) {
		throw new RuntimeException("2Chat 406 (not supported by this number): " . messageOf2Chat((string) $result), 406);
	}
	else if ($code == 409) {
		throw new RuntimeException("2Chat 409 (number starting up): " . messageOf2Chat((string) $result), 409);
	}
	else if ($code == 410) {
		throw new RuntimeException(
			"2Chat 410 (number connecting or disconnecting): " . messageOf2Chat((string) $result),
			410
		);
	}
	else if ($code == 429) {
		throw new RuntimeException("2Chat 429 (too many requests): " . messageOf2Chat((string) $result), 429);
	}
	else if ($code == 486) {
		throw new RuntimeException("2Chat 486 (number busy): " . messageOf2Chat((string) $result), 486);
	}
	else if ($code == 503) {
		throw new RuntimeException("2Chat 503 (service unavailable): " . messageOf2Chat((string) $result), 503);
	}
	else if ($code == 504) {
		throw new RuntimeException(
			"2Chat 504 (API may be down, the request may have been taken all the same): " . messageOf2Chat((string) $result),
			504
		);
	}
	else {
		log_order($order, $code);
	}
}
