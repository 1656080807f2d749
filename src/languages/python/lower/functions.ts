/** Functions and lambdas: parameters, generators, retrying decorators. */
import type { Expression, FunctionDefinition, Parameter, Statement } from '../../../flow/ir';
import { childIn, childOfType, type SyntaxNode, walk } from '../../../syntax/tree';
import { targetOf } from './assignment';
import { decorated } from './decorators';
import {
  hidden,
  type LowerExpression,
  type Lowering,
  type LowerStatement,
  nameAt,
  namedParts,
  spanOf,
} from './lowering';
import { retried } from './retries';
import { newFunctionScope, yields } from './scope';
import { withTestTypes } from './testParameters';
import { typeOf } from './types';

/** What a function is in its class. */
export interface MethodShape {
  readonly name?: string;
  /** Its first parameter is the object or the class. */
  readonly bound: boolean;
}

/** `Annotated[T, Depends(f)]`: what a framework gives for it. */
function dependencyIn(type: SyntaxNode | undefined, lowering: Lowering): Expression | undefined {
  if (type === undefined || !lowering.text(type).includes('Depends(')) return undefined;
  for (const node of walk(type))
    if (node.type === 'call' && lowering.text(childIn(node, 'function')).endsWith('Depends'))
      return lowering.expression(node);
  return undefined;
}

function parameterOf(node: SyntaxNode, lowering: Lowering): Parameter[] {
  const [first] = namedParts(node);
  const type = typeOf(childIn(node, 'type'), lowering);
  switch (node.type) {
    case 'identifier':
    case 'tuple_pattern':
      return [{ target: targetOf(node, lowering) }];
    case 'list_splat_pattern':
    case 'dictionary_splat_pattern':
      return first === undefined ? [] : [{ target: targetOf(first, lowering), rest: true }];
    case 'default_parameter':
    case 'typed_default_parameter': {
      const name = childIn(node, 'name');
      if (name === undefined) return [];
      return [{ target: targetOf(name, lowering), default: lowering.expression(childIn(node, 'value'), node), type }];
    }
    case 'typed_parameter': {
      const given = dependencyIn(childIn(node, 'type'), lowering);
      if (first === undefined) return [];
      return parameterOf(first, lowering).map((parameter) => ({
        ...parameter,
        type,
        ...(given && { default: given }),
      }));
    }
    default:
      return [];
  }
}

export function parametersOf(node: SyntaxNode, lowering: Lowering): Parameter[] {
  const list = childIn(node, 'parameters');
  return list === undefined ? [] : namedParts(list).flatMap((child) => parameterOf(child, lowering));
}

/** What a generator yields, gathered in a list: loops over it, and `with` on a context manager, then see it. */
function collected(node: SyntaxNode, name: string, body: readonly Statement[]): Statement[] {
  const span = spanOf(node);
  return [
    { kind: 'declare', span, target: nameAt(span, name), value: { kind: 'list', span, items: [] } },
    ...body,
    { kind: 'return', span, value: nameAt(span, name) },
  ];
}

export function lowerFunction(
  node: SyntaxNode,
  lowering: Lowering,
  decorators: readonly SyntaxNode[],
  shape?: MethodShape,
): FunctionDefinition {
  const plain = lowerPlain(node, lowering, decorators, shape);
  if (shape === undefined) lowering.own.add(plain.name);
  return decorated(plain, decorators, lowering);
}

function lowerPlain(
  node: SyntaxNode,
  lowering: Lowering,
  decorators: readonly SyntaxNode[],
  shape?: MethodShape,
): FunctionDefinition {
  const nameNode = childIn(node, 'name');
  const span = spanOf(node);
  const written = parametersOf(node, lowering);
  const decorations = decorators.map((decorator) => lowering.expression(namedParts(decorator)[0], decorator));
  const returns = typeOf(childIn(node, 'return_type'), lowering);
  const [first] = written;
  const self = shape?.bound === true && first?.target.kind === 'name' && first.rest !== true ? first.target.name : null;
  const bodyNode = childIn(node, 'body');
  const yielded = yields(bodyNode) ? hidden(node, 'yielded').name : null;
  const scope = newFunctionScope({ yielded, self });
  const isAsync = childOfType(node, 'async') !== undefined && yielded === null;
  const body = lowering.inFunction(scope, () => {
    const lowered = lowering.block(bodyNode);
    const gathered = yielded === null ? lowered : collected(node, yielded, lowered);
    return decorators.reduceRight(
      (inner, decorator) => retried(namedParts(decorator)[0], inner, isAsync, lowering),
      gathered,
    );
  });
  return {
    span,
    name: shape?.name ?? lowering.text(nameNode),
    ...(nameNode !== undefined && { nameSpan: spanOf(nameNode) }),
    params: withTestTypes(self === null ? written : written.slice(1), lowering.text(nameNode), decorators, lowering),
    body,
    ...(isAsync && { async: true }),
    ...(self !== null && { self }),
    ...(scope.outer.size > 0 && { outer: [...scope.outer] }),
    ...(decorations.length > 0 && { decorators: decorations }),
    ...(returns !== undefined && { returns }),
  };
}

function lowerLambda(node: SyntaxNode, lowering: Lowering): Expression {
  const span = spanOf(node);
  const params = parametersOf(node, lowering);
  const { self, errors } = lowering.function;
  const body = lowering.inFunction(newFunctionScope({ self, errors }), () =>
    lowering.expression(childIn(node, 'body'), node),
  );
  return {
    kind: 'function',
    span,
    fn: { span, name: '', params, body: [{ kind: 'return', span: body.span, value: body }] },
  };
}

/** Decorators of a decorated definition, outermost first. */
export function decoratorsOf(node: SyntaxNode): SyntaxNode[] {
  return node.children.filter((child) => child.type === 'decorator');
}

export const FUNCTIONS: Readonly<Record<string, LowerExpression>> = { lambda: lowerLambda };

export const FUNCTION_STATEMENTS: Readonly<Record<string, LowerStatement>> = {
  function_definition: (node, lowering) => [
    { kind: 'function', span: spanOf(node), fn: lowerFunction(node, lowering, []) },
  ],
  return_statement: (node, lowering) => {
    const span = spanOf(node);
    const [value] = namedParts(node);
    const { yielded } = lowering.function;
    if (yielded !== null) {
      const given = value === undefined ? [] : lowering.statement(value);
      return [...given, { kind: 'return', span, value: nameAt(span, yielded) }];
    }
    return [{ kind: 'return', span, value: value === undefined ? null : lowering.expression(value) }];
  },
  global_statement: scopeStatement,
  nonlocal_statement: scopeStatement,
};

function scopeStatement(node: SyntaxNode, lowering: Lowering): Statement[] {
  for (const name of namedParts(node)) lowering.function.outer.add(lowering.text(name));
  return [];
}
