/** `format!` texts: `{}`, `{0}`, `{name}`, `{x:?}`, `{{`. */
import type { Expression, Span } from '../../../flow/ir';
import { literalAt, nothingAt } from './lowering';

const HOLE = /\{\{|\}\}|\{([^{}:]*)(?::[^{}]*)?\}/g;

/**
 * A format as a template. `args` are the arguments without a name, `named` gives the others and variables in scope;
 * it is asked with the empty text never.
 */
export function formatText(
  span: Span,
  format: string,
  args: readonly Expression[],
  named: (name: string) => Expression | undefined,
): Expression {
  const parts: (string | Expression)[] = [];
  let from = 0;
  let next = 0;
  for (const match of format.matchAll(HOLE)) {
    parts.push(format.slice(from, match.index));
    from = match.index + match[0].length;
    if (match[0] === '{{' || match[0] === '}}') {
      parts.push(match[0][0] as string);
      continue;
    }
    const name = (match[1] ?? '').trim();
    if (name === '') {
      parts.push(args[next] ?? nothingAt(span.end));
      next += 1;
    } else if (/^\d+$/.test(name) && args.length > 0) parts.push(args[Number(name)] ?? nothingAt(span.end));
    else parts.push(named(name) ?? nothingAt(span.end));
  }
  parts.push(format.slice(from));
  const kept = parts.filter((part) => part !== '');
  if (kept.every((part) => typeof part === 'string')) return literalAt(span, kept.join(''));
  return { kind: 'template', span, parts: kept };
}
