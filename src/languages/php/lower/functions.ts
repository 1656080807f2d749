/** Functions, methods, closures and arrow functions. */
import type { Expression, FunctionDefinition, Parameter, Statement } from '../../../flow/ir';
import { childIn, childOfType, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import {
  type LowerExpression,
  type Lowering,
  memberAt,
  nameAt,
  newFunctionScope,
  spanOf,
  statementOf,
} from './lowering';
import { YIELDED } from './operators';
import { argumentsOf, classExpression } from './references';

/** The first class of a declared type; undefined for `int`, `array` and the like, which say nothing. */
export function typeOf(node: SyntaxNode | undefined, lowering: Lowering): Expression | undefined {
  if (node === undefined || node.type === 'primitive_type') return undefined;
  if (node.type === 'named_type') {
    const name = namedChildren(node)[0];
    return name === undefined ? undefined : classExpression(name, node, lowering);
  }
  for (const child of namedChildren(node)) {
    const found = typeOf(child, lowering);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `#[Attribute(…)]`s. */
export function decoratorsOf(node: SyntaxNode, lowering: Lowering): Expression[] {
  const groups = childrenOfType(node, 'attribute_list').flatMap((list) => childrenOfType(list, 'attribute_group'));
  return groups
    .flatMap((group) => childrenOfType(group, 'attribute'))
    .map((attribute) => ({
      kind: 'call',
      span: spanOf(attribute),
      callee: classExpression(namedChildren(attribute)[0], attribute, lowering),
      args: argumentsOf(childIn(attribute, 'parameters'), lowering),
      construct: true,
    }));
}

function parameter(node: SyntaxNode, lowering: Lowering): Parameter[] {
  const name = childIn(node, 'name');
  if (name === undefined) return [];
  const variable = name.type === 'by_ref' ? namedChildren(name)[0] : name;
  const given = childIn(node, 'default_value');
  const type = typeOf(childIn(node, 'type'), lowering);
  const isReference = name.type === 'by_ref' || childOfType(node, 'reference_modifier') !== undefined;
  return [
    {
      target: nameAt(spanOf(name), lowering.text(variable)),
      ...(given !== undefined && { default: lowering.expression(given) }),
      ...(type !== undefined && { type }),
      ...(node.type === 'variadic_parameter' && { rest: true }),
      ...(isReference && { byReference: true }),
    },
  ];
}

const PARAMETERS = new Set(['simple_parameter', 'property_promotion_parameter', 'variadic_parameter']);

function parameterNodes(node: SyntaxNode): SyntaxNode[] {
  const list = childIn(node, 'parameters');
  return list === undefined ? [] : list.children.filter((child) => PARAMETERS.has(child.type));
}

/** Promoted parameters: `$this->name = $name` at the start of the constructor. */
function promotions(node: SyntaxNode, lowering: Lowering): Statement[] {
  return parameterNodes(node)
    .filter((child) => child.type === 'property_promotion_parameter')
    .map((child) => {
      const name = childIn(child, 'name') ?? child;
      const span = spanOf(name);
      const written = lowering.text(name).replace(/^&?\s*/, '');
      const target = memberAt(span, nameAt(span, '$this'), written, span);
      return statementOf({ kind: 'assign', span, target, value: nameAt(span, written) });
    });
}

/** The parameters that are fields as well. */
export function promotedParameters(node: SyntaxNode): SyntaxNode[] {
  return parameterNodes(node).filter((child) => child.type === 'property_promotion_parameter');
}

interface Shape {
  readonly hasThis: boolean;
  readonly self?: string;
  readonly isolated?: boolean;
  readonly captures?: readonly string[];
  readonly outer?: readonly string[];
}

function define(node: SyntaxNode, shape: Shape, lowering: Lowering): FunctionDefinition {
  const scope = newFunctionScope(shape.hasThis);
  for (const name of shape.outer ?? []) scope.outer.add(name);
  const name = childIn(node, 'name');
  const returns = typeOf(childIn(node, 'return_type'), lowering);
  const decorators = decoratorsOf(node, lowering);
  return lowering.inFunction(scope, () => {
    const params = parameterNodes(node).flatMap((child) => parameter(child, lowering));
    const body = [...promotions(node, lowering), ...bodyOf(node, lowering)];
    const outer = [...scope.outer];
    return {
      span: spanOf(node),
      name: lowering.text(name),
      ...(name !== undefined && { nameSpan: spanOf(name) }),
      params,
      body: scope.generates ? generated(node, body) : body,
      ...(shape.self !== undefined && { self: shape.self }),
      ...(shape.isolated && { isolated: true, captures: [...new Set([...(shape.captures ?? []), ...outer])] }),
      ...(outer.length > 0 && { outer }),
      ...(decorators.length > 0 && { decorators }),
      ...(returns !== undefined && { returns }),
    };
  });
}

function bodyOf(node: SyntaxNode, lowering: Lowering): Statement[] {
  const body = childIn(node, 'body');
  if (body === undefined) return [];
  if (body.type === 'compound_statement') return lowering.statements(namedChildren(body));
  return [{ kind: 'return', span: spanOf(body), value: lowering.expression(body) }];
}

/** A generator gives a list of all that it yields. */
function generated(node: SyntaxNode, body: readonly Statement[]): Statement[] {
  const none = { start: node.start, end: node.start };
  const list = nameAt(none, YIELDED);
  return [
    statementOf({ kind: 'assign', span: none, target: list, value: { kind: 'list', span: none, items: [] } }),
    ...body,
    { kind: 'return', span: none, value: list },
  ];
}

/** A named function: it sees nothing but its parameters, functions, classes and constants. */
export function functionDefinition(node: SyntaxNode, lowering: Lowering): FunctionDefinition {
  return define(node, { hasThis: false, isolated: true }, lowering);
}

export function methodFunction(node: SyntaxNode, isStatic: boolean, lowering: Lowering): FunctionDefinition {
  return define(node, { hasThis: !isStatic, isolated: true, self: isStatic ? 'static' : '$this' }, lowering);
}

/** `get => …` of a property. */
export function hookFunction(node: SyntaxNode, name: string, lowering: Lowering): FunctionDefinition {
  return { ...define(node, { hasThis: true, isolated: true, self: '$this' }, lowering), name };
}

/** Closures see what they `use`, and the object around unless they are static. */
function closure(node: SyntaxNode, lowering: Lowering): Expression {
  const clause = childOfType(node, 'anonymous_function_use_clause');
  const used = clause === undefined ? [] : namedChildren(clause);
  const captures = used.map((variable) =>
    lowering.text(variable.type === 'by_ref' ? namedChildren(variable)[0] : variable),
  );
  const outer = used.filter((v) => v.type === 'by_ref').map((variable) => lowering.text(namedChildren(variable)[0]));
  const hasThis = lowering.function.hasThis && childOfType(node, 'static_modifier') === undefined;
  if (hasThis) captures.push('$this');
  const fn = define(node, { hasThis, isolated: true, captures, outer }, lowering);
  return { kind: 'function', span: fn.span, fn };
}

function arrow(node: SyntaxNode, lowering: Lowering): Expression {
  const fn = define(node, { hasThis: lowering.function.hasThis }, lowering);
  return { kind: 'function', span: fn.span, fn };
}

export const FUNCTIONS: Readonly<Record<string, LowerExpression>> = {
  anonymous_function: closure,
  anonymous_function_creation_expression: closure,
  arrow_function: arrow,
};
