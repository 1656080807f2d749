/** Imports: of classes of the program and of libraries. */
import type { Statement } from '../../../flow/ir';
import { childOfType, type SyntaxNode } from '../../../syntax/tree';
import { spanOf } from '../../classbased/build';
import { importOf, wildcardImport } from '../../jvm/imports';
import type { JavaLowering } from './javaLowering';

/** Static imports are resolved where their names stand. */
export function importStatements(node: SyntaxNode, lowering: JavaLowering): Statement[] {
  const path = lowering.text(childOfType(node, 'scoped_identifier', 'identifier'));
  const isStatic = node.children.some((child) => child.type === 'static');
  const isAll = childOfType(node, 'asterisk') !== undefined;
  if (isStatic) return [];
  return isAll ? wildcardImport(spanOf(node), path) : importOf(spanOf(node), path);
}
