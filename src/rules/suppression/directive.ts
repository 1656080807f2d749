/** One comment as a directive: `twochat-disable-next-line status/unchecked, retry/* -- why it is right here`. */
import type { Span } from '../../flow/ir';

/** What a directive is about: the line after it, its own line, the file, or all that follows. */
export type DirectiveKind = 'next-line' | 'line' | 'file' | 'begin' | 'end';

export interface NamedRule {
  /** A rule's id, or a prefix with `*`. */
  readonly pattern: string;
  /** Where it stands in the comment. */
  readonly span: Span;
}

export interface DirectiveText {
  /** Null for a word that is none: a directive that was mistyped. */
  readonly kind: DirectiveKind | null;
  /** Of `twochat-disable-line`, in the comment. */
  readonly word: Span;
  /** Empty where all rules are meant. */
  readonly rules: readonly NamedRule[];
}

/** By the word that begins the comment. */
export const DIRECTIVES: Readonly<Record<string, DirectiveKind>> = {
  'twochat-disable-next-line': 'next-line',
  'twochat-disable-line': 'line',
  'twochat-disable-file': 'file',
  'twochat-disable': 'begin',
  'twochat-enable': 'end',
};

/** Whether a text may have a directive at all. */
export const DIRECTIVE_HINT = /twochat-(?:disable|enable)/;

/** The signs that open a comment, and those that decorate the lines of a long one. */
const HEAD = /^(?:\/\/+!?|\/\*+!?|#+!?|<!--|=begin\b)?[\s*]*/;
const WORD = /^twochat-(?:disable|enable)[\w-]*/;
const TAIL = /\s*(?:\*\/|-->|=end)\s*$/;
const REASON = /(?:^|\s)--(?:\s|$)/;

/** @param comment with its signs. @returns undefined for a comment that is no directive. */
export function readDirective(comment: string): DirectiveText | undefined {
  const start = (HEAD.exec(comment) as RegExpExecArray)[0].length;
  const word = WORD.exec(comment.slice(start))?.[0];
  if (word === undefined) return undefined;
  const from = start + word.length;
  const [line = ''] = comment.slice(from).replace(TAIL, '').split(/\r?\n/, 1);
  const [list = ''] = line.split(REASON, 1);
  const rules = [...list.matchAll(/[^\s,]+/g)].map(({ 0: pattern, index }) => ({
    pattern,
    span: { start: from + index, end: from + index + pattern.length },
  }));
  return { kind: DIRECTIVES[word] ?? null, word: { start, end: from }, rules };
}
