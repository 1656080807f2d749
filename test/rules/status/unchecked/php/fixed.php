<?php

if (!function_exists('messageOf2Chat')) {
    /**
     * The text that 2Chat gives with an error, whichever field of the body has it.
     * For a body without such a field, from a proxy for example, its beginning.
     */
    function messageOf2Chat(string $body): string
    {
        $data = json_decode($body, true);
        foreach (['error_message', 'message', 'detail', 'error'] as $field) {
            $text = is_array($data) && isset($data[$field]) ? $data[$field] : '';
            if (is_array($text)) {
                $text = implode('; ', array_filter(array_column($text, 'msg'), 'is_string'));
            }
            if (is_string($text) && $text !== '') {
                return $text;
            }
        }
        return preg_match('/^.{1,200}/su', trim($body), $start) ? $start[0] : 'no message';
    }
}

function contacts(string $key): array
{
    $ch = curl_init('https://api.p.2chat.io/open/contacts');
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($ch, CURLOPT_HTTPHEADER, ["X-User-API-Key: $key"]);
    $body = curl_exec($ch);
    $status = curl_getinfo($ch, CURLINFO_HTTP_CODE);
    if ($status >= 400) {
        throw new RuntimeException("2Chat $status: " . messageOf2Chat((string) $body), $status);
    }
    return json_decode($body, true);
}
