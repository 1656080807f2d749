/** Names of constants, classes and modules: looked up outwards through the modules around, as Ruby does. */
import type { Expression, Span } from '../../../flow/ir';
import type { SyntaxNode } from '../../../syntax/tree';
import { nameAt, spanOf } from './build';
import type { Context } from './context';
import { dotted, join } from './facts';
import { isLibraryConstant } from './libraryConstants';

/** The full dotted name that a constant has where it is defined in this file. */
export function definedName(c: Context, path: string): string | undefined {
  const head = path.split('.', 1)[0] as string;
  for (const around of [...c.scope.modules].reverse()) {
    if (c.facts.constants.has(join(around, head))) return join(around, path);
  }
  return c.facts.constants.has(head) ? path : undefined;
}

/**
 * A constant where it is used. One that this file does not define may be another file's, under any of the modules
 * around, or a library's.
 */
export function constantAt(c: Context, span: Span, path: string): Expression {
  const defined = definedName(c, path);
  if (defined !== undefined) return nameAt(span, defined);
  if (c.scope.modules.length === 0 || isLibraryConstant(path)) return nameAt(span, path);
  return c.scope.modules.reduce<Expression>(
    (outer, around) => ({
      kind: 'binary',
      span,
      operator: 'nullish',
      text: '::',
      left: nameAt(span, join(around, path)),
      right: outer,
    }),
    nameAt(span, path),
  );
}

/** `A::B`, `::A`, `A`; `expr::A` with an expression before is undefined. */
export function constantPath(c: Context, node: SyntaxNode | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (node.type === 'constant') return c.text(node);
  if (node.type !== 'scope_resolution') return undefined;
  const path = dotted(node, c.source);
  return /^[A-Z]\w*(?:\.[A-Z]\w*)*$/.test(path) ? path : undefined;
}

export function lowerConstant(c: Context, node: SyntaxNode): Expression | undefined {
  const path = constantPath(c, node);
  return path === undefined ? undefined : constantAt(c, spanOf(node), path);
}
