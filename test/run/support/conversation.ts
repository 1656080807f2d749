/** A process that answers a line of JSON with a line of JSON. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';

export class Conversation {
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

  async ask(question: unknown): Promise<unknown> {
    this.#child.stdin.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await this.#answers.next();
    if (done === true || value === undefined) throw new Error(`the program ended: ${this.#errors}`);
    return JSON.parse(value);
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
