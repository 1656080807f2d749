/** Arrays, and the patterns that take them apart. */
import type { Entry, Expression, Target } from '../../../flow/ir';
import { childOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { type LowerExpression, type Lowering, literalAt, memberAt, nameAt, spanOf } from './lowering';

interface Element {
  readonly key: Expression | null;
  readonly value: Expression;
  readonly spread: boolean;
}

function elementOf(node: SyntaxNode, lowering: Lowering): Element {
  const [first, second] = namedChildren(node);
  if (first?.type === 'variadic_unpacking')
    return { key: null, value: lowering.expression(namedChildren(first)[0], first), spread: true };
  if (second === undefined) return { key: null, value: lowering.expression(first, node), spread: false };
  return { key: lowering.expression(first), value: lowering.expression(second), spread: false };
}

function array(node: SyntaxNode, lowering: Lowering): Expression {
  const span = spanOf(node);
  const nodes = namedChildren(node).filter((child) => child.type === 'array_element_initializer');
  const callable = callableOf(node, nodes, lowering);
  if (callable !== undefined) return callable;
  const elements = nodes.map((child) => elementOf(child, lowering));
  if (elements.length === 0) return emptyArray(node, lowering);
  if (elements.every((element) => element.key === null))
    return { kind: 'list', span, items: elements.map(({ value, spread }) => ({ value, spread })) };
  return { kind: 'object', span, entries: entriesOf(elements) };
}

function entriesOf(elements: readonly Element[]): Entry[] {
  let next = 0;
  const entries = elements.map(({ key, value, spread }): Entry => {
    if (key !== null || spread) return { key, value };
    next += 1;
    return { key: literalAt({ start: value.span.start, end: value.span.start }, next - 1), value };
  });
  const options = new Set(entries.flatMap(({ key }) => (key?.kind === 'name' ? [key.name] : [])));
  const body = entries.find(({ key }) => key?.kind === 'name' && key.name === 'CURLOPT_POSTFIELDS');
  if (body?.key != null && !options.has('CURLOPT_POST')) entries.push(impliedPost(body.key));
  return entries;
}

/** curl sends a request that has a body as POST, unless it is told otherwise. */
function impliedPost({ span }: Expression): Entry {
  return { key: nameAt(span, 'CURLOPT_POST'), value: literalAt(span, true) };
}

/** `[]` is a list where something is appended to it later, else a map. */
function emptyArray(node: SyntaxNode, lowering: Lowering): Expression {
  const around = node.parent;
  const place =
    around?.type === 'property_element' ? around.children[0] : around?.children.find((c) => c.field === 'left');
  const written = lowering.text(place);
  const name = written.slice(Math.max(written.lastIndexOf('>'), written.lastIndexOf('$')) + 1);
  return lowering.facts.appended.has(name)
    ? { kind: 'list', span: spanOf(node), items: [] }
    : { kind: 'object', span: spanOf(node), entries: [] };
}

/** `[$this, 'method']` and `[Foo::class, 'method']` are callables: the method itself. */
function callableOf(node: SyntaxNode, elements: readonly SyntaxNode[], lowering: Lowering): Expression | undefined {
  if (elements.length !== 2) return undefined;
  const [object, method] = elements.map((element) => {
    const children = namedChildren(element);
    return children.length === 1 ? children[0] : undefined;
  });
  if (object === undefined || method?.type !== 'string') return undefined;
  const owner = object.type === 'variable_name' ? lowering.text(object) === '$this' : object.type === CLASS_CONSTANT;
  const content = childOfType(method, 'string_content');
  if (!owner || content === undefined) return undefined;
  return memberAt(spanOf(node), lowering.expression(object), lowering.text(content), spanOf(content));
}

const CLASS_CONSTANT = 'class_constant_access_expression';

interface PatternItem {
  readonly key: SyntaxNode | null;
  readonly value: SyntaxNode | null;
}

/** The tree leaves out commas and arrows; the text between the parts still tells of holes and keys. */
function patternItems(node: SyntaxNode, lowering: Lowering): PatternItem[] {
  const items: PatternItem[] = [];
  let key: SyntaxNode | null = null;
  let value: SyntaxNode | null = null;
  let end = node.start;
  for (const child of node.children) {
    const gap = lowering.source.slice(end, child.start);
    end = child.end;
    for (const comma of gap.matchAll(/,|=>/g)) {
      if (comma[0] === '=>') {
        key = value;
        value = null;
        continue;
      }
      items.push({ key, value });
      key = null;
      value = null;
    }
    if (child.named && child.type !== 'comment') value = child;
  }
  if (value !== null) items.push({ key, value });
  return items;
}

/** A place that can be assigned to; undefined for what cannot (half-typed code). */
export function targetOf(node: SyntaxNode | undefined, lowering: Lowering): Target | undefined {
  if (node === undefined) return undefined;
  if (node.type === 'by_ref' || node.type === 'reference_modifier') return targetOf(namedChildren(node)[0], lowering);
  if (node.type === 'array_element_initializer') return targetOf(namedChildren(node).at(-1), lowering);
  if (node.type === 'list_literal' || node.type === 'array_creation_expression') return patternOf(node, lowering);
  const place = lowering.expression(node);
  return place.kind === 'name' || place.kind === 'member' || place.kind === 'index' ? place : undefined;
}

function patternOf(node: SyntaxNode, lowering: Lowering): Target {
  const span = spanOf(node);
  const items = patternItems(node, lowering).map(({ key, value }) => {
    if (value?.type !== 'array_element_initializer') return { key, value };
    const children = namedChildren(value);
    return { key: children.length > 1 ? (children[0] ?? null) : key, value: children.at(-1) ?? null };
  });
  if (items.every(({ key }) => key === null))
    return {
      kind: 'listPattern',
      span,
      items: items.map(({ value }) => targetOf(value ?? undefined, lowering) ?? null),
    };
  const entries: { key: string; target: Target }[] = [];
  for (const { key, value } of items) {
    const target = targetOf(value ?? undefined, lowering);
    if (target !== undefined) entries.push({ key: keyText(key, lowering), target });
  }
  return { kind: 'objectPattern', span, entries };
}

function keyText(node: SyntaxNode | null, lowering: Lowering): string {
  if (node === null) return '';
  const key = lowering.expression(node);
  return key.kind === 'literal' ? String(key.value) : '';
}

export const ARRAYS: Readonly<Record<string, LowerExpression>> = {
  array_creation_expression: array,
  list_literal: (node, lowering) => lowering.unknown(node),
};
