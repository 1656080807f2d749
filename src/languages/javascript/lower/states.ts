/** State that a component keeps from one run to the next: React's and Preact's hooks, Vue's refs. */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { Expression, Statement } from '../../../flow/ir';
import { childIn, type SyntaxNode, textOf } from '../../../syntax/tree';
import { callAt, type Lowering, memberAt, nameAt, nullAt, parts, spanOf, unknownAt } from './context';

const STATE_HOOKS = new Set(['useState', 'React.useState']);

/** Functions that give an object with the one field that is named here. */
const REFERENCES: Readonly<Record<string, string>> = {
  useRef: 'current',
  'React.useRef': 'current',
  ref: 'value',
  shallowRef: 'value',
};

function firstArgument(lowering: Lowering, call: SyntaxNode): Expression {
  const list = childIn(call, 'arguments');
  const [first] = list === undefined ? [] : parts(list);
  return first === undefined ? nullAt(call) : lowering.expression(first);
}

const VALUE = 'value';

/**
 * `const [value, setValue] = useState(initial)`: an object that keeps the value, the variable with what it holds at this
 * run, and a function that writes it.
 */
export function stateHook(
  lowering: Lowering,
  pattern: SyntaxNode,
  call: SyntaxNode | undefined,
): readonly Statement[] | undefined {
  const fn = call === undefined ? undefined : childIn(call, 'function');
  if (call?.type !== 'call_expression' || fn === undefined || pattern.type !== 'array_pattern') return undefined;
  const [value, setter] = parts(pattern);
  if (!STATE_HOOKS.has(textOf(fn, lowering.source)) || value?.type !== 'identifier') return undefined;
  const span = spanOf(call);
  const name = textOf(value, lowering.source);
  const state = nameAt(value, name);
  const kept = nameAt(call, `%${name}`);
  const field = memberAt(call, kept, VALUE);
  const declared: readonly Statement[] = [
    { kind: 'declare', span, target: kept, value: holding(call, VALUE, firstArgument(lowering, call)) },
    { kind: 'declare', span, target: state, value: field },
  ];
  if (setter?.type !== 'identifier') return declared;
  const given = nameAt(call, '%given');
  const next: Expression = {
    kind: 'conditional',
    span,
    test: unknownAt(call),
    then: callAt(call, given, [state]),
    otherwise: given,
  };
  const body: readonly Statement[] = [
    { kind: 'expression', span, value: { kind: 'assign', span, target: field, value: next } },
  ];
  const assigns: Expression = { kind: 'function', span, fn: { span, name: '', params: [{ target: given }], body } };
  return [
    ...declared,
    { kind: 'declare', span, target: nameAt(setter, textOf(setter, lowering.source)), value: assigns },
  ];
}

function holding(node: SyntaxNode, field: string, value: Expression): Expression {
  const span = spanOf(node);
  return { kind: 'object', span, entries: [{ key: { kind: 'literal', span, value: field }, value }] };
}

/** `ref(initial)`: an object that holds it. */
export function reference(
  lowering: Lowering,
  node: SyntaxNode,
  fn: SyntaxNode,
  list: SyntaxNode | undefined,
): Expression | undefined {
  const name = textOf(fn, lowering.source);
  const field = Object.hasOwn(REFERENCES, name) ? REFERENCES[name] : undefined;
  if (field === undefined || list === undefined || parts(list).length > 1) return undefined;
  return holding(node, field, firstArgument(lowering, node));
}
