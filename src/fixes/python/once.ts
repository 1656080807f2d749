/** What of a request can be made only once, or not be written into a lambda. */
import { childIn, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { type CallSite, keywordOf } from './callSite';
import { enclosingScope, ownNodes } from './syntax';

/** Not allowed in a lambda, or with an effect of their own. */
const FORBIDDEN: ReadonlySet<string> = new Set(['await', 'yield', 'named_expression']);
/** Calls that use something up, or give a stream. */
const CONSUMING =
  /(?:^|\.)(?:open|next|iter|pop|popleft|popitem|read|readline|stream|iter_content|iter_bytes|urandom)$/;
const STREAM_NAMES = /(?:^|_)(?:file|stream|fh|fp|reader)$/;
/** Arguments that are a body, which a generator or a file can be. */
const BODY_KEYWORDS = ['data', 'content'];

function isConsuming(node: SyntaxNode, source: string): boolean {
  if (FORBIDDEN.has(node.type)) return true;
  const callee = node.type === 'call' ? childIn(node, 'function') : undefined;
  return callee !== undefined && CONSUMING.test(textOf(callee, source));
}

/** `super()` without arguments only works in the method itself. */
function isSuper(node: SyntaxNode, source: string): boolean {
  return node.type === 'call' && textOf(node, source) === 'super()';
}

/** `fh` of `with open(…) as fh`, `body` of `body = open(…)` or of a generator. */
function isStreamName(name: SyntaxNode, source: string): boolean {
  const text = textOf(name, source);
  if (STREAM_NAMES.test(text)) return true;
  const scope = enclosingScope(name);
  return scope === undefined
    ? false
    : ownNodes(scope).some((node) => {
        const target = node.type === 'as_pattern' ? childIn(node, 'alias') : childIn(node, 'left');
        const value = node.type === 'as_pattern' ? node.children[0] : childIn(node, 'right');
        if (target === undefined || value === undefined || textOf(target, source) !== text) return false;
        return value.type === 'generator_expression' || isConsuming(value, source);
      });
}

/** Whether evaluating the parts of a call in a lambda, perhaps again, would not give the same request. */
export function isOnce(context: FixContext, site: CallSite): boolean {
  const source = context.file.text;
  const parts = [site.callee, ...site.args];
  if (enclosingScope(site.node)?.type === 'class_definition') return true;
  if (keywordOf(site, 'files', source) !== undefined) return true;
  const evaluated = parts.flatMap((part) => [part, ...ownNodes(part)]);
  if (evaluated.some((node) => isConsuming(node, source) || isSuper(node, source))) return true;
  if (/\.stream$/.test(textOf(site.callee, source))) return true;
  return BODY_KEYWORDS.some((keyword) => {
    const body = keywordOf(site, keyword, source);
    if (body === undefined) return false;
    return body.type === 'generator_expression' || (body.type === 'identifier' && isStreamName(body, source));
  });
}
