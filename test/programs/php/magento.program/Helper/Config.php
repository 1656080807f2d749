<?php
declare(strict_types=1);

namespace Acme\WhatsApp\Helper;

use Magento\Framework\App\Config\ScopeConfigInterface;

class Config
{
    public const BASE_URL = 'https://api.p.2chat.io/open/';

    public function __construct(private readonly ScopeConfigInterface $scope)
    {
    }

    public function getApiKey(): string
    {
        return (string) $this->scope->getValue('whatsapp/general/key');
    }

    public function getRetry(): int
    {
        return 429;
    }
}
