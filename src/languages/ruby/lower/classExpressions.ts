/** Classes that a call makes: `Struct.new`, `Data.define`, `Class.new`; and `OpenStruct` objects. */
import type { ClassDefinition, Expression, MethodDefinition, Span } from '../../../flow/ir';
import { childIn, type SyntaxNode } from '../../../syntax/tree';
import { lowerArguments } from './arguments';
import { assignTo, expressionStatement, generatedMethod, literalAt, memberAt, nameAt, spanOf } from './build';
import { argumentNodes, blockOf } from './calls';
import { constantPath } from './constants';
import type { Context } from './context';
import { lowerExpression } from './expressions';
import { statementsOf } from './facts';
import { isPair, keyText } from './literals';
import { accessors, collectMembers } from './members';

const MAKERS: ReadonlySet<string> = new Set(['Struct.new', 'Data.define', 'Class.new', 'Module.new', 'OpenStruct.new']);

/** The class (or, for `OpenStruct`, the object) that a call makes; undefined for any other node. */
export function classExpression(c: Context, node: SyntaxNode, name = ''): Expression | undefined {
  if (node.type !== 'call') return undefined;
  const receiver = childIn(node, 'receiver');
  if (receiver?.type !== 'constant') return undefined;
  const maker = `${constantPath(c, receiver)}.${c.text(childIn(node, 'method'))}`;
  if (!MAKERS.has(maker)) return undefined;
  const span = spanOf(node);
  const args = argumentNodes(node);
  if (maker === 'OpenStruct.new') return openStruct(c, node, args);
  const isPlain = maker === 'Class.new' || maker === 'Module.new';
  const fields = isPlain ? [] : args.flatMap((argument) => (isPair(argument) ? [] : (keyText(c, argument) ?? [])));
  const body = childIn(blockOf(node) ?? node, 'body');
  const members = collectMembers(c, blockOf(node) === undefined ? [] : statementsOf(body));
  const [base] = args;
  const bases = maker === 'Class.new' && base !== undefined ? [lowerExpression(c, base)] : [];
  return classAt(span, name, [...bases, ...members.bases], [...recordMethods(span, fields), ...members.methods]);
}

function classAt(
  span: Span,
  name: string,
  bases: readonly Expression[],
  methods: readonly MethodDefinition[],
): Expression {
  const definition: ClassDefinition = { span, name, bases, fields: [], methods: oneConstructor(methods) };
  return { kind: 'class', span, definition };
}

/** A constructor of the user's own, in the block of `Struct.new`, comes after the one made here and counts. */
function oneConstructor(methods: readonly MethodDefinition[]): readonly MethodDefinition[] {
  const last = methods.filter((method) => method.role === 'constructor').at(-1);
  return methods.filter((method) => method.role !== 'constructor' || method === last);
}

/** Constructor, readers and writers of the fields. */
function recordMethods(span: Span, fields: readonly string[]): MethodDefinition[] {
  if (fields.length === 0) return [];
  const self = nameAt(span, 'self');
  const initialize = generatedMethod(
    span,
    'initialize',
    [],
    fields.map((field) =>
      expressionStatement(assignTo(span, memberAt(span, self, `@${field}`, span), nameAt(span, field))),
    ),
  );
  const params = fields.map((field) => ({ target: nameAt(span, field), default: literalAt(span, null) }));
  return [
    { fn: { ...initialize, params }, role: 'constructor' },
    ...fields.flatMap((field) => accessors(span, field, false, true, true)),
  ];
}

/** `OpenStruct.new(status: 200)` has a reader for each key. */
function openStruct(c: Context, node: SyntaxNode, args: readonly SyntaxNode[]): Expression {
  const span = spanOf(node);
  const fields = args.flatMap((argument) => {
    const key = childIn(argument, 'key');
    return key === undefined ? [] : (keyText(c, key) ?? []);
  });
  const callee = classAt(span, 'OpenStruct', [], recordMethods(span, fields));
  return { kind: 'call', span, callee, args: lowerArguments(c, node), construct: true };
}
