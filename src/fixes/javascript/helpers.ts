/** The functions that fixes add to JavaScript and TypeScript files. One of each a file; written with two-space levels. */
import { RETRY_WAITS, TRANSIENT_CODES } from '../../api';
import type { FileStyle } from '../style';

export const RETRY_HELPER = 'retry2Chat';
export const MESSAGE_HELPER = 'messageOf2Chat';

/** `fetch`: the answer tells its status. `thrown`: the client throws, and the error has the answer. */
export type HelperKind = 'answer' | 'thrown';

interface Typing {
  readonly isTyped: boolean;
  readonly kind: HelperKind;
}

/** Milliseconds: first wait and growth by code, in the form of the file. */
function waits(): string {
  const rows = TRANSIENT_CODES.map(
    (code) => `${code}: [${RETRY_WAITS[code].firstWaitMs}, ${RETRY_WAITS[code].growth}]`,
  );
  return `{ ${rows.join(', ')} }`;
}

const longest = Math.max(...TRANSIENT_CODES.map((code) => RETRY_WAITS[code].maxWaitMs));
const attempts = Math.min(...TRANSIENT_CODES.map((code) => RETRY_WAITS[code].maxAttempts));

/** Waits as 2Chat's codes ask, at most as often as the table says; then the last answer or error is the caller's. */
export function retryHelper({ isTyped, kind }: Typing): string {
  const t = (typed: string, plain: string) => (isTyped ? typed : plain);
  const generics = t(kind === 'answer' ? '<T extends Response>' : '<T>', '');
  const signature = `async function ${RETRY_HELPER}${generics}(${t('send: () => Promise<T>', 'send')}, ${t('codes: readonly number[]', 'codes')}, ${t('signal?: AbortSignal | null', 'signal')})${t(': Promise<T>', '')} {`;
  const head = [
    '/**',
    ' * Sends a request to 2Chat again where its answer is temporary. The last answer is given back as it is.',
    ' */',
    signature,
    `  const waits${t(': Record<number, [number, number]>', '')} = ${waits()};`,
    `  for (let attempt = 1; ; attempt += 1) {`,
  ];
  const answer = [
    `    const response = await send();`,
    `    if (!codes.includes(response.status) || attempt >= ${attempts}) return response;`,
    `    const [first, growth] = waits[response.status] ?? [3000, 2];`,
    `    const after = response.headers.get('Retry-After');`,
    `    await response.body?.cancel();`,
  ];
  const thrown = [
    `    let status${t(': number', '')};`,
    `    let after${t(': unknown', '')};`,
    `    try {`,
    `      return await send();`,
    `    } catch (error) {`,
    `      const response = ${t('(error as { response?: { status: number; headers?: Record<string, unknown> } })', 'error')}.response;`,
    `      if (response === undefined || !codes.includes(response.status) || attempt >= ${attempts}) throw error;`,
    `      status = response.status;`,
    `      after = response.headers?.['retry-after'];`,
    `    }`,
    `    const [first, growth] = waits[status] ?? [3000, 2];`,
  ];
  const seconds = kind === 'answer' ? 'Number(after)' : 'Number(after)';
  const date = kind === 'answer' ? "Date.parse(after ?? '')" : "Date.parse(String(after ?? ''))";
  const tail = [
    `    const seconds = after ? ${seconds} : Number.NaN;`,
    `    const asked = Number.isNaN(seconds) ? ${date} - Date.now() : seconds * 1000;`,
    `    const backoff = first * growth ** (attempt - 1) * (1 + Math.random() * 0.2);`,
    `    const wait = Math.min(asked > 0 ? asked : backoff, ${longest});`,
    `    await new Promise${t('<void>', '')}((resolve, reject) => {`,
    `      const stop = () => {`,
    `        clearTimeout(timer);`,
    `        reject(signal?.reason);`,
    `      };`,
    `      const timer = setTimeout(() => {`,
    `        signal?.removeEventListener('abort', stop);`,
    `        resolve();`,
    `      }, wait);`,
    `      if (signal?.aborted) stop();`,
    `      else signal?.addEventListener('abort', stop, { once: true });`,
    `    });`,
    `  }`,
    `}`,
  ];
  return [...head, ...(kind === 'answer' ? answer : thrown), ...tail].join('\n');
}

/** 2Chat's text on an error, wherever the body has it; the raw text of what is no JSON; the status alone without a body. */
export function messageHelper({ isTyped, kind }: Typing): string {
  const t = (typed: string, plain: string) => (isTyped ? typed : plain);
  const pick = [
    `  const { error_message, message, detail, error } = body ?? {};`,
    `  const details = Array.isArray(detail) ? detail.map((item) => item?.msg ?? '').join('; ') : detail;`,
    `  for (const text of [error_message, message, details, error]) if (typeof text === 'string' && text !== '') return text;`,
  ];
  if (kind === 'thrown')
    return [
      `/** The text that 2Chat gives with an error, wherever the body has it. */`,
      `function ${MESSAGE_HELPER}(${t('data: unknown', 'data')})${t(': string', '')} {`,
      `  const body = ${t("(typeof data === 'object' ? data : null) as Record<string, any> | null", "typeof data === 'object' ? data : null")};`,
      ...pick,
      `  return typeof data === 'string' && data !== '' ? data.slice(0, 200) : 'no message';`,
      `}`,
    ].join('\n');
  return [
    `/** The text that 2Chat gives with an error, wherever the body has it; the response can still be read. */`,
    `async function ${MESSAGE_HELPER}(${t('response: Response', 'response')})${t(': Promise<string>', '')} {`,
    `  if (response.bodyUsed) return response.statusText;`,
    `  const raw = await response.clone().text();`,
    `  let body${t(': any', '')};`,
    `  try {`,
    `    body = JSON.parse(raw);`,
    `  } catch {`,
    `    return raw.slice(0, 200) || response.statusText;`,
    `  }`,
    ...pick,
    `  return raw.slice(0, 200) || response.statusText;`,
    `}`,
  ].join('\n');
}

/** The helper's text in the quotes and semicolons of the file. */
export function dressed(code: string, style: FileStyle): string {
  const quoted = style.quote === '"' ? code.replace(/'([^'"\n]*)'/g, '"$1"') : code;
  if (style.semicolons) return quoted;
  return quoted
    .split('\n')
    .map((line) => (/^\s*for /.test(line) ? line : line.replace(/;$/, '')))
    .join('\n');
}
