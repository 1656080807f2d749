/** The classes that the helpers of a client mention, as a file writes them. */
import type { SyntaxNode } from '../../syntax/tree';
import type { FixContext } from '../fix';
import type { Helper } from '../writer';
import type { Names } from './helpers';
import type { Kind } from './kinds';
import { classNameAt } from './uses';

export function namesAt(context: FixContext, kind: Kind, at: SyntaxNode): Names {
  const written = (name: string | undefined) => (name === undefined ? '' : classNameAt(context, name, at).text);
  return {
    response: written(kind.response),
    exception: written(kind.exception),
    noAnswer: written(kind.noAnswer),
  };
}

export function importsOf(kind: Kind, isTyped: boolean): Helper['imports'] {
  const names = [kind.exception, kind.noAnswer, isTyped ? kind.response : undefined];
  return names.flatMap((module) => (module === undefined ? [] : [{ module }]));
}
