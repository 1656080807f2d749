/** Blocks, loops and the jumps out of them. */
import type { Expression, Statement } from '../../../flow/ir';
import { childIn, childOfType, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { labelOf } from './literals';
import {
  assignTo,
  declareAt,
  type Loop,
  type Lowering,
  type LowerStatement,
  literalAt,
  nameAt,
  nothingAt,
  spanOf,
  statementOf,
} from './lowering';
import { conditionalOn } from './matching';
import { targetOf } from './patterns';

/** Whether a block's last statement is its value. */
export function hasTail(block: SyntaxNode, lowering: Lowering): boolean {
  const last = namedChildren(block).at(-1);
  return last !== undefined && last.type !== 'let_declaration' && lowering.source[last.end - 1] !== ';';
}

export function blockStatements(block: SyntaxNode, lowering: Lowering, isTail: boolean): Statement[] {
  const nodes = namedChildren(block).filter((child) => child.type !== 'label');
  const tail = isTail && hasTail(block, lowering) ? nodes.at(-1) : undefined;
  return nodes.flatMap((node) => [...lowering.statement(node, node === tail)]);
}

const block: LowerStatement = (node, lowering, isTail) => [
  { kind: 'block', span: spanOf(node), body: blockStatements(node, lowering, isTail) },
];

function inLoop(node: SyntaxNode, lowering: Lowering, make: (loop: Loop) => Statement): Statement[] {
  const name = labelOf(node, lowering);
  const loop: Loop = { label: `loop${node.start}`, name, result: `#result${node.start}`, breaksWithValue: false };
  lowering.loops.push(loop);
  try {
    const made = make(loop);
    if (!loop.breaksWithValue) return [made];
    const span = { start: node.end, end: node.end };
    const result = nameAt(span, loop.result);
    return [{ kind: 'block', span, body: [declareAt(span, result, literalAt(span, null)), made, statementOf(result)] }];
  } finally {
    lowering.loops.pop();
  }
}

function bodyOf(node: SyntaxNode, lowering: Lowering): Statement[] {
  const body = childIn(node, 'body');
  return body === undefined ? [] : blockStatements(body, lowering, false);
}

const loopExpression: LowerStatement = (node, lowering) =>
  inLoop(node, lowering, (loop) => {
    const body = bodyOf(node, lowering);
    return { kind: 'loop', span: spanOf(node), init: [], test: null, update: [], body, label: loop.label };
  });

const whileExpression: LowerStatement = (node, lowering) =>
  inLoop(node, lowering, (loop) => {
    const span = spanOf(node);
    const condition = childIn(node, 'condition');
    const isLet = condition?.type === 'let_condition' || condition?.type === 'let_chain';
    const plain = bodyOf(node, lowering);
    const end: Statement = { kind: 'break', span: { start: node.end, end: node.end }, label: loop.label };
    const test = isLet ? null : lowering.expression(condition, node);
    const body = isLet ? conditionalOn(node, condition, plain, [end], lowering) : plain;
    return { kind: 'loop', span, init: [], test, update: [], body, label: loop.label };
  });

/** `xs.iter().enumerate()` is a loop over keys and values. */
function enumerated(node: SyntaxNode | undefined, lowering: Lowering): SyntaxNode | undefined {
  const callee = node?.type === 'call_expression' ? childIn(node, 'function') : undefined;
  if (callee?.type !== 'field_expression' || lowering.text(childIn(callee, 'field')) !== 'enumerate') return undefined;
  return childIn(callee, 'value');
}

const forExpression: LowerStatement = (node, lowering) =>
  inLoop(node, lowering, (loop) => {
    const value = childIn(node, 'value');
    const inner = enumerated(value, lowering);
    const binding = targetOf(childIn(node, 'pattern'), lowering);
    const iterable = lowering.expression(inner ?? value, node);
    const body = bodyOf(node, lowering);
    const pairs = binding?.kind === 'listPattern' && binding.items.length === 2 ? { pairs: true } : {};
    return { kind: 'each', span: spanOf(node), binding, iterable, ...pairs, body, label: loop.label };
  });

/** The loop that a jump leaves. */
function loopOf(node: SyntaxNode, lowering: Lowering): Loop | undefined {
  const name = labelOf(node, lowering);
  return name === undefined ? lowering.loops.at(-1) : lowering.loops.findLast((loop) => loop.name === name);
}

const breakExpression: LowerStatement = (node, lowering) => {
  const span = spanOf(node);
  const loop = loopOf(node, lowering);
  const given = namedChildren(node).find((child) => child.type !== 'label');
  if (loop === undefined) return given === undefined ? [] : [statementOf(lowering.expression(given))];
  const jump: Statement = { kind: 'break', span, label: loop.label };
  if (given === undefined) return [jump];
  loop.breaksWithValue = true;
  return [assignTo(span, nameAt(span, loop.result), lowering.expression(given)), jump];
};

const continueExpression: LowerStatement = (node, lowering) => {
  const loop = loopOf(node, lowering);
  return loop === undefined ? [] : [{ kind: 'continue', span: spanOf(node), label: loop.label }];
};

/** `Err(e)` as the result of a function is thrown, `Ok(v)` is `v`: functions that may fail are asynchronous here. */
const tailCall: LowerStatement = (node, lowering) => {
  const callee = childIn(node, 'function');
  const name = callee?.type === 'identifier' ? lowering.text(callee) : '';
  if (name !== 'Err') return [];
  const list = childOfType(node, 'arguments');
  const given = list === undefined ? undefined : namedChildren(list)[0];
  return [{ kind: 'throw', span: spanOf(node), value: lowering.expression(given, node) }];
};

const returnExpression: LowerStatement = (node, lowering) => {
  const given = namedChildren(node)[0];
  const span = spanOf(node);
  if (given === undefined) return [{ kind: 'return', span, value: null }];
  const thrown = given.type === 'call_expression' ? tailCall(given, lowering, true) : [];
  return thrown.length > 0 ? thrown : [{ kind: 'return', span, value: valueOfTail(given, lowering) }];
};

/** The value of an expression whose own branches may be errors (`return match … { … => Err(e) }`). */
function valueOfTail(node: SyntaxNode, lowering: Lowering): Expression {
  const body = lowering.statement(node, true);
  const [only] = body;
  if (only?.kind === 'expression' && body.length === 1) return only.value;
  return body.length === 0 ? nothingAt(node.end) : { kind: 'do', span: spanOf(node), body };
}

const expressionStatement: LowerStatement = (node, lowering, isTail) =>
  namedChildren(node).flatMap((child) => [...lowering.statement(child, isTail)]);

export const CONTROL: Readonly<Record<string, LowerStatement>> = {
  block,
  unsafe_block: (node, lowering, isTail) =>
    childrenOfType(node, 'block').flatMap((one) => [...block(one, lowering, isTail)]),
  const_block: (node, lowering, isTail) =>
    childrenOfType(node, 'block').flatMap((one) => [...block(one, lowering, isTail)]),
  loop_expression: loopExpression,
  while_expression: whileExpression,
  for_expression: forExpression,
  break_expression: breakExpression,
  continue_expression: continueExpression,
  return_expression: returnExpression,
  expression_statement: expressionStatement,
  empty_statement: () => [],
  tail_call: tailCall,
};
