/** Running a fixed program against the mock, and what it and the mock say about it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { type MockRequest, type MockStep, parseScript, startMock } from '../../../src/cli/mock';
import { Conversation } from './conversation';
import { driverOf, type Family, interpreterOf } from './families';
import { GoPrograms } from './goPrograms';

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
  if (family.language === 'Ruby') return { text: local, extension: '.rb' };
  if (family.language === 'PHP') return { text: local, extension: '.php' };
  if (family.language === 'JavaScript') return { text: local, extension: '.mjs' };
  return { text: transformSync(local, { loader: 'ts', format: 'esm', target: 'es2022' }).code, extension: '.mjs' };
}

/** What runs the programs of a family. */
interface Host {
  /** @returns what the program is asked for by. */
  add(text: string): string;
  ask(question: { readonly file: string; readonly cancel: boolean }): Promise<unknown>;
  end(): Promise<void>;
}

/** One process that reads the files of programs. */
function scriptHost(family: Family, interpreter: string, folder: string, url: string): Host {
  const conversation = new Conversation(interpreter, driverOf(family));
  let programs = 0;
  return {
    add(text) {
      const program = runnable(family, text, url);
      programs += 1;
      const file = path.join(folder, `program${programs}${program.extension}`);
      writeFileSync(file, program.text);
      return file;
    },
    ask: (question) => conversation.ask(question),
    end: () => conversation.end(),
  };
}

function hostOf(family: Family, folder: string, url: string): Host {
  const interpreter = interpreterOf(family);
  if (interpreter === undefined) throw new Error(`${family.client} is not installed`);
  if (family.language !== 'Go') return scriptHost(family, interpreter, folder, url);
  const programs = new GoPrograms(interpreter, folder);
  return {
    add: (text) => programs.add(text.replace(HOST, url)),
    ask: (question) => programs.ask(question),
    end: () => programs.end(),
  };
}

/**
 * Starts what runs all programs of a family, and the mock that they talk to.
 * @param texts programs that will be loaded: those of a compiled language are compiled together.
 */
export async function startRunner(family: Family, texts: readonly string[] = []): Promise<Runner> {
  const mock = await startMock();
  const folder = workFolder();
  const host = hostOf(family, folder, mock.url);
  for (const text of texts) host.add(text);
  return {
    load(text) {
      const file = host.add(text);
      return async (script, cancel = false) => {
        mock.play(typeof script === 'string' ? parseScript(script) : script);
        const outcome = (await host.ask({ file, cancel })) as Omit<Outcome, 'requests'>;
        return { ...outcome, requests: [...mock.log] };
      };
    },
    async stop() {
      await host.end();
      await mock.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
