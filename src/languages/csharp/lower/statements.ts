/** Statements: declarations, branches, loops, tries. */
// biome-ignore-all lint/suspicious/noThenProperty: the flow program's name for the branch taken
import type { Case, CatchClause, Expression, Statement } from '../../../flow/ir';
import { childIn, childOfType, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { declareAt, libraryAt, nameAt, spanOf, statementOf, unknownAt } from '../../classbased/build';
import { declaredTarget } from './bindings';
import { expressionOfType } from './creation';
import type { CSharpLowering, CSharpStatement } from './csharpLowering';
import { localFunction } from './functions';
import { subjectOf, testsOf } from './patterns';
import { classExpression, typeExpression } from './types';

/** `int a = 1, b = 2` as declarations. */
export function declarations(node: SyntaxNode | undefined, lowering: CSharpLowering): Statement[] {
  if (node === undefined) return [];
  const typeNode = childIn(node, 'type');
  const type = typeExpression(typeNode, lowering);
  return childrenOfType(node, 'variable_declarator').flatMap((declarator): Statement[] => {
    const span = spanOf(declarator);
    const [left] = namedChildren(declarator);
    const at = declarator.children.findIndex((child) => child.type === '=');
    const initial = at < 0 ? undefined : declarator.children[at + 1];
    const value = initial === undefined ? null : expressionOfType(initial, typeNode, declarator, lowering);
    const target = declaredTarget(left, lowering);
    if (target === null) return value === null ? [] : [statementOf(value)];
    return [{ kind: 'declare', span, target, value, ...(type !== undefined && { type }) }];
  });
}

function bodyOf(node: SyntaxNode | undefined, lowering: CSharpLowering): Statement[] {
  if (node === undefined) return [];
  return node.type === 'block' ? lowering.statements(namedChildren(node)) : [...lowering.statement(node)];
}

const block: CSharpStatement = (node, lowering) => [
  { kind: 'block', span: spanOf(node), body: lowering.statements(namedChildren(node)) },
];

function ifStatement(node: SyntaxNode, lowering: CSharpLowering): Statement[] {
  return [
    {
      kind: 'if',
      span: spanOf(node),
      test: lowering.expression(childIn(node, 'condition'), node),
      then: bodyOf(childIn(node, 'consequence'), lowering),
      otherwise: bodyOf(childIn(node, 'alternative'), lowering),
    },
  ];
}

function loop(node: SyntaxNode, lowering: CSharpLowering): Statement[] {
  const condition = childIn(node, 'condition');
  const initializer = childIn(node, 'initializer');
  const init =
    initializer?.type === 'variable_declaration'
      ? declarations(initializer, lowering)
      : node.children
          .filter((child) => child.named && child.field === 'initializer')
          .map((child) => statementOf(lowering.expression(child)));
  const update = node.children
    .filter((child) => child.named && child.field === 'update')
    .map((child) => lowering.expression(child));
  const body = bodyOf(childIn(node, 'body'), lowering);
  return [
    {
      kind: 'loop',
      span: spanOf(node),
      init,
      test: condition === undefined ? null : lowering.expression(condition),
      update,
      body,
      ...(node.type === 'do_statement' && { bodyFirst: true }),
    },
  ];
}

function foreach(node: SyntaxNode, lowering: CSharpLowering): Statement[] {
  const left = childIn(node, 'left');
  const binding = declaredTarget(left, lowering);
  const right = lowering.expression(childIn(node, 'right'), node);
  const iterable: Expression = node.children.some((child) => child.type === 'await')
    ? { kind: 'await', span: right.span, value: right }
    : right;
  const isPair = left?.type === 'tuple_pattern' && namedChildren(left).length === 2;
  const body = bodyOf(childIn(node, 'body'), lowering);
  return [{ kind: 'each', span: spanOf(node), binding, iterable, ...(isPair && { pairs: true }), body }];
}

/** A C# `case` cannot run into the next one, but several labels share one body. */
function switchStatement(node: SyntaxNode, lowering: CSharpLowering): Statement[] {
  const { before, subject } = subjectOf(childIn(node, 'value'), node, lowering);
  const body = childIn(node, 'body');
  const cases = (body === undefined ? [] : childrenOfType(body, 'switch_section')).map((section) =>
    switchCase(section, subject, lowering),
  );
  return [...before, { kind: 'switch', span: spanOf(node), subject, cases }];
}

function switchCase(section: SyntaxNode, subject: Expression, lowering: CSharpLowering): Case {
  const isDefault = section.children.some((child) => child.type === 'default');
  const parts = namedChildren(section);
  const pattern = isDefault ? undefined : parts[0];
  const when = parts.find((part) => part.type === 'when_clause');
  const contents = parts.filter((part) => part !== pattern && part !== when);
  const tests = pattern === undefined ? { tests: [] } : testsOf(pattern, subject, lowering);
  const guard = when === undefined ? tests.guard : lowering.expression(namedChildren(when)[0], when);
  const last = contents.at(-1);
  const isEnded = last?.type === 'break_statement';
  const body = lowering.statements(isEnded ? contents.slice(0, -1) : contents);
  return {
    span: spanOf(section),
    ...tests,
    ...(guard !== undefined && { guard }),
    body,
    ...(contents.length === 0 && { fallsThrough: true }),
  };
}

/** RestSharp throws the exception of `HttpClient` with an answer of its own. */
function caughtTypes(type: SyntaxNode, node: SyntaxNode, lowering: CSharpLowering): Expression[] {
  const own = classExpression(type, node, lowering);
  if (lowering.text(type) !== 'HttpRequestException' || !lowering.facts.usings.has('RestSharp')) return [own];
  return [own, libraryAt(own.span, 'RestSharp.RequestException')];
}

function catchClause(node: SyntaxNode, lowering: CSharpLowering): CatchClause {
  const declaration = childOfType(node, 'catch_declaration');
  const filter = childOfType(node, 'catch_filter_clause');
  const name = declaration === undefined ? undefined : childIn(declaration, 'name');
  const binding = name === undefined ? undefined : nameAt(spanOf(name), lowering.local(lowering.text(name)));
  const typeNode = declaration === undefined ? undefined : childIn(declaration, 'type');
  const isAll = typeNode === undefined || /^(?:System\.)?Exception$/.test(lowering.text(typeNode));
  return {
    span: spanOf(node),
    types: isAll ? [] : caughtTypes(typeNode, node, lowering),
    ...(binding && { binding }),
    ...(filter !== undefined && { guard: lowering.expression(namedChildren(filter)[0], filter) }),
    body: bodyOf(childIn(node, 'body'), lowering),
  };
}

function tryStatement(node: SyntaxNode, lowering: CSharpLowering): Statement[] {
  const last = childOfType(node, 'finally_clause');
  return [
    {
      kind: 'try',
      span: spanOf(node),
      body: bodyOf(childIn(node, 'body'), lowering),
      catches: childrenOfType(node, 'catch_clause').map((clause) => catchClause(clause, lowering)),
      otherwise: [],
      finally: last === undefined ? [] : bodyOf(childOfType(last, 'block'), lowering),
    },
  ];
}

/** What is held (`using`, `fixed`, `lock`), then the block. */
function held(node: SyntaxNode, lowering: CSharpLowering): Statement[] {
  const body = childIn(node, 'body') ?? childOfType(node, 'block');
  const before = namedChildren(node)
    .filter((child) => child !== body)
    .flatMap((child) =>
      child.type === 'variable_declaration' ? declarations(child, lowering) : [statementOf(lowering.expression(child))],
    );
  return [{ kind: 'block', span: spanOf(node), body: [...before, ...bodyOf(body, lowering)] }];
}

/** An iterator is the list of what it yields; control goes on behind each. */
function yieldStatement(node: SyntaxNode, lowering: CSharpLowering): Statement[] {
  const span = spanOf(node);
  const [content] = namedChildren(node);
  if (content === undefined) return [];
  const value: Expression = { kind: 'list', span, items: [{ value: lowering.expression(content) }] };
  return [{ kind: 'if', span, test: unknownAt(span), then: [{ kind: 'return', span, value }], otherwise: [] }];
}

/** `using X = A.B.C;` names a type; other directives name a namespace. */
function using(node: SyntaxNode, lowering: CSharpLowering): Statement[] {
  const span = spanOf(node);
  const name = childIn(node, 'name');
  const target = namedChildren(node).find((child) => child !== name);
  if (name !== undefined && target !== undefined)
    return [declareAt(span, lowering.text(name), typeExpression(target, lowering) ?? lowering.expression(target))];
  const named = target ?? name;
  return named === undefined
    ? []
    : [{ kind: 'import', span, module: lowering.text(named), names: [{ imported: '*names', local: '*' }] }];
}

const contents: CSharpStatement = (node, lowering) => lowering.statements(namedChildren(node));
const nothing: CSharpStatement = () => [];

export const STATEMENTS: Readonly<Record<string, CSharpStatement>> = {
  block,
  global_statement: contents,
  checked_statement: held,
  unsafe_statement: held,
  lock_statement: held,
  fixed_statement: held,
  using_statement: held,
  labeled_statement: (node, lowering) => lowering.statements(namedChildren(node).slice(1)),
  preproc_if: contents,
  preproc_else: contents,
  preproc_elif: contents,
  if_statement: ifStatement,
  while_statement: loop,
  do_statement: loop,
  for_statement: loop,
  foreach_statement: foreach,
  switch_statement: switchStatement,
  try_statement: tryStatement,
  local_declaration_statement: (node, lowering) => declarations(childOfType(node, 'variable_declaration'), lowering),
  local_function_statement: (node, lowering) => [localFunction(node, lowering)],
  expression_statement: (node, lowering) => [statementOf(lowering.expression(namedChildren(node)[0], node))],
  return_statement: (node, lowering) => {
    const [content] = namedChildren(node);
    const value = content === undefined ? null : expressionOfType(content, lowering.returnType, node, lowering);
    return [{ kind: 'return', span: spanOf(node), value }];
  },
  throw_statement: (node, lowering) => {
    const [content] = namedChildren(node);
    return [{ kind: 'throw', span: spanOf(node), value: content === undefined ? null : lowering.expression(content) }];
  },
  yield_statement: yieldStatement,
  break_statement: (node) => [{ kind: 'break', span: spanOf(node) }],
  continue_statement: (node) => [{ kind: 'continue', span: spanOf(node) }],
  goto_statement: nothing,
  empty_statement: nothing,
  using_directive: using,
  extern_alias_directive: nothing,
  global_attribute: nothing,
  attribute_list: nothing,
  namespace_declaration: (node, lowering) => {
    const body = childIn(node, 'body');
    return body === undefined ? [] : lowering.statements(namedChildren(body));
  },
  file_scoped_namespace_declaration: (node, lowering) => lowering.statements(namedChildren(node).slice(1)),
  delegate_declaration: nothing,
};
