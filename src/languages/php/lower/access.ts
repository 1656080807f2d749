/** Names, members, elements of arrays, and calls of them. */
import type { Expression } from '../../../flow/ir';
import { childIn, childOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { builtinCall } from './builtinCalls';
import { anonymousClass } from './classes';
import { type LowerExpression, type Lowering, literalAt, memberAt, nameAt, propertyName, spanOf } from './lowering';
import { argumentsOf, classExpression, EXITS, exits, isClassName, isFirstClass, NAMES, scopeOf } from './references';
import { isBareKey } from './strings';

/** `->name(`, `->$name(`, `->{expression}(`: a method, or one by a name that is computed. */
function methodOf(node: SyntaxNode, object: Expression, name: SyntaxNode | undefined, lowering: Lowering): Expression {
  const span = { start: node.start, end: name?.end ?? node.end };
  if (name === undefined) return { kind: 'unknown', span, parts: [object] };
  if (name.type === 'name' && name.children.length === 0)
    return memberAt(span, object, lowering.text(name), spanOf(name));
  return { kind: 'index', span, object, index: lowering.expression(name) };
}

/** A property has the name of its variable (`$client`): beside it a class may have a method `client` and a constant. */
function propertyOf(
  node: SyntaxNode,
  object: Expression,
  name: SyntaxNode | undefined,
  lowering: Lowering,
): Expression {
  const span = { start: node.start, end: name?.end ?? node.end };
  if (name === undefined) return { kind: 'unknown', span, parts: [object] };
  if (name.type === 'name' && name.children.length === 0)
    return memberAt(span, object, propertyName(lowering.text(name)), spanOf(name));
  const key: Expression = { kind: 'template', span: spanOf(name), parts: ['$', lowering.expression(name)] };
  return { kind: 'index', span, object, index: key };
}

function memberAccess(node: SyntaxNode, lowering: Lowering): Expression {
  const owner = childIn(node, 'object');
  const name = childIn(node, 'name');
  const object = lowering.expression(owner, node);
  if (owner?.type === 'class_constant_access_expression' && lowering.text(name) === 'value') return object;
  return propertyOf(node, object, name, lowering);
}

/** `Foo::$property`. */
function staticProperty(node: SyntaxNode, lowering: Lowering): Expression {
  const name = childIn(node, 'name');
  const owner = scopeOf(childIn(node, 'scope'), node, 'property', lowering);
  const plain = name?.type === 'variable_name' ? childOfType(name, 'name') : undefined;
  return propertyOf(node, owner, plain ?? name, lowering);
}

/** `Foo::class` is the class itself: what it is handed to makes or catches objects of it. */
function classConstant(node: SyntaxNode, lowering: Lowering): Expression {
  const [scope, name] = namedChildren(node);
  const owner = classExpression(scope, node, lowering);
  if (name !== undefined && lowering.text(name).toLowerCase() === 'class') return owner;
  return methodOf(node, owner, name, lowering);
}

function subscript(node: SyntaxNode, lowering: Lowering): Expression {
  const [object, index] = namedChildren(node);
  const span = spanOf(node);
  if (index === undefined) return { kind: 'unknown', span, parts: [lowering.expression(object, node)] };
  if (object?.type === 'variable_name' && ENVIRONMENTS.has(lowering.text(object)))
    return {
      kind: 'call',
      span,
      callee: nameAt(spanOf(object), 'getenv'),
      args: [{ value: lowering.expression(index) }],
    };
  const global = globalVariable(object, index, lowering);
  if (global !== undefined) return nameAt(span, global);
  const key =
    index.type === 'name' && isBareKey(node, lowering)
      ? literalAt(spanOf(index), lowering.text(index))
      : lowering.expression(index);
  return { kind: 'index', span, object: lowering.expression(object, node), index: key };
}

/** `$GLOBALS['name']` is the variable of the script, wherever it is read or written. */
function globalVariable(object: SyntaxNode | undefined, index: SyntaxNode, lowering: Lowering): string | undefined {
  if (object?.type !== 'variable_name' || lowering.text(object) !== '$GLOBALS') return undefined;
  const key = lowering.expression(index);
  if (key.kind !== 'literal' || typeof key.value !== 'string') return undefined;
  const name = `$${key.value}`;
  lowering.function.outer.add(name);
  return name;
}

const ENVIRONMENTS = new Set(['$_ENV', '$_SERVER']);

function call(node: SyntaxNode, callee: Expression, lowering: Lowering): Expression {
  const args = childIn(node, 'arguments');
  if (isFirstClass(args)) return callee;
  return { kind: 'call', span: spanOf(node), callee, args: argumentsOf(args, lowering) };
}

function functionCall(node: SyntaxNode, lowering: Lowering): Expression {
  const fn = childIn(node, 'function');
  if (fn === undefined || !NAMES.has(fn.type)) return call(node, lowering.expression(fn, node), lowering);
  const written = lowering.text(fn);
  const args = childIn(node, 'arguments');
  const special = isFirstClass(args) ? undefined : builtinCall(written, node, fn, args, lowering);
  return special ?? call(node, lowering.names.resolve(written, 'function', spanOf(fn)), lowering);
}

function memberCall(node: SyntaxNode, lowering: Lowering): Expression {
  const object = lowering.expression(childIn(node, 'object'), node);
  const name = childIn(node, 'name');
  return containerMake(node, object, lowering) ?? call(node, methodOf(node, object, name, lowering), lowering);
}

/** `$container->get(Foo::class)`: containers make the object of the class, whatever container it is. */
function containerMake(node: SyntaxNode, container: Expression, lowering: Lowering): Expression | undefined {
  if (!CONTAINER_METHODS.has(lowering.text(childIn(node, 'name')))) return undefined;
  const args = childIn(node, 'arguments');
  const given = args === undefined ? [] : namedChildren(args);
  const wanted = given.length === 1 && given[0] !== undefined ? namedChildren(given[0])[0] : undefined;
  if (wanted === undefined || !isClassName(wanted, lowering)) return undefined;
  const made: Expression = {
    kind: 'call',
    span: spanOf(node),
    callee: lowering.expression(wanted),
    args: [],
    construct: true,
  };
  const body = [container, made].map((value) => ({ kind: 'expression', span: value.span, value }) as const);
  return { kind: 'do', span: spanOf(node), body };
}

const CONTAINER_METHODS = new Set(['get', 'make']);

function staticCall(node: SyntaxNode, lowering: Lowering): Expression {
  const scope = childIn(node, 'scope');
  const name = childIn(node, 'name');
  const args = childIn(node, 'arguments');
  const written = lowering.text(name);
  if (lowering.text(scope).toLowerCase() === 'parent' && written.toLowerCase() === '__construct')
    return call(node, classExpression(scope, node, lowering), lowering);
  const macro = written === 'macro' ? macroDefinition(node, args, lowering) : undefined;
  if (macro !== undefined) return macro;
  if (name !== undefined && lowering.facts.macros.has(written))
    return call(node, nameAt(spanOf(name), macroName(written)), lowering);
  return call(node, methodOf(node, scopeOf(scope, node, 'call', lowering), name, lowering), lowering);
}

/** `Http::macro('twochat', fn)`: a function of the program under a name of its own. */
function macroDefinition(node: SyntaxNode, args: SyntaxNode | undefined, lowering: Lowering): Expression | undefined {
  const [key, fn] = argumentsOf(args, lowering);
  if (key?.value.kind !== 'literal' || typeof key.value.value !== 'string' || fn === undefined) return undefined;
  const target = nameAt(key.value.span, macroName(key.value.value));
  lowering.function.outer.add(target.name);
  return { kind: 'assign', span: spanOf(node), target, value: fn.value };
}

function macroName(name: string): string {
  return `::${name}`;
}

function creation(node: SyntaxNode, lowering: Lowering): Expression {
  const span = spanOf(node);
  const anonymous = childOfType(node, 'anonymous_class');
  const args = argumentsOf(childOfType(anonymous ?? node, 'arguments'), lowering);
  if (anonymous !== undefined) {
    const definition = anonymousClass(anonymous, lowering);
    return { kind: 'call', span, callee: { kind: 'class', span: definition.span, definition }, args, construct: true };
  }
  const wanted = namedChildren(node).find((child) => child.type !== 'arguments' && child.type !== 'attribute_list');
  if (wanted !== undefined && /^\\?stdClass$/i.test(lowering.text(wanted)))
    return { kind: 'object', span, entries: [] };
  return { kind: 'call', span, callee: classExpression(wanted, node, lowering), args, construct: true };
}

export const ACCESSES: Readonly<Record<string, LowerExpression>> = {
  variable_name: (node, lowering) => nameAt(spanOf(node), lowering.text(node)),
  name: (node, lowering) => {
    if (EXITS.has(lowering.text(node).toLowerCase())) return exits(node, []);
    return node.children.length > 0
      ? lowering.unknown(node)
      : lowering.names.resolve(lowering.text(node), 'const', spanOf(node));
  },
  qualified_name: (node, lowering) => lowering.names.resolve(lowering.text(node), 'const', spanOf(node)),
  relative_name: (node, lowering) => lowering.names.resolve(lowering.text(node), 'const', spanOf(node)),
  relative_scope: (node, lowering) => classExpression(node, node, lowering),
  member_access_expression: memberAccess,
  nullsafe_member_access_expression: memberAccess,
  scoped_property_access_expression: staticProperty,
  class_constant_access_expression: classConstant,
  subscript_expression: subscript,
  function_call_expression: functionCall,
  member_call_expression: memberCall,
  nullsafe_member_call_expression: memberCall,
  scoped_call_expression: staticCall,
  object_creation_expression: creation,
};
