/** Walking a flow program as what it is, plain data: for questions about its text, not about its values. */
import type { Expression, Span, Statement } from './ir';

/** Any node of the program: a statement, an expression, a target. */
export type Part = Statement | Expression;

function isPart(value: object): value is Part {
  return 'kind' in value && 'span' in value;
}

/** All nodes in some nodes, themselves included, in the order of the text. */
export function partsOf(root: object): Part[] {
  const found: Part[] = [];
  const rest: object[] = [root];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (isPart(next)) found.push(next);
    const children = Object.values(next).filter((child) => typeof child === 'object' && child !== null);
    rest.push(...children.reverse());
  }
  return found;
}

/** Names that stand in some nodes. */
export function namesIn(root: object): Set<string> {
  return new Set(partsOf(root).flatMap((part) => (part.kind === 'name' ? [part.name] : [])));
}

/** Names that assignments in some nodes write. */
export function assignedNames(root: object): Set<string> {
  return new Set(partsOf(root).flatMap((part) => (part.kind === 'assign' ? [...namesIn(part.target)] : [])));
}

export function mentions(root: object, names: ReadonlySet<string>): boolean {
  return partsOf(root).some((part) => part.kind === 'name' && names.has(part.name));
}

/** Whether a stretch of the text lies in another one. */
export function isWithin(span: Span, outer: Span): boolean {
  return span.start >= outer.start && span.end <= outer.end;
}
