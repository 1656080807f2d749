/** Programs in Go: compiled together with their driver, as one binary whose packages they are. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Conversation } from './conversation';

const run = promisify(execFile);

/** The clock and chance of what a fix writes become the driver's. */
function hooked(text: string): string {
  const replaced = text
    .replaceAll('time.NewTimer(', 'hooks.NewTimer(')
    .replace(/(?<=random := )rand\.New\(.*\)$/m, 'hooks.Chance($&)');
  return replaced === text ? text : replaced.replace(/^package \w+$/m, '$&\n\nimport "programs/hooks"');
}

export class GoPrograms {
  readonly #packages = new Map<string, string>();
  #built = 0;
  #conversation: Conversation | undefined;

  constructor(
    private readonly command: string,
    private readonly folder: string,
  ) {
    cpSync('test/run/drivers/go', folder, { recursive: true });
    writeFileSync(path.join(folder, 'go.mod'), 'module programs\n\ngo 1.18\n');
  }

  /** @returns the name to ask for the program by. */
  add(text: string): string {
    const name = this.#packages.get(text) ?? `program${this.#packages.size}`;
    if (!this.#packages.has(text)) {
      mkdirSync(path.join(this.folder, name));
      writeFileSync(path.join(this.folder, name, 'program.go'), hooked(text));
      this.#packages.set(text, name);
    }
    return name;
  }

  /** Compiles what was added, if it has to: best after all that will be asked for was added. */
  async ask(question: { readonly file: string; readonly cancel: boolean }): Promise<unknown> {
    if (this.#built < this.#packages.size) {
      await this.end();
      await this.#build();
    }
    this.#conversation ??= new Conversation(path.join(this.folder, 'run'), []);
    return this.#conversation.ask(question);
  }

  async #build(): Promise<void> {
    const names = [...this.#packages.values()];
    const registry = [
      'package main',
      `import (\n"context"\n${names.map((name) => `${name} "programs/${name}"`).join('\n')}\n)`,
      `var programs = map[string]func(context.Context) (any, error){\n${names.map((name) => `"${name}": ${name}.Main,`).join('\n')}\n}`,
    ];
    writeFileSync(path.join(this.folder, 'programs.go'), registry.join('\n'));
    await run(this.command, ['build', '-o', 'run', '.'], { cwd: this.folder });
    this.#built = this.#packages.size;
  }

  async end(): Promise<void> {
    await this.#conversation?.end();
    this.#conversation = undefined;
  }
}
