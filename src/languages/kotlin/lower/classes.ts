/** Classes, objects, enums, interfaces. Nested ones are lifted to the top of the file. */
import type {
  ClassDefinition,
  Expression,
  FieldDefinition,
  FunctionDefinition,
  MethodDefinition,
  Statement,
} from '../../../flow/ir';
import { childIn, childOfType, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { constructAt, declareAt, doAt, literalAt, nameAt, spanOf, statementOf } from '../../classbased/build';
import { mergeConstructors, mergeMethods, type Overload } from '../../classbased/constructors';
import type { ClassScope } from '../../classbased/lowering';
import { endpointsConstructor } from '../../jvm/retrofit';
import { classParameters, primary, secondary } from './constructors';
import { getterOf, initialOf } from './declarations';
import { enumEntries } from './enums';
import { typeName } from './facts';
import { bodyOf, functionOf } from './functions';
import type { KotlinExpression, KotlinLowering, KotlinStatement } from './kotlinLowering';
import { requestGetters } from './retrofit';
import { classExpression, declaredType, typeExpression } from './types';

export interface Parts {
  readonly fields: FieldDefinition[];
  readonly methods: MethodDefinition[];
  readonly functions: { readonly fn: FunctionDefinition; readonly isStatic: boolean }[];
  readonly constructors: Overload[];
  readonly initial: Statement[];
}

const NESTED = new Set(['class_declaration', 'object_declaration']);
const BODIES = ['class_body', 'enum_class_body'] as const;

function bodyNode(node: SyntaxNode): SyntaxNode | undefined {
  return childOfType(node, ...BODIES);
}

/** Base classes and interfaces, and the arguments for the base's constructor. */
function basesOf(
  node: SyntaxNode,
  lowering: KotlinLowering,
): { readonly bases: Expression[]; readonly args: SyntaxNode | undefined } {
  const list = childOfType(node, 'delegation_specifiers');
  const contents = (list === undefined ? [] : childrenOfType(list, 'delegation_specifier')).flatMap(
    (one) => namedChildren(one)[0] ?? [],
  );
  const bases = contents.map((content) =>
    classExpression(content.type === 'user_type' ? content : childOfType(content, 'user_type'), lowering),
  );
  const made = contents.find((content) => content.type === 'constructor_invocation');
  return { bases, args: made === undefined ? undefined : childOfType(made, 'value_arguments') };
}

function addProperty(node: SyntaxNode, parts: Parts, self: string, isStatic: boolean, lowering: KotlinLowering): void {
  const declared = childOfType(node, 'variable_declaration');
  const name = lowering.text(declared && childOfType(declared, 'identifier'));
  const getter = getterOf(node, name, self, lowering);
  const value = initialOf(node, lowering);
  if (getter !== undefined && value === null) {
    parts.methods.push({ fn: getter, role: 'get', ...(isStatic && { static: true }) });
    return;
  }
  if (getter !== undefined) parts.functions.push({ fn: { ...getter, name: `get ${name}` }, isStatic });
  const type = declared === undefined ? undefined : typeExpression(declaredType(declared), lowering);
  parts.fields.push({
    name,
    span: spanOf(node),
    value,
    ...(isStatic && { static: true }),
    ...(type !== undefined && { type }),
  });
}

function addMember(node: SyntaxNode, parts: Parts, self: string, isStatic: boolean, lowering: KotlinLowering): void {
  switch (node.type) {
    case 'property_declaration':
      addProperty(node, parts, self, isStatic, lowering);
      return;
    case 'function_declaration':
      if (childOfType(node, 'function_body') !== undefined)
        parts.functions.push({ fn: functionOf(node, self, lowering), isStatic });
      return;
    case 'anonymous_initializer':
      parts.initial.push(...lowering.inFunction(() => bodyOf(childOfType(node, 'block'), lowering)));
      return;
    case 'secondary_constructor':
      parts.constructors.push(secondary(node, self, lowering));
      return;
    case 'companion_object': {
      const body = bodyNode(node);
      for (const member of body === undefined ? [] : namedChildren(body))
        addMember(member, parts, self, true, lowering);
      return;
    }
    case 'enum_entry':
      return;
    default:
      if (NESTED.has(node.type)) addNested(node, parts, lowering);
      else parts.initial.push(...lowering.inFunction(() => lowering.statement(node)));
  }
}

/** A nested class is a class of the file, and a static member of the one around. */
function addNested(node: SyntaxNode, parts: Parts, lowering: KotlinLowering): void {
  const name = childIn(node, 'name');
  lowering.lifted.push(...lowering.statement(node));
  if (name === undefined) return;
  const span = spanOf(name);
  parts.fields.push({ name: lowering.text(name), span, value: nameAt(span, lowering.text(name)), static: true });
}

/** Names that a class declares: those of its companion belong to the class. */
function membersOf(
  node: SyntaxNode,
  isStatic: boolean,
  lowering: KotlinLowering,
): Pick<ClassScope, 'statics' | 'members'> {
  const statics = new Set<string>();
  const members = new Set<string>();
  for (const parameter of classParameters(node)) members.add(lowering.text(childOfType(parameter, 'identifier')));
  const read = (body: SyntaxNode | undefined, into: Set<string>) => {
    for (const member of body === undefined ? [] : namedChildren(body)) {
      const declared = childOfType(member, 'variable_declaration');
      const name = childIn(member, 'name') ?? (declared && childOfType(declared, 'identifier'));
      if (member.type === 'companion_object') read(bodyNode(member), statics);
      else if (member.type === 'enum_entry') statics.add(lowering.text(childOfType(member, 'identifier')));
      else if (NESTED.has(member.type)) statics.add(lowering.text(name));
      else if (name !== undefined) into.add(lowering.text(name));
    }
  };
  read(bodyNode(node), isStatic ? statics : members);
  return { statics, members };
}

function definitionOf(
  node: SyntaxNode,
  scope: ClassScope,
  isStatic: boolean,
  lowering: KotlinLowering,
): ClassDefinition {
  return lowering.inClass(scope, () => {
    const parts: Parts = { fields: [], methods: [], functions: [], constructors: [], initial: [] };
    const { name, self } = scope;
    const body = bodyNode(node);
    const { bases, args } = basesOf(node, lowering);
    const made = primary(node, self, args, lowering);
    if (made !== undefined) parts.constructors.push(made);
    if (body?.type === 'enum_class_body') enumEntries(name, body, parts, lowering);
    for (const member of body === undefined ? [] : namedChildren(body))
      addMember(member, parts, self, isStatic, lowering);
    if (lowering.facts.requestInterfaces.has(name)) {
      parts.methods.push(...requestGetters(body, self, lowering));
      parts.constructors.push(endpointsConstructor(spanOf(node), self));
    }
    const nameNode = childIn(node, 'name');
    return {
      span: spanOf(node),
      name,
      ...(nameNode !== undefined && { nameSpan: spanOf(nameNode) }),
      bases,
      fields: parts.fields,
      methods: [...constructorFrom(parts, spanOf(node), self), ...parts.methods, ...overloaded(parts)],
    };
  });
}

function constructorFrom(parts: Parts, span: Expression['span'], self: string): MethodDefinition[] {
  const merged = mergeConstructors(parts.constructors);
  if (merged === undefined && parts.initial.length === 0) return [];
  const fn = merged ?? { span, name: '', params: [], body: [], self };
  return [{ role: 'constructor', fn: { ...fn, body: [...fn.body, ...parts.initial] } }];
}

function overloaded(parts: Parts): MethodDefinition[] {
  const statics = new Set(parts.functions.filter(({ isStatic }) => isStatic).map(({ fn }) => fn.name));
  return mergeMethods(parts.functions.map(({ fn }) => fn)).map((fn) => ({
    fn,
    role: 'method',
    ...(statics.has(fn.name) && { static: true }),
  }));
}

const declaration: KotlinStatement = (node, lowering) => {
  const name = lowering.text(childIn(node, 'name'));
  const isLexical = lowering.isInFunction;
  const scope: ClassScope = {
    kind: 'class',
    name,
    self: lowering.selfName(isLexical),
    isLexical,
    ...membersOf(node, false, lowering),
  };
  return [{ kind: 'class', span: spanOf(node), definition: definitionOf(node, scope, false, lowering) }];
};

/** An object without a base class is a class whose members are all its own; with one, it is the only object of a class. */
const singleton: KotlinStatement = (node, lowering) => {
  const span = spanOf(node);
  const name = lowering.text(childIn(node, 'name'));
  const list = childOfType(node, 'delegation_specifiers');
  const isPlain = list === undefined || !lowering.text(list).includes('(');
  const self = lowering.selfName(false);
  const scope: ClassScope = {
    kind: 'class',
    name: isPlain ? name : `object ${name}`,
    self,
    isLexical: false,
    ...membersOf(node, isPlain, lowering),
  };
  const definition = definitionOf(node, scope, isPlain, lowering);
  if (isPlain) return [{ kind: 'class', span, definition }];
  const made = constructAt(span, nameAt(span, scope.name), []);
  return [{ kind: 'class', span, definition }, declareAt(span, name, made)];
};

/** `object : Callback { … }`: of a class of the file a class as well, else an object with its functions. */
const anonymous: KotlinExpression = (node, lowering) => {
  const span = spanOf(node);
  const list = childOfType(node, 'delegation_specifiers');
  const [first] = list === undefined ? [] : childrenOfType(list, 'delegation_specifier');
  const [content] = first === undefined ? [] : namedChildren(first);
  const base = typeName(
    content?.type === 'user_type' ? content : content && childOfType(content, 'user_type'),
    lowering.textOf,
  );
  if (lowering.facts.classes.has(base)) {
    const scope: ClassScope = {
      kind: 'class',
      name: '',
      self: lowering.selfName(true),
      isLexical: true,
      isAnonymous: true,
      ...membersOf(node, false, lowering),
    };
    const definition = definitionOf(node, scope, false, lowering);
    return constructAt(span, { kind: 'class', span, definition }, []);
  }
  const body = bodyNode(node);
  const members = body === undefined ? [] : namedChildren(body);
  const functions = members.filter((member) => member.type === 'function_declaration');
  const variable = `anonymous ${node.start}`;
  lowering.anonymous.push({ variable, members: new Set(functions.map((fn) => lowering.text(childIn(fn, 'name')))) });
  const before = lowering.statements(members.filter((member) => member.type === 'property_declaration'));
  const entries = functions.map((member) => {
    const fn = functionOf(member, undefined, lowering);
    return { key: literalAt(span, fn.name), value: { kind: 'function', span: fn.span, fn } as const };
  });
  lowering.anonymous.pop();
  return doAt(span, [
    ...before,
    declareAt(span, variable, { kind: 'object', span, entries }),
    statementOf(nameAt(span, variable)),
  ]);
};

export const CLASSES: Readonly<Record<string, KotlinStatement>> = {
  class_declaration: declaration,
  object_declaration: singleton,
};

export const CLASS_EXPRESSIONS: Readonly<Record<string, KotlinExpression>> = { object_literal: anonymous };
