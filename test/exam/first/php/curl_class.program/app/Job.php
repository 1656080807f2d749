<?php

namespace App;

use Acme\TwoChat\Client;
use Acme\TwoChat\Exception\ApiException;
use Acme\TwoChat\Exception\RateLimitException;

class Job
{
    public function __construct(private Client $client, private \PDO $db)
    {
    }

    public function run(): int
    {
        $rows = $this->db->query('SELECT * FROM outbox LIMIT 200')->fetchAll();
        $done = 0;
        foreach ($rows as $row) {
            try {
                $res = $this->client->post('/whatsapp/send-message', ['to_number' => $row['phone'], 'text' => $row['text']]);
                $done++;
            } catch (RateLimitException $e) {
                usleep(500);
            } catch (ApiException $e) {
                if ($e->getCode() === 402) {
                    break;
                }
                if ($e->isAuth()) {
                    throw $e;
                }
            } catch (\PDOException $e) {
                if ($e->getCode() == 404) {
                    continue;
                }
            }
        }
        return $done;
    }

    public function contacts(): array
    {
        return $this->client->get('/contacts', ['results_per_page' => 100])['contacts'];
    }
}
