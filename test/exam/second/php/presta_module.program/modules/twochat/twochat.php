<?php

require_once dirname(__FILE__) . '/classes/TwoChatSender.php';

class Twochat extends Module
{
    public function __construct()
    {
        $this->name = 'twochat';
        $this->version = '1.2.0';
        $this->bootstrap = true;
        parent::__construct();
    }

    public function hookActionOrderStatusPostUpdate($params)
    {
        $order = new Order($params['id_order']);
        $sender = new TwoChatSender(Configuration::get('TWOCHAT_KEY'));
        $result = $sender->sendMessage($order->getPhone(), $this->l('Thanks'));
        if (!$result['ok']) {
            PrestaShopLogger::addLog('2Chat ' . $result['code'], $result['code'] == 429 ? 2 : 3, 500);
        }
    }

    public function getContent()
    {
        $sender = new TwoChatSender(Tools::getValue('key'));
        switch ($sender->test()) {
            case 200:
                return $this->displayConfirmation('OK');
            case 401:
            case 403:
                return $this->displayError('Key');
            default:
                return $this->displayError('Error');
        }
    }
}
