/** `[ … ]`, `[[ … ]]`, `test …`: read from left to right, as the shell does, whatever the grammar nests. */
import type { BinaryOperator, Expression } from '../../../flow/ir';
import { namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { ask, spanOf, unknownAt, variableAt } from './build';
import type { Context } from './context';
import { globTest, regexTest } from './globs';
import { literalText, lowerWord } from './words';

const COMPARISONS: Readonly<Record<string, BinaryOperator>> = {
  '-eq': '==',
  '-ne': '!=',
  '-lt': '<',
  '-le': '<=',
  '-gt': '>',
  '-ge': '>=',
  '=': '==',
  '==': '==',
  '!=': '!=',
  '<': '<',
  '>': '>',
  '=~': 'in',
};

interface Token {
  /** Empty for an operand. */
  readonly operator: string;
  readonly node: SyntaxNode;
}

const UNARY = /^-[a-zA-Z]$/;

function isOperator(text: string): boolean {
  return text in COMPARISONS || UNARY.test(text) || ['!', '&&', '||', '-a', '-o', '-nt', '-ot', '-ef'].includes(text);
}

function flatten(c: Context, node: SyntaxNode, tokens: Token[]): void {
  if (node.type === 'binary_expression') {
    for (const child of node.children) flatten(c, child, tokens);
    return;
  }
  if (node.type === 'unary_expression') {
    for (const child of node.children) flatten(c, child, tokens);
    return;
  }
  const isSign = !node.named || node.type === 'test_operator' || node.type === 'word';
  const text = isSign && node.end - node.start <= 3 ? c.text(node) : '';
  tokens.push({ operator: isOperator(text) ? text : '', node });
}

/** A `test_command` node, or the arguments of `test`. */
export function lowerTest(c: Context, node: SyntaxNode, parts: readonly SyntaxNode[]): Expression {
  const tokens: Token[] = [];
  for (const part of parts) flatten(c, part, tokens);
  return new TestReader(c, node, tokens).read();
}

class TestReader {
  #next = 0;

  constructor(
    readonly c: Context,
    readonly node: SyntaxNode,
    readonly tokens: readonly Token[],
  ) {}

  read(): Expression {
    let left = this.#and();
    while (this.#accept('||', '-o')) left = this.#joined('or', left, this.#and());
    return left;
  }

  #and(): Expression {
    let left = this.#not();
    while (this.#accept('&&', '-a')) left = this.#joined('and', left, this.#not());
    return left;
  }

  #joined(operator: 'and' | 'or', left: Expression, right: Expression): Expression {
    const span = { start: left.span.start, end: right.span.end };
    return { kind: 'binary', span, operator, text: operator, left, right };
  }

  #accept(...operators: readonly string[]): boolean {
    const token = this.tokens[this.#next];
    if (token === undefined || !operators.includes(token.operator)) return false;
    this.#next += 1;
    return true;
  }

  #not(): Expression {
    let negations = 0;
    while (this.#accept('!')) negations += 1;
    const value = this.#primary();
    return negations % 2 === 1 ? { kind: 'not', span: value.span, value } : value;
  }

  #primary(): Expression {
    const { c } = this;
    const token = this.tokens[this.#next];
    if (token === undefined) return unknownAt(spanOf(this.node));
    this.#next += 1;
    if (UNARY.test(token.operator)) {
      const operand = this.tokens[this.#next];
      if (operand === undefined || operand.operator !== '') return unknownAt(spanOf(token.node));
      this.#next += 1;
      return unknownAt(spanOf(operand.node), [lowerWord(c, operand.node)]);
    }
    if (token.node.type === 'parenthesized_expression') return lowerTest(c, token.node, namedChildren(token.node));
    const operator = this.tokens[this.#next];
    if (operator === undefined || !(operator.operator in COMPARISONS)) return lowerWord(c, token.node);
    const right = this.tokens[this.#next + 1];
    this.#next += 2;
    if (right === undefined) return lowerWord(c, token.node);
    return this.#comparison(token.node, operator.operator, right.node);
  }

  #comparison(leftNode: SyntaxNode, text: string, rightNode: SyntaxNode): Expression {
    const { c } = this;
    const span = { start: leftNode.start, end: rightNode.end };
    const exit = exitTest(c, leftNode, text, rightNode);
    if (exit !== undefined) return exit;
    const left = lowerWord(c, leftNode);
    const operator = COMPARISONS[text] ?? 'other';
    const isUnquoted = ['word', 'extglob_pattern', 'regex', 'concatenation', 'number'].includes(rightNode.type);
    const pattern = isUnquoted ? this.#pattern(rightNode, text) : undefined;
    if (text === '=~')
      return pattern === undefined ? search(c, span, left, rightNode) : inside(span, text, left, pattern);
    const right = pattern ?? lowerWord(c, rightNode);
    if (right.kind !== 'range') return { kind: 'binary', span, operator, text, left, right };
    const value = inside(span, text, left, right);
    return operator === '!=' ? { kind: 'not', span, value } : value;
  }

  #pattern(node: SyntaxNode, text: string): Expression | undefined {
    const written = this.c.text(node);
    return text === '=~' ? regexTest(spanOf(node), written) : globTest(spanOf(node), written);
  }
}

function inside(span: Expression['span'], text: string, left: Expression, right: Expression): Expression {
  const operator = right.kind === 'literal' ? '==' : 'in';
  return { kind: 'binary', span, operator, text, left, right };
}

/** `[[ $message =~ 429 ]]`, and `[[ " ${CODES[*]} " =~ " $code " ]]`, which asks whether a list has an item. */
function search(c: Context, span: Expression['span'], left: Expression, rightNode: SyntaxNode): Expression {
  const right = lowerWord(c, rightNode);
  const list = onlyHole(left);
  const item = onlyHole(right);
  if (list !== undefined && item !== undefined)
    return { kind: 'binary', span, operator: 'in', text: '=~', left: item, right: list };
  return ask(span, left, 'contains', [{ value: right }]);
}

/** The one expansion in a text that is blank otherwise. */
function onlyHole(value: Expression): Expression | undefined {
  if (value.kind === 'name' || value.kind === 'index') return value;
  if (value.kind !== 'template') return undefined;
  const holes = value.parts.filter((part) => typeof part !== 'string');
  const isBlank = value.parts.every((part) => typeof part !== 'string' || part.trim() === '');
  const [hole] = holes;
  return isBlank && holes.length === 1 && typeof hole === 'object' ? hole : undefined;
}

/** `[ $? -eq 0 ]`: whether the last command succeeded. */
function exitTest(c: Context, left: SyntaxNode, text: string, right: SyntaxNode): Expression | undefined {
  const name = exitVariable(c, left);
  const code = literalText(c, right);
  const operator = COMPARISONS[text];
  if (name === undefined || code === undefined || operator === undefined) return undefined;
  const span = spanOf(left);
  const isSuccess = (code === '0') === (operator === '==' || operator === '<=');
  const value = variableAt(span, name);
  return isSuccess ? value : { kind: 'not', span, value };
}

function exitVariable(c: Context, node: SyntaxNode): string | undefined {
  const text = c.text(node).replaceAll('"', '');
  const name = /^\$\{?(\w+|\?)\}?$/.exec(text)?.[1];
  if (name === undefined) return undefined;
  return name === '?' || c.facts.exitVariables.has(name) ? name : undefined;
}
