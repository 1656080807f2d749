/** Ways in which a fix written in PHP could be wrong. */
import type { Mutation } from './mutations';

const CURL = ['curl'];
/** With `http_errors` and without, the helper is the same. */
const GUZZLE = ['guzzle'];
const LARAVEL = ['laravel'];
const SYMFONY = ['symfony'];
const WITH_OBJECTS = [...GUZZLE, ...LARAVEL, ...SYMFONY];
const PHP = [...CURL, ...WITH_OBJECTS];

const IN_CURL: readonly Mutation[] = [
  {
    name: 'the last answer is replaced by an error of the helper',
    breaks: 'last answer',
    families: CURL,
    edits: [
      ['> $total) {\n                return $result;', "> $total) {\n                throw new Exception('gave up');"],
    ],
  },
  {
    name: 'a broken connection is tried again',
    breaks: 'no second send',
    families: CURL,
    edits: [['$result = $send();', '$result = $send();\n            if ($result === false) $result = $send();']],
  },
  {
    name: 'curl sends again on a connection that it has used before',
    breaks: 'no second send',
    families: CURL,
    edits: [['curl_setopt($curl, CURLOPT_FRESH_CONNECT, true);', '']],
  },
  {
    name: 'the date is that of the answer before',
    breaks: 'waits',
    families: CURL,
    edits: [
      ["            $after = '';\n            $result", '            $result'],
      ["    $after = '';\n", "    $after = '9';\n"],
    ],
  },
  {
    name: 'the message is left out',
    breaks: 'message',
    families: CURL,
    edits: [[": ' . messageOf2Chat((string) $response)", "'"]],
  },
];

const IN_OBJECTS: readonly Mutation[] = [
  {
    name: 'the last answer is replaced by an error of the helper',
    breaks: 'last answer',
    families: WITH_OBJECTS,
    edits: [['> $total) {\n                break;', "> $total) {\n                throw new Exception('gave up');"]],
  },
  {
    name: 'a broken connection is tried again',
    breaks: 'no second send',
    families: GUZZLE,
    edits: [
      [
        '$error->getResponse();\n',
        '$error->getResponse();\n            } catch (\\GuzzleHttp\\Exception\\GuzzleException $error) {\n                $response = $send($fresh);\n',
      ],
    ],
  },
  {
    name: 'curl sends again on a connection that it has used before',
    breaks: 'no second send',
    families: [...GUZZLE, ...SYMFONY],
    edits: [['$attempt > 1 ? $fresh : []', '[]']],
  },
  {
    name: 'a broken connection is tried again',
    breaks: 'no second send',
    families: LARAVEL,
    edits: [
      [
        '$response = $send();',
        'try { $response = $send(); } catch (\\Illuminate\\Http\\Client\\ConnectionException $e) { $response = $send(); }',
      ],
    ],
  },
  {
    name: 'a broken connection is tried again',
    breaks: 'no second send',
    families: SYMFONY,
    edits: [
      [
        '                break;\n            }\n            if',
        '                continue;\n            }\n            if',
      ],
    ],
  },
  {
    name: 'the message is left out',
    breaks: 'message',
    families: LARAVEL,
    edits: [[": ' . messageOf2Chat($response->body())", "'"]],
  },
  {
    name: 'the message is left out',
    breaks: 'message',
    families: SYMFONY,
    edits: [[": ' . messageOf2Chat($response->getContent(false))", "'"]],
  },
  {
    name: 'the message is left out',
    breaks: 'message',
    families: ['guzzle'],
    edits: [[": ' . messageOf2Chat((string) $e->getResponse()->getBody())", "'"]],
  },
];

export const IN_PHP: readonly Mutation[] = [
  ...IN_CURL,
  ...IN_OBJECTS,
  {
    name: 'Retry-After is not read',
    breaks: 'waits',
    families: PHP,
    edits: [['$asked > 0 ? $asked : ', '']],
  },
  {
    name: 'Retry-After is read only in seconds',
    breaks: 'waits',
    families: PHP,
    edits: [['(int) strtotime($after) - time()', '0']],
  },
  {
    name: 'Retry-After has no limit',
    breaks: 'waits',
    families: PHP,
    edits: [[' || $waited + $wait > $total', '']],
  },
  {
    name: 'attempts have no limit',
    breaks: 'waits',
    families: PHP,
    edits: [['$attempt >= $attempts || $waited + $wait > $total', '$attempt > 200']],
  },
  {
    name: 'one attempt too many',
    breaks: 'waits',
    families: PHP,
    edits: [
      ['$attempt >= $attempts', '$attempt > $attempts'],
      ['$waited + $wait > $total', '$waited + $wait > 10 * $total'],
    ],
  },
  {
    name: 'waits do not grow',
    breaks: 'waits',
    families: PHP,
    edits: [['pow($growth, $attempt - 1)', '1']],
  },
  {
    name: 'no chance in the waits',
    breaks: 'waits',
    families: PHP,
    edits: [['(1 + $jitter * mt_rand() / mt_getrandmax())', '1']],
  },
  {
    name: 'no wait at all',
    breaks: 'waits',
    families: PHP,
    edits: [['usleep((int) ($wait * 1000000));', '']],
  },
  {
    name: 'milliseconds for microseconds',
    breaks: 'waits',
    families: PHP,
    edits: [['$wait * 1000000', '$wait * 1000']],
  },
  {
    name: 'all transient codes are tried again',
    breaks: 'only its code',
    families: PHP,
    edits: [['!in_array($status, $codes, true)', 'false']],
  },
  {
    name: '504 is tried again',
    breaks: 'no second send',
    families: PHP,
    edits: [['[409, 410, 429, 486, 503]', '[409, 410, 429, 486, 503, 504]']],
  },
  {
    name: 'fields in another order',
    breaks: 'message',
    families: PHP,
    edits: [["['error_message', 'message', 'detail', 'error']", "['message', 'error_message', 'detail', 'error']"]],
  },
  {
    name: 'one field is not read',
    breaks: 'message',
    families: PHP,
    edits: [["'detail', 'error'] as", "'detail'] as"]],
  },
  {
    name: 'the list of details is not read',
    breaks: 'message',
    families: PHP,
    edits: [['if (is_array($text)) {', 'if (false) {']],
  },
  {
    name: 'a long body is passed on as a whole',
    breaks: 'message',
    families: PHP,
    edits: [['{1,200}', '{1,}']],
  },
];
