/** Types: what a declared type says of a value, and type declarations as classes. */
import type { ClassDefinition, Expression, FieldDefinition, MethodDefinition, Statement } from '../../../flow/ir';
import {
  childIn,
  childOfType,
  childrenIn,
  childrenOfType,
  namedChildren,
  type SyntaxNode,
  walk,
} from '../../../syntax/tree';
import { methodDefinition } from './functions';
import { stringValue } from './literals';
import { type Lowering, type LowerStatement, literalAt, nameAt, packageMember, spanOf } from './lowering';

const BASIC =
  /^(?:string|bool|byte|rune|error|any|comparable|u?int(?:8|16|32|64|ptr)?|float(?:32|64)|complex(?:64|128))$/;

export function isBasic(name: string): boolean {
  return BASIC.test(name);
}

/** Names of names of types are followed no further than this. */
export const MAX_NAMED = 8;

/** The class or library type that a declared type names; undefined for basic and composed types. */
export function typeReference(node: SyntaxNode | undefined, lowering: Lowering, depth = 0): Expression | undefined {
  switch (node?.type) {
    case 'type_identifier': {
      const name = lowering.text(node);
      if (isBasic(name)) return undefined;
      const declared = lowering.facts.types.get(name);
      if (isPlainType(declared)) return depth < MAX_NAMED ? typeReference(declared, lowering, depth + 1) : undefined;
      return nameAt(spanOf(node), lowering.facts.implementers.get(name) ?? name);
    }
    case 'qualified_type': {
      const span = spanOf(node);
      const object = childIn(node, 'package');
      const name = lowering.text(childIn(node, 'name'));
      if (object === undefined) return undefined;
      return { kind: 'member', span, object: nameAt(spanOf(object), lowering.text(object)), name, nameSpan: span };
    }
    case 'pointer_type':
    case 'parenthesized_type':
    case 'type_elem':
      return typeReference(namedChildren(node)[0], lowering, depth);
    case 'generic_type':
      return typeReference(childIn(node, 'type'), lowering, depth);
    case 'interface_type':
      return senderOf(node, lowering);
    default:
      return undefined;
  }
}

const SENDING = /^(?:Do|Get|Head|Post|PostForm|RoundTrip)$/;

/** An interface that `*http.Client` or a transport has: whoever implements it sends requests. */
function senderOf(node: SyntaxNode, lowering: Lowering): Expression | undefined {
  for (const method of childrenOfType(node, 'method_elem')) {
    const name = lowering.text(childIn(method, 'name'));
    const result = childIn(method, 'result');
    if (!SENDING.test(name) || result === undefined || !givesResponse(result, lowering)) continue;
    return packageMember(spanOf(method), 'net/http', name === 'RoundTrip' ? 'RoundTripper' : 'Client');
  }
  return undefined;
}

function givesResponse(result: SyntaxNode, lowering: Lowering): boolean {
  for (const node of walk(result))
    if (
      node.type === 'qualified_type' &&
      lowering.text(childIn(node, 'name')) === 'Response' &&
      lowering.facts.imports.get(lowering.text(childIn(node, 'package'))) === 'net/http'
    )
      return true;
  return false;
}

/** The name by which an embedded field is reached: that of its type. */
export function embeddedName(field: SyntaxNode, lowering: Lowering): string | undefined {
  if (childIn(field, 'name') !== undefined) return undefined;
  let type = childIn(field, 'type');
  if (type?.type === 'generic_type') type = childIn(type, 'type');
  return lowering.text(type?.type === 'qualified_type' ? childIn(type, 'name') : type);
}

export function fieldsOf(struct: SyntaxNode): SyntaxNode[] {
  const list = childOfType(struct, 'field_declaration_list');
  return list === undefined ? [] : childrenOfType(list, 'field_declaration');
}

const TAG_NAME = /\b(?:env|envconfig|mapstructure|split_words):"([\w.-]+)/;
const TAG_DEFAULT = /\b(?:envDefault|default|env-default):"([^"]*)"/;

/** What configuration libraries put into a field by its tag: a variable of the environment, else a default. */
function valueByTag(field: SyntaxNode, lowering: Lowering): Expression | null {
  const tag = childIn(field, 'tag');
  if (tag === undefined) return null;
  const text = stringValue(tag, lowering);
  const name = TAG_NAME.exec(text)?.[1];
  const fallback = TAG_DEFAULT.exec(text)?.[1];
  if (name === undefined && fallback === undefined) return null;
  const span = spanOf(tag);
  return {
    kind: 'call',
    span,
    callee: packageMember(span, 'os', 'Getenv'),
    args: [
      { value: literalAt(span, name ?? '') },
      ...(fallback === undefined ? [] : [{ value: literalAt(span, fallback) }]),
    ],
  };
}

function fieldDefinitions(struct: SyntaxNode, lowering: Lowering): FieldDefinition[] {
  return fieldsOf(struct).flatMap((field): FieldDefinition[] => {
    const type = typeReference(childIn(field, 'type'), lowering);
    const value = valueByTag(field, lowering);
    const embedded = embeddedName(field, lowering);
    if (embedded !== undefined) return [{ name: embedded, span: spanOf(field), value, ...(type && { type }) }];
    return childrenIn(field, 'name')
      .filter((name) => name.named)
      .map((name) => ({ name: lowering.text(name), span: spanOf(name), value, ...(type && { type }) }));
  });
}

function basesOf(type: SyntaxNode, lowering: Lowering): Expression[] {
  if (type.type === 'struct_type')
    return fieldsOf(type).flatMap((field) =>
      childIn(field, 'name') === undefined ? (typeReference(childIn(field, 'type'), lowering) ?? []) : [],
    );
  if (type.type !== 'interface_type') return [];
  const embedded = childrenOfType(type, 'type_elem').flatMap((element) => typeReference(element, lowering) ?? []);
  const sender = senderOf(type, lowering);
  return sender === undefined ? embedded : [sender, ...embedded];
}

/** The receiver of a method on a type that is no struct is the value itself, kept in this field. */
export const UNDERLYING = 'value';

export function isPlainType(type: SyntaxNode | undefined): boolean {
  return type !== undefined && type.type !== 'struct_type' && type.type !== 'interface_type';
}

function methodsOf(name: string, isPlain: boolean, lowering: Lowering): MethodDefinition[] {
  return (lowering.facts.methods.get(name) ?? []).map((method) => ({
    fn: methodDefinition(method, isPlain, lowering),
    role: 'method',
  }));
}

function classOf(spec: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const nameNode = childIn(spec, 'name');
  const type = childIn(spec, 'type');
  if (nameNode === undefined || type === undefined) return [];
  const name = lowering.text(nameNode);
  const span = spanOf(spec);
  const isPlain = isPlainType(type);
  const isTopLevel = lowering.facts.types.get(name) === type;
  if (spec.type === 'type_alias' || (isPlain && !(isTopLevel && lowering.facts.methods.has(name)))) {
    const value = typeReference(type, lowering);
    return value === undefined ? [] : [{ kind: 'declare', span, target: nameAt(spanOf(nameNode), name), value }];
  }
  const definition: ClassDefinition = {
    span,
    name,
    nameSpan: spanOf(nameNode),
    bases: basesOf(type, lowering),
    open: isTopLevel,
    fields: type.type === 'struct_type' ? fieldDefinitions(type, lowering) : [],
    methods: isTopLevel ? methodsOf(name, isPlain, lowering) : [],
  };
  return [{ kind: 'class', span, definition }];
}

const SPECS = ['type_spec', 'type_alias'] as const;

/** Types; those at the top level of the file, which alone have methods, are told by the facts of the file. */
export const typeDeclaration: LowerStatement = (node, lowering) =>
  childrenOfType(node, ...SPECS).flatMap((spec) => [...classOf(spec, lowering)]);

/** Methods whose type is declared in another file of the package. */
export function foreignClasses(lowering: Lowering): Statement[] {
  return [...lowering.facts.methods].flatMap(([name, [first]]): Statement[] => {
    if (first === undefined || name === '' || lowering.facts.types.has(name)) return [];
    const span = spanOf(first);
    const methods = methodsOf(name, false, lowering);
    return [{ kind: 'class', span, definition: { span, name, bases: [], open: true, fields: [], methods } }];
  });
}
