/** Words: literals, quotes, expansions, substitutions and what stands next to each other. */
import type { Entry, Expression } from '../../../flow/ir';
import { childIn, childOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { lowerArithmetic } from './arithmetic';
import { ask, doAt, literalAt, spanOf, unknownAt, variableAt } from './build';
import type { Context } from './context';
import { lowerRedirect } from './redirects';
import { valueStatements } from './statements';

type Part = string | Expression;

/** A word, as the text that it stands for. */
export function lowerWord(c: Context, node: SyntaxNode): Expression {
  switch (node.type) {
    case 'word':
    case 'extglob_pattern':
    case 'regex':
    case 'number':
    case 'variable_name':
      return node.children.length > 0 ? lowerParts(c, node) : literalAt(spanOf(node), wordText(c.text(node)));
    case 'raw_string':
    case 'ansi_c_string':
      return literalAt(spanOf(node), quotedText(c, node));
    case 'string':
    case 'concatenation':
    case 'translated_string':
      return lowerParts(c, node);
    case 'simple_expansion':
      return lowerVariable(c, node);
    case 'expansion':
      return lowerExpansion(c, node);
    case 'command_substitution':
      return lowerSubstitution(c, node);
    case 'process_substitution':
      return lowerSubstitution(c, node);
    case 'arithmetic_expansion':
      return lowerArithmetic(c, node);
    case 'array':
      return lowerArray(c, node);
    case 'subscript':
      return lowerSubscript(c, node);
    default:
      return unknownAt(
        spanOf(node),
        namedChildren(node).map((child) => lowerWord(c, child)),
      );
  }
}

function wordText(text: string): string {
  return text.replace(/\\\r?\n/g, '').replace(/\\(.)/g, '$1');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

function quotedText(c: Context, node: SyntaxNode): string {
  const text = c.text(node);
  if (node.type === 'raw_string') return text.slice(1, text.endsWith("'") && text.length > 1 ? -1 : undefined);
  return text.slice(2, -1).replace(/\\(.)/g, (_all, letter: string) => ESCAPES[letter] ?? letter);
}

/** The text of a word without any expansion in it; undefined for others. */
export function literalText(c: Context, node: SyntaxNode): string | undefined {
  const lowered = lowerWord(c, node);
  return lowered.kind === 'literal' && lowered.value !== null ? String(lowered.value) : undefined;
}

function lowerParts(c: Context, node: SyntaxNode): Expression {
  const parts: Part[] = [];
  const add = (part: Part) => {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else if (part !== '') parts.push(part);
  };
  // Blanks before an expansion are part of no node of their own.
  let end = node.type === 'string' ? node.start + 1 : node.start;
  for (const child of namedChildren(node)) {
    if (node.type === 'string' && child.start > end) add(c.source.slice(end, child.start));
    const inner = child.type === 'string' || child.type === 'concatenation' ? lowerParts(c, child) : undefined;
    if (child.type === 'string_content')
      add(
        c
          .text(child)
          .replace(/\\\r?\n/g, '')
          .replace(/\\(["$`\\])/g, '$1'),
      );
    else if (inner?.kind === 'template') for (const part of inner.parts) add(part);
    else if (inner?.kind === 'literal') add(String(inner.value));
    else {
      const lowered = lowerWord(c, child);
      add(lowered.kind === 'literal' && lowered.value !== null ? String(lowered.value) : lowered);
    }
    end = child.end;
  }
  const [only] = parts;
  if (parts.length === 0) return literalAt(spanOf(node), '');
  // `"$x"` is what `$x` is.
  if (parts.length === 1 && only !== undefined) return typeof only === 'string' ? literalAt(spanOf(node), only) : only;
  return { kind: 'template', span: spanOf(node), parts };
}

/** `$x`, `$1`, `$@`, `$?`. */
export function lowerVariable(c: Context, node: SyntaxNode): Expression {
  const name = childOfType(node, 'variable_name', 'special_variable_name');
  if (name === undefined) return unknownAt(spanOf(node));
  return namedVariable(c, spanOf(node), c.text(name));
}

/** Parameters that a function has by position; more are only reached by `$@`. */
export const PARAMETERS = 9;

export function namedVariable(c: Context, span: Expression['span'], name: string): Expression {
  if (c.inFunction && /^[1-9]$/.test(name)) return variableAt(span, String(Number(name) + c.shifted));
  if (name === '@' || name === '*') return allArguments(c, span);
  if (name === '#' || name === '$' || name === '!' || name === '-') return unknownAt(span);
  return variableAt(span, name);
}

function allArguments(c: Context, span: Expression['span']): Expression {
  if (!c.inFunction) return unknownAt(span);
  const items = [];
  for (let index = c.shifted + 1; index <= PARAMETERS; index += 1)
    items.push({ value: variableAt(span, String(index)) });
  return { kind: 'list', span, items: [...items, { value: variableAt(span, '@'), spread: true }] };
}

function lowerSubscript(c: Context, node: SyntaxNode): Expression {
  const name = childIn(node, 'name');
  const index = childIn(node, 'index');
  const span = spanOf(node);
  if (name === undefined || index === undefined) return unknownAt(span);
  const object = variableAt(spanOf(name), c.text(name));
  const text = c.text(index);
  if (text === '@' || text === '*') return object;
  if (text === '-1') return ask(span, object, 'tail');
  return { kind: 'index', span, object, index: lowerWord(c, index) };
}

/** `${…}` with what it does to the value. */
function lowerExpansion(c: Context, node: SyntaxNode): Expression {
  const span = spanOf(node);
  const operators = node.children.filter((child) => child.field === 'operator').map((child) => c.text(child));
  const [operator] = operators;
  const subject = node.children.find(
    ({ type }) => type === 'variable_name' || type === 'special_variable_name' || type === 'subscript',
  );
  if (subject === undefined) return unknownAt(span);
  const value = subject.type === 'subscript' ? lowerSubscript(c, subject) : namedVariable(c, span, c.text(subject));
  const others = namedChildren(node).filter((child) => child !== subject);
  const isPrefix = node.children.indexOf(subject) > node.children.findIndex((child) => child.field === 'operator');
  if (operator === undefined) return value;
  // `${#x}` is a length, `${!x}` another variable.
  if (isPrefix) return unknownAt(span, [value]);
  const rest = others.map((child) => lowerWord(c, child));
  const [first, second] = rest;
  switch (operator) {
    case ':-':
    case '-':
    case ':=':
    case '=':
      if (first === undefined) return value;
      if (value.kind === 'name') c.optional.add(value.name.slice(1));
      return { kind: 'binary', span, operator: 'nullish', text: operator, left: value, right: first };
    case ':?':
    case '?':
    case '^':
    case '^^':
    case ',':
    case ',,':
      return value;
    case ':':
      // The first digit of a status is its class.
      if (c.text(others[0]) === '0' && c.text(others[1]) === '1')
        return { kind: 'binary', span, operator: '//', text: ':', left: value, right: literalAt(span, 100) };
      return c.text(others[0]).includes('-') ? ask(span, value, 'tail') : ask(span, value, 'head');
    case '#':
    case '##':
    case '%':
    case '%%':
      return trimmed(c, span, value, operator, others[0]);
    case '/':
    case '//':
      return ask(
        span,
        value,
        'replace',
        [first ?? literalAt(span, ''), second ?? literalAt(span, '')].map((argument) => ({ value: argument })),
      );
    default:
      return unknownAt(span, [value, ...rest]);
  }
}

/** `${x%/}` drops text at the end; with a `*` it drops the part before or after a sign, often a line. */
function trimmed(
  c: Context,
  span: Expression['span'],
  value: Expression,
  operator: string,
  pattern: SyntaxNode | undefined,
): Expression {
  const text = c.text(pattern);
  const isFront = operator.startsWith('#');
  if (text.includes('*')) return ask(span, value, isFront ? 'tail' : 'head');
  const literal = { value: literalAt(span, text.replace(/^["']|["']$/g, '').replace(/\\(.)/g, '$1')) };
  return ask(span, value, isFront ? 'trimStart' : 'trimEnd', [literal]);
}

export function lowerSubstitution(c: Context, node: SyntaxNode): Expression {
  const children = namedChildren(node).filter((child) => child.type !== 'heredoc_body');
  const [only] = children;
  // `$(< file)`
  if (only?.type === 'file_redirect') return unknownAt(spanOf(node), [lowerRedirect(c, only)]);
  return doAt(spanOf(node), valueStatements(c, children));
}

/** `(a b)` is a list, `([429]="x")` a map. */
function lowerArray(c: Context, node: SyntaxNode): Expression {
  const span = spanOf(node);
  const elements = namedChildren(node);
  const entries = elements.map((element) => mapEntry(c, element));
  if (entries.length > 0 && entries.every((entry) => entry !== undefined)) return { kind: 'object', span, entries };
  return { kind: 'list', span, items: elements.map((element) => ({ value: lowerWord(c, element) })) };
}

function mapEntry(c: Context, element: SyntaxNode): Entry | undefined {
  const [open, key, close, equals, ...value] = element.children;
  if (element.type !== 'concatenation' || c.text(open) !== '[' || key === undefined) return undefined;
  if (c.text(close) !== ']' || c.text(equals) !== '=') return undefined;
  const [first] = value;
  return { key: lowerWord(c, key), value: first === undefined ? literalAt(spanOf(element), '') : lowerWord(c, first) };
}
