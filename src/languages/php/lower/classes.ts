/** Classes, interfaces, traits, enums and what is in them. */
import type {
  ClassDefinition,
  Expression,
  FieldDefinition,
  FunctionDefinition,
  MethodDefinition,
  Statement,
} from '../../../flow/ir';
import { childIn, childOfType, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { decoratorsOf, hookFunction, methodFunction, promotedParameters, typeOf } from './functions';
import { type Lowering, type LowerStatement, literalAt, memberAt, nameAt, propertyName, spanOf } from './lowering';
import { classExpression } from './references';

interface Members {
  readonly bases: Expression[];
  readonly fields: FieldDefinition[];
  readonly methods: MethodDefinition[];
  /** What has no place in a class: broken code. */
  readonly rest: Statement[];
}

type LowerMember = (node: SyntaxNode, members: Members, lowering: Lowering) => void;

function constants(node: SyntaxNode, members: Members, lowering: Lowering): void {
  for (const element of childrenOfType(node, 'const_element')) {
    const [name, value] = namedChildren(element);
    if (name === undefined) continue;
    const given = value === undefined ? null : lowering.expression(value);
    members.fields.push({ name: lowering.text(name), span: spanOf(name), value: given, static: true });
  }
}

function properties(node: SyntaxNode, members: Members, lowering: Lowering): void {
  const type = typeOf(childIn(node, 'type'), lowering);
  const isStatic = childOfType(node, 'static_modifier') !== undefined;
  for (const element of childrenOfType(node, 'property_element')) {
    const name = childIn(element, 'name');
    const given = childIn(element, 'default_value');
    if (name === undefined) continue;
    members.fields.push({
      name: lowering.text(name),
      span: spanOf(name),
      value: given === undefined ? null : lowering.expression(given),
      ...(isStatic && { static: true }),
      ...(type !== undefined && { type }),
    });
    const hooks = childOfType(element, 'property_hook_list') ?? childOfType(node, 'property_hook_list');
    if (hooks !== undefined) propertyHooks(hooks, lowering.text(name), members, lowering);
  }
}

function propertyHooks(node: SyntaxNode, property: string, members: Members, lowering: Lowering): void {
  for (const hook of childrenOfType(node, 'property_hook')) {
    const reads = lowering.text(childOfType(hook, 'name')) === 'get';
    const fn = hookFunction(hook, reads ? property : `${property}::set`, lowering);
    members.methods.push({ fn, role: reads ? 'get' : 'method' });
  }
}

function method(node: SyntaxNode, members: Members, lowering: Lowering): void {
  const isStatic = childOfType(node, 'static_modifier') !== undefined;
  const fn = methodFunction(node, isStatic, lowering);
  const isConstructor = fn.name.toLowerCase() === '__construct';
  members.methods.push({ fn, role: isConstructor ? 'constructor' : 'method', ...(isStatic && { static: true }) });
  for (const parameter of promotedParameters(node)) {
    const name = childIn(parameter, 'name');
    const type = typeOf(childIn(parameter, 'type'), lowering);
    if (name === undefined) continue;
    const written = lowering.text(name).replace(/^&?\s*/, '');
    members.fields.push({ name: written, span: spanOf(name), value: null, ...(type !== undefined && { type }) });
  }
}

function traits(node: SyntaxNode, members: Members, lowering: Lowering): void {
  for (const child of namedChildren(node))
    if (child.type !== 'use_list') members.bases.push(classExpression(child, node, lowering));
}

/** A case stands for the value that backs it, so that it compares with what it was made from. */
function enumCase(node: SyntaxNode, members: Members, lowering: Lowering): void {
  const name = childIn(node, 'name');
  if (name === undefined) return;
  const value = childIn(node, 'value');
  const backing = value === undefined ? literalAt(spanOf(name), lowering.text(name)) : lowering.expression(value);
  members.fields.push({ name: lowering.text(name), span: spanOf(name), value: backing, static: true });
}

const MEMBERS: Readonly<Record<string, LowerMember>> = {
  const_declaration: constants,
  property_declaration: properties,
  method_declaration: method,
  use_declaration: traits,
  enum_case: enumCase,
};

/** `from` and `tryFrom` of an enum give the case that stands for a value: the value. */
function enumFactory(node: SyntaxNode, name: string): MethodDefinition {
  const span = { start: node.start, end: node.start };
  const value = nameAt(span, '$value');
  const fn: FunctionDefinition = {
    span,
    name,
    params: [{ target: value }],
    body: [{ kind: 'return', span, value }],
    isolated: true,
  };
  return { fn, role: 'method', static: true };
}

/** What PHP's `Exception` tells by methods that no class can override. */
const EXCEPTION_GETTERS: Readonly<Record<string, string>> = {
  getCode: 'code',
  getMessage: 'message',
  getPrevious: 'previous',
};

/** An exception that sets `$this->code` itself answers `getCode()` with it. */
function exceptionGetters(node: SyntaxNode, lowering: Lowering): MethodDefinition[] {
  if (childOfType(node, 'base_clause') === undefined) return [];
  const written = lowering.text(node);
  const span = { start: node.start, end: node.start };
  return Object.entries(EXCEPTION_GETTERS)
    .filter(([, property]) => new RegExp(`\\$this->${property}\\s*=[^=]|\\$${property}\\s*=\\s*\\d`).test(written))
    .map(([name, property]) => {
      const value = memberAt(span, nameAt(span, '$this'), propertyName(property), span);
      const body: Statement[] = [{ kind: 'return', span, value }];
      return { fn: { span, name, params: [], body, self: '$this', isolated: true }, role: 'method' };
    });
}

/** Extended classes first, then traits and interfaces: `parent` is the first base. */
function definition(node: SyntaxNode, name: string, selfName: string, lowering: Lowering): ClassDefinition {
  return lowering.inClass({ name: selfName }, () => {
    const inherited = childrenOfType(node, 'base_clause', 'class_interface_clause').flatMap((clause) =>
      namedChildren(clause).map((base) => classExpression(base, clause, lowering)),
    );
    const members: Members = { bases: [], fields: [], methods: [], rest: [] };
    const body = childIn(node, 'body');
    for (const child of body === undefined ? [] : namedChildren(body)) {
      const lower = MEMBERS[child.type];
      if (lower === undefined) members.rest.push(...lowering.statement(child));
      else lower(child, members, lowering);
    }
    if (node.type === 'enum_declaration') members.methods.push(enumFactory(node, 'from'), enumFactory(node, 'tryFrom'));
    members.methods.push(...exceptionGetters(node, lowering));
    const decorators = decoratorsOf(node, lowering);
    const nameNode = childIn(node, 'name');
    return {
      span: spanOf(node),
      name,
      ...(nameNode !== undefined && { nameSpan: spanOf(nameNode) }),
      bases: [...inherited, ...members.bases],
      fields: members.fields,
      methods: members.methods,
      ...(members.rest.length > 0 && { body: members.rest }),
      ...(decorators.length > 0 && { decorators }),
    };
  });
}

export function anonymousClass(node: SyntaxNode, lowering: Lowering): ClassDefinition {
  return definition(node, '', '', lowering);
}

const declaration: LowerStatement = (node, lowering) => {
  const name = lowering.text(childIn(node, 'name'));
  const selfName = node.type === 'trait_declaration' ? '' : name;
  return [{ kind: 'class', span: spanOf(node), definition: definition(node, name, selfName, lowering) }];
};

export const CLASSES: Readonly<Record<string, LowerStatement>> = {
  class_declaration: declaration,
  interface_declaration: declaration,
  trait_declaration: declaration,
  enum_declaration: declaration,
};
