/** How classes are referred to, and what calls are given. */
import type { Argument, Expression } from '../../../flow/ir';
import { childIn, childOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { type Lowering, nameAt, spanOf } from './lowering';

/** A class as written: `Foo`, `\Foo\Bar`, `self`, `static`, `parent`, or an expression that gives one. */
export function classExpression(node: SyntaxNode | undefined, parent: SyntaxNode, lowering: Lowering): Expression {
  if (node === undefined) return lowering.expression(undefined, parent);
  const written = lowering.text(node);
  if (RELATIVE.has(written.toLowerCase())) return relativeClass(written.toLowerCase(), node, lowering);
  if (NAMES.has(node.type)) return lowering.names.resolve(written, 'class', spanOf(node));
  return lowering.expression(node);
}

const RELATIVE = new Set(['self', 'static', 'parent']);
export const NAMES = new Set(['name', 'qualified_name', 'relative_name', 'named_type']);

/**
 * `self` is the class by its name. `static` is the object's class inside a method, and what the solver hands a static
 * method as its object. A trait or anonymous class has no name to be called by.
 */
function relativeClass(word: string, node: SyntaxNode, lowering: Lowering): Expression {
  const span = spanOf(node);
  if (word === 'parent') return nameAt(span, 'super');
  const own = lowering.class?.name ?? '';
  if (word === 'self' && own !== '') return nameAt(span, own);
  if (lowering.function.hasThis) return nameAt(span, '$this');
  return nameAt(span, lowering.isTopLevel && own !== '' ? own : 'static');
}

/** The owner of `X::…`. A call through `self` inside a method keeps the object; a static property is the class's own. */
export function scopeOf(
  node: SyntaxNode | undefined,
  parent: SyntaxNode,
  use: 'call' | 'property',
  lowering: Lowering,
): Expression {
  const word = lowering.text(node).toLowerCase();
  if (node !== undefined && lowering.class !== null) {
    const own = lowering.class.name;
    if (use === 'call' && word === 'self' && lowering.function.hasThis) return nameAt(spanOf(node), '$this');
    if (use === 'property' && word === 'static' && own !== '') return nameAt(spanOf(node), own);
  }
  return classExpression(node, parent, lowering);
}

export function argumentsOf(node: SyntaxNode | undefined, lowering: Lowering): Argument[] {
  if (node === undefined) return [];
  return namedChildren(node).map((argument): Argument => {
    const name = childIn(argument, 'name');
    const given =
      argument.type === 'argument'
        ? namedChildren(argument).find((child) => child !== name && child.type !== 'reference_modifier')
        : argument;
    if (given?.type === 'variadic_unpacking')
      return { value: lowering.expression(namedChildren(given)[0], given), spread: true };
    const value = lowering.expression(given, argument);
    return name === undefined ? { value } : { value, name: lowering.text(name) };
  });
}

/** `strlen(...)` is the function itself. */
export function isFirstClass(args: SyntaxNode | undefined): boolean {
  return args !== undefined && childOfType(args, 'variadic_placeholder') !== undefined;
}

/** `Foo::class`. */
export function isClassName(node: SyntaxNode, lowering: Lowering): boolean {
  if (node.type !== 'class_constant_access_expression') return false;
  const [scope, name] = namedChildren(node);
  return scope !== undefined && NAMES.has(scope.type) && lowering.text(name).toLowerCase() === 'class';
}

export const EXITS = new Set(['exit', 'die']);

/** The program ends here: nothing after it runs, as after a throw. */
export function exits(node: SyntaxNode, parts: readonly Expression[]): Expression {
  const span = spanOf(node);
  return { kind: 'do', span, body: [{ kind: 'throw', span, value: { kind: 'unknown', span, parts } }] };
}
