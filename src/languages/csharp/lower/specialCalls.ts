/** Calls that are written as what they do: extension methods, Polly's policies, collections and texts made of parts. */
import type { Argument, Expression } from '../../../flow/ir';
import { childIn, type SyntaxNode } from '../../../syntax/tree';
import { callAt, declareAt, doAt, memberAt, nameAt, spanOf, statementOf } from '../../classbased/build';
import type { CSharpLowering } from './csharpLowering';

/** The callee of a call of an extension method of this file, and its receiver as first argument. */
export function extensionCall(
  node: SyntaxNode,
  callee: Expression,
  args: readonly Argument[],
  lowering: CSharpLowering,
): Expression | undefined {
  if (callee.kind !== 'member') return undefined;
  const owner = lowering.facts.extensions.get(callee.name);
  if (owner === undefined || (callee.object.kind === 'name' && callee.object.name === owner)) return undefined;
  const method = memberAt(callee.span, nameAt(callee.span, owner), callee.name, callee.nameSpan);
  return { kind: 'call', span: spanOf(node), callee: method, args: [{ value: callee.object }, ...args] };
}

/** `policy.ExecuteAsync(() => …)` of Polly: the call itself, whose result the policy judges. */
export function policyCall(
  node: SyntaxNode,
  callee: Expression,
  args: readonly Argument[],
  lowering: CSharpLowering,
): Expression | undefined {
  const [fn] = args;
  if (callee.kind !== 'member' || !/^Execute(?:Async)?$/.test(callee.name) || fn?.value.kind !== 'function')
    return undefined;
  const usesPolly = [...lowering.facts.usings].some((name) => name.startsWith('Polly'));
  if (!usesPolly && !/polic|pipeline|resilien/i.test(lowering.text(childIn(node, 'function')))) return undefined;
  const span = spanOf(node);
  const result = nameAt(span, `result ${node.start}`);
  const judge = memberAt(callee.span, callee.object, '#judge', callee.nameSpan);
  return doAt(span, [
    declareAt(span, result.name, callAt(fn.value.span, fn.value)),
    statementOf(callAt(span, judge, result)),
    statementOf(result),
  ]);
}

/** `string.Concat(a, b)`, `string.Join("/", a, b)`: the parts one by one. */
function textCall(node: SyntaxNode, callee: Expression, args: readonly Argument[]): Expression | undefined {
  if (callee.kind !== 'member') return undefined;
  const span = spanOf(node);
  const parts = args.map(({ value }) => value);
  if (callee.name === 'Concat' && parts.length > 1) return { kind: 'template', span, parts };
  const [separator, ...items] = parts;
  if (callee.name !== 'Join' || separator === undefined || items.length < 2) return undefined;
  return callAt(span, callee, separator, { kind: 'list', span, items: items.map((value) => ({ value })) });
}

/** `ImmutableHashSet.Create(429, 503)`, `Enumerable.Range(200, 100)`: what they hold is written there. */
export function collectionCall(
  node: SyntaxNode,
  callee: Expression,
  args: readonly Argument[],
): Expression | undefined {
  if (callee.kind !== 'member' || callee.object.kind !== 'name') return undefined;
  const span = spanOf(node);
  if (callee.name === 'Create' && /^(?:Immutable|Frozen)\w+$/.test(callee.object.name))
    return { kind: 'list', span, items: args.map(({ value }) => ({ value })) };
  if (/^[Ss]tring$/.test(callee.object.name)) return textCall(node, callee, args);
  const [from, count] = args.map(({ value }) => value);
  if (callee.object.name !== 'Enumerable' || callee.name !== 'Range' || from === undefined || count === undefined)
    return undefined;
  const to: Expression = { kind: 'binary', span: count.span, operator: '+', text: '+', left: from, right: count };
  return { kind: 'range', span, from, to, inclusive: false };
}

/** How a text is compared or printed says nothing about what is in it. */
export function isCulture(value: Expression): boolean {
  return value.kind === 'member' && value.object.kind === 'name' && CULTURES.has(value.object.name);
}

const CULTURES = new Set(['CultureInfo', 'StringComparison', 'StringComparer']);
