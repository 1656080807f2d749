/**
 * Calls and constructions. A few forms are lowered to what they do to values: `require`, `import()`, promise
 * executors, chains of RxJS operators, maps made from pairs, tagged templates.
 */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { Argument, Entry, Expression, FunctionDefinition, Statement } from '../../../flow/ir';
import { childIn, type SyntaxNode, textOf } from '../../../syntax/tree';
import {
  callAt,
  expressionIn,
  extended,
  type Lowering,
  memberAt,
  nameAt,
  nullAt,
  parts,
  spanOf,
  unknownAt,
} from './context';
import { argument } from './expressions';
import { helperCall } from './helpers';
import { lowerTemplate } from './literals';
import { moduleName } from './modules';
import { observableCall } from './observables';
import { reference } from './states';

export function lowerCall(lowering: Lowering, node: SyntaxNode): Expression {
  const fn = childIn(node, 'function');
  const list = childIn(node, 'arguments');
  if (fn === undefined)
    return unknownAt(
      node,
      argumentsOf(lowering, list).map(({ value }) => value),
    );
  if (list?.type === 'template_string') return taggedTemplate(lowering, node, fn, list);
  if (fn.type === 'import') return lowerImportFunction(lowering, node, list);
  if (fn.type === 'identifier' && textOf(fn, lowering.source) === 'require') {
    const module = moduleText(lowering, list);
    if (module !== undefined) return { kind: 'import', span: spanOf(node), module };
  }
  const special =
    helperCall(lowering, node, fn, list) ??
    reference(lowering, node, fn, list) ??
    observableCall(lowering, node, fn, list) ??
    requestsOf(lowering, node, fn, list) ??
    trimmedCall(lowering, node, fn, list);
  if (special !== undefined) return special;
  const args = argumentsOf(lowering, list);
  return extended(node, fn, lowering.expression(fn), (callee, span) => ({ kind: 'call', span, callee, args }));
}

function argumentsOf(lowering: Lowering, list: SyntaxNode | undefined): readonly Argument[] {
  return list === undefined ? [] : parts(list).map((child) => argument(lowering, child));
}

function moduleText(lowering: Lowering, list: SyntaxNode | undefined): string | undefined {
  const first = list === undefined ? undefined : parts(list)[0];
  const value = first === undefined ? undefined : lowering.expression(first);
  return value?.kind === 'literal' && typeof value.value === 'string' ? moduleName(value.value) : undefined;
}

/** `import(x)` is a promise of the module; where it is awaited at once, the module itself says the same. */
function lowerImportFunction(lowering: Lowering, node: SyntaxNode, list: SyntaxNode | undefined): Expression {
  const module = moduleText(lowering, list);
  if (module === undefined)
    return unknownAt(
      node,
      argumentsOf(lowering, list).map(({ value }) => value),
    );
  const value: Expression = { kind: 'import', span: spanOf(node), module };
  if (node.parent?.type === 'await_expression') return value;
  return callAt(node, memberAt(node, nameAt(node, 'Promise'), 'resolve'), [value]);
}

/** The tag gets the whole text as one piece with its holes in it. `String.raw` gives just that. */
function taggedTemplate(lowering: Lowering, node: SyntaxNode, fn: SyntaxNode, template: SyntaxNode): Expression {
  const text = lowerTemplate(lowering, template);
  if (textOf(fn, lowering.source) === 'String.raw') return text;
  const list: Expression = { kind: 'list', span: spanOf(template), items: [{ value: text }] };
  return callAt(node, lowering.expression(fn), [list]);
}

const TRAILING = /^(?:\(\?:)?(?:\\\/|\/|\[\/\])[+*]?\)?\$$/;
const LEADING = /^\^(?:\\\/|\/|\[\/\])[+*]?$/;

/** `base.replace(/\/+$/, '')` takes slashes off an end: a method of its own in the tables. */
function trimmedCall(
  lowering: Lowering,
  node: SyntaxNode,
  fn: SyntaxNode,
  list: SyntaxNode | undefined,
): Expression | undefined {
  const [regex, by] = list === undefined ? [] : parts(list);
  const pattern = regex?.type === 'regex' ? childIn(regex, 'pattern') : undefined;
  const object = childIn(fn, 'object');
  if (pattern === undefined || object === undefined || by?.type !== 'string' || by.end - by.start !== 2)
    return undefined;
  const text = textOf(pattern, lowering.source);
  const name = TRAILING.test(text) ? '%trimEnd' : LEADING.test(text) ? '%trimStart' : undefined;
  return name === undefined ? undefined : callAt(node, memberAt(node, lowering.expression(object), name), []);
}

/** Apps Script's `fetchAll(requests)` sends one request for each item. */
function requestsOf(lowering: Lowering, node: SyntaxNode, fn: SyntaxNode, list: SyntaxNode | undefined) {
  if (fn.type !== 'member_expression' || textOf(fn, lowering.source) !== 'UrlFetchApp.fetchAll') return undefined;
  const requests = list === undefined ? undefined : parts(list)[0];
  if (requests === undefined) return undefined;
  const item = nameAt(node, '%request');
  const comprehension: Expression = {
    kind: 'comprehension',
    span: spanOf(node),
    binding: item,
    iterable: lowering.expression(requests),
    condition: null,
    value: callAt(node, memberAt(node, nameAt(node, 'UrlFetchApp'), 'fetch'), [item]),
  };
  return comprehension;
}

export function lowerNew(lowering: Lowering, node: SyntaxNode): Expression {
  const callee = childIn(node, 'constructor');
  const list = childIn(node, 'arguments');
  const name = callee?.type === 'identifier' ? textOf(callee, lowering.source) : '';
  if (name === 'Promise') return promise(lowering, node, list);
  if (name === 'Map' || name === 'WeakMap' || name === 'Headers') {
    const map = mapOf(lowering, node, list);
    if (map !== undefined) return map;
  }
  return {
    kind: 'call',
    span: spanOf(node),
    callee: expressionIn(lowering, node, 'constructor'),
    args: argumentsOf(lowering, list),
    construct: true,
  };
}

/** `new Map([[key, value], …])` is an object with these fields. */
function mapOf(lowering: Lowering, node: SyntaxNode, list: SyntaxNode | undefined): Expression | undefined {
  const pairs = list === undefined ? undefined : parts(list)[0];
  if (pairs === undefined) return { kind: 'object', span: spanOf(node), entries: [] };
  const lowered = lowering.expression(pairs);
  if (lowered.kind !== 'list') return undefined;
  const entries: Entry[] = [];
  for (const { value, spread } of lowered.items) {
    const [key, item] = value.kind === 'list' ? value.items : [];
    if (spread !== true && key !== undefined && item !== undefined) entries.push({ key: key.value, value: item.value });
    else entries.push({ key: spread === true ? null : unknownAt(node), value });
  }
  return { kind: 'object', span: spanOf(node), entries };
}

const VALUE = '%value';
const REASON = '%reason';

/**
 * `new Promise(executor)`: an async function that runs the executor with two functions, each of which keeps what it is
 * given, then throws the reason or returns the value.
 */
function promise(lowering: Lowering, node: SyntaxNode, list: SyntaxNode | undefined): Expression {
  const executor = list === undefined ? undefined : parts(list)[0];
  const span = spanOf(node);
  if (executor === undefined) return unknownAt(node);
  const declared = (name: string): Statement => ({ kind: 'declare', span, target: nameAt(node, name), value: null });
  const call = callAt(node, lowering.expression(executor), [keeping(node, VALUE), keeping(node, REASON)]);
  const body: readonly Statement[] = [
    declared(VALUE),
    declared(REASON),
    { kind: 'expression', span, value: call },
    {
      kind: 'if',
      span,
      test: nameAt(node, REASON),
      then: [{ kind: 'throw', span, value: nameAt(node, REASON) }],
      otherwise: [],
    },
    { kind: 'return', span, value: nameAt(node, VALUE) },
  ];
  const fn: FunctionDefinition = { span, name: '', params: [], body, async: true };
  return { kind: 'call', span, callee: { kind: 'function', span, fn }, args: [] };
}

/** `given => { name = given }` */
function keeping(node: SyntaxNode, name: string): Expression {
  const span = spanOf(node);
  const given = nameAt(node, '%given');
  const assign: Expression = { kind: 'assign', span, target: nameAt(node, name), value: given };
  const params = [{ target: given, default: nullAt(node) }];
  const body: readonly Statement[] = [{ kind: 'expression', span, value: assign }];
  return { kind: 'function', span, fn: { span, name: '', params, body } };
}
