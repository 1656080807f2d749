<?php

namespace App\Controllers;

use App\Libraries\Whatsapp;
use CodeIgniter\API\ResponseTrait;

class Avisos extends BaseController
{
    use ResponseTrait;

    public function crear()
    {
        if (!$this->validate(['tel' => 'required|max_length[200]'])) {
            return $this->fail('tel', 422);
        }
        $wa = new Whatsapp();
        if (!$wa->enviar($this->request->getPost('tel'), 'Aviso')) {
            return $this->response->setStatusCode(502)->setJSON(['ok' => false]);
        }
        return $this->respond(['ok' => true], 201);
    }
}
