<?php

class WOA_Admin {

	public function __construct() {
		add_action( 'wp_ajax_woa_test', array( $this, 'test' ) );
	}

	public function test() {
		check_ajax_referer( 'woa' );
		if ( ! current_user_can( 'manage_options' ) ) {
			wp_send_json_error( 'forbidden', 403 );
		}
		$client = new WOA_Client( sanitize_text_field( wp_unslash( $_POST['key'] ) ) );
		if ( ! $client->ping() ) {
			wp_send_json_error( array( 'message' => 'no' ), 401 );
		}
		$numbers = $client->numbers();
		if ( is_wp_error( $numbers ) ) {
			wp_send_json_error( $numbers->get_error_message(), 502 );
		}
		wp_send_json_success( array_slice( $numbers['numbers'], 0, 100 ), 200 );
	}
}
new WOA_Admin();
