/** Literals: numbers, texts, and composite literals of structs, maps and lists. */
import type { Argument, Entry, Expression } from '../../../flow/ir';
import { childIn, childrenIn, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { type LowerExpression, type Lowering, literalAt, nameAt, spanOf } from './lowering';
import { embeddedName, fieldsOf, isPlainType, MAX_NAMED, typeReference } from './types';

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};

function resolveEscapes(text: string): string {
  return text.replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|([0-7]{3})|(.))/gi, (whole, ...groups) => {
    const [byte, short, long, octal, one] = groups as (string | undefined)[];
    const hex = byte ?? short ?? long;
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number.parseInt(octal ?? '', 8);
    if (one !== undefined) return SIMPLE_ESCAPES[one] ?? one;
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The text of a string literal of either kind. */
export function stringValue(node: SyntaxNode, lowering: Lowering): string {
  const text = lowering.text(node);
  if (node.type === 'raw_string_literal') return text.replace(/^`|`$/g, '');
  return resolveEscapes(text.replace(/^"|"$/g, ''));
}

function numberValue(text: string): number | null {
  const plain = text.replaceAll('_', '').toLowerCase();
  const value = /^0\d+$/.test(plain) ? Number.parseInt(plain, 8) : Number(plain);
  return Number.isNaN(value) ? null : value;
}

const text: LowerExpression = (node, lowering) => literalAt(spanOf(node), stringValue(node, lowering));

const number: LowerExpression = (node, lowering) => {
  const value = numberValue(lowering.text(node));
  return value === null ? lowering.unknown(node) : literalAt(spanOf(node), value);
};

/** A sum, so that the number is not taken to be written where `iota` is: no constant of the block is. */
const counted: LowerExpression = (node, lowering) => {
  const span = spanOf(node);
  const [left, right] = [literalAt(span, 0), literalAt(span, lowering.iota)];
  return { kind: 'binary', span, operator: '+', text: 'iota', left, right };
};

/** The element of a composite literal without the node around it. */
function elementOf(node: SyntaxNode | undefined): SyntaxNode | undefined {
  return node?.type === 'literal_element' ? namedChildren(node)[0] : node;
}

function keyOf(element: SyntaxNode): SyntaxNode | undefined {
  return elementOf(childIn(element, 'key'));
}

function valueNode(element: SyntaxNode): SyntaxNode | undefined {
  return element.type === 'keyed_element' ? elementOf(childIn(element, 'value')) : elementOf(element);
}

/** An element that may be a literal without its type, which is then that of the elements around it. */
function lowerElement(node: SyntaxNode | undefined, type: SyntaxNode | undefined, lowering: Lowering): Expression {
  if (node?.type === 'literal_value') return composite(node, type, node, lowering);
  return lowering.expression(node);
}

function fieldName(element: SyntaxNode, lowering: Lowering): string | undefined {
  const key = keyOf(element);
  return key?.type === 'identifier' ? lowering.text(key) : undefined;
}

/** Types of a struct's fields by name, and names in order. */
function fieldTypes(struct: SyntaxNode, lowering: Lowering): Map<string, SyntaxNode | undefined> {
  return new Map(
    fieldsOf(struct).flatMap((field) => {
      const type = childIn(field, 'type');
      const embedded = embeddedName(field, lowering);
      const names = embedded !== undefined ? [embedded] : childrenIn(field, 'name').filter((name) => name.named);
      return names.map((name) => [typeof name === 'string' ? name : lowering.text(name), type] as const);
    }),
  );
}

/** Fields of an embedded struct that is written out are fields of the struct around it as well. */
function promoted(value: SyntaxNode | undefined, lowering: Lowering): Argument[] {
  const literal = value?.type === 'unary_expression' ? childIn(value, 'operand') : value;
  const body = literal?.type === 'composite_literal' ? childIn(literal, 'body') : undefined;
  return (body === undefined ? [] : namedChildren(body)).flatMap((element) => {
    const name = fieldName(element, lowering);
    return name === undefined ? [] : [{ name, field: true, value: lowering.expression(valueNode(element)) }];
  });
}

function structArguments(
  elements: readonly SyntaxNode[],
  struct: SyntaxNode | undefined,
  lowering: Lowering,
): Argument[] {
  const types = struct === undefined ? undefined : fieldTypes(struct, lowering);
  const inOrder = [...(types?.values() ?? [])];
  const embedded = new Set(struct === undefined ? [] : fieldsOf(struct).map((field) => embeddedName(field, lowering)));
  return elements.flatMap((element, index): Argument[] => {
    const node = valueNode(element);
    const name = fieldName(element, lowering);
    if (name === undefined || element.type !== 'keyed_element')
      return [{ value: lowerElement(node, inOrder[index], lowering) }];
    const own: Argument = { name, field: true, value: lowerElement(node, types?.get(name), lowering) };
    return embedded.has(name) ? [...promoted(node, lowering), own] : [own];
  });
}

function entries(
  elements: readonly SyntaxNode[],
  keyType: SyntaxNode | undefined,
  valueType: SyntaxNode | undefined,
  lowering: Lowering,
): Entry[] {
  return elements.map((element, index) => ({
    key:
      element.type === 'keyed_element'
        ? lowerElement(keyOf(element), keyType, lowering)
        : literalAt({ start: element.start, end: element.start }, index),
    value: lowerElement(valueNode(element), valueType, lowering),
  }));
}

/** A struct without a name: an object with its fields as keys. */
function anonymousStruct(elements: readonly SyntaxNode[], struct: SyntaxNode, lowering: Lowering): Entry[] {
  const types = [...fieldTypes(struct, lowering)];
  return elements.map((element, index) => {
    const key = keyOf(element);
    const name = element.type === 'keyed_element' ? lowering.text(key) : (types[index]?.[0] ?? '');
    const type = types.find(([field]) => field === name)?.[1];
    return { key: literalAt(spanOf(key ?? element), name), value: lowerElement(valueNode(element), type, lowering) };
  });
}

const LISTS = new Set(['slice_type', 'array_type', 'implicit_length_array_type']);

/** The type behind pointers, type arguments and names of this file that are no structs. */
function underlying(type: SyntaxNode | undefined, lowering: Lowering): SyntaxNode | undefined {
  let current = type;
  for (let step = 0; step < MAX_NAMED; step += 1) {
    if (current?.type === 'pointer_type' || current?.type === 'parenthesized_type') current = namedChildren(current)[0];
    else if (current?.type === 'generic_type') current = childIn(current, 'type');
    else if (current?.type === 'type_identifier') {
      const declared = lowering.facts.types.get(lowering.text(current));
      if (!isPlainType(declared)) return current;
      current = declared;
    } else return current;
  }
  return current;
}

function composite(node: SyntaxNode, given: SyntaxNode | undefined, body: SyntaxNode, lowering: Lowering): Expression {
  const span = spanOf(node);
  const type = underlying(given, lowering);
  const elements = namedChildren(body);
  const isKeyed = elements.some((element) => element.type === 'keyed_element');
  if (type !== undefined && LISTS.has(type.type)) {
    const item = childIn(type, 'element');
    if (isKeyed) return { kind: 'object', span, entries: entries(elements, undefined, item, lowering) };
    return {
      kind: 'list',
      span,
      items: elements.map((one) => ({ value: lowerElement(valueNode(one), item, lowering) })),
    };
  }
  if (type?.type === 'map_type') {
    const [key, value] = [childIn(type, 'key'), childIn(type, 'value')];
    return { kind: 'object', span, entries: entries(elements, key, value, lowering) };
  }
  if (type?.type === 'struct_type') return { kind: 'object', span, entries: anonymousStruct(elements, type, lowering) };
  const isStruct = !isKeyed || elements.some((element) => fieldName(element, lowering) !== undefined);
  const reference = typeReference(type, lowering);
  if (!isStruct || reference === undefined)
    return isKeyed || elements.length === 0
      ? { kind: 'object', span, entries: entries(elements, undefined, undefined, lowering) }
      : {
          kind: 'list',
          span,
          items: elements.map((one) => ({ value: lowerElement(valueNode(one), undefined, lowering) })),
        };
  const declared = type?.type === 'type_identifier' ? lowering.facts.types.get(lowering.text(type)) : undefined;
  const struct = declared?.type === 'struct_type' ? declared : undefined;
  return { kind: 'call', span, callee: reference, args: structArguments(elements, struct, lowering), construct: true };
}

const compositeLiteral: LowerExpression = (node, lowering) => {
  const body = childIn(node, 'body');
  if (body === undefined) return lowering.unknown(node);
  return composite(node, childIn(node, 'type'), body, lowering);
};

export const LITERALS: Readonly<Record<string, LowerExpression>> = {
  int_literal: number,
  float_literal: number,
  imaginary_literal: (node) => ({ kind: 'unknown', span: spanOf(node), parts: [] }),
  rune_literal: (node, lowering) => literalAt(spanOf(node), resolveEscapes(lowering.text(node).slice(1, -1))),
  interpreted_string_literal: text,
  raw_string_literal: text,
  true: (node) => literalAt(spanOf(node), true),
  false: (node) => literalAt(spanOf(node), false),
  nil: (node) => literalAt(spanOf(node), null),
  iota: counted,
  composite_literal: compositeLiteral,
  literal_value: (node, lowering) => composite(node, undefined, node, lowering),
  identifier: (node, lowering) => nameAt(spanOf(node), lowering.text(node)),
};
