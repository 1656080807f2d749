/** Commands that read text and print part of it: which part of an answer is left. */
import type { Expression } from '../../../flow/ir';
import type { SyntaxNode } from '../../../syntax/tree';
import { ask, spanOf, unknownAt } from './build';
import type { Context } from './context';
import { regexTest } from './globs';
import { literalText, lowerWord } from './words';

/** What is printed; null for a command that only tells by its exit status. */
export interface Filtered {
  readonly output: Expression | null;
  readonly succeeds: Expression | null;
}

type Filter = (c: Context, node: SyntaxNode, words: readonly SyntaxNode[], input: Expression) => Filtered;

const same: Filter = (_c, _node, _words, input) => ({ output: input, succeeds: null });
const unknown: Filter = (_c, node, _words, input) => ({ output: unknownAt(spanOf(node), [input]), succeeds: null });

function part(member: 'tail' | 'head' | 'field'): Filter {
  return (_c, node, _words, input) => ({ output: ask(spanOf(node), input, member), succeeds: null });
}

function textOfWords(c: Context, words: readonly SyntaxNode[]): string {
  return words.map((word) => c.text(word)).join(' ');
}

export const FILTERS: Readonly<Record<string, Filter>> = {
  cat: same,
  tee: same,
  tr: same,
  xargs: same,
  sort: same,
  uniq: same,
  tail: part('tail'),
  head: part('head'),
  cut: part('field'),
  jq: unknown,
  sed: (c, node, words, input) => {
    const script = textOfWords(c, words);
    if (/\$\s*d/.test(script)) return part('head')(c, node, words, input);
    if (/\$\s*p/.test(script)) return part('tail')(c, node, words, input);
    return /HTTP|\[0-9\]/.test(script) ? part('field')(c, node, words, input) : same(c, node, words, input);
  },
  awk: (c, node, words, input) => {
    const script = textOfWords(c, words);
    if (/END\s*\{\s*print/.test(script)) return part('tail')(c, node, words, input);
    return /print\s+\$/.test(script) ? part('field')(c, node, words, input) : unknown(c, node, words, input);
  },
  grep: (c, node, words, input) => {
    const flags = words.map((word) => c.text(word)).filter((text) => text.startsWith('-'));
    const pattern = words.find((word) => !c.text(word).startsWith('-'));
    const output = flags.some((flag) => /^-\w*o/.test(flag)) ? ask(spanOf(node), input, 'field') : input;
    if (pattern === undefined) return { output: input, succeeds: null };
    const isQuiet = flags.some((flag) => /^-\w*q/.test(flag) || flag === '--quiet');
    return { output: isQuiet ? null : output, succeeds: isQuiet ? matched(c, pattern, input) : null };
  },
  egrep: (c, node, words, input) => (FILTERS.grep as Filter)(c, node, words, input),
};

/** `echo "$code" | grep -q '^2'`. */
function matched(c: Context, pattern: SyntaxNode, input: Expression): Expression {
  const span = spanOf(pattern);
  const text = literalText(c, pattern);
  const test = text === undefined ? undefined : regexTest(span, text);
  if (test === undefined || test.kind === 'literal')
    return ask(span, input, 'contains', [{ value: lowerWord(c, pattern) }]);
  return { kind: 'binary', span, operator: 'in', text: 'grep', left: input, right: test };
}
