/** The helpers, as text. `\n` ends their lines, four spaces are a level, strings are in double quotes. */
import { ERROR_TEXT_FIELDS } from '../../api';
import { WAIT_ROWS } from '../waits';
import type { NeededImport } from './imports';

export type Mode = 'sync' | 'async';

export const RETRY_HELPERS: Readonly<Record<Mode, string>> = { sync: 'retry_2chat', async: 'retry_2chat_async' };
export const MESSAGE_HELPER = 'message_of_2chat';

/** The type of responses, where the helper is annotated: `requests.Response`. */
export type ResponseType = string | undefined;

function table(): string[] {
  const rows = WAIT_ROWS.map((row) => {
    const cells = [row.firstMs / 1000, row.growth, row.longestMs / 1000, row.jitter, row.attempts, row.totalMs / 1000];
    return `        ${row.code}: (${cells.join(', ')}),`;
  });
  return [
    '    # By code: first wait in seconds, growth, longest wait, jitter, attempts, and how',
    '    # long all waits may take together.',
    '    waits = {',
    ...rows,
    '    }',
  ];
}

function signature(mode: Mode, type: ResponseType): string[] {
  const def = mode === 'async' ? 'async def' : 'def';
  if (type === undefined) return [`${def} ${RETRY_HELPERS[mode]}(send, codes):`];
  const sent = mode === 'async' ? `Awaitable[${type}]` : type;
  return [`${def} ${RETRY_HELPERS[mode]}(`, `    send: Callable[[], ${sent}], codes: Tuple[int, ...]`, `) -> ${type}:`];
}

export function retryHelper(mode: Mode, type: ResponseType): string {
  const [send, sleep, close] =
    mode === 'async'
      ? ['await send()', 'await asyncio.sleep(wait)', 'await response.aclose()']
      : ['send()', 'time.sleep(wait)', 'response.close()'];
  return [
    ...signature(mode, type),
    '    """Send a request to 2Chat, and again after a wait while the answer has such a code.',
    '',
    '    The last answer is returned as it is.',
    '    """',
    ...table(),
    '    attempt, waited = 1, 0.0',
    '    while True:',
    `        response = ${send}`,
    '        status = response.status_code',
    '        if status not in codes or status not in waits:',
    '            return response',
    '        first, growth, longest, jitter, attempts, total = waits[status]',
    '        asked = 0.0',
    '        after = response.headers.get("Retry-After", "")',
    '        if after.isdigit():',
    '            asked = float(after)',
    '        elif after:',
    '            try:',
    '                asked = parsedate_to_datetime(after).timestamp() - time.time()',
    '            except (TypeError, ValueError):',
    '                pass  # neither seconds nor a date',
    '        backoff = min(first * growth ** (attempt - 1), longest)',
    '        wait = asked if asked > 0 else backoff * (1 + jitter * random.random())',
    '        if attempt >= attempts or waited + wait > total:',
    '            return response',
    `        ${close}`,
    `        ${sleep}`,
    '        attempt, waited = attempt + 1, waited + wait',
  ].join('\n');
}

export function retryImports(mode: Mode, type: ResponseType): NeededImport[] {
  const typing = ['Callable', 'Tuple', ...(mode === 'async' ? ['Awaitable'] : [])];
  return [
    ...(mode === 'async' ? [{ module: 'asyncio' }] : []),
    { module: 'random' },
    { module: 'time' },
    { module: 'email.utils', name: 'parsedate_to_datetime' },
    ...(type === undefined ? [] : typing.map((name) => ({ module: 'typing', name }))),
  ];
}

const fields = [...new Set(ERROR_TEXT_FIELDS.map((field) => field.field))];
const item = ERROR_TEXT_FIELDS.find((field) => field.shape === 'list')?.item ?? 'msg';

export function messageHelper(type: ResponseType): string {
  const texts = fields.map((field) => (field === 'detail' ? 'detail' : `fields.get("${field}")`));
  return [
    type === undefined ? `def ${MESSAGE_HELPER}(response):` : `def ${MESSAGE_HELPER}(response: ${type}) -> str:`,
    '    """Return the text that 2Chat gives with an error, whichever field has it.',
    '',
    '    Of a body without such a field, from a proxy for example, it is the beginning.',
    '    """',
    '    try:',
    '        body = response.json()',
    '    except ValueError:',
    '        body = None',
    '    fields = body if isinstance(body, dict) else {}',
    '    detail = fields.get("detail")',
    '    if isinstance(detail, list):',
    `        detail = "; ".join(str(item.get("${item}")) for item in detail if isinstance(item, dict))`,
    '    texts = [',
    ...texts.map((text) => `        ${text},`),
    '    ]',
    '    for text in texts:',
    '        if isinstance(text, str) and text:',
    '            return text',
    '    return response.text.strip()[:200] or "no message"',
  ].join('\n');
}
