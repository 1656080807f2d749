/** Where a helper lives: in the class or module whose method uses it, else in the file. */
import { childIn, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { ancestors, methodAround } from './syntax';

/** `instance`: a method. `singleton`: a method of the class itself, `def self.name`. `file`: a method of the script. */
export type Kind = 'instance' | 'singleton' | 'file';

export interface Home {
  readonly kind: Kind;
  /** The body that the helper is written into. */
  readonly body: SyntaxNode;
}

const OWNERS: ReadonlySet<string> = new Set(['class', 'module', 'singleton_class']);
const BLOCKS: ReadonlySet<string> = new Set(['block', 'do_block', 'lambda']);

/** Undefined where `self` is not known: in the body of a class, or in a method that a block defines. */
export function homeOf(context: FixContext, node: SyntaxNode): Home | undefined {
  const around = ancestors(node);
  const owner = around.find((one) => OWNERS.has(one.type));
  if (owner === undefined) return { kind: 'file', body: context.file.root };
  const method = methodAround(node);
  const body = childIn(owner, 'body');
  if (method === undefined || body === undefined || !ancestors(method).includes(owner)) return undefined;
  const between = ancestors(method).slice(0, ancestors(method).indexOf(owner));
  if (between.some((one) => BLOCKS.has(one.type) || one.type === 'method')) return undefined;
  if (method.type === 'method') return { kind: 'instance', body };
  const object = childIn(method, 'object');
  return object?.type === 'self' ? { kind: 'singleton', body } : undefined;
}

/** The definition that a call of a helper at a place would find. */
export function definitionAt(context: FixContext, name: string, use: SyntaxNode): SyntaxNode | undefined {
  const { root, text } = context.file;
  const home = homeOf(context, use);
  const isDefinition = (type: string) => (node: SyntaxNode) => {
    const named = node.type === type ? childIn(node, 'name') : undefined;
    return named !== undefined && textOf(named, text) === name;
  };
  const type = home?.kind === 'singleton' ? 'singleton_method' : 'method';
  return home?.body.children.find(isDefinition(type)) ?? root.children.find(isDefinition('method'));
}
