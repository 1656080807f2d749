/** Sending again: the call becomes the argument of one helper, which the file gets once. */

import type { Call } from '../../analysis/model';
import type { ErrorCode } from '../../api';
import { childIn, childOfType, namedChildren, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { inStyle, styleOf } from '../style';
import { dressed, type HelperKind, RETRY_HELPER, retryHelper } from './helpers';
import { callNode, declaresFunction, hasOwn, isTypeScript, topLevelStart } from './syntax';

export const INDENT = '  ';

/** `fetch`-like clients answer with every status; axios-like ones throw and put the answer into the error. */
export const CLIENT_KINDS: Readonly<Record<string, HelperKind>> = { fetch: 'answer', axios: 'thrown' };

/** The call of the helper that a call stands in, if any. */
function helperCall(context: FixContext, node: SyntaxNode): SyntaxNode | undefined {
  const arrow = node.parent;
  const args = arrow?.type === 'arrow_function' ? arrow.parent : null;
  const call = args?.type === 'arguments' ? args.parent : null;
  const callee = call === null || call === undefined ? undefined : childIn(call, 'function');
  if (call === null || call === undefined || callee === undefined) return undefined;
  return textOf(callee, context.file.text) === RETRY_HELPER ? call : undefined;
}

function codesList(context: FixContext, helper: SyntaxNode): SyntaxNode | undefined {
  const args = childIn(helper, 'arguments');
  const list = args === undefined ? undefined : childOfType(args, 'array');
  return list !== undefined && namedChildren(list).every((item) => /^\d+$/.test(textOf(item, context.file.text)))
    ? list
    : undefined;
}

export function retriedByHelper(context: FixContext, call: Call): readonly number[] {
  const node = callNode(context, call.span);
  const helper = node === undefined ? undefined : helperCall(context, node);
  const list = helper === undefined ? undefined : codesList(context, helper);
  return list === undefined ? [] : namedChildren(list).map((item) => Number(textOf(item, context.file.text)));
}

/** `signal` of an options object that is written in the call. */
function signalOf(context: FixContext, node: SyntaxNode): string | undefined {
  const args = childIn(node, 'arguments');
  for (const argument of args === undefined ? [] : namedChildren(args)) {
    if (argument.type !== 'object') continue;
    for (const property of argument.children) {
      if (property.type === 'shorthand_property_identifier' && textOf(property, context.file.text) === 'signal')
        return 'signal';
      const key = property.type === 'pair' ? childIn(property, 'key') : undefined;
      const value = childIn(property, 'value');
      if (key !== undefined && value !== undefined && textOf(key, context.file.text) === 'signal')
        return textOf(value, context.file.text);
    }
  }
  return undefined;
}

export function retry(context: FixContext, call: Call, codes: readonly ErrorCode[]): readonly Edit[] | undefined {
  const kind = CLIENT_KINDS[call.client];
  const node = callNode(context, call.span);
  if (kind === undefined || node === undefined || (context.file.toFile !== undefined && context.file.toFile(1) !== 1))
    return undefined;
  const helper = helperCall(context, node);
  if (helper !== undefined) return extend(context, helper, codes);
  const args = childIn(node, 'arguments');
  if (args === undefined || hasOwn(node, 'yield_expression')) return undefined;
  const isAsync = hasOwn(node, 'await_expression');
  const signal = signalOf(context, node);
  const list = `[${codes.join(', ')}]${signal === undefined ? '' : `, ${signal}`}`;
  const wrapped: Edit[] = [
    { span: { start: node.start, end: node.start }, text: `${RETRY_HELPER}(${isAsync ? 'async ' : ''}() => ` },
    { span: { start: node.end, end: node.end }, text: `, ${list})` },
  ];
  return [
    ...insertHelper(context, node, RETRY_HELPER, retryHelper({ isTyped: isTypeScript(context), kind })),
    ...wrapped,
  ];
}

function extend(context: FixContext, helper: SyntaxNode, codes: readonly ErrorCode[]): readonly Edit[] | undefined {
  const list = codesList(context, helper);
  if (list === undefined) return undefined;
  const present = namedChildren(list).map((item) => Number(textOf(item, context.file.text)));
  const all = [...new Set([...present, ...codes])].sort((left, right) => left - right);
  return all.length === present.length
    ? undefined
    : [{ span: { start: list.start, end: list.end }, text: `[${all.join(', ')}]` }];
}

/** The helper before the top-level statement that a node is in, unless the file has it. */
export function insertHelper(context: FixContext, node: SyntaxNode, name: string, code: string): readonly Edit[] {
  if (declaresFunction(context, name)) return [];
  const { text } = context.file;
  const style = styleOf(text, INDENT);
  const at = topLevelStart(context, node);
  return [
    { span: { start: at, end: at }, text: inStyle(dressed(code, style), style, '') + style.lineEnd + style.lineEnd },
  ];
}
