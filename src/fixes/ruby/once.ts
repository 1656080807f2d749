/** What of a request can be made only once. */
import { childIn, namedChildren, type SyntaxNode, textOf, walk } from '../../syntax/tree';
import type { FixContext } from '../fix';
import type { CallSite } from './callSite';
import { calledName, scopeOf } from './syntax';

/** Methods that use something up, or give a stream. */
const CONSUMING =
  /^(?:open|new_file|next|shift|pop|gets|getc|read|readline|readlines|each_line|popen|delete_at|slice!|call)$/;
const STREAMS = /^(?:file|io|stream|fh|body_stream)$/i;
const UPLOADS = /\b(?:UploadIO|Multipart\w*|FilePart|StringIO|File|Tempfile)\b|\b(?:multipart|on_data|stream_body)\b/;
const ONCE: ReadonlySet<string> = new Set(['yield', 'operator_assignment', 'heredoc_beginning', 'return', 'break']);

function isConsuming(node: SyntaxNode, source: string): boolean {
  return [...walk(node)].some((inner) => {
    if (ONCE.has(inner.type)) return true;
    if (inner.type === 'identifier' && STREAMS.test(textOf(inner, source))) return true;
    if (inner.type === 'binary' && textOf(childIn(inner, 'operator') ?? inner, source) === '<<') return true;
    const left = inner.type === 'assignment' ? childIn(inner, 'left') : undefined;
    return left?.type === 'identifier' || CONSUMING.test(calledName(inner, source));
  });
}

/** A request object with a body that is a stream, or with parts that are files. */
function isStreamed(context: FixContext, request: SyntaxNode): boolean {
  const { text } = context.file;
  const name = textOf(request, text);
  const scope = textOf(scopeOf(context, request), text);
  return !/^@?\w+$/.test(name) || new RegExp(`${name}\\.(?:body_stream|set_form)\\b`).test(scope);
}

/** Requests that go out later than they are made, and statuses that raise in the call. */
const OTHERWISE = /\bin_parallel\b|^\s*raise_on\b/m;

/** Whether running the call in a block, perhaps again, would not give the same request. */
export function isOnce(context: FixContext, { node, name, args, block }: CallSite): boolean {
  const { text } = context.file;
  if (isConsuming(node, text) || UPLOADS.test(textOf(node, text)) || OTHERWISE.test(text)) return true;
  if (name !== 'request') return false;
  const [request, ...others] = args;
  return request === undefined || others.length > 0 || block !== undefined || isStreamed(context, request);
}

/** Whether the block of a call gets what the answer has bit by bit. */
export function isStreaming({ block }: CallSite, client: string): boolean {
  return block !== undefined && (client !== 'faraday' || namedChildren(block).length === 0);
}
