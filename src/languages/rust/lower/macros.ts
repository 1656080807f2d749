/** Macro calls: formatting, tests, early ends, lists. All others are looked through for expressions. */
import type { Expression, Span, Statement } from '../../../flow/ir';
import { childIn, childOfType } from '../../../syntax/tree';
import { formatText } from './format';
import {
  CAUGHT,
  callAt,
  declareAt,
  doAt,
  type LowerExpression,
  type Lowering,
  type LowerStatement,
  literalAt,
  nameAt,
  nothingAt,
  settle,
  settleOr,
  spanOf,
  statementOf,
} from './lowering';
import { holds } from './patterns';
import { TokenParser } from './tokenParser';
import { tokenize } from './tokens';

type Listed = ReturnType<TokenParser['list']>;
type Macro = (span: Span, parser: TokenParser) => Expression;

/** `"text {}", a, name = b` from the `from`-th expression on. */
function formatted(span: Span, listed: Listed, from: number): Expression {
  const [format, ...others] = listed.slice(from);
  if (format === undefined) return literalAt(span, '');
  if (format.value.kind !== 'literal' || typeof format.value.value !== 'string') return format.value;
  const args = others.filter(({ name }) => name === undefined).map(({ value }) => value);
  const named = new Map(others.flatMap(({ name, value }) => (name === undefined ? [] : [[name, value] as const])));
  return formatText(span, format.value.value, args, (name) =>
    /^[A-Za-z_]\w*$/.test(name) ? (named.get(name) ?? nameAt(format.value.span, name)) : undefined,
  );
}

function formatFrom(position: number): Macro {
  return (span, parser) => {
    const listed = parser.list();
    const text = formatted(span, listed, position);
    const before = listed.slice(0, position).map(({ value }) => statementOf(value));
    return before.length === 0 ? text : doAt(span, [...before, statementOf(text)]);
  };
}

function errorOf(span: Span, message: Expression): Expression {
  return callAt(span, nameAt(span, 'anyhow!'), [message]);
}

/** `bail!("…")` or `bail!(error)`. */
const bail: Macro = (span, parser) => {
  const listed = parser.list();
  const [first] = listed;
  const isText = first?.value.kind === 'literal';
  const value = isText ? errorOf(span, formatted(span, listed, 0)) : (first?.value ?? nothingAt(span.end));
  return doAt(span, [{ kind: 'throw', span, value }]);
};

const panic: Macro = (span, parser) => doAt(span, [{ kind: 'throw', span, value: formatted(span, parser.list(), 0) }]);

const anyhow: Macro = (span, parser) => {
  const listed = parser.list();
  const [first] = listed;
  return first?.value.kind === 'literal'
    ? errorOf(span, formatted(span, listed, 0))
    : (first?.value ?? nothingAt(span.end));
};

const ensure: Macro = (span, parser) => {
  const listed = parser.list();
  const [test] = listed;
  if (test === undefined) return nothingAt(span.end);
  const then: Statement[] = [{ kind: 'throw', span, value: errorOf(span, formatted(span, listed, 1)) }];
  const fails: Expression = { kind: 'not', span, value: test.value };
  return doAt(span, [{ kind: 'if', span, test: fails, then, otherwise: [] }]);
};

/**
 * `matches!(value, 429 | 500..=599 if guard)`. The pattern was read as if it were an expression: names in it are bound,
 * what looks like a call is a variant with its parts.
 */
const matches: Macro = (span, parser) => {
  const value = parser.expression();
  parser.take(',');
  parser.take('|');
  const subject = nameAt({ start: span.start, end: span.start }, `#matched${span.start}`);
  const body: Statement[] = [];
  const conditions: Expression[] = [];
  let given = value;
  while (!parser.isAtEnd && !parser.is('if')) {
    const wrapper = parser.next?.text;
    if (wrapper === 'Ok' || wrapper === 'Some') given = settle(value.span, value);
    else if (wrapper === 'Err') given = errorIn(value);
    const before = parser.position;
    conditions.push(...alternative(parser.expression(5), subject, body));
    if (parser.position === before) parser.position += 1;
    parser.take('|');
  }
  const isGuarded = parser.take('if');
  const guard = isGuarded ? [parser.expression()] : [];
  const held = conditions.length === 0 ? [] : [anyOf(conditions, span)];
  const all = [...held, ...guard].reduce<Expression | undefined>(
    (left, right) => (left === undefined ? right : { kind: 'binary', span, operator: 'and', text: 'if', left, right }),
    undefined,
  );
  return doAt(span, [declareAt(span, subject, given), ...body, statementOf(all ?? nothingAt(span.end))]);
};

/** The error of a `Result`, or null. */
function errorIn(value: Expression): Expression {
  const { span } = value;
  const caught = statementOf(nameAt(span, CAUGHT));
  return settleOr(span, doAt(span, [statementOf(value), statementOf(literalAt(span, null))]), [caught]);
}

/** What must hold of `subject` for one alternative; what it binds is declared in `body`. */
function alternative(test: Expression, subject: Expression, body: Statement[]): Expression[] {
  const { span } = test;
  if (test.kind === 'name' && /^[a-z_]/.test(test.name)) {
    if (test.name !== '_') body.push(declareAt(span, test, subject));
    return [];
  }
  if (test.kind !== 'call') return [holds(subject, [test], span)];
  const isWrapper = test.callee.kind === 'name' && test.callee.name === 'Err';
  return test.args.flatMap(({ value }, index) => {
    const part: Expression = { kind: 'index', span: value.span, object: subject, index: literalAt(value.span, index) };
    return alternative(value, isWrapper ? subject : part, body);
  });
}

function anyOf(conditions: readonly Expression[], span: Span): Expression {
  const [first, ...others] = conditions;
  return others.reduce<Expression>(
    (left, right) => ({ kind: 'binary', span, operator: 'or', text: '|', left, right }),
    first ?? nothingAt(span.end),
  );
}

function compared(operator: '==' | '!='): Macro {
  return (span, parser) => {
    const [left, right, ...others] = parser.list();
    const parts = others.map(({ value }) => statementOf(value));
    const value: Expression = {
      kind: 'binary',
      span,
      operator,
      text: operator,
      left: left?.value ?? nothingAt(span.end),
      right: right?.value ?? nothingAt(span.end),
    };
    return parts.length === 0 ? value : doAt(span, [...parts, statementOf(value)]);
  };
}

const list: Macro = (span, parser) => ({ kind: 'list', span, items: parser.list().map(({ value }) => ({ value })) });

const tried: Macro = (span, parser) => ({
  kind: 'list',
  span,
  items: parser.list().map(({ value }) => ({ value: settle(value.span, value) })),
});

/** `env!("NAME")`, `option_env!("NAME")`: as `std::env::var`. */
const environment: Macro = (span, parser) =>
  callAt(
    span,
    nameAt(span, 'env!'),
    parser.list().map(({ value }) => value),
  );

const parts: Macro = (span, parser) => ({ kind: 'unknown', span, parts: parser.list().map(({ value }) => value) });

const MACROS: Readonly<Record<string, Macro>> = {
  format: formatFrom(0),
  format_args: formatFrom(0),
  concat: (span, parser) => ({ kind: 'template', span, parts: parser.list().map(({ value }) => value) }),
  write: formatFrom(1),
  writeln: formatFrom(1),
  vec: list,
  join: list,
  try_join: tried,
  matches,
  assert_eq: compared('=='),
  debug_assert_eq: compared('=='),
  assert_ne: compared('!='),
  bail,
  anyhow,
  eyre: anyhow,
  ensure,
  panic,
  todo: panic,
  unimplemented: panic,
  unreachable: panic,
  env: environment,
  option_env: environment,
};

/** A macro call by the name as written; paths count by their last word. */
export function macroCall(span: Span, name: string, parser: TokenParser): Expression {
  const last = name.slice(name.lastIndexOf(':') + 1);
  return (Object.hasOwn(MACROS, last) ? (MACROS[last] as Macro) : parts)(span, parser);
}

const STATIC_REF = /^(?:pub(?:\([^)]*\))?\s+)?static\s+ref\s+(\w+)\s*:[^=]*=/;

/** `lazy_static! { static ref NAME: T = value; }`. */
function lazyStatics(start: number, end: number, lowering: Lowering): Statement[] {
  return lowering.source
    .slice(start, end)
    .split(';')
    .reduce<{ offset: number; found: Statement[] }>(
      ({ offset, found }, piece) => {
        const body = piece.trimStart();
        const from = offset + piece.length - body.length;
        const match = STATIC_REF.exec(body);
        if (match !== null) {
          const span = { start: from, end: from + body.length };
          const tokens = tokenize(lowering.source, from + match[0].length, span.end);
          const value = new TokenParser(tokens, lowering, span.end).expression();
          found.push({ kind: 'declare', span, target: nameAt(span, match[1] as string), value });
        }
        return { offset: offset + piece.length + 1, found };
      },
      { offset: start, found: [] },
    ).found;
}

const invocation: LowerExpression = (node, lowering) => {
  const tree = childOfType(node, 'token_tree');
  const name = lowering.text(childIn(node, 'macro'));
  if (tree === undefined) return nothingAt(node.end);
  const tokens = tokenize(lowering.source, tree.start + 1, Math.max(tree.start + 1, tree.end - 1));
  return macroCall(spanOf(node), name, new TokenParser(tokens, lowering, tree.end));
};

/** Ends of a function stand as statements of their own, so that what follows is known not to run. */
export const macroStatement: LowerStatement = (node, lowering) => {
  const tree = childOfType(node, 'token_tree');
  if (lowering.text(childIn(node, 'macro')).endsWith('lazy_static') && tree !== undefined)
    return lazyStatics(tree.start + 1, tree.end - 1, lowering);
  const value = invocation(node, lowering);
  return value.kind === 'do' ? value.body : [statementOf(value)];
};

export const MACRO_EXPRESSIONS: Readonly<Record<string, LowerExpression>> = { macro_invocation: invocation };
