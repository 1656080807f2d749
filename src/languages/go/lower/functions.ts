/** Functions, methods and function literals. */
import type { Expression, FunctionDefinition, Parameter, Statement } from '../../../flow/ir';
import { childIn, childrenIn, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { type LowerExpression, type Lowering, type LowerStatement, literalAt, nameAt, spanOf } from './lowering';
import { typeReference, UNDERLYING } from './types';

function parametersOf(list: SyntaxNode | undefined, lowering: Lowering): Parameter[] {
  if (list === undefined) return [];
  return childrenOfType(list, 'parameter_declaration', 'variadic_parameter_declaration').flatMap((declaration) => {
    const rest = declaration.type === 'variadic_parameter_declaration';
    const type = typeReference(childIn(declaration, 'type'), lowering);
    const names = childrenIn(declaration, 'name').filter((name) => name.named);
    const common = { ...(rest && { rest }), ...(type !== undefined && !rest && { type }) };
    if (names.length === 0) return [{ target: nameAt(spanOf(declaration), '_'), ...common }];
    return names.map((name) => {
      lowering.noteType(lowering.text(name), type);
      return { target: nameAt(spanOf(name), lowering.text(name)), ...common };
    });
  });
}

/** Names of named results; they are variables of the body. */
function resultNames(result: SyntaxNode | undefined): SyntaxNode[] {
  if (result?.type !== 'parameter_list') return [];
  return childrenOfType(result, 'parameter_declaration').flatMap((declaration) =>
    childrenIn(declaration, 'name').filter((name) => name.named),
  );
}

interface Heading {
  readonly name: string;
  readonly nameSpan?: FunctionDefinition['nameSpan'];
  readonly self?: string;
  /** Statements before the body. */
  readonly prologue?: readonly Statement[];
}

function definitionOf(node: SyntaxNode, heading: Heading, lowering: Lowering): FunctionDefinition {
  const results = resultNames(childIn(node, 'result'));
  const names = results.map((result) => lowering.text(result));
  const { prologue = [], ...named } = heading;
  return lowering.inFunction(names, () => {
    const params = parametersOf(childIn(node, 'parameters'), lowering);
    const declared = results.map(
      (result): Statement => ({
        kind: 'declare',
        span: spanOf(result),
        target: nameAt(spanOf(result), lowering.text(result)),
        value: literalAt({ start: result.end, end: result.end }, null),
      }),
    );
    const body = lowering.block(childIn(node, 'body'));
    return { span: spanOf(node), ...named, params, body: [...prologue, ...declared, ...body] };
  });
}

function headingOf(node: SyntaxNode, lowering: Lowering): Heading {
  const name = childIn(node, 'name');
  return name === undefined ? { name: '' } : { name: lowering.text(name), nameSpan: spanOf(name) };
}

export const functionDeclaration: LowerStatement = (node, lowering) => [
  { kind: 'function', span: spanOf(node), fn: definitionOf(node, headingOf(node, lowering), lowering) },
];

const functionLiteral: LowerExpression = (node, lowering) => ({
  kind: 'function',
  span: spanOf(node),
  fn: definitionOf(node, { name: '' }, lowering),
});

/** @param isPlain the receiver's type is no struct: the receiver is the value that was converted to it. */
export function methodDefinition(node: SyntaxNode, isPlain: boolean, lowering: Lowering): FunctionDefinition {
  const receiver = childIn(node, 'receiver');
  const [declaration] = receiver === undefined ? [] : namedChildren(receiver);
  const nameNode = declaration === undefined ? undefined : childIn(declaration, 'name');
  const self = nameNode === undefined ? '_' : lowering.text(nameNode);
  const heading = headingOf(node, lowering);
  if (!isPlain || nameNode === undefined) return definitionOf(node, { ...heading, self }, lowering);
  const span = spanOf(nameNode);
  const object = nameAt(span, `${self}#`);
  const value: Expression = { kind: 'member', span, object, name: UNDERLYING, nameSpan: span };
  const prologue: Statement[] = [{ kind: 'declare', span, target: nameAt(span, self), value }];
  return definitionOf(node, { ...heading, self: object.name, prologue }, lowering);
}

export const FUNCTIONS: Readonly<Record<string, LowerExpression>> = { func_literal: functionLiteral };
