<?php
$config['db_host'] = 'localhost';
$config['db_port'] = 3306;
$config['wa_url'] = 'https://api.p.2chat.io/open/';
$config['wa_key'] = 'UAK33333333-3333-3333-3333-333333333333';
$config['max_rows'] = 404;
$GLOBALS['config'] = $config;
