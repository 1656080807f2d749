/** Takes away the findings that comments silence, and says which comments silence nothing. */
import type { ParsedFile } from '../../analysis/engine';
import type { Span } from '../../flow/ir';
import { means, nearest } from '../patterns';
import type { Finding, Message, RuleMeta } from '../rule';
import { DIRECTIVE_HINT, DIRECTIVES } from './directive';
import { type Directive, directivesOf } from './directives';
import { INVALID, UNUSED } from './rules';

export { type Directive, directivesOf, linesOf } from './directives';
export { COMMENT_RULES, INVALID, UNUSED } from './rules';

/** A rule's name in a directive, or a directive without names. */
interface Entry {
  readonly directive: Directive;
  readonly pattern: string;
  readonly span: Span;
}

function entriesOf(directives: readonly Directive[]): Entry[] {
  return directives.flatMap((directive) =>
    directive.rules.length === 0
      ? [{ directive, pattern: '*', span: directive.word }]
      : directive.rules.map(({ pattern, span }) => ({ directive, pattern, span })),
  );
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Narrowest first: where a line silences, the file need not. */
const LINES: readonly Directive['kind'][] = ['next-line', 'line'];

/** The entry that silences a finding. */
function silencerOf(finding: Finding, entries: readonly Entry[]): Entry | undefined {
  const { start } = finding.span;
  const fitting = entries.filter(
    ({ directive, pattern }) => means(pattern, finding.rule.id) && holds(directive.covers, start),
  );
  const line = fitting.find(({ directive }) => LINES.includes(directive.kind));
  if (line !== undefined) return line;
  const block = entries.findLast(
    ({ directive: { kind, comment }, pattern }) =>
      (kind === 'begin' || kind === 'end') && comment.end <= start && means(pattern, finding.rule.id),
  );
  if (block?.directive.kind === 'begin') return block;
  return fitting.find(({ directive }) => directive.kind === 'file');
}

/** An end is of use where something was begun that it may end. */
function endsSomething(end: Entry, entries: readonly Entry[]): boolean {
  return entries.some(
    ({ directive: { kind, comment }, pattern }) =>
      kind === 'begin' &&
      comment.start < end.directive.comment.start &&
      (means(pattern, end.pattern) || means(end.pattern, pattern)),
  );
}

function about(rule: RuleMeta, span: Span, message: Message): Finding {
  return { rule, confidence: 'certain', span, message, codes: [], call: null };
}

function invalidity({ directive, pattern, span }: Entry, known: readonly string[]): Finding | undefined {
  if (directive.kind === null)
    return about(INVALID, directive.word, {
      text: 'There is no such comment; there are {0}.',
      args: [Object.keys(DIRECTIVES).join(', ')],
    });
  if (pattern === '*' || known.some((id) => means(pattern, id))) return undefined;
  const meant = nearest(pattern, known);
  return about(
    INVALID,
    span,
    meant === undefined
      ? { text: 'There is no rule {0}.', args: [pattern] }
      : { text: 'There is no rule {0}. Is {1} meant?', args: [pattern, meant] },
  );
}

/**
 * @param findings all of the file, whatever their severity: a comment for a rule that is switched off is still of use.
 * @param known ids of the rules.
 * @returns what is left, and what there is to say of the comments.
 */
export function silence(file: ParsedFile, findings: readonly Finding[], known: readonly string[]): readonly Finding[] {
  if (![file.text, ...(file.page?.comments ?? []).map(({ text }) => text)].some((text) => DIRECTIVE_HINT.test(text)))
    return findings;
  const entries = entriesOf(directivesOf(file));
  const invalid = new Map(entries.map((entry) => [entry, invalidity(entry, known)]));
  const valid = entries.filter((entry) => invalid.get(entry) === undefined);
  const used = new Set<Entry>();
  const left = findings.filter((finding) => {
    const silencer = silencerOf(finding, valid);
    if (silencer !== undefined) used.add(silencer);
    return silencer === undefined;
  });
  const unused = valid.filter((entry) =>
    entry.directive.kind === 'end' ? !endsSomething(entry, valid) : !used.has(entry),
  );
  return [
    ...left,
    ...[...new Set(invalid.values())].filter((finding) => finding !== undefined),
    ...unused.map((entry) => about(UNUSED, entry.span, unusedMessage(entry))),
  ];
}

function unusedMessage({ directive, pattern }: Entry): Message {
  if (directive.kind === 'end') return { text: 'Nothing is silenced that this comment could end.', args: [] };
  return pattern === '*'
    ? { text: 'This comment silences nothing.', args: [] }
    : { text: 'This comment silences nothing: there is no finding of {0} where it counts.', args: [pattern] };
}
