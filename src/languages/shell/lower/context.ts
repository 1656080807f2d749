/** What the lowering of one script knows while it walks. */
import { type SyntaxNode, textOf } from '../../../syntax/tree';
import type { ScriptFacts } from './facts';

/** Variable of a function that holds what it prints: its caller reads it by `$( … )`. */
export const OUTPUT = '%out';
/** Parameter of a function that holds the options of the command to which it hands its arguments on. */
export const OPTIONS = '%options';

export class Context {
  /** In a function: what it prints is kept, and `$1` is a parameter. */
  inFunction = false;
  /** Arguments that `shift` dropped so far. */
  shifted = 0;
  /** Variables that `local` declares in the function. */
  locals = new Set<string>();
  /** Parameters that the function has a default for (`${2:-GET}`): they may be left out. */
  optional = new Set<string>();
  #temporaries = 0;

  constructor(
    readonly source: string,
    readonly facts: ScriptFacts,
  ) {}

  text(node: SyntaxNode | undefined): string {
    return node === undefined ? '' : textOf(node, this.source);
  }

  /** A variable that no script can have. */
  temporary(): string {
    this.#temporaries += 1;
    return `%${this.#temporaries}`;
  }
}
