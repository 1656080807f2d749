<?php
/*
 * Sends a WhatsApp message for each new order.
 */
require_once "config.php";

if (!function_exists("retry2ChatCurl")) {
	/**
	 * Sends a request to 2Chat, and sends it again after a wait while the answer has
	 * one of these codes. The last answer is passed on as it is.
	 *
	 * @param callable $send gives what curl_exec() gives for the handle
	 * @param resource|\CurlHandle $curl
	 * @param int[] $codes
	 *
	 * @return string|bool
	 */
	function retry2ChatCurl(callable $send, $curl, array $codes)
	{
		// By code: first wait in seconds, growth, longest wait, jitter, attempts, and how
		// long all waits may take together.
		$waits = [
			409 => [3, 1.5, 10, 0.2, 6, 60],
			410 => [3, 1.5, 10, 0.2, 6, 60],
			429 => [6, 2, 60, 0.5, 5, 120],
			486 => [2, 2, 10, 0.2, 6, 60],
			503 => [5, 2, 30, 0.2, 4, 60],
			504 => [5, 2, 30, 0.2, 4, 60],
		];
		$after = "";
		curl_setopt($curl, CURLOPT_HEADERFUNCTION, function ($curl, $line) use (&$after) {
			if (stripos($line, "Retry-After:") === 0) {
				$after = trim(substr($line, strlen("Retry-After:")));
			}
			return strlen($line);
		});
		for ($attempt = 1, $waited = 0; ; $attempt++) {
			$after = "";
			$result = $send();
			$status = curl_getinfo($curl, CURLINFO_HTTP_CODE);
			if (curl_errno($curl) !== 0 || !isset($waits[$status]) || !in_array($status, $codes, true)) {
				return $result;
			}
			list($first, $growth, $longest, $jitter, $attempts, $total) = $waits[$status];
			$asked = preg_match('/^\d+$/', $after) ? (int) $after : (int) strtotime($after) - time();
			$backoff = min($first * pow($growth, $attempt - 1), $longest);
			$wait = $asked > 0 ? $asked : $backoff * (1 + $jitter * mt_rand() / mt_getrandmax());
			if ($attempt >= $attempts || $waited + $wait > $total) {
				return $result;
			}
			// On a connection that it has used before, curl sends again what got no answer.
			curl_setopt($curl, CURLOPT_FRESH_CONNECT, true);
			$waited += $wait;
			usleep((int) ($wait * 1000000));
		}
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
	$result = retry2ChatCurl(
		function () use ($curl) {
			return curl_exec($curl);
		},
		$curl,
		[409, 410, 429, 486, 503]
	);
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
