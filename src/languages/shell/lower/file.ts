/** A whole script. */
import type { Module } from '../../../flow/ir';
import type { SyntaxNode } from '../../../syntax/tree';
import { Context } from './context';
import { gatherFacts } from './facts';
import { lowerStatement } from './statements';

export function lowerShell(root: SyntaxNode, source: string, path: string): Module {
  const c = new Context(source, gatherFacts(root, source));
  // Assignments are global but for what `local` declares.
  return { path, language: 'shell', scoping: 'declared', body: lowerStatement(c, root) };
}
