/** What stands left of an assignment: names, members, destructuring with defaults and rests. */
import type { Expression, Target } from '../../../flow/ir';
import { childIn, namedChildren, type SyntaxNode, textOf } from '../../../syntax/tree';
import { type Lowering, nameAt, parts, spanOf } from './context';
import { stringOf } from './literals';

/** Names under which people hand in their `fetch`. */
const INJECTED_FETCH = /^_*(?:custom|injected|native)?fetch(?:Impl|Fn|Func|Implementation)?$/i;

/** The global `fetch`, for a parameter or field that is named like one and has no default. */
export function injectedFetch(node: SyntaxNode, name: string): Expression | undefined {
  return INJECTED_FETCH.test(name) ? nameAt(node, 'fetch') : undefined;
}

export function lowerTarget(lowering: Lowering, node: SyntaxNode): Target {
  switch (node.type) {
    case 'object_pattern':
    case 'object':
      return objectPattern(lowering, node);
    case 'array_pattern':
    case 'array':
      return listPattern(lowering, node);
    case 'assignment_pattern':
    case 'object_assignment_pattern':
    case 'assignment_expression': {
      const left = childIn(node, 'left');
      return left === undefined ? nameAt(node, '') : lowering.target(left);
    }
    case 'rest_pattern':
    case 'spread_element':
    case 'parenthesized_expression':
    case 'non_null_expression':
    case 'as_expression':
    case 'satisfies_expression': {
      const inner = parts(node)[0];
      return inner === undefined ? nameAt(node, '') : lowering.target(inner);
    }
    case 'member_expression':
    case 'subscript_expression': {
      const read = lowering.expression(node);
      const lowered = read.kind === 'conditional' ? read.then : read;
      return lowered.kind === 'member' || lowered.kind === 'index' ? lowered : nameAt(node, '');
    }
    default:
      return nameAt(node, textOf(node, lowering.source));
  }
}

/** The default of a pattern: `a = 1`, `{ b = 2 }`. */
export function defaultOf(lowering: Lowering, node: SyntaxNode): Expression | undefined {
  if (!node.type.endsWith('assignment_pattern') && node.type !== 'assignment_expression') return undefined;
  const right = childIn(node, 'right');
  return right === undefined ? undefined : lowering.expression(right);
}

/** The name of a property where it is one: an identifier, a string, a number; `''` for a computed one. */
export function keyText(lowering: Lowering, key: SyntaxNode | undefined): string {
  if (key === undefined) return '';
  if (key.type === 'string') return stringOf(lowering, key);
  if (key.type === 'computed_property_name') {
    const inner = namedChildren(key)[0];
    return inner?.type === 'string' ? stringOf(lowering, inner) : '';
  }
  return textOf(key, lowering.source);
}

function objectPattern(lowering: Lowering, node: SyntaxNode): Target {
  const entries: { key: string; target: Target; default?: Expression }[] = [];
  let rest: Target | undefined;
  for (const child of parts(node)) {
    if (child.type === 'rest_pattern' || child.type === 'spread_element') rest = lowering.target(child);
    else if (child.type === 'pair_pattern' || child.type === 'pair') {
      const value = childIn(child, 'value');
      if (value === undefined) continue;
      const key = keyText(lowering, childIn(child, 'key'));
      entries.push({
        key,
        target: lowering.target(value),
        default: defaultOf(lowering, value) ?? injectedFetch(child, key),
      });
    } else {
      const target = lowering.target(child);
      const key = target.kind === 'name' ? target.name : '';
      entries.push({ key, target, default: defaultOf(lowering, child) ?? injectedFetch(child, key) });
    }
  }
  return { kind: 'objectPattern', span: spanOf(node), entries, rest };
}

/** The tree keeps no commas: holes are counted in the text between two items. */
function listPattern(lowering: Lowering, node: SyntaxNode): Target {
  const items: (Target | null)[] = [];
  let rest: number | undefined;
  let position = node.start + 1;
  for (const child of parts(node)) {
    const commas = lowering.source.slice(position, child.start).split(',').length - 1;
    const holes = items.length === 0 ? commas : commas - 1;
    for (let hole = 0; hole < holes; hole += 1) items.push(null);
    if (child.type === 'rest_pattern' || child.type === 'spread_element') rest = items.length;
    items.push(lowering.target(child));
    position = child.end;
  }
  return { kind: 'listPattern', span: spanOf(node), items, rest };
}
