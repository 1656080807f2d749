/**
 * Functions that take texts apart: a piece of a status line or message is still the status. Patterns of the solver's
 * value functions do not write to variables or give several parts, so they are spelled out here.
 */
import type { Argument, Expression } from '../../../flow/ir';
import type { SyntaxNode } from '../../../syntax/tree';
import { targetOf } from './arrays';
import { type Lowering, literalAt, nameAt, spanOf, statementOf } from './lowering';

export interface BuiltinCall {
  readonly node: SyntaxNode;
  readonly nameNode: SyntaxNode;
  /** Syntax of the arguments, without `name:` and spreads. */
  readonly given: readonly (SyntaxNode | undefined)[];
  readonly args: readonly Argument[];
  readonly lowering: Lowering;
}

export type LowerBuiltin = (call: BuiltinCall) => Expression | undefined;

/** Both sides, as two calls. */
function trim({ node, nameNode, args }: BuiltinCall): Expression | undefined {
  const [subject, ...characters] = args;
  if (subject === undefined) return undefined;
  const span = spanOf(node);
  const left: Expression = {
    kind: 'call',
    span,
    callee: nameAt(spanOf(nameNode), 'ltrim'),
    args: [subject, ...characters],
  };
  return { kind: 'call', span, callee: nameAt(spanOf(nameNode), 'rtrim'), args: [{ value: left }, ...characters] };
}

/** Groups of a pattern that a program may take from a match. */
const GROUPS = 4;

/** `preg_match($pattern, $subject, $groups)`: each group is a piece of the subject. */
function pregMatch({ node, nameNode, given, args, lowering }: BuiltinCall): Expression | undefined {
  const [pattern, subject, groups] = args;
  const target = groups === undefined ? undefined : targetOf(given[2], lowering);
  if (pattern === undefined || subject === undefined || target === undefined) return undefined;
  return matched(node, nameNode, pattern, subject, (piece) => ({
    kind: 'assign',
    span: target.span,
    target,
    value: { kind: 'list', span: target.span, items: Array.from({ length: GROUPS }, () => ({ value: piece })) },
  }));
}

/** `sscanf($line, 'HTTP/%f %d', $version, $status)`: each variable is a piece of the line. */
function scan({ node, nameNode, given, args, lowering }: BuiltinCall): Expression | undefined {
  const [subject, format] = args;
  const targets = given.slice(2).flatMap((place) => targetOf(place, lowering) ?? []);
  if (subject === undefined || format === undefined || targets.length === 0) return undefined;
  return matched(node, nameNode, format, subject, (piece) => {
    const assigned = targets.map((target) => statementOf({ kind: 'assign', span: target.span, target, value: piece }));
    return { kind: 'do', span: spanOf(node), body: assigned };
  });
}

/** Evaluates the subject once, hands out its pieces, and gives whether it matched. */
function matched(
  node: SyntaxNode,
  nameNode: SyntaxNode,
  pattern: Argument,
  subject: Argument,
  handOut: (piece: Expression) => Expression,
): Expression {
  const span = spanOf(node);
  const none = { start: span.start, end: span.start };
  const piece = nameAt(none, '$ subject');
  const test: Expression = {
    kind: 'call',
    span,
    callee: nameAt(spanOf(nameNode), 'preg_match'),
    args: [pattern, { value: piece }],
  };
  return {
    kind: 'do',
    span,
    body: [
      statementOf({ kind: 'assign', span: none, target: piece, value: subject.value }),
      statementOf(handOut(piece)),
      statementOf(test),
    ],
  };
}

/** Parts of a text that a program may take apart. */
const PARTS = 4;

/** `explode(' ', $line)`: each part is a piece of the text. */
function explode({ node, args }: BuiltinCall): Expression | undefined {
  const [, subject] = args;
  if (subject === undefined) return undefined;
  const span = spanOf(node);
  const none = { start: span.start, end: span.start };
  const piece = nameAt(none, '$ subject');
  return {
    kind: 'do',
    span,
    body: [
      statementOf({ kind: 'assign', span: none, target: piece, value: subject.value }),
      statementOf({ kind: 'list', span, items: Array.from({ length: PARTS }, () => ({ value: piece })) }),
    ],
  };
}

/** The first digit of a status is its class. */
function substr({ node, args }: BuiltinCall): Expression | undefined {
  const [subject, from, length] = args;
  if (subject === undefined || !isNumber(from, 0) || !isNumber(length, 1)) return undefined;
  const span = spanOf(node);
  const hundred = literalAt({ start: span.end, end: span.end }, 100);
  return { kind: 'binary', span, operator: '//', text: 'substr', left: subject.value, right: hundred };
}

function isNumber(argument: Argument | undefined, wanted: number): boolean {
  return argument?.value.kind === 'literal' && argument.value.value === wanted;
}

/** `strtr($text, ['{a}' => $a])`: one replacement after another. */
function strtr({ node, nameNode, args }: BuiltinCall): Expression | undefined {
  const [subject, pairs] = args;
  if (subject === undefined || pairs?.value.kind !== 'object') return undefined;
  const replaced = (text: Expression, key: Expression, value: Expression): Expression => ({
    kind: 'call',
    span: spanOf(node),
    callee: nameAt(spanOf(nameNode), 'str_replace'),
    args: [{ value: key }, { value }, { value: text }],
  });
  return pairs.value.entries.reduce(
    (text, { key, value }) => (key === null ? text : replaced(text, key, value)),
    subject.value,
  );
}

export const TEXT_CALLS: readonly (readonly [string, LowerBuiltin])[] = [
  ['trim', trim],
  ['preg_match', pregMatch],
  ['sscanf', scan],
  ['explode', explode],
  ['substr', substr],
  ['strtr', strtr],
];
