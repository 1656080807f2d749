/** Ways in which a written fix could be wrong, as changes of its text. */
import { IN_GO } from './mutationsOfGo';
import { IN_PHP } from './mutationsOfPhp';
import { IN_RUBY } from './mutationsOfRuby';

export interface Mutation {
  readonly name: string;
  /** What must no longer hold. */
  readonly breaks:
    | 'waits'
    | 'same request'
    | 'last answer'
    | 'only its code'
    | 'no second send'
    | 'message'
    | 'cancellation';
  readonly families: readonly string[];
  /** It goes on after its check. */
  readonly isEndless?: true;
  /** Text of the fixed program, and what stands there instead. */
  readonly edits: readonly (readonly [from: string, to: string])[];
}

const FETCH = ['fetch-js'];
const AXIOS = ['axios-js'];
const JAVASCRIPT = [...FETCH, ...AXIOS];

function placeholder(body: string): string {
  return `: \${messageOf2Chat(${body})}`;
}

const WAITING: readonly Mutation[] = [
  {
    name: 'Retry-After is not read',
    breaks: 'waits',
    families: JAVASCRIPT,
    edits: [['asked > 0 ? asked : ', '']],
  },
  {
    name: 'Retry-After is read only in seconds',
    breaks: 'waits',
    families: JAVASCRIPT,
    edits: [['Date.parse(after) - Date.now()', '0']],
  },
  {
    name: 'the seconds of Retry-After are taken for milliseconds',
    breaks: 'waits',
    families: JAVASCRIPT,
    edits: [['Number(after) * 1000', 'Number(after)']],
  },
  {
    name: 'Retry-After has no limit',
    breaks: 'waits',
    families: JAVASCRIPT,
    edits: [[' || waited + wait > total', '']],
  },
  {
    name: 'attempts have no limit',
    breaks: 'waits',
    isEndless: true,
    families: JAVASCRIPT,
    edits: [['attempt >= attempts || waited + wait > total', 'false']],
  },
  {
    name: 'one attempt too many',
    breaks: 'waits',
    families: JAVASCRIPT,
    edits: [
      ['attempt >= attempts', 'attempt > attempts'],
      ['waited + wait > total', 'waited + wait > 10 * total'],
    ],
  },
  {
    name: 'waits do not grow',
    breaks: 'waits',
    families: JAVASCRIPT,
    edits: [['growth ** (attempt - 1)', '1']],
  },
  {
    name: 'no chance in the waits',
    breaks: 'waits',
    families: JAVASCRIPT,
    edits: [['(1 + jitter * Math.random())', '1']],
  },
  {
    name: 'no wait at all',
    breaks: 'waits',
    families: JAVASCRIPT,
    edits: [['signal?.aborted ? 0 : wait', '0']],
  },
];

const SENDING: readonly Mutation[] = [
  {
    name: 'the last answer is replaced by an error of the helper',
    breaks: 'last answer',
    families: FETCH,
    edits: [['> total) return response;', "> total) throw new Error('gave up');"]],
  },
  {
    name: 'the last error is replaced by one of the helper',
    breaks: 'last answer',
    families: AXIOS,
    edits: [['> total) throw error;', "> total) throw new Error('gave up');"]],
  },
  {
    name: 'all transient codes are tried again',
    breaks: 'only its code',
    families: JAVASCRIPT,
    edits: [['!codes.includes(response.status)', 'false']],
  },
  {
    name: '504 is tried again',
    breaks: 'no second send',
    families: JAVASCRIPT,
    edits: [['[409, 410, 429, 486, 503]', '[409, 410, 429, 486, 503, 504]']],
  },
  {
    name: 'a broken connection is tried again',
    breaks: 'no second send',
    families: JAVASCRIPT,
    edits: [['await send();', 'await send().catch((error) => (error.response ? Promise.reject(error) : send()));']],
  },
  {
    name: 'the abort does not end the wait',
    breaks: 'cancellation',
    families: JAVASCRIPT,
    edits: [["signal?.addEventListener('abort', proceed);", '']],
  },
  {
    name: 'the signal is not handed to the helper',
    breaks: 'cancellation',
    families: JAVASCRIPT,
    edits: [['504],\n    signal,', '504],']],
  },
];

const TELLING: readonly Mutation[] = [
  {
    name: 'the message is left out',
    breaks: 'message',
    families: FETCH,
    edits: [[placeholder('await response.text()'), '']],
  },
  {
    name: 'the message is left out',
    breaks: 'message',
    families: AXIOS,
    edits: [[placeholder('error.response?.data'), '']],
  },
  {
    name: 'fields in another order',
    breaks: 'message',
    families: JAVASCRIPT,
    edits: [['[error_message, message, details, error]', '[message, error_message, details, error]']],
  },
  {
    name: 'one field is not read',
    breaks: 'message',
    families: JAVASCRIPT,
    edits: [['[error_message, message, details, error]', '[error_message, message, details]']],
  },
  {
    name: 'the list of details is not read',
    breaks: 'message',
    families: JAVASCRIPT,
    edits: [['Array.isArray(detail)', 'false']],
  },
  {
    name: 'HTML ends in an error of the parser',
    breaks: 'message',
    families: JAVASCRIPT,
    edits: [['} catch {', '} catch (error) {\n      throw error;']],
  },
  {
    name: 'a long body is passed on as a whole',
    breaks: 'message',
    families: JAVASCRIPT,
    edits: [['.slice(0, 200)', '.slice(0)']],
  },
];

const SYNC = ['requests'];
const ASYNC = ['httpx-async'];
const PYTHON = [...SYNC, ...ASYNC];

const IN_PYTHON: readonly Mutation[] = [
  {
    name: 'Retry-After is not read',
    breaks: 'waits',
    families: PYTHON,
    edits: [['asked if asked > 0 else ', '']],
  },
  {
    name: 'Retry-After is read only in seconds',
    breaks: 'waits',
    families: PYTHON,
    edits: [['parsedate_to_datetime(after).timestamp() - time.time()', '0']],
  },
  {
    name: 'Retry-After has no limit',
    breaks: 'waits',
    families: PYTHON,
    edits: [[' or waited + wait > total', '']],
  },
  {
    name: 'attempts have no limit',
    breaks: 'waits',
    isEndless: true,
    families: SYNC,
    edits: [['attempt >= attempts or waited + wait > total', 'attempt > 200']],
  },
  {
    name: 'one attempt too many',
    breaks: 'waits',
    families: PYTHON,
    edits: [
      ['attempt >= attempts', 'attempt > attempts'],
      ['waited + wait > total', 'waited + wait > 10 * total'],
    ],
  },
  {
    name: 'waits do not grow',
    breaks: 'waits',
    families: PYTHON,
    edits: [['growth ** (attempt - 1)', '1']],
  },
  {
    name: 'no wait at all',
    breaks: 'waits',
    families: PYTHON,
    edits: [['sleep(wait)', 'sleep(0)']],
  },
  {
    name: 'all transient codes are tried again',
    breaks: 'only its code',
    families: PYTHON,
    edits: [['status not in codes or ', '']],
  },
  {
    name: 'the last answer is replaced by an error of the helper',
    breaks: 'last answer',
    families: PYTHON,
    edits: [['> total:\n            return response', '> total:\n            raise RuntimeError("gave up")']],
  },
  {
    name: '504 is tried again',
    breaks: 'no second send',
    families: PYTHON,
    edits: [['(409, 410, 429, 486, 503)', '(409, 410, 429, 486, 503, 504)']],
  },
  {
    name: 'a broken connection is tried again',
    breaks: 'no second send',
    families: SYNC,
    edits: [
      [
        '        response = send()\n',
        '        try:\n            response = send()\n        except OSError:\n            response = send()\n',
      ],
    ],
  },
  {
    name: 'the wait swallows an interruption',
    breaks: 'cancellation',
    families: SYNC,
    edits: [
      [
        '        time.sleep(wait)\n',
        '        try:\n            time.sleep(wait)\n        except BaseException:\n            pass\n',
      ],
    ],
  },
  {
    name: 'the wait swallows a cancellation',
    breaks: 'cancellation',
    families: ASYNC,
    edits: [
      [
        '        await asyncio.sleep(wait)\n',
        '        try:\n            await asyncio.sleep(wait)\n        except BaseException:\n            pass\n',
      ],
    ],
  },
  {
    name: 'the message is left out',
    breaks: 'message',
    families: PYTHON,
    edits: [[': {message_of_2chat(response)}', '']],
  },
  {
    name: 'one field is not read',
    breaks: 'message',
    families: PYTHON,
    edits: [['        fields.get("error"),\n', '']],
  },
  {
    name: 'HTML ends in an error of the parser',
    breaks: 'message',
    families: PYTHON,
    edits: [['except ValueError:\n        body = None', 'except ValueError:\n        raise']],
  },
  {
    name: 'a long body is passed on as a whole',
    breaks: 'message',
    families: PYTHON,
    edits: [['[:200]', '']],
  },
];

export const MUTATIONS: readonly Mutation[] = [
  ...WAITING,
  ...SENDING,
  ...TELLING,
  ...IN_PYTHON,
  ...IN_PHP,
  ...IN_GO,
  ...IN_RUBY,
];
