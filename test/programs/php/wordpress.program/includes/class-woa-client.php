<?php
/**
 * HTTP client.
 */
class WOA_Client {

	const TOO_MANY = 429;
	//               ^^^ hover: 429

	/** @var string */
	private $api_key;

	/** @var string */
	private $base;

	public function __construct( $api_key, $base = WOA_API_BASE ) {
		$this->api_key = $api_key;
		$this->base    = untrailingslashit( apply_filters( 'woa_api_base', $base ) );
	}

	/**
	 * Send a text.
	 *
	 * @return array|WP_Error
	 */
	public function send( $phone, $text ) {
		$response = $this->request( 'POST', '/whatsapp/send-message', array(
		//          ^ call: wrapper wordpress POST /whatsapp/send-message
			'to_number'   => $phone,
			'from_number' => get_option( 'woa_from' ),
			'text'        => $text,
		) );
		return $response;
	}

	public function numbers() {
		return $this->request( 'GET', 'whatsapp/get-numbers' );
		//     ^ call: wrapper wordpress GET /whatsapp/get-numbers
	}

	public function ping() {
		$res = wp_safe_remote_get( $this->base . '/info', array(
		//     ^ call: wordpress GET /info
			'headers' => array( 'X-User-API-Key' => $this->api_key ),
			'timeout' => 15,
		) );
		if ( is_wp_error( $res ) ) {
			return false;
		}
		return 200 === wp_remote_retrieve_response_code( $res );
		//     ^^^ hover: 200
	}

	private function request( $method, $path, $body = null ) {
		$args = array(
			'method'  => $method,
			'timeout' => 30,
			'headers' => array(
				'X-User-API-Key' => $this->api_key,
				'Content-Type'   => 'application/json',
			),
		);
		if ( null !== $body ) {
			$args['body'] = wp_json_encode( $body );
		}

		$response = wp_remote_request( $this->base . '/' . ltrim( $path, '/' ), $args );
		//          ^ call: wordpress ? https://api.p.2chat.io/open/{}

		if ( is_wp_error( $response ) ) {
			return $response;
		}

		$code = (int) wp_remote_retrieve_response_code( $response );
		$json = json_decode( wp_remote_retrieve_body( $response ), true );

		if ( $code >= 200 && $code < 300 ) {
		//            ^^^ hover: range
		//                           ^^^ hover: range
			return $json;
		}
		if ( self::TOO_MANY === $code ) {
		//         ^^^^^^^^ hover: constant 429
			return new WP_Error( 'rate_limited', __( 'Slow down', 'woa' ), array( 'status' => 429 ) );
		}
		if ( in_array( $code, array( 401, 403 ), true ) ) {
		//                           ^^^ hover: 401
		//                                ^^^ hover: 403
			return new WP_Error( 'auth', __( 'Check the API key', 'woa' ), array( 'status' => $code ) );
		}
		return new WP_Error( 'http_' . $code, $json['message'] ?? 'error', array( 'status' => $code ) );
	}
}
