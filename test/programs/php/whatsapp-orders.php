<?php
/**
 * Plugin Name: WhatsApp Orders
 * Description: Tells customers about their order through 2Chat.
 * Version: 1.2.0
 */

if (!defined('ABSPATH')) {
    exit;
}

define('WAO_API', 'https://api.p.2chat.io/open');

class WAO_Client
{
    private $key;

    public function __construct()
    {
        $this->key = get_option('wao_api_key');
    }

    public function request($method, $path, $body = null)
    {
        $args = array(
            'method'  => $method,
            'timeout' => 20,
            'headers' => array(
                'X-User-API-Key' => $this->key,
                'Content-Type'   => 'application/json',
            ),
        );
        if (null !== $body) {
            $args['body'] = wp_json_encode($body);
        }
        $response = wp_remote_request(WAO_API . $path, $args);
        //          ^ call: wordpress ? https://api.p.2chat.io/open{}
        if (is_wp_error($response)) {
            return $response;
        }
        $code = wp_remote_retrieve_response_code($response);
        $data = json_decode(wp_remote_retrieve_body($response), true);
        if ($code < 200 || $code >= 300) {
        //          ^^^ hover: range
        //                          ^^^ hover: range
            return new WP_Error('wao_http', isset($data['message']) ? $data['message'] : 'HTTP ' . $code, array('status' => $code));
        }
        return $data;
    }

    public function send($to, $text)
    {
        return $this->request('POST', '/whatsapp/send-message', array(
        //     ^ call: wrapper wordpress POST /whatsapp/send-message
            'from_number' => get_option('wao_from'),
            'to_number'   => $to,
            'text'        => $text,
        ));
    }
}

add_action('woocommerce_order_status_completed', 'wao_order_completed', 10, 1);
function wao_order_completed($order_id)
{
    $order  = wc_get_order($order_id);
    $client = new WAO_Client();
    $result = $client->send($order->get_billing_phone(), sprintf('Order %d is on its way', $order_id));
    if (is_wp_error($result)) {
        $data = $result->get_error_data();
        if ($data['status'] === 429) {
        //                      ^^^ hover: 429
            wp_schedule_single_event(time() + 300, 'wao_retry', array($order_id));
        }
        $order->add_order_note('WhatsApp: ' . $result->get_error_message());
    }
}

add_action('wp_ajax_wao_test', 'wao_test');
function wao_test()
{
    check_ajax_referer('wao');
    $response = wp_remote_get(WAO_API . '/info', array('headers' => array('X-User-API-Key' => sanitize_text_field($_POST['key']))));
    //          ^ call: wordpress GET /info
    $code     = wp_remote_retrieve_response_code($response);
    if (is_wp_error($response)) {
        wp_send_json_error('unreachable', 500);
    }
    if (401 === $code || 403 === $code) {
    //  ^^^ hover: 401
    //                   ^^^ hover: 403
        wp_send_json_error('bad key', 401);
    }
    wp_send_json_success(array('code' => 200));
}

function wao_license_check()
{
    $response = wp_remote_get('https://plugins.example.com/license?key=' . get_option('wao_license'));
    $code     = wp_remote_retrieve_response_code($response);
    if (200 !== $code) {
        update_option('wao_licensed', 404 === $code ? 'no' : 'unknown');
    }
}

add_action('rest_api_init', function () {
    register_rest_route('wao/v1', '/hook', array(
        'methods'  => 'POST',
        'callback' => function (WP_REST_Request $request) {
            if ($request->get_param('status') == 404) {
                return new WP_REST_Response(null, 204);
            }
            return new WP_REST_Response(array('ok' => true), 200);
        },
    ));
});
