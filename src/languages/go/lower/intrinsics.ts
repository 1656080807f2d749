/** Functions of well-known packages that do more to values than a table of the library can say. */
import type { Expression, Target } from '../../../flow/ir';
import { childIn, childOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { ofType, operatorOf } from './expressions';
import { either, type Lowering, nothingAt, packageMember, spanOf, statementOf, withSecond } from './lowering';
import { typeReference } from './types';

/** What the generic call around a function is: its type arguments are below it. */
type Intrinsic = (node: SyntaxNode, args: readonly SyntaxNode[], lowering: Lowering, around?: SyntaxNode) => Expression;

function plainCall(
  node: SyntaxNode,
  module: string,
  name: string,
  args: readonly SyntaxNode[],
  lowering: Lowering,
): Expression {
  const span = spanOf(node);
  const values = args.map((arg) => ({
    value: lowering.expression(arg),
    ...(arg.type === 'variadic_argument' && { spread: true }),
  }));
  return { kind: 'call', span, callee: packageMember(span, module, name), args: values };
}

/** An error with the formatted text as its message; with `%w` it is the wrapped error as well. */
const errorf: Intrinsic = (node, args, lowering) => {
  const span = spanOf(node);
  const message = plainCall(node, 'fmt', 'Sprintf', args, lowering);
  const error: Expression = {
    kind: 'call',
    span,
    callee: packageMember(span, 'errors', 'New'),
    args: [{ value: message }],
  };
  const wrapped = lowering.text(args[0]).includes('%w') ? args.at(-1) : undefined;
  return wrapped === undefined ? error : either(spanOf(node), lowering.expression(wrapped), error);
};

/** `errors.Wrap(err, "text")` of pkg/errors: the error itself, or one with the text. */
const wrap: Intrinsic = (node, args, lowering) => {
  const [error, ...others] = args;
  const parts = others.map((other) => lowering.expression(other));
  return either(spanOf(node), lowering.expression(error, node), { kind: 'unknown', span: spanOf(node), parts });
};

/** `errors.As(err, &target)`: on this way the target is what of the error is of its type. */
const errorsAs: Intrinsic = (node, [error, target], lowering) => {
  const variable = target?.type === 'unary_expression' ? childIn(target, 'operand') : target;
  const value = lowering.expression(error, node);
  const place = lowering.expression(variable, node);
  if (place.kind !== 'name' && place.kind !== 'member')
    return { kind: 'unknown', span: spanOf(node), parts: [value, place] };
  const type = place.kind === 'name' ? lowering.typeOfVariable(place.name) : undefined;
  return assigned(node, place, ofType(node, value, type));
};

function assigned(node: SyntaxNode, target: Target, value: Expression): Expression {
  const span = spanOf(node);
  const body = [
    statementOf({ kind: 'assign', span, target, value }),
    statementOf({ kind: 'unknown', span, parts: [] }),
  ];
  return { kind: 'do', span, body };
}

/** `errors.AsType[*T](err)`. */
const errorsAsType: Intrinsic = (node, [error], lowering, around) => {
  const list = childIn(around ?? node, 'type_arguments') ?? childOfType(around ?? node, 'type_arguments');
  const type = list === undefined ? undefined : typeReference(namedChildren(list)[0], lowering);
  return withSecond(ofType(node, lowering.expression(error, node), type));
};

/** `cmp.Or(a, b, …)`: the first one that is not empty. */
const cmpOr: Intrinsic = (node, args, lowering) => {
  const [first, ...others] = lowering.expressions(args);
  return others.reduce<Expression>(
    (left, right) => ({ kind: 'binary', span: spanOf(node), operator: operatorOf('||'), text: 'cmp.Or', left, right }),
    first ?? nothingAt(node.end),
  );
};

/** `flag.StringVar(&place, name, default, usage)`, with a shorthand after the name in pflag. */
function flagVar(position: number): Intrinsic {
  return (node, args, lowering) => {
    const target = args[0]?.type === 'unary_expression' ? childIn(args[0], 'operand') : undefined;
    const place = lowering.expression(target, node);
    const value = lowering.expression(args[position], node);
    if (place.kind !== 'name' && place.kind !== 'member') return lowering.unknown(node);
    return assigned(node, place, value);
  };
}

/** A function whose result is followed by an error or by whether there was one. */
function paired(module: string, name: string): Intrinsic {
  return (node, args, lowering) => withSecond(plainCall(node, module, name, args, lowering));
}

const PAIRED: readonly (readonly [module: string, name: string])[] = [
  ['net/http', 'NewRequest'],
  ['net/http', 'NewRequestWithContext'],
  ['net/url', 'Parse'],
  ['net/url', 'ParseRequestURI'],
  ['net/url', 'JoinPath'],
  ['net/url', 'QueryUnescape'],
  ['net/url', 'PathUnescape'],
  ['os', 'LookupEnv'],
  ['strconv', 'Atoi'],
  ['strconv', 'ParseInt'],
  ['io', 'ReadAll'],
  ['io/ioutil', 'ReadAll'],
  ['github.com/hashicorp/go-retryablehttp', 'NewRequest'],
  ['github.com/hashicorp/go-retryablehttp', 'NewRequestWithContext'],
  ['github.com/hashicorp/go-retryablehttp', 'FromRequest'],
];

const BY_FUNCTION: ReadonlyMap<string, Intrinsic> = new Map<string, Intrinsic>([
  ['fmt.Errorf', errorf],
  ['golang.org/x/xerrors.Errorf', errorf],
  ['errors.As', errorsAs],
  ['golang.org/x/xerrors.As', errorsAs],
  ['github.com/pkg/errors.As', errorsAs],
  ['github.com/pkg/errors.Errorf', errorf],
  ['github.com/pkg/errors.Wrap', wrap],
  ['github.com/pkg/errors.Wrapf', wrap],
  ['github.com/pkg/errors.WithMessage', wrap],
  ['github.com/pkg/errors.WithStack', wrap],
  ['github.com/pkg/errors.Cause', wrap],
  ['errors.AsType', errorsAsType],
  ['errors.Unwrap', wrap],
  ['errors.Join', (node, args, lowering) => cmpOr(node, args, lowering)],
  ['cmp.Or', cmpOr],
  ...PAIRED.map(([module, name]) => [`${module}.${name}`, paired(module, name)] as const),
]);

const BY_METHOD: ReadonlyMap<string, Intrinsic> = new Map([
  ['StringVar', flagVar(2)],
  ['StringVarP', flagVar(3)],
]);

/** The flow of a call of one of these functions; undefined for all others. `callee` is a selector or a qualified type. */
export function intrinsicCall(
  node: SyntaxNode,
  callee: SyntaxNode,
  args: readonly SyntaxNode[],
  lowering: Lowering,
  around?: SyntaxNode,
): Expression | undefined {
  const name = lowering.text(childIn(callee, 'field') ?? childIn(callee, 'name'));
  if (name === '') return undefined;
  const module = lowering.facts.imports.get(lowering.text(childIn(callee, 'operand') ?? childIn(callee, 'package')));
  const intrinsic = (module === undefined ? undefined : BY_FUNCTION.get(`${module}.${name}`)) ?? BY_METHOD.get(name);
  return intrinsic?.(node, args, lowering, around);
}
