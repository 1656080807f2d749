/** Methods, classes and modules. */
import type { ClassDefinition, Expression, FunctionDefinition, MethodDefinition, Statement } from '../../../flow/ir';
import { childIn, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { callAt, generatedMethod, nameAt, spanOf } from './build';
import { classExpression } from './classExpressions';
import { type Context, Scope, type SelfKind } from './context';
import { lowerExpression } from './expressions';
import { dotted, join, statementsOf } from './facts';
import { collectMembers, type Members } from './members';
import { blockParameter, lowerParameters } from './parameters';
import { bodyStatements, lowerStatements } from './statements';

/** A method outside of a class: a function. */
export function lowerMethod(c: Context, node: SyntaxNode): readonly Statement[] {
  const { self } = c.scope;
  const fn = methodFunction(c, node, self === 'body' ? 'instance' : self);
  return [{ kind: 'function', span: fn.span, fn }];
}

/** The function of a `def`. `self` says what it sees as its object; the file's own functions see none. */
export function methodFunction(c: Context, node: SyntaxNode, self: SelfKind): FunctionDefinition {
  const span = spanOf(node);
  const nameNode = childIn(node, 'name');
  const scope = new Scope(null, c.scope.modules, self);
  const { parameters, body } = c.within(scope, () => {
    const parameters = lowerParameters(c, childIn(node, 'parameters'));
    scope.params.push(...parameters.names);
    return { parameters, body: bodyStatements(c, node) };
  });
  const takesBlock = scope.usesBlock || parameters.prelude.length > 0;
  return {
    span,
    name: c.text(nameNode),
    nameSpan: nameNode === undefined ? span : spanOf(nameNode),
    params: takesBlock ? [...parameters.params, blockParameter(node)] : parameters.params,
    body: [...parameters.prelude, ...body],
    implicitReturn: true,
    outer: [...scope.outer],
    ...(self === 'main' ? {} : { self: 'self' }),
  };
}

export function methodDefinition(c: Context, node: SyntaxNode, isStatic: boolean): MethodDefinition {
  const fn = methodFunction(c, node, isStatic ? 'singleton' : 'instance');
  if (!isStatic && fn.name === 'initialize') return { fn, role: 'constructor' };
  return { fn, role: 'method', static: isStatic };
}

export function lowerClass(c: Context, node: SyntaxNode): readonly Statement[] {
  return lowerClassOrModule(c, node);
}

export function lowerModule(c: Context, node: SyntaxNode): readonly Statement[] {
  return lowerClassOrModule(c, node);
}

/**
 * A class and the statements of its body, which run with the file's: constants have their full names everywhere. A class
 * that is opened more than once in the file is defined where it is opened first. A module that only holds others is no
 * value, so that it does not hide the same module in other files.
 */
function lowerClassOrModule(c: Context, node: SyntaxNode): readonly Statement[] {
  const nameNode = childIn(node, 'name');
  if (nameNode === undefined) return lowerStatements(c, statementsOf(childIn(node, 'body')));
  const path = join(c.className, dotted(nameNode, c.source));
  const scope = new Scope(null, [...c.scope.modules, path], 'body');
  const own = statementsOf(childIn(node, 'body'));
  const { definition, rest } = c.within(scope, () => {
    const bodies = c.facts.bodies.get(path) ?? [node];
    if (bodies[0] !== node) return { definition: undefined, rest: collectMembers(c, own).rest };
    const first = collectMembers(c, own);
    const later = bodies.slice(1).map((body) => collectMembers(c, statementsOf(childIn(body, 'body'))));
    return { definition: merged([first, ...later]), rest: first.rest };
  });
  const statements = c.within(scope, () => rest.map((child) => ({ child, lowered: lowerStatements(c, [child]) })));
  const constants = statements.filter(({ child }) => child.type === 'assignment').flatMap(({ lowered }) => lowered);
  const others = statements.filter(({ child }) => child.type !== 'assignment').flatMap(({ lowered }) => lowered);
  if (definition === undefined) return [...constants, ...others];
  const superclass = childIn(node, 'superclass');
  const [base] = superclass === undefined ? [] : namedChildren(superclass);
  const bases = base === undefined ? [] : [baseClass(c, base)];
  const isNamespace = node.type === 'module' && definition.methods.length === 0 && definition.bases.length === 0;
  if (isNamespace) return [...constants, ...others];
  const whole: ClassDefinition = {
    span: spanOf(node),
    name: path,
    nameSpan: spanOf(nameNode),
    bases: [...bases, ...definition.bases],
    fields: [],
    methods: definition.methods,
  };
  return [...constants, { kind: 'class', span: spanOf(node), definition: whole }, ...others];
}

function merged(parts: readonly Members[]): Pick<Members, 'methods' | 'bases'> {
  return { methods: parts.flatMap((part) => part.methods), bases: parts.flatMap((part) => part.bases) };
}

function baseClass(c: Context, node: SyntaxNode): Expression {
  return classExpression(c, node) ?? lowerExpression(c, node);
}

/** `class << self` outside of a class body, or on another object: its methods are functions. */
export function lowerSingletonClass(c: Context, node: SyntaxNode): readonly Statement[] {
  return lowerStatements(c, statementsOf(childIn(node, 'body')));
}

/** `alias new old`. */
export function lowerAlias(c: Context, node: SyntaxNode): readonly Statement[] {
  const name = childIn(node, 'name');
  const old = childIn(node, 'alias');
  if (name === undefined || old === undefined) return [];
  const span = spanOf(node);
  const target = callAt(span, nameAt(spanOf(old), c.text(old)), [{ value: nameAt(span, 'args'), spread: true }]);
  const { self: _self, ...fn } = generatedMethod(
    span,
    c.text(name),
    [],
    [{ kind: 'return', span, value: target }],
    'args',
  );
  return [{ kind: 'function', span, fn }];
}
