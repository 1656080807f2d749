/** Classes, records, enums, interfaces. Nested ones are lifted to the top of the file. */
import type {
  ClassDefinition,
  Expression,
  FieldDefinition,
  FunctionDefinition,
  MethodDefinition,
  Statement,
} from '../../../flow/ir';
import { childIn, childOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { nameAt, spanOf } from '../../classbased/build';
import { mergeConstructors, mergeMethods, type Overload } from '../../classbased/constructors';
import type { ClassScope } from '../../classbased/lowering';
import { endpointsConstructor } from '../../jvm/retrofit';
import { configuredValue } from './annotations';
import { argumentsOf } from './calls';
import { enumParts } from './enums';
import { functionOf, parametersOf } from './functions';
import type { JavaLowering, JavaStatement } from './javaLowering';
import { lombokParts } from './lombok';
import { membersOf } from './members';
import { recordParts } from './records';
import { requestGetters } from './retrofit';
import { declarations } from './statements';
import { classExpression } from './types';

export interface ClassParts {
  readonly fields: FieldDefinition[];
  readonly methods: MethodDefinition[];
  readonly functions: { readonly fn: FunctionDefinition; readonly isStatic: boolean }[];
  readonly constructors: Overload[];
  /** Initialisers of objects and of the class. */
  readonly initial: Statement[];
  readonly body: Statement[];
}

const NESTED = new Set([
  'class_declaration',
  'record_declaration',
  'interface_declaration',
  'enum_declaration',
  'annotation_type_declaration',
]);

const TYPE_NAMES = new Set(['type_identifier', 'generic_type', 'scoped_type_identifier']);

function basesOf(node: SyntaxNode, lowering: JavaLowering): Expression[] {
  const lists = [childIn(node, 'superclass'), childIn(node, 'interfaces'), childOfType(node, 'extends_interfaces')];
  return lists
    .flatMap((list) => list?.children ?? [])
    .flatMap((child) => (child.type === 'type_list' ? child.children : [child]))
    .filter((child) => TYPE_NAMES.has(child.type))
    .map((child) => classExpression(child, node, lowering));
}

function field(node: SyntaxNode, lowering: JavaLowering): FieldDefinition[] {
  const isStatic = lowering.modifiers(node).has('static') || node.parent?.type === 'interface_body';
  const configured = configuredValue(node, lowering);
  return declarations(node, lowering).flatMap((statement): FieldDefinition[] => {
    if (statement.kind !== 'declare' || statement.target.kind !== 'name') return [];
    const { value, type, span, target } = statement;
    return [
      {
        name: lowering.fieldName(target.name),
        span,
        value: configured ?? value,
        ...(isStatic && { static: true }),
        ...(type !== undefined && { type }),
      },
    ];
  });
}

/** `this(…)` and `super(…)` at the head of a constructor. */
function constructorOf(node: SyntaxNode, self: string, lowering: JavaLowering): Overload {
  const body = childIn(node, 'body');
  const call = body === undefined ? undefined : childOfType(body, 'explicit_constructor_invocation');
  const fn = functionOf(node, { name: undefined, params: childIn(node, 'parameters'), body, self }, lowering);
  if (call === undefined || childIn(call, 'constructor')?.type !== 'this') return { fn, delegates: null };
  const delegates = lowering.inFunction(() => {
    parametersOf(childIn(node, 'parameters'), lowering);
    return argumentsOf(childIn(call, 'arguments'), lowering);
  });
  return { fn, delegates };
}

function method(node: SyntaxNode, parts: ClassParts, self: string, lowering: JavaLowering): void {
  const body = childIn(node, 'body');
  if (body === undefined) return;
  const returns = childIn(node, 'type');
  const fn = functionOf(
    node,
    { name: childIn(node, 'name'), params: childIn(node, 'parameters'), body, self, ...(returns && { returns }) },
    lowering,
  );
  parts.functions.push({ fn, isStatic: lowering.modifiers(node).has('static') });
}

function addMember(node: SyntaxNode, parts: ClassParts, self: string, lowering: JavaLowering): void {
  switch (node.type) {
    case 'field_declaration':
    case 'constant_declaration':
      parts.fields.push(...field(node, lowering));
      return;
    case 'constructor_declaration':
      parts.constructors.push(constructorOf(node, self, lowering));
      return;
    case 'method_declaration':
      method(node, parts, self, lowering);
      return;
    case 'block':
      parts.initial.push(...lowering.inFunction(() => lowering.statements(namedChildren(node))));
      return;
    case 'static_initializer': {
      const block = childOfType(node, 'block');
      if (block !== undefined) parts.body.push(...lowering.inFunction(() => lowering.statements(namedChildren(block))));
      return;
    }
    case 'enum_body_declarations':
    case 'ERROR':
      for (const child of namedChildren(node)) addMember(child, parts, self, lowering);
      return;
    default:
      if (NESTED.has(node.type)) addNested(node, parts, lowering);
      else if (node.type !== 'enum_constant' && node.type !== 'compact_constructor_declaration')
        parts.body.push(...lowering.statement(node));
  }
}

/** A nested class is a class of the file, and a static member of the one around. */
function addNested(node: SyntaxNode, parts: ClassParts, lowering: JavaLowering): void {
  const name = childIn(node, 'name');
  lowering.lifted.push(...lowering.statement(node));
  if (name === undefined) return;
  const span = spanOf(name);
  parts.fields.push({ name: lowering.text(name), span, value: nameAt(span, lowering.text(name)), static: true });
}

function overloaded(parts: ClassParts): MethodDefinition[] {
  const statics = new Set(parts.functions.filter(({ isStatic }) => isStatic).map(({ fn }) => fn.name));
  return mergeMethods(parts.functions.map(({ fn }) => fn)).map((fn) => ({
    fn,
    role: 'method',
    ...(statics.has(fn.name) && { static: true }),
  }));
}

/** The one constructor, with the initialisers of objects at its head. */
function constructorFrom(parts: ClassParts, span: Expression['span'], self: string): MethodDefinition[] {
  const merged = mergeConstructors(parts.constructors);
  if (merged === undefined && parts.initial.length === 0) return [];
  const fn = merged ?? { span, name: '', params: [], body: [], self };
  return [{ role: 'constructor', fn: { ...fn, body: [...parts.initial, ...fn.body] } }];
}

function definition(
  node: SyntaxNode,
  nameNode: SyntaxNode | undefined,
  bases: readonly Expression[],
  parts: ClassParts,
  self: string,
  lowering: JavaLowering,
): ClassDefinition {
  return {
    span: spanOf(node),
    name: lowering.text(nameNode),
    ...(nameNode !== undefined && { nameSpan: spanOf(nameNode) }),
    bases,
    fields: parts.fields,
    methods: [...constructorFrom(parts, spanOf(node), self), ...parts.methods, ...overloaded(parts)],
    ...(parts.body.length > 0 && { body: parts.body }),
  };
}

function emptyParts(): ClassParts {
  return { fields: [], methods: [], functions: [], constructors: [], initial: [], body: [] };
}

export function classOf(node: SyntaxNode, isLexical: boolean, lowering: JavaLowering): ClassDefinition {
  const nameNode = childIn(node, 'name');
  const name = lowering.text(nameNode);
  const self = lowering.selfName(isLexical);
  const body = childIn(node, 'body');
  const scope: ClassScope = { kind: 'class', name, self, isLexical, ...membersOf(node, body, lowering) };
  return lowering.inClass(scope, () => {
    const parts = emptyParts();
    if (node.type === 'enum_declaration') enumParts(name, body, parts, lowering);
    for (const member of body === undefined ? [] : namedChildren(body)) addMember(member, parts, self, lowering);
    if (node.type === 'record_declaration') recordParts(node, body, parts, self, lowering);
    else if (node.type === 'class_declaration') lombokParts(node, parts, self, lowering);
    if (lowering.facts.requestInterfaces.has(name)) {
      parts.methods.push(...requestGetters(body, self, lowering));
      parts.constructors.push(endpointsConstructor(spanOf(node), self));
    }
    return definition(node, nameNode, basesOf(node, lowering), parts, self, lowering);
  });
}

/** `new Base(…) { … }` of a class of the file. */
export function anonymousClass(node: SyntaxNode, body: SyntaxNode, lowering: JavaLowering): ClassDefinition {
  const self = lowering.selfName(true);
  const scope: ClassScope = {
    kind: 'class',
    name: '',
    self,
    isLexical: true,
    isAnonymous: true,
    ...membersOf(node, body, lowering),
  };
  return lowering.inClass(scope, () => {
    const parts = emptyParts();
    for (const member of namedChildren(body)) addMember(member, parts, self, lowering);
    const bases = [classExpression(childIn(node, 'type'), node, lowering)];
    return definition(body, undefined, bases, parts, self, lowering);
  });
}

/** A class inside of a method sees its variables and stays where it is; any other is one of the file. */
const declaration: JavaStatement = (node, lowering) => {
  const isLexical = lowering.isInFunction;
  return [{ kind: 'class', span: spanOf(node), definition: classOf(node, isLexical, lowering) }];
};

export const CLASSES: Readonly<Record<string, JavaStatement>> = Object.fromEntries(
  [...NESTED].map((type) => [type, declaration]),
);
