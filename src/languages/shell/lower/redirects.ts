/** Redirections: what they evaluate, where output goes, and where input comes from. */
import type { Expression } from '../../../flow/ir';
import { childOfType, childrenIn, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { spanOf, unknownAt } from './build';
import type { Context } from './context';
import { lowerWord } from './words';

/** Every redirection of a command or a redirected statement. */
export function redirectsOf(node: SyntaxNode): SyntaxNode[] {
  return node.children.filter((child) => child.type.endsWith('_redirect'));
}

/** A redirection as parts to evaluate: substitutions in file names and here-documents. */
export function lowerRedirect(c: Context, node: SyntaxNode): Expression {
  const parts = namedChildren(node).flatMap((child): Expression[] => {
    if (child.type === 'heredoc_body')
      return namedChildren(child)
        .filter(({ type }) => type !== 'heredoc_content')
        .map((part) => lowerWord(c, part));
    if (child.type === 'heredoc_start' || child.type === 'heredoc_end' || child.type === 'file_descriptor') return [];
    if (child.type.endsWith('_redirect')) return [lowerRedirect(c, child)];
    return child.type === 'word' ? [] : [lowerWord(c, child)];
  });
  return unknownAt(spanOf(node), parts);
}

/** Whether what a command prints goes somewhere else: a file, standard error. */
export function sendsOutputAway(c: Context, redirects: readonly SyntaxNode[]): boolean {
  return redirects.some((redirect) => {
    if (redirect.type !== 'file_redirect') return false;
    const descriptor = childOfType(redirect, 'file_descriptor');
    if (descriptor !== undefined && c.text(descriptor) === '2') return false;
    const sign = redirect.children.find((child) => !child.named);
    if (sign === undefined || !c.text(sign).includes('>')) return false;
    const [target] = childrenIn(redirect, 'destination');
    return c.text(target) !== '/dev/stdout';
  });
}

/** What a command reads: `<<< "$x"`, `< <(command)`; with the redirection that says so. */
export function inputOf(
  c: Context,
  redirects: readonly SyntaxNode[],
): { readonly value: Expression; readonly from: SyntaxNode } | undefined {
  for (const from of redirects) {
    const [word] = namedChildren(from);
    if (from.type === 'herestring_redirect' && word !== undefined) return { value: lowerWord(c, word), from };
    const substitution = childOfType(from, 'process_substitution');
    if (from.type === 'file_redirect' && substitution !== undefined && c.text(from).startsWith('<'))
      return { value: lowerWord(c, substitution), from };
  }
  return undefined;
}
