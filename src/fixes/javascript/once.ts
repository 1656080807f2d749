/** What of a request can be made only once: such a request is not written into a function that runs again. */
import { childIn, namedChildren, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import type { CallSite } from './callSite';
import { declarationOf } from './scope';
import { bare, isFunction, ownNodes } from './syntax';

/** Methods that take something out of their object. */
const CONSUMING = /^(?:next|shift|pop|splice|read)$/;
/** Methods that give a stream, or headers of a form that is one. */
const STREAMING = /^(?:getReader|stream|pipe|pipeThrough|createReadStream|getHeaders|fromWeb|toWeb)$/;
/** Methods that read a body to its end. */
const READING = /^(?:json|text|formData|blob|bytes|arrayBuffer)$/;
const STREAM_TYPES = /\b(?:Readable|ReadableStream|Stream|IncomingMessage|AsyncIterable|AsyncGenerator)\b/;
const STREAM_NAMES = /stream$/i;
const EFFECTS: ReadonlySet<string> = new Set([
  'yield_expression',
  'update_expression',
  'assignment_expression',
  'augmented_assignment_expression',
]);
const LOOPS: ReadonlySet<string> = new Set(['for_statement', 'for_in_statement', 'while_statement', 'do_statement']);
const MAX_DEPTH = 3;

function calledMember(call: SyntaxNode, source: string): string {
  const callee = childIn(call, 'function');
  const property = callee?.type === 'member_expression' ? childIn(callee, 'property') : callee;
  return property === undefined ? '' : textOf(property, source);
}

/** `form-data` of npm is a stream, unlike the `FormData` of the platform. */
function hasStreamingForms(source: string): boolean {
  return /['"]form-data['"]/.test(source);
}

/** Whether evaluating this node once more has an effect, or gives something else. */
function hasEffect(node: SyntaxNode, source: string): boolean {
  if (EFFECTS.has(node.type)) return true;
  if (node.type !== 'call_expression') return false;
  const member = calledMember(node, source);
  return CONSUMING.test(member) || (READING.test(member) && childIn(node, 'function')?.type === 'member_expression');
}

function makesStream(node: SyntaxNode, source: string): boolean {
  if (node.type === 'call_expression') return STREAMING.test(calledMember(node, source));
  const made = node.type === 'new_expression' ? childIn(node, 'constructor') : undefined;
  const name = made === undefined ? '' : textOf(made, source);
  return STREAM_TYPES.test(name) || (name === 'FormData' && hasStreamingForms(source));
}

/** `body: request.body`: the stream of another request. axios takes objects there, and those can be sent again. */
function isForeignBody(node: SyntaxNode, source: string): boolean {
  const property = node.type === 'member_expression' ? childIn(node, 'property') : undefined;
  const key = node.parent?.type === 'pair' && node.field === 'value' ? childIn(node.parent, 'key') : undefined;
  return [property, key].every((one) => one !== undefined && textOf(one, source) === 'body');
}

/** Whether evaluating the parts of a call again would not give the same request again. */
export function isOnce(context: FixContext, nodes: readonly SyntaxNode[]): boolean {
  const source = context.file.text;
  const evaluated = nodes.flatMap((node) => [node, ...ownNodes(node)]);
  return evaluated.some((node) => hasEffect(node, source)) || holdsStream(context, evaluated, 0);
}

function holdsStream(context: FixContext, nodes: readonly SyntaxNode[], depth: number): boolean {
  const source = context.file.text;
  return nodes.some((node) => {
    if (makesStream(node, source) || isForeignBody(node, source)) return true;
    const isName = node.type === 'identifier' || node.type === 'shorthand_property_identifier';
    return isName && isStream(context, node, depth);
  });
}

/** Whether a name stands for something that is used up by its first use. */
function isStream(context: FixContext, name: SyntaxNode, depth: number): boolean {
  const source = context.file.text;
  if (STREAM_NAMES.test(textOf(name, source)) && name.field !== 'function') return true;
  const declaration = declarationOf(context, textOf(name, source), name);
  if (declaration === undefined || depth >= MAX_DEPTH) return false;
  if (STREAM_TYPES.test(declaration.type)) return true;
  const value = declaration.value === undefined ? undefined : bare(declaration.value);
  if (value === undefined || value.type === 'await_expression') return false;
  return holdsStream(context, [value, ...ownNodes(value)], depth + 1);
}

/** Whether the request goes out while its loop runs on, so that a later attempt would see other values. */
export function isOvertaken(context: FixContext, site: CallSite): boolean {
  const source = context.file.text;
  let node: SyntaxNode | null = site.outer;
  let isAwaited = site.isAwaited;
  for (; node !== null && !isFunction(node); node = node.parent) {
    isAwaited ||= node.type === 'await_expression';
    if (LOOPS.has(node.type) && !isAwaited)
      return changesWithLoop(context, site, node) || /^for\s*\(\s*var\b/.test(textOf(node, source));
  }
  return false;
}

/** Whether an argument is a variable that lives outside of the loop and is written anew. */
function changesWithLoop(context: FixContext, site: CallSite, loop: SyntaxNode): boolean {
  const source = context.file.text;
  const names = site.args
    .flatMap((argument) => [argument, ...ownNodes(argument)])
    .filter((node) => node.type === 'identifier');
  return names.some((name) => {
    const declaration = declarationOf(context, textOf(name, source), name);
    const statement = declaration?.node.parent;
    if (declaration === undefined || statement === null || statement === undefined) return false;
    const isInLoop = loop.start <= statement.start && statement.end <= loop.end;
    return textOf(statement, source).startsWith('var') || (!isInLoop && textOf(statement, source).startsWith('let'));
  });
}

/** A `Request` made before and passed to the call: each attempt needs a copy of it. */
export function isRequestObject(context: FixContext, argument: SyntaxNode): boolean {
  if (argument.type !== 'identifier') return false;
  const source = context.file.text;
  const declaration = declarationOf(context, textOf(argument, source), argument);
  if (declaration === undefined) return false;
  const value = declaration.value;
  const made = value?.type === 'new_expression' ? childIn(value, 'constructor') : undefined;
  return declaration.type === 'Request' || (made !== undefined && textOf(made, source) === 'Request');
}

/** Property of an object literal, by name: its value, or the shorthand itself. */
export function propertyOf(object: SyntaxNode, name: string, source: string): SyntaxNode | undefined {
  for (const property of namedChildren(object)) {
    if (property.type === 'shorthand_property_identifier' && textOf(property, source) === name) return property;
    const key = property.type === 'pair' ? childIn(property, 'key') : undefined;
    if (key !== undefined && textOf(key, source).replace(/^['"]|['"]$/g, '') === name)
      return childIn(property, 'value');
  }
  return undefined;
}
