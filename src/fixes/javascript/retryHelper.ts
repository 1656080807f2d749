/** The helper that sends again, as text. `\n` ends its lines, two spaces are a level. */
import { WAIT_ROWS } from '../waits';

/**
 * How a client tells the status. `answer`: as `fetch`, the answer has it, whatever it is. `thrown`: as axios, an error
 * is thrown that has the answer.
 */
export type AnswerKind = 'answer' | 'thrown';

export const RETRY_HELPER = 'retry2Chat';

const DOC = [
  '/**',
  ' * Sends a request to 2Chat, and sends it again after a wait while the answer has',
  ' * one of these codes. The last answer is passed on as it is. An abort ends the',
  ' * wait, and the request then fails as it would without one.',
  ' */',
];

function signature(kind: AnswerKind, isTyped: boolean): string[] {
  if (!isTyped) return [`async function ${RETRY_HELPER}(send, codes, signal) {`];
  const generics = [
    `async function ${RETRY_HELPER}<`,
    '  T extends {',
    '    status: number;',
    '    headers: { get(name: string): string | null };',
    '    arrayBuffer(): Promise<unknown>;',
    '  },',
    '>(',
  ];
  return [
    ...(kind === 'answer' ? generics : [`async function ${RETRY_HELPER}<T>(`]),
    '  send: () => Promise<T>,',
    '  codes: readonly number[],',
    '  signal?: AbortSignal | null,',
    '): Promise<T> {',
  ];
}

function table(isTyped: boolean): string[] {
  const type = isTyped ? ': Record<number, [number, number, number, number, number, number]>' : '';
  return [
    '  // By code: first wait in milliseconds, growth, longest wait, jitter, attempts,',
    '  // and how long all waits may take together.',
    `  const waits${type} = {`,
    ...WAIT_ROWS.map(
      (row) =>
        `    ${row.code}: [${[row.firstMs, row.growth, row.longestMs, row.jitter, row.attempts, row.totalMs].join(', ')}],`,
    ),
    '  };',
    '  let waited = 0;',
  ];
}

/** From the text of `Retry-After` in `after` to the wait in `wait`. */
const CHOICE_OF_WAIT = [
  'const asked = /^\\d+$/.test(after)',
  '  ? Number(after) * 1000',
  '  : Date.parse(after) - Date.now();',
  'const backoff = Math.min(first * growth ** (attempt - 1), longest);',
  'const wait = asked > 0 ? asked : backoff * (1 + jitter * Math.random());',
];

function waiting(isTyped: boolean): string[] {
  return [
    `await new Promise${isTyped ? '<void>' : ''}((resolve) => {`,
    '  const proceed = () => {',
    '    clearTimeout(timer);',
    "    signal?.removeEventListener('abort', proceed);",
    '    resolve();',
    '  };',
    '  const timer = setTimeout(proceed, signal?.aborted ? 0 : wait);',
    "  signal?.addEventListener('abort', proceed);",
    '});',
  ];
}

function answerLoop(isTyped: boolean): string[] {
  return [
    '    const response = await send();',
    '    const row = waits[response.status];',
    '    if (!row || !codes.includes(response.status)) return response;',
    '    const [first, growth, longest, jitter, attempts, total] = row;',
    "    const after = response.headers.get('Retry-After') ?? '';",
    ...indented(CHOICE_OF_WAIT, '    '),
    '    if (attempt >= attempts || waited + wait > total) return response;',
    '    waited += wait;',
    '    // A body that nobody reads would keep its connection busy.',
    '    response.arrayBuffer().catch(() => {});',
    ...indented(waiting(isTyped), '    '),
  ];
}

function thrownLoop(isTyped: boolean): string[] {
  const response = isTyped
    ? [
        '      const { response } = error as {',
        '        response?: { status: number; headers: Record<string, unknown> };',
        '      };',
      ]
    : ['      const { response } = error;'];
  return [
    '    try {',
    '      return await send();',
    '    } catch (error) {',
    ...response,
    '      const row = response && waits[response.status];',
    '      if (!row || !codes.includes(response.status)) throw error;',
    '      const [first, growth, longest, jitter, attempts, total] = row;',
    "      const after = String(response.headers['retry-after'] ?? '');",
    ...indented(CHOICE_OF_WAIT, '      '),
    '      if (attempt >= attempts || waited + wait > total) throw error;',
    '      waited += wait;',
    ...indented(waiting(isTyped), '      '),
    '    }',
  ];
}

function indented(lines: readonly string[], by: string): string[] {
  return lines.map((line) => by + line);
}

export function retryHelper(kind: AnswerKind, isTyped: boolean): string {
  return [
    ...DOC,
    ...signature(kind, isTyped),
    ...table(isTyped),
    '  for (let attempt = 1; ; attempt += 1) {',
    ...(kind === 'answer' ? answerLoop(isTyped) : thrownLoop(isTyped)),
    '  }',
    '}',
  ].join('\n');
}
