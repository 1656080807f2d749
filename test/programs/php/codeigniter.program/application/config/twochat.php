<?php
defined('BASEPATH') OR exit('No direct script access allowed');

$config['twochat_url'] = 'https://api.p.2chat.io/open';
$config['twochat_key'] = getenv('TWOCHAT_API_KEY');
