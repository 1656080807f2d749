<?php
defined('BASEPATH') OR exit('No direct script access allowed');

class Mensajes extends CI_Controller {

	public function __construct()
	{
		parent::__construct();
		$this->load->library('twochat');
		$this->load->library('pagination', array('per_page' => 100));
	}

	public function enviar()
	{
		$to = $this->input->post('to');
		if (empty($to))
		{
			return $this->output->set_status_header(422)->set_output('falta numero');
		}

		$twochat = new Twochat();
		$twochat->send_text($to, $this->input->post('text'));
		if ($twochat->ok())
		{
			$this->output->set_status_header(201);
			return;
		}
		if ($twochat->code() == 429)
		//                      ^^^ hover: 429
		{
			return $this->output->set_status_header(503);
		}
		show_error('no se pudo enviar', 500);
	}
}
