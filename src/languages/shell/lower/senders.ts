/**
 * Commands that send requests: curl, wget, HTTPie. Each becomes a call of its name with one object of options; what it
 * prints, and whether it fails, are members of the response.
 */
import type { Entry, Expression, Span, Statement } from '../../../flow/ir';
import type { SyntaxNode } from '../../../syntax/tree';
import { ask, literalAt, nameAt, spanOf, unknownAt } from './build';
import { type Context, OPTIONS } from './context';
import { type Options, readOptions } from './options';
import { CURL_OPTIONS, HTTPIE_OPTIONS, type OptionTable, WGET_OPTIONS } from './optionTables';
import { literalText, lowerWord } from './words';

type Sender = 'curl' | 'wget' | 'httpie';

const SENDERS: Readonly<Record<string, Sender>> = {
  curl: 'curl',
  wget: 'wget',
  http: 'httpie',
  https: 'httpie',
  xh: 'httpie',
  xhs: 'httpie',
};

const TABLES: Readonly<Record<Sender, OptionTable>> = {
  curl: CURL_OPTIONS,
  wget: WGET_OPTIONS,
  httpie: HTTPIE_OPTIONS,
};

export function senderOf(command: string): Sender | undefined {
  const name = command.slice(command.lastIndexOf('/') + 1);
  return Object.hasOwn(SENDERS, name) ? SENDERS[name] : undefined;
}

/** One run of a sending command. */
export interface Sending {
  /** Sends, and binds the responses to variables of their own. */
  readonly statements: readonly Statement[];
  /** What it prints; null where nothing is left for the script to read. */
  readonly output: Expression | null;
  /** Whether it succeeds, where it fails for error statuses. */
  readonly succeeds: Expression | null;
  /** `--fail`: ends the script for an error status, where the script says so. */
  readonly fails: Expression | null;
}

export function lowerSending(
  c: Context,
  node: SyntaxNode,
  sender: Sender,
  words: readonly SyntaxNode[],
  isSilent: boolean,
): Sending {
  const options = readOptions(c, TABLES[sender], words);
  const { urls, entries } = sender === 'httpie' ? httpie(c, options) : plain(c, options, sender);
  const statements: Statement[] = [];
  const responses = (urls.length === 0 ? [null] : urls).map((url): Expression => {
    const span = spanOf(node);
    const target = nameAt(span, c.temporary());
    const all: readonly Entry[] = url === null ? entries : [...entries, { key: literalAt(span, 'url'), value: url }];
    const handed: readonly Entry[] =
      options.handsOn && c.inFunction ? [{ key: null, value: nameAt(span, OPTIONS) }] : [];
    const object: Expression = { kind: 'object', span, entries: [...all, ...handed] };
    const call: Expression = { kind: 'call', span, callee: nameAt(span, sender), args: [{ value: object }] };
    statements.push({ kind: 'declare', span, target, value: call });
    return target;
  });
  const response = responses.at(-1) ?? unknownAt(spanOf(node));
  const failAt = options.flags.get('fail');
  const asked = (member: string) => (failAt === undefined ? null : ask(spanOf(node), response, member, [], failAt));
  return {
    statements,
    output: outputOf(node, response, options, isSilent),
    succeeds: asked('succeeds'),
    fails: asked('fails'),
  };
}

/** The options as one object that another function hands on to its own command. */
export function handedOptions(c: Context, node: SyntaxNode, words: readonly SyntaxNode[]): Expression {
  const options = readOptions(c, CURL_OPTIONS, words);
  const { urls, entries } = plain(c, options, 'curl');
  const span = spanOf(node);
  const [url] = urls;
  const all = url === undefined ? entries : [...entries, { key: literalAt(span, 'url'), value: url }];
  const further: readonly Entry[] =
    options.handsOn && c.inFunction ? [{ key: null, value: nameAt(span, OPTIONS) }] : [];
  return { kind: 'object', span, entries: [...all, ...further] };
}

interface Request {
  readonly urls: readonly Expression[];
  readonly entries: readonly Entry[];
}

function entry(span: Span, key: string, value: Expression): Entry {
  return { key: literalAt(span, key), value };
}

function plain(c: Context, options: Options, sender: Sender): Request {
  const { values, flags } = options;
  const entries: Entry[] = [];
  const given = (meaning: Parameters<typeof values.get>[0]) => values.get(meaning) ?? [];
  const data = given('data');
  const [upload] = given('upload');
  const method = given('method').at(-1)?.value;
  const at = (span: Span | undefined) => span ?? { start: 0, end: 0 };
  if (method !== undefined) entries.push(entry(method.span, 'method', method));
  else if (flags.has('get'))
    entries.push(entry(at(flags.get('get')), 'method', literalAt(at(flags.get('get')), 'GET')));
  else if (flags.has('head'))
    entries.push(entry(at(flags.get('head')), 'method', literalAt(at(flags.get('head')), 'HEAD')));
  if (upload !== undefined) entries.push(entry(upload.value.span, 'implied', literalAt(upload.value.span, 'PUT')));
  for (const { value } of data.slice(0, 1)) entries.push(entry(value.span, 'implied', literalAt(value.span, 'POST')));
  const [body] = data;
  if (body !== undefined)
    entries.push(
      entry(
        body.value.span,
        'data',
        unknownAt(
          body.value.span,
          data.map(({ value }) => value),
        ),
      ),
    );
  addHeaders(
    entries,
    given('header').map(({ value }) => value),
  );
  for (const { value, text } of given('retry'))
    entries.push(entry(value.span, 'retry', text === undefined ? value : literalAt(value.span, Number(text))));
  for (const { value, text } of given('retryCodes')) {
    const items = (text ?? '').split(',').map((code) => ({ value: literalAt(value.span, Number(code)) }));
    entries.push(entry(value.span, 'retryCodes', { kind: 'list', span: value.span, items }));
  }
  const words = options.words.map((word) => lowerWord(c, word));
  const others = [...given('output'), ...given('value'), ...given('format')].map(({ value }) => value);
  const calls = others.filter((value) => value.kind !== 'literal' && value.kind !== 'name');
  if (calls.length > 0)
    entries.push(entry(calls[0]?.span ?? at(undefined), 'others', unknownAt(at(calls[0]?.span), calls)));
  return {
    urls: [...given('url').map(({ value }) => value), ...(sender === 'curl' ? words : words.slice(0, 3))],
    entries,
  };
}

function addHeaders(entries: Entry[], headers: readonly Expression[]): void {
  const [first] = headers;
  if (first === undefined) return;
  const items = headers.map((value) => ({ value }));
  entries.push(entry(first.span, 'headers', { kind: 'list', span: first.span, items }));
}

const HTTP_METHOD = /^(?:[A-Z]{3,7}|get|post|put|patch|delete|head|options)$/;
const ITEM = /^[^\s/:=@]+(?::=|==|=|@|:)/;

/** `http [METHOD] URL [items]`: the method is POST where there are data items. */
function httpie(c: Context, options: Options): Request {
  const entries: Entry[] = [];
  const words = [...options.words];
  const [first] = words;
  const method = first === undefined ? undefined : literalText(c, first);
  if (first !== undefined && method !== undefined && HTTP_METHOD.test(method)) {
    entries.push(entry(spanOf(first), 'method', lowerWord(c, first)));
    words.shift();
  }
  const [urlNode, ...items] = words;
  if (urlNode === undefined) return { urls: [], entries };
  const headers: Expression[] = [];
  for (const item of items) {
    const value = lowerWord(c, item);
    const written = c.text(item).replace(/^["']/, '');
    const sign = ITEM.exec(written)?.[0] ?? '';
    if (sign.endsWith(':') && !sign.endsWith(':=')) headers.push(value);
    else if (!sign.endsWith('==')) entries.push(entry(value.span, 'implied', literalAt(value.span, 'POST')));
  }
  addHeaders(entries, headers);
  return { urls: [lowerWord(c, urlNode)], entries };
}

const STATUS_VARIABLE = /%\{(?:http_code|response_code)\}/;

/** What a command prints: the body, the status that its format asks for, or both. */
function outputOf(node: SyntaxNode, response: Expression, options: Options, isSilent: boolean): Expression | null {
  const span = spanOf(node);
  const format = (options.values.get('format') ?? []).map(({ text }) => text ?? '').join('');
  const toFile =
    options.flags.has('remoteName') || (options.values.get('output') ?? []).some(({ text }) => text !== '-');
  const hasBody = !toFile && !isSilent;
  if (!STATUS_VARIABLE.test(format)) {
    if (!hasBody) return null;
    // Headers are printed with their status line; what is cut out of them is the status.
    const hasHeaders = options.flags.has('head') || options.flags.has('headersOut');
    return hasHeaders ? response : ask(span, response, 'body');
  }
  if (isSilent) return null;
  if (hasBody) return response;
  const status = ask(span, response, 'status');
  const parts = format.split(STATUS_VARIABLE);
  if (parts.every((part) => part.replace(/\\n/g, '').trim() === '') && parts.length === 2) return status;
  const pieces = parts.flatMap((part, index): (string | Expression)[] => [
    ...(index > 0 ? [status] : []),
    ...(part === '' ? [] : [part]),
  ]);
  return { kind: 'template', span, parts: pieces };
}
