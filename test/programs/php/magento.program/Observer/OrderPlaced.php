<?php
declare(strict_types=1);

namespace Acme\WhatsApp\Observer;

use Acme\WhatsApp\Model\Client;
use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;

class OrderPlaced implements ObserverInterface
{
    public function __construct(private readonly Client $client)
    {
    }

    public function execute(Observer $observer): void
    {
        $order = $observer->getEvent()->getOrder();
        if ($order->getStatus() === '404' || $order->getGrandTotal() > 500) {
            return;
        }
        $this->client->send((string) $order->getTelephone(), 'Order ' . $order->getIncrementId());
    }
}
