/** A server that plays 2Chat from a script, to try what a program does about each answer. Listens on this machine only. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bodyOf } from './bodies';
import type { AnswerStep, MockStep } from './script';

/** A request as it came in. */
export interface MockRequest {
  /** Milliseconds since the server started. */
  readonly atMs: number;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether 2Chat would have carried it out, or begun to: not if the connection was cut before. */
  readonly taken: boolean;
  /** The code of the answer; null where the connection was cut. */
  readonly code: number | null;
}

export interface MockOptions {
  /** 0 or nothing: any free one. */
  readonly port?: number;
  /** Steps for requests of which no path has a script. The last one is repeated; without steps all is well (200). */
  readonly script?: readonly MockStep[];
  /** Scripts by the beginning of the path, the longest first that fits. */
  readonly scripts?: ReadonlyMap<string, readonly MockStep[]>;
  /** Called once for each request, when its answer is known. */
  readonly onRequest?: (request: MockRequest) => void;
}

export interface MockServer {
  /** `http://127.0.0.1:4010`, without a slash at the end. */
  readonly url: string;
  /** All requests since the start or the last `play`. */
  readonly log: readonly MockRequest[];
  /** Starts a script from its first step, for all paths, and forgets the log. */
  play(script: readonly MockStep[]): void;
  close(): Promise<void>;
}

const ALL_IS_WELL: AnswerStep = { kind: 'answer', code: 200 };

/** Steps in turn, each path with its own script; the last step is repeated. */
class Scripts {
  readonly #byPrefix: Map<string, readonly MockStep[]>;
  readonly #positions = new Map<string, number>();

  constructor(scripts: ReadonlyMap<string, readonly MockStep[]>, script: readonly MockStep[]) {
    this.#byPrefix = new Map([...scripts, ['', script]]);
  }

  next(path: string): MockStep {
    const prefixes = [...this.#byPrefix.keys()].filter((prefix) => path.startsWith(prefix));
    const prefix = prefixes.sort((left, right) => right.length - left.length)[0] ?? '';
    const steps = this.#byPrefix.get(prefix) ?? [];
    const position = this.#positions.get(prefix) ?? 0;
    this.#positions.set(prefix, position + 1);
    return steps[Math.min(position, steps.length - 1)] ?? ALL_IS_WELL;
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
}

function retryAfterText({ seconds, form }: NonNullable<AnswerStep['retryAfter']>): string {
  return form === 'seconds' ? String(seconds) : new Date(Date.now() + seconds * 1000).toUTCString();
}

async function answer(step: AnswerStep, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (step.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, step.delayMs));
  const { text, type } = bodyOf(step, request.method ?? 'GET', request.url ?? '/');
  if (step.retryAfter !== undefined) response.setHeader('Retry-After', retryAfterText(step.retryAfter));
  response.writeHead(step.code, { 'Content-Type': type }).end(text);
}

/** @throws where the port is taken. */
export function startMock(options: MockOptions = {}): Promise<MockServer> {
  const startedAt = performance.now();
  let log: MockRequest[] = [];
  let scripts = new Scripts(options.scripts ?? new Map(), options.script ?? []);

  const note = (request: IncomingMessage, body: string, taken: boolean, code: number | null) => {
    const entry: MockRequest = {
      atMs: performance.now() - startedAt,
      method: request.method ?? 'GET',
      path: request.url ?? '/',
      headers: headersOf(request),
      body,
      taken,
      code,
    };
    log.push(entry);
    options.onRequest?.(entry);
  };

  const server = createServer(async (request, response) => {
    const step = scripts.next(request.url ?? '/');
    if (step.kind === 'cut' && step.when === 'before') {
      note(request, '', false, null);
      request.socket.destroy();
      return;
    }
    const body = await textOf(request).catch(() => '');
    note(request, body, true, step.kind === 'cut' ? null : step.code);
    if (step.kind === 'cut') request.socket.destroy();
    else await answer(step, request, response);
  });

  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        url: `http://127.0.0.1:${port}`,
        get log() {
          return log;
        },
        play(script) {
          log = [];
          scripts = new Scripts(new Map(), script);
        },
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
