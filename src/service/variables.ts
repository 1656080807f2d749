/** The name that a call's response gets in the text, for one line of the popup. */
import type { ParsedFile } from '../analysis/engine';
import type { Span } from '../flow/ir';
import { nodeAt, type SyntaxNode } from '../syntax/tree';

const NAME_FIELDS = ['name', 'left', 'pattern'];
const VALUE_FIELDS = ['value', 'right'];
/** Between a call and what its value is assigned to there is hardly more than an `await` and parentheses. */
const MAX_STEPS = 4;

export function variableOf(file: ParsedFile, call: Span): string | undefined {
  let node: SyntaxNode | null = nodeAt(file.root, call.start, call.end);
  for (let step = 0; node !== null && step < MAX_STEPS; step += 1) {
    if (node.field !== null && VALUE_FIELDS.includes(node.field)) {
      const name = node.parent?.children.find((child) => child.field !== null && NAME_FIELDS.includes(child.field));
      const text = name === undefined ? undefined : file.text.slice(name.start, name.end);
      return text !== undefined && /^[\w$@.>\-, ]{1,40}$/.test(text) ? text : undefined;
    }
    node = node.parent;
  }
  return undefined;
}
