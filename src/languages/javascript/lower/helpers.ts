/** Helpers that compilers write into their output: they change the form of a module or function, not what it does. */
import type { Expression } from '../../../flow/ir';
import { type SyntaxNode, textOf } from '../../../syntax/tree';
import { type Lowering, parts, spanOf } from './context';

/** `__importDefault(require('x'))` of TypeScript, `_interopRequireDefault` of Babel. */
const IMPORT_HELPERS = new Set([
  '__importDefault',
  '__importStar',
  '_interopRequireDefault',
  '_interopRequireWildcard',
  '__toESM',
]);

/** Nothing where the call is of no such helper. */
export function helperCall(
  lowering: Lowering,
  node: SyntaxNode,
  fn: SyntaxNode,
  list: SyntaxNode | undefined,
): Expression | undefined {
  if (fn.type !== 'identifier' || list === undefined) return undefined;
  const name = textOf(fn, lowering.source);
  const args = parts(list);
  const [first] = args;
  if (IMPORT_HELPERS.has(name) && first !== undefined) return lowering.expression(first);
  const last = args.at(-1);
  if (name !== '__awaiter' || last?.type !== 'generator_function') return undefined;
  const span = spanOf(node);
  const callee: Expression = { kind: 'function', span, fn: lowering.fn(last, { coroutine: true, method: false }) };
  return { kind: 'call', span, callee, args: [] };
}
