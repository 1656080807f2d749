<?php

class TCW_Api {
	private $key;

	public function __construct( $key ) {
		$this->key = $key;
	}

	public function send( $to, $text ) {
		return $this->request( 'POST', '/whatsapp/send-message', array(
			'to_number'   => $to,
			'from_number' => get_option( 'tcw_from' ),
			'text'        => mb_substr( $text, 0, 400 ),
		) );
	}

	public function numbers() {
		return $this->request( 'GET', '/whatsapp/get-numbers' );
	}

	private function request( $method, $path, $body = null ) {
		$args = array(
			'method'  => $method,
			'timeout' => 20,
			'headers' => array(
				'X-User-API-Key' => $this->key,
				'Content-Type'   => 'application/json',
			),
		);
		if ( null !== $body ) {
			$args['body'] = wp_json_encode( $body );
		}

		$response = wp_remote_request( TWOCHAT_API . $path, $args );
		if ( is_wp_error( $response ) ) {
			return $response;
		}

		$code = (int) wp_remote_retrieve_response_code( $response );
		$data = json_decode( wp_remote_retrieve_body( $response ), true );
		if ( $code < 200 || $code >= 300 ) {
			$message = isset( $data['message'] ) ? $data['message'] : 'Unknown error';
			return new WP_Error( $code, $message );
		}

		return $data;
	}
}
