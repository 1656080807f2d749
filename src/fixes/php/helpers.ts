/** The helpers, as text. `\n` ends their lines, four spaces are a level, strings are in single quotes. */
import { ERROR_TEXT_FIELDS } from '../../api';
import { WAIT_ROWS } from '../waits';
import type { Kind } from './kinds';

export const RETRY_HELPER = 'retry2Chat';
export const MESSAGE_HELPER = 'messageOf2Chat';
export const EXPLAIN_HELPER = 'explain2Chat';

/** How classes are written where the helper is used. */
export interface Names {
  readonly response: string;
  readonly exception: string;
  readonly noAnswer: string;
}

const ABOUT = [
  ' * Sends a request to 2Chat, and sends it again after a wait while the answer has',
  ' * one of these codes. The last answer is passed on as it is.',
];

function table(): string[] {
  const rows = WAIT_ROWS.map((row) => {
    const cells = [row.firstMs / 1000, row.growth, row.longestMs / 1000, row.jitter, row.attempts, row.totalMs / 1000];
    return `        ${row.code} => [${cells.join(', ')}],`;
  });
  return [
    '    // By code: first wait in seconds, growth, longest wait, jitter, attempts, and how',
    '    // long all waits may take together.',
    '    $waits = [',
    ...rows,
    '    ];',
  ];
}

/** From the text of `Retry-After` in `$after` to the wait in `$wait`. */
const CHOICE_OF_WAIT = [
  '[$first, $growth, $longest, $jitter, $attempts, $total] = $waits[$status];',
  "$asked = preg_match('/^\\d+$/', $after) ? (int) $after : (int) strtotime($after) - time();",
  '$backoff = min($first * pow($growth, $attempt - 1), $longest);',
  '$wait = $asked > 0 ? $asked : $backoff * (1 + $jitter * mt_rand() / mt_getrandmax());',
];
const WAITING = ['$waited += $wait;', 'usleep((int) ($wait * 1000000));'];

function indented(lines: readonly string[], levels: number): string[] {
  return lines.map((line) => '    '.repeat(levels) + line);
}

function curlRetry(name: string): string[] {
  return [
    '/**',
    ...ABOUT,
    ' *',
    ' * @param callable $send gives what curl_exec() gives for the handle',
    ' * @param resource|\\CurlHandle $curl',
    ' * @param int[] $codes',
    ' *',
    ' * @return string|bool',
    ' */',
    `function ${name}(callable $send, $curl, array $codes)`,
    '{',
    ...table(),
    "    $after = '';",
    '    curl_setopt($curl, CURLOPT_HEADERFUNCTION, function ($curl, $line) use (&$after) {',
    "        if (stripos($line, 'Retry-After:') === 0) {",
    "            $after = trim(substr($line, strlen('Retry-After:')));",
    '        }',
    '        return strlen($line);',
    '    });',
    '    for ($attempt = 1, $waited = 0; ; $attempt++) {',
    "        $after = '';",
    '        $result = $send();',
    '        $status = curl_getinfo($curl, CURLINFO_HTTP_CODE);',
    '        if (curl_errno($curl) !== 0 || !isset($waits[$status]) || !in_array($status, $codes, true)) {',
    '            return $result;',
    '        }',
    ...indented(CHOICE_OF_WAIT, 2),
    '        if ($attempt >= $attempts || $waited + $wait > $total) {',
    '            return $result;',
    '        }',
    '        // On a connection that it has used before, curl sends again what got no answer.',
    '        curl_setopt($curl, CURLOPT_FRESH_CONNECT, true);',
    ...indented(WAITING, 2),
    '    }',
    '}',
  ];
}

/** How a client with objects is asked. */
interface Way {
  /** From `$send` to `$response` and `$status`, and to `$error` if the client throws for an error status. */
  readonly sending: (names: Names) => readonly string[];
  /** Expression of the text of `Retry-After`. */
  readonly after: string;
  readonly throws: boolean;
}

const WAYS: Readonly<Record<string, Way>> = {
  Guzzle: {
    sending: ({ exception }) => [
      'try {',
      '    $response = $send($attempt > 1 ? $fresh : []);',
      `} catch (${exception} $error) {`,
      '    $response = $error->getResponse();',
      '}',
      '$status = $response->getStatusCode();',
    ],
    after: "$response->getHeaderLine('Retry-After')",
    throws: true,
  },
  Laravel: {
    sending: ({ exception }) => [
      'try {',
      '    $response = $send();',
      `} catch (${exception} $error) {`,
      '    $response = $error->response;',
      '}',
      '$status = $response->status();',
    ],
    after: "$response->header('Retry-After')",
    throws: true,
  },
  Symfony: {
    sending: ({ noAnswer }) => [
      '$response = $send($attempt > 1 ? $fresh : []);',
      'try {',
      '    $status = $response->getStatusCode();',
      `} catch (${noAnswer} $error) {`,
      '    // Whoever reads the response gets it again.',
      '    break;',
      '}',
    ],
    after: "$response->getHeaders(false)['retry-after'][0] ?? ''",
    throws: false,
  },
};

function objectRetry(
  { fresh }: Kind,
  name: string,
  { response, ...names }: Names,
  isTyped: boolean,
  way: Way,
): string[] {
  const connection = [
    '    // On a connection that it has used before, curl sends again what got no answer.',
    `    $fresh = extension_loaded('curl') ? ${fresh?.options} : [];`,
  ];
  const returned = isTyped ? `: ${response}` : '';
  return [
    '/**',
    ...ABOUT,
    ' *',
    fresh === undefined
      ? ' * @param callable $send gives the response'
      : ' * @param callable $send gives the response; it gets options for the connection',
    ' * @param int[] $codes',
    ...(isTyped ? [] : [' *', ` * @return ${response}`]),
    ' */',
    `function ${name}(callable $send, array $codes)${returned}`,
    '{',
    ...table(),
    ...(fresh === undefined ? [] : connection),
    '    for ($attempt = 1, $waited = 0; ; $attempt++) {',
    ...(way.throws ? ['        $error = null;'] : []),
    ...indented(way.sending({ response, ...names }), 2),
    '        if (!isset($waits[$status]) || !in_array($status, $codes, true)) {',
    '            break;',
    '        }',
    `        $after = ${way.after};`,
    ...indented(CHOICE_OF_WAIT, 2),
    '        if ($attempt >= $attempts || $waited + $wait > $total) {',
    '            break;',
    '        }',
    ...indented(WAITING, 2),
    '    }',
    ...(way.throws ? ['    if ($error !== null) {', '        throw $error;', '    }'] : []),
    '    return $response;',
    '}',
  ];
}

/** What the code around a helper uses. */
export interface HelperStyle {
  /** Types of parameters and results. */
  readonly isTyped: boolean;
  /** What PHP 5 and 7.0 do not read. */
  readonly isModern: boolean;
}

export function retryHelper(kind: Kind, name: string, names: Names, { isModern, isTyped }: HelperStyle): string {
  const way = WAYS[kind.name];
  const lines = way === undefined ? curlRetry(name) : objectRetry(kind, name, names, isTyped, way);
  const code = lines.join('\n');
  return isModern ? code : code.replace(/^( +)\[(\$first.*?)\] =/m, '$1list($2) =');
}

const fields = [...new Set(ERROR_TEXT_FIELDS.map((field) => field.field))];
const item = ERROR_TEXT_FIELDS.find((field) => field.shape === 'list')?.item ?? 'msg';

export function messageHelper(isTyped: boolean): string {
  const names = fields.map((field) => `'${field}'`).join(', ');
  return [
    '/**',
    ' * The text that 2Chat gives with an error, whichever field of the body has it.',
    ' * For a body without such a field, from a proxy for example, its beginning.',
    ...(isTyped ? [' */'] : [' *', ' * @param string $body', ' *', ' * @return string', ' */']),
    isTyped ? `function ${MESSAGE_HELPER}(string $body): string` : `function ${MESSAGE_HELPER}($body)`,
    '{',
    '    $data = json_decode($body, true);',
    `    foreach ([${names}] as $field) {`,
    "        $text = is_array($data) && isset($data[$field]) ? $data[$field] : '';",
    '        if (is_array($text)) {',
    `            $text = implode('; ', array_filter(array_column($text, '${item}'), 'is_string'));`,
    '        }',
    "        if (is_string($text) && $text !== '') {",
    '            return $text;',
    '        }',
    '    }',
    "    return preg_match('/^.{1,200}/su', trim($body), $start) ? $start[0] : 'no message';",
    '}',
  ].join('\n');
}

/** @param message how the other helper is called */
export function explainHelper(exception: string, message: string, isTyped: boolean): string {
  const signature = isTyped
    ? `function ${EXPLAIN_HELPER}(${exception} $error): ${exception}`
    : `function ${EXPLAIN_HELPER}(${exception} $error)`;
  return [
    '/** An exception of the same class that tells what 2Chat says. */',
    signature,
    '{',
    '    $class = get_class($error);',
    '    $response = $error->getResponse();',
    `    $message = '2Chat ' . $error->getCode() . ': ' . ${message}((string) $response->getBody());`,
    '    // For whoever reads the body from there.',
    '    $response->getBody()->rewind();',
    '    return new $class($message, $error->getRequest(), $response, $error, $error->getHandlerContext());',
    '}',
  ].join('\n');
}
