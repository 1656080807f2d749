/** A key in the source becomes a read of the environment. What all languages share: the literal, and what stands around it. */
import { KEY_ENVIRONMENT_NAMES, keysIn } from '../api';
import type { Span } from '../flow/ir';
import { ancestorOfType, childIn, namedChildren, nodeAt, type SyntaxNode, textOf } from '../syntax/tree';
import type { Edit, FixContext } from './fix';

/** How a language reads a variable of the environment in place of a literal. */
export interface EnvironmentWriter {
  /** VS Code language ids. */
  readonly languages: readonly string[];
  /**
   * @param key of the file's text.
   * @param name of the variable.
   * @returns undefined where the place takes constants only, or the literal is more than a key with text before it.
   */
  keyFromEnvironment(context: FixContext, key: Span, name: string): readonly Edit[] | undefined;
}

export interface LiteralStyle {
  /** Node types of literals, quotes included. */
  readonly strings: readonly string[];
  /** Ancestors in which a call may not stand. */
  readonly constants: readonly string[];
  /** Between a text and what is put after it. */
  readonly concatenation: string;
  /** Reads of the environment, as written in code. */
  readonly reads: RegExp;
  /** Binary and conditional expressions whose right side stands in for what is missing. */
  readonly choices: readonly string[];
}

/** Names of variables that the file already reads for 2Chat's key, else what most programs call it. */
export function environmentName({ file: { text } }: FixContext, key: Span): string {
  const used = /(?:env(?:iron)?\b|getenv|Getenv|EnvironmentVariable)[^\w\n]{1,8}(?:get|fetch)?[^\w\n]{0,3}(\w+)/gi;
  for (const [, name = ''] of text.matchAll(used)) if (isTelling(name)) return name;
  const before = text.slice(Math.max(0, key.start - 60), key.start);
  const assigned = /([A-Z][A-Z0-9_]*)\s*(?:[:=]|=>|:=|,)\s*["'`]?$/.exec(before)?.[1];
  return assigned !== undefined && isTelling(assigned) ? assigned : KEY_ENVIRONMENT_NAMES[0];
}

function isTelling(name: string): boolean {
  return /^[A-Z_]\w*$/.test(name) && /2_?CHAT|TWO_?CHAT/.test(name) && /KEY|TOKEN|SECRET/.test(name);
}

/** Two keys cannot both be the one variable. */
export function hasOneKey({ file: { text } }: FixContext): boolean {
  return new Set(keysIn(text).map(({ start, end }) => text.slice(start, end))).size === 1;
}

/** The literal around a key, with what it says before it; undefined where the key is not its end. */
function literalAround(context: FixContext, key: Span, style: LiteralStyle) {
  const { root, text } = context.file;
  const node = ancestorOfType(nodeAt(root, key.start, key.end), ...style.strings);
  if (node === undefined || ancestorOfType(node, ...style.constants) !== undefined) return undefined;
  const before = text.slice(node.start, key.start);
  const after = text.slice(key.end, node.end);
  const written = /^([A-Za-z@$]*)(["'`])([^"'`\\{}$\n]*)$/.exec(before);
  if (written === null || written[1] !== '' || after !== written[2]) return undefined;
  return { node, quote: written[2], prefix: written[3] as string };
}

/** The expression that a literal is the stand-in of: `read || 'key'`, `read('NAME', 'key')`. */
function choiceAround(context: FixContext, literal: SyntaxNode, style: LiteralStyle): Edit | undefined {
  const { text } = context.file;
  const { parent } = literal;
  if (parent === null) return undefined;
  const [first] = namedChildren(parent);
  if (first === undefined || first === literal) return undefined;
  const isChoice = style.choices.includes(parent.type) && style.reads.test(textOf(first, text));
  if (isChoice) return { span: { start: first.end, end: parent.end }, text: '' };
  const list = parent.type === 'argument' ? parent.parent : parent;
  const call = list?.parent ?? null;
  const [name, ...others] = list === null ? [] : namedChildren(list);
  const isArgument = call !== null && others.length === 1 && style.reads.test(textOf(call, text));
  return isArgument && name !== undefined ? { span: { start: name.end, end: literal.end }, text: '' } : undefined;
}

/**
 * The literal replaced by `read`, or the stand-in dropped.
 * @param read what stands in its place; it is put after the text that the literal begins with.
 */
export function literalReplaced(
  context: FixContext,
  key: Span,
  style: LiteralStyle,
  read: (literal: SyntaxNode) => string,
): { readonly edit: Edit; readonly literal: SyntaxNode; readonly isChoice: boolean } | undefined {
  const found = literalAround(context, key, style);
  if (found === undefined) return undefined;
  const { node, quote, prefix } = found;
  const { parent } = node;
  const isKey = parent !== null && childIn(parent, 'key') === node;
  if (isKey || /^(?:concatenated_string|interpolat)/.test(parent?.type ?? '')) return undefined;
  const choice = prefix === '' ? choiceAround(context, node, style) : undefined;
  if (choice !== undefined) return { edit: choice, literal: node, isChoice: true };
  const text = prefix === '' ? read(node) : `${quote}${prefix}${quote} ${style.concatenation} ${read(node)}`;
  return { edit: { span: { start: node.start, end: node.end }, text }, literal: node, isChoice: false };
}
