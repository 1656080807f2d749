/** Fields of pydantic's `BaseSettings`, which come from the environment where it has them. */
import type { Expression } from '../../../flow/ir';
import { childIn, type SyntaxNode } from '../../../syntax/tree';
import { type Lowering, literalAt, namedParts, spanOf } from './lowering';

function plainText(node: SyntaxNode | undefined, lowering: Lowering): string | undefined {
  if (node?.type !== 'string') return undefined;
  return namedParts(node)
    .filter((part) => part.type === 'string_content')
    .map((part) => lowering.text(part))
    .join('');
}

function keywordOf(call: SyntaxNode | undefined, name: string, lowering: Lowering): SyntaxNode | undefined {
  const list = call?.type === 'call' ? childIn(call, 'arguments') : undefined;
  const found = list?.children.find(
    (child) => child.type === 'keyword_argument' && lowering.text(childIn(child, 'name')) === name,
  );
  return found === undefined ? undefined : childIn(found, 'value');
}

function assignmentsIn(body: SyntaxNode | undefined): SyntaxNode[] {
  return (body === undefined ? [] : namedParts(body)).flatMap((statement) =>
    statement.type === 'expression_statement' ? namedParts(statement).filter((part) => part.type === 'assignment') : [],
  );
}

/** `env_prefix` of `model_config` (pydantic 2) or of the inner `Config` (pydantic 1); empty without one. */
export function settingsPrefix(body: SyntaxNode | undefined, lowering: Lowering): string {
  const config = (body === undefined ? [] : namedParts(body)).find(
    (statement) => statement.type === 'class_definition' && lowering.text(childIn(statement, 'name')) === 'Config',
  );
  const inner = config === undefined ? [] : assignmentsIn(childIn(config, 'body'));
  for (const assignment of [...assignmentsIn(body), ...inner]) {
    const name = lowering.text(childIn(assignment, 'left'));
    const right = childIn(assignment, 'right');
    const value = name === 'env_prefix' ? right : keywordOf(right, 'env_prefix', lowering);
    const text = plainText(value, lowering);
    if (text !== undefined) return text;
  }
  return '';
}

/** The read of the variable, with the field's default. `Field(…, env='NAME')` gives it another name. */
export function fieldFromEnvironment(
  nameNode: SyntaxNode,
  given: Expression | null,
  valueNode: SyntaxNode | undefined,
  prefix: string,
  lowering: Lowering,
): Expression {
  const span = spanOf(nameNode);
  const named = ['env', 'validation_alias', 'alias']
    .map((keyword) => plainText(keywordOf(valueNode, keyword, lowering), lowering))
    .find((text) => text !== undefined);
  const name = named ?? `${prefix}${lowering.text(nameNode)}`.toUpperCase();
  return {
    kind: 'call',
    span,
    callee: { kind: 'import', span, module: 'os', name: 'getenv' },
    args: [{ value: literalAt(span, name) }, ...(given === null ? [] : [{ value: given }])],
  };
}
