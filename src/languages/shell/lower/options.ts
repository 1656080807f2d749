/** The words of a command as options and addresses. */
import type { Expression, Span } from '../../../flow/ir';
import { namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { spanOf } from './build';
import type { Context } from './context';
import type { FlagMeaning, OptionMeaning, OptionTable } from './optionTables';
import { literalText, lowerWord } from './words';

/** An expression with the word it is from, or the rest of one (`-XPOST`). */
export interface OptionValue {
  readonly value: Expression;
  readonly text: string | undefined;
}

export interface Options {
  readonly values: ReadonlyMap<OptionMeaning, readonly OptionValue[]>;
  readonly flags: ReadonlyMap<FlagMeaning, Span>;
  /** Words that are no options, in order. */
  readonly words: readonly SyntaxNode[];
  /** `"$@"` or another list of words that is not known stands among them. */
  readonly handsOn: boolean;
}

export function readOptions(c: Context, table: OptionTable, nodes: readonly SyntaxNode[]): Options {
  const reader = new OptionReader(c, table, spliced(c, nodes));
  reader.read();
  return reader;
}

/** `"${args[@]}"` is replaced by what the array was made of. */
function spliced(c: Context, nodes: readonly SyntaxNode[]): SyntaxNode[] {
  return nodes.flatMap((node) => {
    const name = /^"?\$\{(\w+)\[[@*]\]\}"?$/.exec(c.text(node))?.[1];
    return (name === undefined ? undefined : c.facts.arrays.get(name)) ?? [node];
  });
}

class OptionReader implements Options {
  readonly values = new Map<OptionMeaning, OptionValue[]>();
  readonly flags = new Map<FlagMeaning, Span>();
  readonly words: SyntaxNode[] = [];
  handsOn = false;
  #next = 0;

  constructor(
    readonly c: Context,
    readonly table: OptionTable,
    readonly nodes: readonly SyntaxNode[],
  ) {}

  read(): void {
    let isOnlyWords = false;
    while (this.#next < this.nodes.length) {
      const node = this.nodes[this.#next] as SyntaxNode;
      this.#next += 1;
      const text = startText(this.c, node);
      if (isOnlyWords || !text.startsWith('-') || text === '-') this.#word(node);
      else if (text === '--') isOnlyWords = true;
      else if (text.startsWith('--')) this.#long(node, text);
      else this.#short(node, text);
    }
  }

  #word(node: SyntaxNode): void {
    if (/^"?\$(?:[@*]|\{[@*](?::\d+)?\})"?$/.test(this.c.text(node))) this.handsOn = true;
    else this.words.push(node);
  }

  #long(node: SyntaxNode, text: string): void {
    const equals = text.indexOf('=');
    const name = equals === -1 ? text : text.slice(0, equals);
    const flag = this.table.flags[name];
    const meaning = this.table.values[name];
    if (flag !== undefined) this.flags.set(flag, spanOf(node));
    else if (meaning !== undefined)
      this.#value(meaning, equals === -1 ? this.#following() : rest(this.c, node, equals + 1));
  }

  /** Letters that may stand together, the last one with its value at once or in the next word. */
  #short(node: SyntaxNode, text: string): void {
    for (let index = 1; index < text.length; index += 1) {
      const name = `-${text[index]}`;
      const flag = this.table.flags[name];
      const meaning = this.table.values[name];
      if (flag !== undefined) this.flags.set(flag, spanOf(node));
      if (meaning === undefined) continue;
      const isLast = index === text.length - 1 && node.type !== 'concatenation';
      this.#value(meaning, isLast ? this.#following() : rest(this.c, node, index + 1));
      return;
    }
  }

  #value(meaning: OptionMeaning, value: OptionValue | undefined): void {
    if (value !== undefined) this.values.set(meaning, [...(this.values.get(meaning) ?? []), value]);
  }

  #following(): OptionValue | undefined {
    const node = this.nodes[this.#next];
    if (node === undefined) return undefined;
    this.#next += 1;
    return { value: lowerWord(this.c, node), text: literalText(this.c, node) };
  }
}

/** The literal text at the start of a word. */
function startText(c: Context, node: SyntaxNode): string {
  if (node.type === 'concatenation') {
    const [first] = namedChildren(node);
    return first === undefined ? '' : startText(c, first);
  }
  const lowered = lowerWord(c, node);
  if (lowered.kind === 'literal') return String(lowered.value);
  const [first] = lowered.kind === 'template' ? lowered.parts : [];
  return typeof first === 'string' ? first : '';
}

/** A word without its first signs. */
function rest(c: Context, node: SyntaxNode, from: number): OptionValue {
  const lowered = lowerWord(c, node);
  if (lowered.kind === 'literal') {
    const text = String(lowered.value).slice(from);
    return { value: { ...lowered, value: text }, text };
  }
  if (lowered.kind !== 'template') return { value: lowered, text: undefined };
  const [first, ...parts] = lowered.parts;
  const start = typeof first === 'string' ? first.slice(from) : '';
  const [only] = parts;
  if (start === '' && parts.length === 1 && typeof only === 'object') return { value: only, text: undefined };
  return { value: { ...lowered, parts: start === '' ? parts : [start, ...parts] }, text: undefined };
}
