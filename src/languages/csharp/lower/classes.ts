/** Classes, records, structs, enums, interfaces. Nested ones are lifted to the top of the file. */
import type {
  ClassDefinition,
  Expression,
  FieldDefinition,
  FunctionDefinition,
  MethodDefinition,
  Parameter,
  Statement,
} from '../../../flow/ir';
import { childIn, childOfType, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { literalAt, nameAt, spanOf, statementOf, unknownAt } from '../../classbased/build';
import { mergeConstructors, mergeMethods, type Overload } from '../../classbased/constructors';
import { argumentsOf } from './access';
import type { CSharpLowering, CSharpStatement } from './csharpLowering';
import { functionOf, parametersOf } from './functions';
import { members, type Property, propertyOf } from './properties';
import { requestGetters } from './refit';
import { declarations } from './statements';
import { classExpression } from './types';

interface Parts {
  readonly fields: FieldDefinition[];
  readonly methods: MethodDefinition[];
  readonly functions: { readonly fn: FunctionDefinition; readonly isStatic: boolean }[];
  readonly constructors: Overload[];
  readonly body: Statement[];
}

const BODIES = new Set(['declaration_list', 'enum_member_declaration_list']);
const NESTED = new Set([
  'class_declaration',
  'record_declaration',
  'record_struct_declaration',
  'struct_declaration',
  'interface_declaration',
  'enum_declaration',
]);

/** Base classes and interfaces, and the arguments that go to the base's constructor. */
function basesOf(
  node: SyntaxNode,
  lowering: CSharpLowering,
): { readonly bases: Expression[]; readonly args: SyntaxNode | undefined } {
  const list = childOfType(node, 'base_list');
  const bases: Expression[] = [];
  let args: SyntaxNode | undefined;
  for (const child of list === undefined ? [] : namedChildren(list)) {
    if (child.type === 'argument_list') args = child;
    else if (child.type === 'primary_constructor_base_type') {
      bases.push(classExpression(childIn(child, 'type'), child, lowering));
      args = childOfType(child, 'argument_list');
    } else bases.push(classExpression(child, node, lowering));
  }
  return { bases, args };
}

/** `base(…)` of a constructor. */
function baseCall(list: SyntaxNode, lowering: CSharpLowering): Statement {
  const span = spanOf(list);
  return statementOf({ kind: 'call', span, callee: nameAt(span, 'base'), args: argumentsOf(list, lowering) });
}

/** A primary constructor: its parameters can be seen in the whole class, as if they were fields. */
function primaryConstructor(
  node: SyntaxNode,
  self: string,
  baseArgs: SyntaxNode | undefined,
  lowering: CSharpLowering,
): Overload | undefined {
  const list = childOfType(node, 'parameter_list');
  if (list === undefined) return undefined;
  const { params, body } = lowering.inFunction(() => ({
    params: parametersOf(list, lowering).map((parameter): Parameter => ({ ...parameter, field: true })),
    body: baseArgs === undefined ? [] : [baseCall(baseArgs, lowering)],
  }));
  return { fn: { span: spanOf(list), name: '', params, body, self }, delegates: null };
}

function constructorOf(node: SyntaxNode, self: string, lowering: CSharpLowering): Overload {
  const fn = functionOf(
    node,
    { name: undefined, params: childIn(node, 'parameters'), body: childIn(node, 'body'), self },
    lowering,
  );
  const initializer = childOfType(node, 'constructor_initializer');
  const list = initializer === undefined ? undefined : childOfType(initializer, 'argument_list');
  if (initializer === undefined || list === undefined) return { fn, delegates: null };
  const isOwn = initializer.children.some((child) => child.type === 'this');
  if (isOwn) return { fn, delegates: lowering.inFunction(() => argumentsOf(list, lowering)) };
  const first = lowering.inFunction(() => {
    parametersOf(childIn(node, 'parameters'), lowering);
    return baseCall(list, lowering);
  });
  return { fn: { ...fn, body: [first, ...fn.body] }, delegates: null };
}

function field(node: SyntaxNode, lowering: CSharpLowering): FieldDefinition[] {
  const modifiers = lowering.modifiers(node);
  const isStatic = modifiers.has('static') || modifiers.has('const');
  return declarations(childOfType(node, 'variable_declaration'), lowering).flatMap((statement): FieldDefinition[] => {
    if (statement.kind !== 'declare' || statement.target.kind !== 'name') return [];
    const { value, type, span, target } = statement;
    return [{ name: target.name, span, value, ...(isStatic && { static: true }), ...(type !== undefined && { type }) }];
  });
}

function addProperty(parts: Parts, property: Property): void {
  if (property.field !== undefined) parts.fields.push(property.field);
  for (const fn of property.getters)
    parts.methods.push({ fn, role: 'get', ...(property.isStatic && { static: true }) });
  for (const fn of property.others)
    parts.methods.push({ fn, role: 'method', ...(property.isStatic && { static: true }) });
}

function addMember(node: SyntaxNode, parts: Parts, self: string, lowering: CSharpLowering): void {
  const isStatic = lowering.modifiers(node).has('static');
  switch (node.type) {
    case 'field_declaration':
    case 'event_field_declaration':
      parts.fields.push(...field(node, lowering));
      return;
    case 'property_declaration':
    case 'indexer_declaration':
      addProperty(parts, propertyOf(node, self, lowering));
      return;
    case 'constructor_declaration':
      if (!isStatic) parts.constructors.push(constructorOf(node, self, lowering));
      else
        parts.body.push(
          ...functionOf(node, { name: undefined, params: undefined, body: childIn(node, 'body'), self }, lowering).body,
        );
      return;
    case 'method_declaration':
    case 'operator_declaration':
    case 'conversion_operator_declaration':
    case 'destructor_declaration': {
      const body = childIn(node, 'body');
      if (body === undefined) return;
      const returns = childIn(node, 'returns') ?? childIn(node, 'type');
      const name = node.type === 'method_declaration' ? childIn(node, 'name') : undefined;
      const fn = functionOf(
        node,
        { name, params: childIn(node, 'parameters'), body, self, ...(returns && { returns }) },
        lowering,
      );
      parts.functions.push({ fn: fn.name === '' ? { ...fn, name: `operator ${node.start}` } : fn, isStatic });
      return;
    }
    default:
      if (node.type.startsWith('preproc_') || node.type === 'ERROR')
        for (const child of namedChildren(node)) addMember(child, parts, self, lowering);
      else if (NESTED.has(node.type)) addNested(node, parts, lowering);
      else parts.body.push(...lowering.statement(node));
  }
}

/** A nested class is a class of the file, and a static member of the one around. */
function addNested(node: SyntaxNode, parts: Parts, lowering: CSharpLowering): void {
  const name = childIn(node, 'name');
  lowering.lifted.push(...lowering.statement(node));
  if (name !== undefined)
    parts.fields.push({
      name: lowering.text(name),
      span: spanOf(name),
      value: nameAt(spanOf(name), lowering.text(name)),
      static: true,
    });
}

function counted(name: SyntaxNode, value: number | undefined): Expression {
  return value === undefined ? unknownAt(spanOf(name)) : literalAt(spanOf(name), value);
}

/** Enum members with a number are constants; a member without one counts on. */
function enumFields(body: SyntaxNode | undefined, lowering: CSharpLowering): FieldDefinition[] {
  const nodes = body === undefined ? [] : childrenOfType(body, 'enum_member_declaration');
  let next: number | undefined = 0;
  return nodes.flatMap((node): FieldDefinition[] => {
    const name = childIn(node, 'name');
    const written = childIn(node, 'value');
    if (name === undefined) return [];
    const value = written === undefined ? counted(name, next) : lowering.expression(written);
    next = value.kind === 'literal' && typeof value.value === 'number' ? value.value + 1 : undefined;
    return [{ name: lowering.text(name), span: spanOf(node), value, static: true }];
  });
}

export function classOf(node: SyntaxNode, lowering: CSharpLowering): ClassDefinition {
  const nameNode = childIn(node, 'name');
  const name = lowering.text(nameNode);
  const self = lowering.selfName(false);
  const body = node.children.find((child) => BODIES.has(child.type));
  const isEnum = node.type === 'enum_declaration';
  const scope = { kind: 'class', name, self, isLexical: false, ...members(node, body, lowering) } as const;
  return lowering.inClass(scope, () => {
    const parts: Parts = { fields: [], methods: [], functions: [], constructors: [], body: [] };
    const { bases, args } = basesOf(node, lowering);
    const primary = primaryConstructor(node, self, args, lowering);
    if (primary !== undefined) parts.constructors.push(primary);
    if (isEnum) parts.fields.push(...enumFields(body, lowering));
    else for (const member of body === undefined ? [] : namedChildren(body)) addMember(member, parts, self, lowering);
    if (lowering.facts.requestInterfaces.has(name)) {
      const made = requestGetters(node, self, lowering);
      parts.methods.push(...made.methods);
      parts.constructors.push(made.maker);
    }
    const merged = mergeConstructors(parts.constructors);
    return {
      span: spanOf(node),
      name,
      ...(nameNode !== undefined && { nameSpan: spanOf(nameNode) }),
      bases,
      fields: parts.fields,
      methods: [
        ...(merged === undefined ? [] : [{ fn: merged, role: 'constructor' } as const]),
        ...parts.methods,
        ...overloaded(parts),
      ],
      ...(parts.body.length > 0 && { body: parts.body }),
    };
  });
}

function overloaded(parts: Parts): MethodDefinition[] {
  const statics = new Set(parts.functions.filter(({ isStatic }) => isStatic).map(({ fn }) => fn.name));
  return mergeMethods(parts.functions.map(({ fn }) => fn)).map((fn) => ({
    fn,
    role: 'method',
    ...(statics.has(fn.name) && { static: true }),
  }));
}

const declaration: CSharpStatement = (node, lowering) => {
  const definition = classOf(node, lowering);
  return [{ kind: 'class', span: spanOf(node), definition }];
};

export const CLASSES: Readonly<Record<string, CSharpStatement>> = Object.fromEntries(
  [...NESTED].map((type) => [type, declaration]),
);
