/** Comments that silence a rule: written where there is none, extended where there is one. */
import type { ParsedFile } from '../analysis/engine';
import type { Span } from '../flow/ir';
import { type CommentForm, commentFormAt, HTML_COMMENT } from '../languages/comments';
import { type Directive, directivesOf, linesOf } from '../rules/suppression';
import type { Edit } from './fix';

/** Comments go into the text itself: not into the strings of a notebook. */
function isWritable({ toFile }: ParsedFile): boolean {
  return toFile === undefined || toFile(1) === 1;
}

function insertion(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text };
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function written({ open, close }: CommentForm, word: string, rule: string): string {
  return `${open}${word} ${rule}${close}`;
}

/** One more rule for a directive that names some. */
function extended(directive: Directive | undefined, rule: string): Edit[] | undefined {
  const last = directive?.rules.at(-1);
  return last === undefined ? undefined : [insertion(last.span.end, `, ${rule}`)];
}

/** The form of a comment on a line of its own, before the line that begins at an offset. */
function formAt(file: ParsedFile, lineStart: number): CommentForm | undefined {
  const { page } = file;
  const isOutside = page !== undefined && !page.scripts.some(({ start, end }) => start < lineStart && lineStart <= end);
  return isOutside ? HTML_COMMENT : commentFormAt(file.comments, file.root, lineStart);
}

/** @returns undefined where no comment can stand above the line, nor at its end. */
export function silenceLine(file: ParsedFile, { start }: Span, rule: string): Edit[] | undefined {
  if (!isWritable(file)) return undefined;
  const { text } = file;
  const there = directivesOf(file).find(
    ({ kind, covers }) => (kind === 'next-line' || kind === 'line') && covers.start <= start && start <= covers.end,
  );
  const more = extended(there, rule);
  if (more !== undefined) return more;
  const line = linesOf(file).whole(start);
  const form = formAt(file, line.start);
  if (form !== undefined) {
    const [indent = ''] = form === HTML_COMMENT ? [] : (/^[ \t]*/.exec(text.slice(line.start, line.end)) ?? []);
    return [insertion(line.start, indent + written(form, 'twochat-disable-next-line', rule) + lineEndOf(text))];
  }
  return atLineEnd(file, line, rule);
}

/** Where the line itself begins inside of a text, its end may be outside. */
function atLineEnd(file: ParsedFile, line: Span, rule: string): Edit[] | undefined {
  const content = file.text.slice(line.start, line.end).trimEnd();
  const form = commentFormAt(file.comments, file.root, line.end);
  if (form !== file.comments.form || content.includes('?>')) return undefined;
  return [insertion(line.start + content.length, ` ${written(form, 'twochat-disable-line', rule)}`)];
}

/** Lines that must stay the first of a file: who runs it, and how it is encoded. */
const HEAD_LINE = /^(?:#!.*|#.*coding[:=].*)(?:\r?\n|$)/;
/** A licence or a pragma of a tool that looks for it at the very beginning. */
const HEAD_COMMENT = /^\/\*[\s\S]*?\*\/[ \t]*(?:\r?\n|$)/;

/** The first line of code in a file, where a comment can stand. */
function headOf(file: ParsedFile): { readonly at: number; readonly form: CommentForm } | undefined {
  const { comments, page, root, text } = file;
  const script = page?.scripts[0];
  let at = 0;
  if (script === undefined) {
    for (let head = HEAD_LINE.exec(text); head !== null; head = HEAD_LINE.exec(text.slice(at))) at += head[0].length;
    at += HEAD_COMMENT.exec(text.slice(at))?.[0].length ?? 0;
  } else {
    at = text.indexOf('\n', script.start) + 1;
    if (at === 0 || at > script.end) return { at: 0, form: HTML_COMMENT };
  }
  for (;;) {
    if (commentFormAt(comments, root, at) === comments.form) return { at, form: comments.form };
    at = text.indexOf('\n', at) + 1;
    if (at === 0) return undefined;
  }
}

/** @returns undefined where no comment can stand at the beginning of the file. */
export function silenceFile(file: ParsedFile, rule: string): Edit[] | undefined {
  if (!isWritable(file)) return undefined;
  const more = extended(
    directivesOf(file).find(({ kind }) => kind === 'file'),
    rule,
  );
  if (more !== undefined) return more;
  const head = headOf(file);
  if (head === undefined) return undefined;
  const comment = written(head.form, 'twochat-disable-file', rule) + lineEndOf(file.text);
  return [insertion(head.at, comment)];
}
