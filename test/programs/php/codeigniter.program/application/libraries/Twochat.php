<?php
defined('BASEPATH') OR exit('No direct script access allowed');

class Twochat {

	protected $CI;
	protected $url;
	protected $key;
	protected $http_code = 0;
	protected $last_error = '';

	public function __construct()
	{
		$this->CI =& get_instance();
		$this->CI->config->load('twochat');
		$this->url = $this->CI->config->item('twochat_url');
		$this->key = $this->CI->config->item('twochat_key');
	}

	public function send_text($to, $text)
	{
		return $this->_curl('/whatsapp/send-message', 'post', array('to_number' => $to, 'text' => $text));
		//     ^ call: wrapper curl POST /whatsapp/send-message
	}

	public function groups($number)
	{
		$result = $this->_curl('/whatsapp/groups/' . $number);
		//        ^ call: wrapper curl GET /whatsapp/groups/{phone_number}
		if ($this->http_code === 404)
		//                       ^^^ hover: 404
		{
			return array();
		}
		return $result;
	}

	public function ok()
	{
		return $this->http_code >= 200 && $this->http_code <= 299;
		//                         ^^^ hover: range
		//                                                    ^^^ hover: range
	}

	public function code()
	{
		return $this->http_code;
	}

	protected function _curl($path, $method = 'get', $data = NULL)
	{
		$ch = curl_init();
		curl_setopt($ch, CURLOPT_URL, 'https://api.p.2chat.io/open' . $path);
		curl_setopt($ch, CURLOPT_RETURNTRANSFER, TRUE);
		curl_setopt($ch, CURLOPT_HTTPHEADER, array('X-User-API-Key: '.$this->key));
		if ($method == 'post')
		{
			curl_setopt($ch, CURLOPT_POST, TRUE);
			curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($data));
		}
		$output = curl_exec($ch);
		//        ^ call: curl ? https://api.p.2chat.io/open{}
		$this->http_code = curl_getinfo($ch, CURLINFO_HTTP_CODE);
		if ($output === FALSE)
		{
			$this->last_error = curl_error($ch);
			log_message('error', 'twochat: '.$this->last_error);
		}
		curl_close($ch);
		return json_decode($output, TRUE);
	}
}
