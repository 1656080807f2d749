<?php
/**
 * Plugin Name: WhatsApp Order Alerts (2Chat)
 * Description: Sends WhatsApp messages on order status change.
 * Version: 1.4.2
 * Requires PHP: 7.4
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

define( 'WOA_API_BASE', 'https://api.p.2chat.io/open' );

require_once plugin_dir_path( __FILE__ ) . 'includes/class-woa-client.php';
require_once plugin_dir_path( __FILE__ ) . 'includes/class-woa-admin.php';

add_action( 'woocommerce_order_status_completed', 'woa_order_completed', 10, 1 );
add_action( 'rest_api_init', 'woa_routes' );

function woa_order_completed( $order_id ) {
	$order  = wc_get_order( $order_id );
	$client = new WOA_Client( get_option( 'woa_api_key' ) );
	$result = $client->send( $order->get_billing_phone(), sprintf( 'Hi %s, order #%d is ready', $order->get_billing_first_name(), $order_id ) );

	if ( is_wp_error( $result ) ) {
		$order->add_order_note( 'WhatsApp: ' . $result->get_error_message() );
		if ( 'rate_limited' === $result->get_error_code() ) {
			wp_schedule_single_event( time() + 60, 'woa_retry', array( $order_id ) );
		}
		$data = $result->get_error_data();
		if ( isset( $data['status'] ) && 402 === $data['status'] ) {
		//                               ^^^ hover: 402
			update_option( 'woa_paused', 1 );
		}
	}
}

function woa_routes() {
	register_rest_route( 'woa/v1', '/hook', array(
		'methods'             => 'POST',
		'permission_callback' => '__return_true',
		'callback'            => function ( WP_REST_Request $request ) {
			$body = $request->get_json_params();
			if ( empty( $body['uuid'] ) ) {
				return new WP_Error( 'woa_bad', 'no uuid', array( 'status' => 400 ) );
			}
			if ( isset( $body['status'] ) && 404 === $body['status'] ) {
				return new WP_REST_Response( null, 404 );
			}
			return new WP_REST_Response( array( 'ok' => true ), 200 );
		},
	) );
}

// Exchange rate for the message, from another service.
function woa_rate() {
	$response = wp_remote_get( 'https://api.exchangerate.host/latest?base=USD' );
	if ( is_wp_error( $response ) || 200 !== wp_remote_retrieve_response_code( $response ) ) {
		return 1;
	}
	$body = json_decode( wp_remote_retrieve_body( $response ), true );
	return $body['rates']['EUR'] ?? 1;
}
