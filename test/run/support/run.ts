/** Running a fixed program against the mock, and what it and the mock say about it. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { transformSync } from 'esbuild';
import { type MockRequest, type MockStep, parseScript, startMock } from '../../../src/cli/mock';
import { driverOf, type Family, interpreterOf } from './families';

/** What came of one run. */
export interface Outcome {
  readonly value: unknown;
  readonly error: { readonly name: string; readonly message: string } | null;
  /** Milliseconds of each wait of a second or more, in order. */
  readonly waits: readonly number[];
  readonly requests: readonly MockRequest[];
}

/** Runs a program once. @param script the mock's answers, as text for `parseScript`. @param cancel aborts in the first wait. */
export type Play = (script: string | readonly MockStep[], cancel?: boolean) => Promise<Outcome>;

export interface Runner {
  load(text: string): Play;
  stop(): Promise<void>;
}

const HOST = /https:\/\/api\.p\.2chat\.io/g;

/** A folder in which packages of the project are found. */
function workFolder(): string {
  const parent = path.resolve('node_modules/.cache/twochat-run');
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(path.join(parent, 'case-'));
}

function runnable(family: Family, text: string, url: string): { readonly text: string; readonly extension: string } {
  const local = text.replace(HOST, url);
  if (family.language === 'Python') return { text: local, extension: '.py' };
  if (family.language === 'PHP') return { text: local, extension: '.php' };
  if (family.language === 'JavaScript') return { text: local, extension: '.mjs' };
  return { text: transformSync(local, { loader: 'ts', format: 'esm', target: 'es2022' }).code, extension: '.mjs' };
}

class Conversation {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: Interface;
  readonly #answers: AsyncIterator<string>;
  #errors = '';

  constructor(command: string, args: readonly string[]) {
    this.#child = spawn(command, [...args], { stdio: 'pipe' });
    this.#child.stderr.on('data', (chunk: Buffer) => {
      this.#errors += chunk.toString();
    });
    this.#lines = createInterface({ input: this.#child.stdout });
    this.#answers = this.#lines[Symbol.asyncIterator]();
  }

  async ask(question: unknown): Promise<Omit<Outcome, 'requests'>> {
    this.#child.stdin.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await this.#answers.next();
    if (done === true || value === undefined) throw new Error(`the program ended: ${this.#errors}`);
    return JSON.parse(value) as Omit<Outcome, 'requests'>;
  }

  /** Also ends a program that does not end by itself. */
  end(): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      if (this.#child.exitCode === null) this.#child.once('exit', () => resolve());
      else resolve();
    });
    this.#lines.close();
    this.#child.kill();
    return ended;
  }
}

/** Starts the one process that runs all programs of a family, and the mock that they talk to. */
export async function startRunner(family: Family): Promise<Runner> {
  const interpreter = interpreterOf(family);
  if (interpreter === undefined) throw new Error(`${family.client} is not installed`);
  const mock = await startMock();
  const folder = workFolder();
  const conversation = new Conversation(interpreter, driverOf(family));
  let programs = 0;
  return {
    load(text) {
      const program = runnable(family, text, mock.url);
      programs += 1;
      const file = path.join(folder, `program${programs}${program.extension}`);
      writeFileSync(file, program.text);
      return async (script, cancel = false) => {
        mock.play(typeof script === 'string' ? parseScript(script) : script);
        const outcome = await conversation.ask({ file, cancel });
        return { ...outcome, requests: [...mock.log] };
      };
    },
    async stop() {
      await conversation.end();
      await mock.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
