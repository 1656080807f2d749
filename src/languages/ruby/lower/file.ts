/** A whole Ruby file. */
import type { Module } from '../../../flow/ir';
import type { SyntaxNode } from '../../../syntax/tree';
import { Context } from './context';
import { lowerBegin } from './exceptions';
import { gatherFacts } from './facts';

export function lowerRuby(root: SyntaxNode, source: string, path: string): Module {
  const c = new Context(source, gatherFacts(root, source));
  return {
    path,
    language: 'ruby',
    scoping: 'function',
    implicitThis: true,
    // Constants and functions of the file's own scope are global in Ruby; Rails loads their files by itself.
    namespace: 'ruby',
    body: lowerBegin(c, root),
  };
}
