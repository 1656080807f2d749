/** Classes, enums (objects of constants) and functions with a `prototype`. */
import type {
  ClassDefinition,
  Entry,
  Expression,
  FieldDefinition,
  MethodDefinition,
  Statement,
} from '../../../flow/ir';
import { childIn, childOfType, childrenOfType, namedChildren, type SyntaxNode, textOf } from '../../../syntax/tree';
import { blockBody, hasToken, isTypeOnly, type Lowering, type PrototypeMember, parts, spanOf } from './context';
import { keyText } from './patterns';

interface Members {
  readonly fields: FieldDefinition[];
  readonly methods: MethodDefinition[];
  readonly body: Statement[];
}

export function lowerClass(lowering: Lowering, node: SyntaxNode): ClassDefinition {
  const name = childIn(node, 'name');
  const body = childIn(node, 'body');
  const members: Members = { fields: [], methods: [], body: [] };
  let decorators: Expression[] = [];
  for (const child of body === undefined ? [] : parts(body)) {
    if (child.type === 'decorator') {
      decorators.push(...parts(child).map((part) => lowering.expression(part)));
      continue;
    }
    decorators.push(...decoratorsOf(lowering, child));
    addMember(lowering, child, members, decorators);
    decorators = [];
  }
  return {
    span: spanOf(node),
    name: name === undefined ? '' : textOf(name, lowering.source),
    nameSpan: name === undefined ? undefined : spanOf(name),
    bases: basesOf(lowering, node),
    fields: members.fields,
    methods: members.methods,
    body: members.body.length === 0 ? undefined : members.body,
    decorators: decoratorsBefore(lowering, node),
  };
}

function addMember(lowering: Lowering, node: SyntaxNode, members: Members, decorators: readonly Expression[]): void {
  switch (node.type) {
    case 'method_definition':
      members.methods.push(method(lowering, node, decorators));
      addStatements(members, parameterDecorators(lowering, node));
      return;
    case 'public_field_definition':
    case 'field_definition':
      addField(lowering, node, members, decorators);
      return;
    case 'class_static_block': {
      const block = childIn(node, 'body') ?? childOfType(node, 'statement_block');
      if (block !== undefined) members.body.push(...blockBody(lowering, block));
      return;
    }
    default:
      members.body.push(...lowering.statements(node));
  }
}

function method(lowering: Lowering, node: SyntaxNode, decorators: readonly Expression[]): MethodDefinition {
  const key = childIn(node, 'name');
  const name = keyText(lowering, key);
  const getter = hasToken(node, 'get');
  // A setter is no method that can be called by its name.
  const shown = hasToken(node, 'set') ? `set ${name}` : name;
  return {
    fn: lowering.fn(node, {
      name: shown,
      nameSpan: key === undefined ? undefined : spanOf(key),
      decorators: decorators.length === 0 ? undefined : decorators,
    }),
    static: hasToken(node, 'static') ? true : undefined,
    role: getter ? 'get' : name === 'constructor' ? 'constructor' : 'method',
  };
}

/** A field that holds a function is a method: it sees `this`, and is called by its name. */
function addField(lowering: Lowering, node: SyntaxNode, members: Members, decorators: readonly Expression[]): void {
  const key = childIn(node, 'name') ?? childIn(node, 'property');
  const name = keyText(lowering, key);
  const value = childIn(node, 'value');
  const isStatic = hasToken(node, 'static') ? true : undefined;
  if (value !== undefined && isFunction(value) && name !== '') {
    const nameSpan = key === undefined ? undefined : spanOf(key);
    members.methods.push({
      fn: lowering.fn(value, { name, nameSpan, method: true, decorators }),
      static: isStatic,
      role: 'method',
    });
    return;
  }
  members.fields.push({
    name,
    span: spanOf(node),
    value: value === undefined ? null : lowering.expression(value),
    static: isStatic,
    type: lowering.type(childIn(node, 'type')),
  });
  addStatements(members, decorators);
}

export function isFunction(node: SyntaxNode): boolean {
  return node.type === 'arrow_function' || node.type === 'function_expression' || node.type === 'generator_function';
}

function addStatements(members: Members, values: readonly Expression[]): void {
  for (const value of values) members.body.push({ kind: 'expression', span: value.span, value });
}

/** `extends` and `implements`; interfaces name what others ask for in a constructor. */
function basesOf(lowering: Lowering, node: SyntaxNode): readonly Expression[] {
  const heritage = childOfType(node, 'class_heritage');
  if (heritage === undefined) return [];
  const clauses = childrenOfType(heritage, 'extends_clause');
  const bases = clauses.length === 0 ? parts(heritage) : clauses.flatMap((clause) => parts(clause));
  const lowered = bases.map((base) => lowering.expression(base));
  for (const clause of childrenOfType(heritage, 'implements_clause'))
    for (const child of namedChildren(clause)) {
      const type = lowering.type(child);
      if (type?.kind === 'name' || type?.kind === 'member') lowered.push(type);
    }
  return lowered;
}

function decoratorsOf(lowering: Lowering, node: SyntaxNode): Expression[] {
  return childrenOfType(node, 'decorator').flatMap((child) => parts(child).map((part) => lowering.expression(part)));
}

/** Decorators stand in the class, or before its `export`. */
function decoratorsBefore(lowering: Lowering, node: SyntaxNode): readonly Expression[] | undefined {
  const own = decoratorsOf(lowering, node);
  const outer = node.parent?.type === 'export_statement' ? decoratorsOf(lowering, node.parent) : [];
  const all = [...outer, ...own];
  return all.length === 0 ? undefined : all;
}

/** `@Inject(TOKEN)` at parameters: run when the class is made. */
function parameterDecorators(lowering: Lowering, node: SyntaxNode): readonly Expression[] {
  const formal = childIn(node, 'parameters');
  return formal === undefined ? [] : parts(formal).flatMap((child) => decoratorsOf(lowering, child));
}

/** An enum is an object of constants; members without a value count on from the one before. */
export function enumObject(lowering: Lowering, node: SyntaxNode): Expression {
  const body = childIn(node, 'body');
  const entries: Entry[] = [];
  let next: number | null = 0;
  for (const child of body === undefined ? [] : parts(body)) {
    if (isTypeOnly(child)) continue;
    const key = child.type === 'enum_assignment' ? childIn(child, 'name') : child;
    if (key === undefined) continue;
    const given = child === key ? undefined : childIn(child, 'value');
    const value: Expression =
      given === undefined ? { kind: 'literal', span: spanOf(key), value: next } : lowering.expression(given);
    entries.push({ key: { kind: 'literal', span: spanOf(key), value: keyText(lowering, key) }, value });
    next = value.kind === 'literal' && typeof value.value === 'number' ? value.value + 1 : null;
  }
  return { kind: 'object', span: spanOf(node), entries };
}

/** A constructor function and the members of its `prototype`, as the class they make up. */
export function prototypeClass(
  lowering: Lowering,
  node: SyntaxNode,
  name: string,
  members: readonly PrototypeMember[],
): ClassDefinition {
  const fields: FieldDefinition[] = [];
  const methods: MethodDefinition[] = [{ fn: lowering.fn(node, { name: 'constructor' }), role: 'constructor' }];
  for (const member of members)
    if (isFunction(member.value) || member.value.type === 'method_definition')
      methods.push({ fn: lowering.fn(member.value, { name: member.name }), role: 'method' });
    else fields.push({ name: member.name, span: spanOf(member.value), value: lowering.expression(member.value) });
  return { span: spanOf(node), name, nameSpan: nameSpanOf(node), bases: [], fields, methods };
}

function nameSpanOf(node: SyntaxNode) {
  const name = childIn(node, 'name');
  return name === undefined ? undefined : spanOf(name);
}
