/** What of a request can be made only once, or not be moved into a closure. */
import { childIn, namedChildren, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import { type CallSite, calledName } from './callSite';
import { functionName, ownNodes, scopeOf } from './syntax';

/** With an effect of their own, or with another meaning in a closure. */
const FORBIDDEN: ReadonlySet<string> = new Set([
  'yield_expression',
  'assignment_expression',
  'augmented_assignment_expression',
  'reference_assignment_expression',
  'update_expression',
  'dynamic_variable_name',
  'include_expression',
  'require_expression',
]);
/** Functions that see the variables of the function that calls them. */
const SEES_VARIABLES = /^(?:compact|extract|get_defined_vars|func_get_args?|func_num_args)$/i;
/** Functions and methods that use something up. */
const CONSUMING =
  /^(?:fread|fgets|fgetcsv|stream_get_contents|stream_get_line|readline|array_shift|array_pop|next|each|readdir|shift|pop|dequeue|getContents)$/i;
/** Functions and methods that give a stream. */
const OPENING = /^(?:fopen|tmpfile|fsockopen|popen|tryFopen|streamFor|readStream|detach|attach)$/i;
const STREAM_CLASSES = /(?:Stream|SplFileObject)$/;

function isStream(node: SyntaxNode, source: string): boolean {
  if (/_call_expression$/.test(node.type)) return OPENING.test(calledName(node, source).replace(/^\\/, ''));
  const name = node.type === 'object_creation_expression' ? namedChildren(node)[0] : undefined;
  return name !== undefined && STREAM_CLASSES.test(textOf(name, source));
}

function isConsuming(node: SyntaxNode, source: string): boolean {
  if (FORBIDDEN.has(node.type) || isStream(node, source)) return true;
  if (!/_call_expression$/.test(node.type)) return false;
  const called = calledName(node, source).replace(/^\\/, '');
  return CONSUMING.test(called) || SEES_VARIABLES.test(functionName(node, source));
}

/** `$file` of `$file = fopen(…)`. */
function holdsStream(context: FixContext, variable: SyntaxNode): boolean {
  const source = context.file.text;
  return ownNodes(scopeOf(context, variable)).some((node) => {
    const left = node.type === 'assignment_expression' ? childIn(node, 'left') : undefined;
    const right = childIn(node, 'right');
    if (left === undefined || right === undefined || textOf(left, source) !== textOf(variable, source)) return false;
    return [right, ...ownNodes(right)].some((inner) => isStream(inner, source));
  });
}

/** Whether evaluating a call in a closure, perhaps again, would not give the same request. */
export function isOnce(context: FixContext, site: CallSite): boolean {
  const source = context.file.text;
  const parts = ownNodes(site.node);
  if (parts.some((node) => isConsuming(node, source))) return true;
  return parts.some((node) => node.type === 'variable_name' && holdsStream(context, node));
}
