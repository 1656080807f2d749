/**
 * Measures the engine on whole programs against labels by hand. `<root>/<language>/` holds files and folders
 * (`NAME.program`), marked like the fixtures; a file that cannot carry comments has its marks beside it in
 * `NAME.marks`, one `line:column-endColumn text` a line. `maybe` in a mark stands where careful readers differ: such a
 * place counts neither way.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine, ParsedFile } from '../../src/analysis/engine';
import type { Call, FileAnalysis, StatusTest } from '../../src/analysis/model';
import { type Mark, readMarks } from './marks';

export const KINDS = ['call', 'wrapper', 'numeric', 'boolean'] as const;
export type Kind = (typeof KINDS)[number];

/** How many labels of a kind there are, were found, and how many findings have no label. */
export interface Count {
  labels: number;
  found: number;
  extra: number;
}

/** One place where engine and label differ; `differs` when only client, address, code or confidence do. */
export interface Discrepancy {
  readonly what: 'missed' | 'extra' | 'differs';
  readonly kind: Kind;
  /** `file:line:column`. */
  readonly at: string;
  readonly text: string;
}

export interface Accuracy {
  readonly languages: ReadonlyMap<string, Readonly<Record<Kind, Count>>>;
  readonly programs: number;
  readonly lines: number;
  readonly discrepancies: readonly Discrepancy[];
  /** Places where readers differ, and how many of them the engine reports. */
  readonly debatable: { readonly places: number; readonly reported: number };
}

interface Place {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** The folders of labelled programs: those the engine was built on, and those it was first measured on unseen. */
export const ROOTS = ['test/programs', 'test/exam/first', 'test/exam/second'] as const;
const SIDECAR = '.marks';

function filesOf(entry: string): string[] {
  return readdirSync(entry, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !one.name.endsWith(SIDECAR))
    .map((one) => path.join(one.parentPath, one.name))
    .sort();
}

function programsOf(folder: string): string[][] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.endsWith(SIDECAR))
    .map((entry) => path.join(folder, entry.name))
    .sort()
    .map((entry) => (entry.endsWith('.program') ? filesOf(entry) : [entry]));
}

function sidecarMarks(file: string): Mark[] {
  const beside = file + SIDECAR;
  if (!existsSync(beside)) return [];
  return [...readFileSync(beside, 'utf8').matchAll(/^(\d+):(\d+)(?:-(\d+))? (.+)$/gm)].map(
    ([, line, column, end, text]) => ({
      line: Number(line),
      column: Number(column),
      endColumn: end === undefined ? null : Number(end),
      text: text as string,
    }),
  );
}

function kindOf(text: string): Kind {
  if (text.startsWith('call:')) return /\bwrapper\b/.test(text) ? 'wrapper' : 'call';
  return /\b(?:boolean|raises)$/.test(text) ? 'boolean' : 'numeric';
}

function callText({ client, confidence, endpoint, method, url, wrapper }: Call): string {
  const words = [
    confidence === 'likely' ? 'likely' : '',
    wrapper ? 'wrapper' : '',
    client,
    method ?? '?',
    endpoint?.path ?? url,
  ];
  return `call: ${words.filter((word) => word !== '').join(' ')}`;
}

function testText({ codes, confidence, form }: StatusTest): string {
  const what: Record<StatusTest['form'], string> = {
    code: `${codes[0]}`,
    constant: `constant ${codes[0]}`,
    range: 'range',
    boolean: 'boolean',
    raises: 'raises',
    text: `text ${codes[0]}`,
    'made-up': `made-up ${codes[0]}`,
  };
  return `hover: ${confidence === 'likely' ? 'likely ' : ''}${what[form]}`;
}

function placesOf(analysis: FileAnalysis | undefined, text: string): Place[] {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  const place = (offset: number, what: string): Place => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] as number) + 1, text: what };
  };
  return [
    ...(analysis?.calls ?? []).map((call) => place(call.span.start, callText(call))),
    ...(analysis?.tests ?? []).map((test) => place(test.span.start, testText(test))),
  ];
}

/** Analyses every program below `root`, a folder of a folder a language, and compares it with its labels. */
export async function measure(engine: Engine, root: string): Promise<Accuracy> {
  const languages = new Map<string, Record<Kind, Count>>();
  const discrepancies: Discrepancy[] = [];
  const debatable = { places: 0, reported: 0 };
  let programs = 0;
  let lines = 0;
  for (const language of readdirSync(root).sort()) {
    const counts = Object.fromEntries(KINDS.map((kind) => [kind, { labels: 0, found: 0, extra: 0 }]));
    languages.set(language, counts as Record<Kind, Count>);
    for (const files of programsOf(path.join(root, language))) {
      programs += 1;
      const parsed: ParsedFile[] = [];
      for (const file of files) {
        const one = await engine.parse({ path: file, text: readFileSync(file, 'utf8') });
        if (one !== undefined) parsed.push(one);
      }
      const analysis = engine.analyze(parsed);
      for (const file of files) {
        const text = readFileSync(file, 'utf8');
        lines += text.split('\n').length;
        const marks = [...readMarks(text), ...sidecarMarks(file)].filter((mark) => /^(?:call|hover):/.test(mark.text));
        const found = new Map(
          placesOf(analysis.get(file), text).map((one) => [`${one.line}:${one.column}:${kindOf(one.text)}`, one]),
        );
        for (const mark of marks) {
          const kind = kindOf(mark.text);
          const key = `${mark.line}:${mark.column}:${kind}`;
          const at = `${file}:${mark.line}:${mark.column}`;
          const one = found.get(key);
          found.delete(key);
          if (/^\w+: maybe /.test(mark.text)) {
            debatable.places += 1;
            if (one !== undefined) debatable.reported += 1;
            continue;
          }
          const count = counts[kind] as Count;
          count.labels += 1;
          if (one === undefined) discrepancies.push({ what: 'missed', kind, at, text: mark.text });
          else count.found += 1;
          if (one !== undefined && one.text !== mark.text)
            discrepancies.push({ what: 'differs', kind, at, text: `${one.text} (label: ${mark.text})` });
        }
        for (const one of found.values()) {
          const kind = kindOf(one.text);
          (counts[kind] as Count).extra += 1;
          discrepancies.push({ what: 'extra', kind, at: `${file}:${one.line}:${one.column}`, text: one.text });
        }
      }
    }
  }
  return { languages, programs, lines, discrepancies, debatable };
}

/** The counts of all languages together. */
export function total(accuracy: Accuracy): Record<Kind, Count> {
  const sums = Object.fromEntries(KINDS.map((kind) => [kind, { labels: 0, found: 0, extra: 0 }]));
  for (const counts of accuracy.languages.values())
    for (const kind of KINDS) {
      const sum = sums[kind] as Count;
      sum.labels += counts[kind].labels;
      sum.found += counts[kind].found;
      sum.extra += counts[kind].extra;
    }
  return sums as Record<Kind, Count>;
}

/** 1 where there is nothing to find. */
export const recall = ({ labels, found }: Count): number => (labels === 0 ? 1 : found / labels);

/** 1 where nothing was found. */
export const precision = ({ extra, found }: Count): number => (found + extra === 0 ? 1 : found / (found + extra));
