/** What of a request can be made or read only once, and which `context.Context` limits it. */
import { namedChildren, type SyntaxNode, textOf, walk } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { argumentsOf, type CallSite, calleeText } from './callSite';
import { functionAround, functionsAround, lastAssignment, parametersOf } from './syntax';

/** Calls that use something up. */
const CONSUMING = /(?:^|\.)(?:Next|next|Read\w*|Recv|Pop\w*|pop\w*|Scan\w*|Text|Close|Pipe|Open|Create)$/;
const READERS = /^(?:bytes\.New(?:Reader|Buffer|BufferString)|strings\.NewReader)$/;

/** Whether evaluating an expression again may give something else, or has an effect. */
function isConsuming(node: SyntaxNode, source: string): boolean {
  return [...walk(node)].some(
    (inner) =>
      inner.type === 'func_literal' ||
      (inner.type === 'unary_expression' && textOf(inner, source).startsWith('<-')) ||
      CONSUMING.test(calleeText(inner, source)),
  );
}

/** A reader that is made anew each time: `bytes.NewReader(payload)`. */
function isFreshReader(node: SyntaxNode, source: string): boolean {
  if (/^(?:nil|http\.NoBody)$/.test(textOf(node, source))) return true;
  if (!READERS.test(calleeText(node, source))) return false;
  return argumentsOf(node).every((argument) => !isConsuming(argument, source));
}

/** What a request is sent again by. */
export interface Resending {
  /** The first argument of the helper. */
  readonly by: string;
  /** The helper gets the request itself, to read its body again. */
  readonly isRequest: boolean;
  readonly imports: readonly string[];
}

/** Whether the function makes the request, without a body. */
function isBodiless(context: FixContext, request: SyntaxNode): boolean {
  const source = context.file.text;
  const scope = functionAround(request);
  const name = textOf(request, source);
  const made = scope === undefined ? undefined : lastAssignment(context, scope, name, request.start);
  const [maker] = made?.right ?? [];
  if (scope === undefined || maker === undefined || made?.left[0] === undefined) return false;
  if (textOf(made.left[0], source) !== name) return false;
  if (!/^http\.NewRequest(?:WithContext)?$/.test(calleeText(maker, source))) return false;
  const body = argumentsOf(maker).at(-1);
  const isNone = body !== undefined && /^(?:nil|http\.NoBody)$/.test(textOf(body, source));
  return isNone && !new RegExp(`\\b${name}\\.Body\\b`).test(textOf(scope, source));
}

/** A context that a function around takes, or that of the request that it answers. */
function contextAround(context: FixContext, node: SyntaxNode): Pick<Resending, 'by' | 'imports'> {
  const parameters = functionsAround(node).flatMap((fn) => parametersOf(fn, context.file.text));
  const given = parameters.find(({ name, type }) => type === 'context.Context' && name !== '_');
  if (given !== undefined) return { by: given.name, imports: [] };
  const answered = parameters.find(({ name, type }) => type === '*http.Request' && name !== '_');
  if (answered !== undefined) return { by: `${answered.name}.Context()`, imports: [] };
  return { by: 'context.Background()', imports: ['context'] };
}

/** Undefined where a second request would not be the same as the first. */
export function resendingOf(context: FixContext, site: CallSite): Resending | undefined {
  const source = context.file.text;
  const [first] = site.args;
  if (first === undefined || isConsuming(site.callee, source)) return undefined;
  if (site.name === 'Do') {
    if (first.type === 'identifier') {
      const name = textOf(first, source);
      return isBodiless(context, first)
        ? { by: `${name}.Context()`, isRequest: false, imports: [] }
        : { by: name, isRequest: true, imports: [] };
    }
    return undefined;
  }
  if (!/^(?:Get|Head|Post|PostForm)$/.test(site.name)) return undefined;
  const [, second, third] = site.args;
  const parts = site.name === 'Post' ? [first, second] : site.args;
  if (parts.some((part) => part !== undefined && isConsuming(part, source))) return undefined;
  if (site.name === 'Post' && (third === undefined || !isFreshReader(third, source))) return undefined;
  return { ...contextAround(context, site.node), isRequest: false };
}

/** Named parts of a statement that begins a goroutine or waits for the end of its function. */
export function isDetached(node: SyntaxNode): boolean {
  const { parent } = node;
  return parent !== null && /^(?:go|defer)_statement$/.test(parent.type) && namedChildren(parent).includes(node);
}
