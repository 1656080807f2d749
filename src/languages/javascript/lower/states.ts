/** State that a component keeps from one run to the next: React's and Preact's hooks, Vue's refs. */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { Expression, Statement } from '../../../flow/ir';
import { childIn, type SyntaxNode, textOf } from '../../../syntax/tree';
import { callAt, type Lowering, nameAt, nullAt, parts, spanOf, unknownAt } from './context';

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

/** `const [value, setValue] = useState(initial)`: a variable, and a function that assigns to it. */
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
  const state = nameAt(value, textOf(value, lowering.source));
  const declared: Statement = { kind: 'declare', span, target: state, value: firstArgument(lowering, call) };
  if (setter?.type !== 'identifier') return [declared];
  const given = nameAt(call, '%given');
  const next: Expression = {
    kind: 'conditional',
    span,
    test: unknownAt(call),
    then: callAt(call, given, [state]),
    otherwise: given,
  };
  const body: readonly Statement[] = [
    { kind: 'expression', span, value: { kind: 'assign', span, target: state, value: next } },
  ];
  const assigns: Expression = { kind: 'function', span, fn: { span, name: '', params: [{ target: given }], body } };
  return [
    declared,
    { kind: 'declare', span, target: nameAt(setter, textOf(setter, lowering.source)), value: assigns },
  ];
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
  const span = spanOf(node);
  const key: Expression = { kind: 'literal', span, value: field };
  return { kind: 'object', span, entries: [{ key, value: firstArgument(lowering, node) }] };
}
