/** How a function fails, and errors that carry 2Chat's message. */
import { childIn, childrenOfType, namedChildren, type SyntaxNode, textOf, walk } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { indentationAt, inStyle } from '../style';
import type { Change } from '../writer';
import type { Answer } from './answer';
import { closing, type MessageSource, messageSource } from './body';
import type { Branch } from './branch';
import { argumentsOf, calleeText } from './callSite';
import { changeOf } from './change';
import { MESSAGE_HELPER } from './helpers';
import { functionAround, leaves, parametersOf, styleIn } from './syntax';

const NILABLE: ReadonlySet<string> = new Set([
  'pointer_type',
  'slice_type',
  'map_type',
  'channel_type',
  'function_type',
  'interface_type',
]);
const NUMBER = /^(?:u?int(?:8|16|32|64)?|uintptr|byte|rune|float(?:32|64)|complex(?:64|128))$/;
const PLAIN = /^(?:nil|""|0|false|-1|&?[\w.]+\{\})$/;

/** A statement that ends the function with an error of this format and these arguments. */
export interface Failing {
  readonly write: (format: string, args: readonly string[]) => string;
  readonly imports: readonly string[];
}

interface Result {
  readonly name: string | undefined;
  readonly type: SyntaxNode;
}

export function resultsOf(fn: SyntaxNode, source: string): Result[] {
  const result = childIn(fn, 'result');
  if (result === undefined) return [];
  if (result.type !== 'parameter_list') return [{ name: undefined, type: result }];
  return childrenOfType(result, 'parameter_declaration').flatMap((declaration): Result[] => {
    const type = childIn(declaration, 'type');
    const names = declaration.children.filter((child) => child.field === 'name' && child.named);
    if (type === undefined) return [];
    return names.length === 0
      ? [{ name: undefined, type }]
      : names.map((name) => ({ name: textOf(name, source), type }));
  });
}

function zeroOf(context: FixContext, { type }: Result): string | undefined {
  const source = context.file.text;
  const written = textOf(type, source);
  if (NILABLE.has(type.type) || written === 'any' || written === 'error') return 'nil';
  if (written === 'string') return '""';
  if (written === 'bool') return 'false';
  if (NUMBER.test(written)) return '0';
  const isStruct = type.type === 'type_identifier' && new RegExp(`^type ${written} struct\\b`, 'm').test(source);
  return isStruct ? `${written}{}` : undefined;
}

/** What the function gives beside an error elsewhere, where that is plain. */
function givenElsewhere(fn: SyntaxNode, count: number, source: string): string[] | undefined {
  for (const node of walk(fn)) {
    if (node.type !== 'return_statement' || functionAround(node) !== fn) continue;
    const [list] = namedChildren(node);
    const values = list === undefined ? [] : namedChildren(list).map((value) => textOf(value, source));
    const last = values.at(-1);
    if (values.length !== count || last === 'nil') continue;
    const others = values.slice(0, -1);
    if (others.every((value) => PLAIN.test(value))) return others;
  }
  return undefined;
}

/** `log.Fatal(err)` of a function that gives no error, as it does it elsewhere. */
function exitOf(fn: SyntaxNode, source: string): Failing | undefined {
  for (const node of walk(fn)) {
    const callee = calleeText(node, source);
    if (functionAround(node) !== fn) continue;
    if (/^log\.(?:Fatal|Panic)(?:f|ln)?$/.test(callee)) {
      const name = callee.replace(/(?:f|ln)?$/, 'f');
      return { write: (format, args) => `${name}(${[`"${format}"`, ...args].join(', ')})`, imports: ['log'] };
    }
  }
  return undefined;
}

/** Undefined where a function cannot tell an error. */
export function failingIn(context: FixContext, node: SyntaxNode): Failing | undefined {
  const source = context.file.text;
  const fn = functionAround(node);
  if (fn === undefined) return undefined;
  const results = resultsOf(fn, source);
  if (results.length === 0) return exitOf(fn, source);
  const last = results.at(-1);
  if (last === undefined || textOf(last.type, source) !== 'error') return undefined;
  const zeros = results.slice(0, -1).map((result) => zeroOf(context, result));
  const values = givenElsewhere(fn, results.length, source) ?? zeros;
  if (values.some((value) => value === undefined)) return undefined;
  const imports = ['fmt'];
  return {
    write: (format, args) => `return ${[...values, `fmt.Errorf(${[`"${format}"`, ...args].join(', ')})`].join(', ')}`,
    imports,
  };
}

/** The lines of a branch that ends with an error. @param indent of the lines. */
export function ending(context: FixContext, answer: Answer, offset: number, failure: string, indent = '\t'): string[] {
  const closed = failure.startsWith('return') ? closing(context, answer, offset) : [];
  return [...closed, failure].map((line) => indent + line);
}

/** Lines in the line ends of the file. */
export function linesAt(context: FixContext, code: string, base: string): string {
  return inStyle(
    code.replace(/^\t+/gm, (tabs) => '  '.repeat(tabs.length)),
    styleIn(context),
    base,
  );
}

/** The constructor of the error that a statement returns. */
export function returnedError(statement: SyntaxNode | undefined, source: string): SyntaxNode | undefined {
  if (statement?.type !== 'return_statement') return undefined;
  const [list] = namedChildren(statement);
  const last = list === undefined ? undefined : namedChildren(list).at(-1);
  return /^(?:fmt\.Errorf|errors\.New)$/.test(calleeText(last, source)) ? last : undefined;
}

/** Whether an argument of an error is something that the function was given, or the status. */
function isForeign(context: FixContext, argument: SyntaxNode, { response, status, scope }: Answer): boolean {
  const written = textOf(argument, context.file.text);
  if (written === status || written === `${response}.StatusCode` || written === `${response}.Status`) return true;
  return parametersOf(scope, context.file.text).some(({ name }) => name === written && name !== response);
}

/** The error of a statement with 2Chat's message behind its text; undefined where it has some of the answer already. */
function withMessage(context: FixContext, error: SyntaxNode, answer: Answer, message: string): Edit[] | undefined {
  const source = context.file.text;
  const [format, ...args] = argumentsOf(error);
  const written = format?.type === 'interpreted_string_literal' ? textOf(format, source) : undefined;
  const list = childIn(error, 'arguments');
  if (
    format === undefined ||
    written === undefined ||
    list === undefined ||
    source.slice(error.start, error.end).includes('\n')
  )
    return undefined;
  if (!args.every((argument) => isForeign(context, argument, answer))) return undefined;
  const text = written.slice(1, -1).replace(/[.:]?\s*$/, '');
  if (calleeText(error, source) === 'errors.New') return [{ span: format, text: `"${text}: " + ${message}` }];
  if (/%w/.test(text)) return undefined;
  const end = args.at(-1)?.end ?? format.end;
  return [
    { span: format, text: `"${text}: %s"` },
    { span: { start: end, end }, text: `, ${message}` },
  ];
}

/** An error at the end of a branch; undefined where the branch decides something else. */
export function failing(context: FixContext, branch: Branch, answer: Answer, head: string): Change | undefined {
  const { text } = context.file;
  const last = branch.statements.at(-1);
  if (last === undefined || branch.statements.some((one) => textOf(one, text).includes(MESSAGE_HELPER)))
    return undefined;
  const error = returnedError(last, text);
  if (error !== undefined) {
    const message = messageSource(context, answer, last);
    const edits = message === undefined ? undefined : withMessage(context, error, answer, message.text);
    return message === undefined || edits === undefined ? undefined : changed(context, last, edits, message, []);
  }
  const way = failingIn(context, last);
  const message = messageSource(context, answer, last, last.end);
  if (leaves(last, text) || way === undefined || message === undefined) return undefined;
  const base = indentationAt(text, last.start);
  const lines = ending(context, answer, last.end, way.write(`${head}: %s`, [message.text]), '');
  const code = linesAt(context, lines.join('\n'), base);
  const edit: Edit = { span: { start: branch.end, end: branch.end }, text: styleIn(context).lineEnd + code };
  return changed(context, last, [edit], message, way.imports);
}

/** A change whose edits tell a message. */
export function changed(
  context: FixContext,
  at: SyntaxNode,
  edits: readonly Edit[],
  message: MessageSource,
  imports: readonly string[],
): Change | undefined {
  return changeOf(context, at, edits, [MESSAGE_HELPER], [...message.imports, ...imports]);
}
