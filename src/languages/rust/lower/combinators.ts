/**
 * Methods that every `Result`, `Option`, reference or iterator has, as what they do to values. A `Result` is a value
 * that comes later here: its error is what waiting for it throws.
 */
import type { Expression, Span, Statement } from '../../../flow/ir';
import { CAUGHT, callAt, doAt, either, literalAt, nameAt, settle, settleOr, statementOf } from './lowering';

type Combinator = (span: Span, value: Expression, args: readonly Expression[]) => Expression;

const itself: Combinator = (_span, value) => value;
const settled: Combinator = (span, value, args) =>
  args.length === 0 ? settle(span, value) : doAt(span, [...args, settle(span, value)].map(statementOf));

function thrown(span: Span, value: Expression): Statement {
  return { kind: 'throw', span, value };
}

function called(span: Span, fn: Expression | undefined, values: readonly Expression[]): Expression {
  return fn === undefined ? { kind: 'unknown', span, parts: values } : callAt(span, fn, values);
}

const caught = (span: Span): Expression => nameAt(span, CAUGHT);

const COMBINATORS: Readonly<Record<string, Combinator>> = {
  unwrap: settled,
  expect: settled,
  unwrap_or_default: settled,
  context: settled,
  with_context: settled,
  wrap_err: settled,
  wrap_err_with: settled,
  unwrap_or: (span, value, [other]) => settleOr(span, value, other === undefined ? [] : [statementOf(other)]),
  unwrap_or_else: (span, value, [fn]) => settleOr(span, value, [statementOf(called(span, fn, [caught(span)]))]),
  or_else: (span, value, [fn]) => settleOr(span, value, [statementOf(called(span, fn, [caught(span)]))]),
  ok: (span, value) => settleOr(span, value, [statementOf(literalAt(span, null))]),
  map_err: (span, value, [fn]) => settleOr(span, value, [thrown(span, called(span, fn, [caught(span)]))]),
  inspect_err: (span, value, [fn]) =>
    settleOr(span, value, [statementOf(called(span, fn, [caught(span)])), thrown(span, caught(span))]),
  ok_or: (span, value, [error]) => either(span, value, doAt(span, error === undefined ? [] : [thrown(span, error)])),
  ok_or_else: (span, value, [fn]) => either(span, value, doAt(span, [thrown(span, called(span, fn, []))])),
  and_then: (span, value, [fn]) => called(span, fn, [settle(span, value)]),
  is_some_and: (span, value, [fn]) => called(span, fn, [settle(span, value)]),
  is_ok_and: (span, value, [fn]) => called(span, fn, [settle(span, value)]),
  map_or: (span, value, [other, fn]) => {
    const mapped = called(span, fn, [settle(span, value)]);
    return other === undefined || isFalse(other) ? mapped : either(span, mapped, other);
  },
  map_or_else: (span, value, [other, fn]) =>
    settleOr(span, called(span, fn, [settle(span, value)]), [statementOf(called(span, other, [caught(span)]))]),
};

const WITHOUT_ARGUMENTS = new Set(['unwrap', 'unwrap_or_default', 'ok']);

/** `map_or(false, f)` is what `f` says. */
function isFalse(value: Expression): boolean {
  return value.kind === 'literal' && value.value === false;
}

/** Methods without arguments that give the value in another shape. */
const SHAPES = new Set([
  'clone',
  'cloned',
  'copied',
  'as_ref',
  'as_mut',
  'as_deref',
  'as_str',
  'as_slice',
  'as_bytes',
  'to_owned',
  'to_vec',
  'into',
  'into_inner',
  'into_iter',
  'into_boxed_str',
  'iter',
  'iter_mut',
  'borrow',
  'borrow_mut',
  'by_ref',
  'boxed',
  'lock',
  'read',
  'deref',
  'collect',
  'try_into',
]);

/** What a method call does where its name says enough; undefined for all others. */
export function combinator(
  span: Span,
  name: string,
  value: Expression,
  args: readonly Expression[],
): Expression | undefined {
  if (args.length === 0 && SHAPES.has(name)) return itself(span, value, args);
  if ((args.length === 0) !== WITHOUT_ARGUMENTS.has(name)) return undefined;
  return Object.hasOwn(COMBINATORS, name) ? COMBINATORS[name]?.(span, value, args) : undefined;
}

/** Types whose constructor gives what it is given, by the last two words of the path. */
const KEEPING = new Set([
  'Arc::new',
  'Rc::new',
  'Box::new',
  'Box::pin',
  'Mutex::new',
  'RwLock::new',
  'RefCell::new',
  'Cell::new',
  'Cow::Borrowed',
  'Cow::Owned',
  'Cow::from',
  'String::from',
  'Into::into',
  'From::from',
  'Arc::clone',
  'Rc::clone',
  'StatusCode::from_u16',
  'HashSet::from',
  'HashMap::from',
  'BTreeSet::from',
  'BTreeMap::from',
  'Vec::from',
]);
const LATE = new Set(['Lazy::new', 'LazyLock::new', 'OnceCell::new', 'OnceLock::new', 'LazyCell::new']);

/** Calls by path that need no table: what they give is what they are given, or what the given function gives. */
export function pathCall(span: Span, words: string, args: readonly Expression[]): Expression | undefined {
  const [first] = args;
  if (first === undefined) return undefined;
  if (args.length === 1 && (words === 'Some' || words === 'Ok')) return first;
  const lastTwo = words.split('::').slice(-2).join('::');
  if (KEEPING.has(lastTwo)) return first;
  return LATE.has(lastTwo) ? callAt(span, first, []) : undefined;
}
