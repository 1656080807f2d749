/** Files with their fixes, for tests: analysed, fixed, analysed again. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createEngine, type Engine } from '../../../src/analysis/engine';
import { emptyAnalysis, type StatusTest } from '../../../src/analysis/model';
import { applyEdits, type Fix, type FixContext, fixesAt } from '../../../src/fixes';
import type { Span } from '../../../src/flow/ir';
import { languageIdOf } from '../../../src/languages';
import { everyLanguage } from '../../../src/languages/all';
import { findingsOf } from '../../../src/rules';
import { wasmFromPackages } from '../../support/wasm';

export interface SourceText {
  readonly path: string;
  readonly text: string;
}

export function createTestEngine(): Engine {
  return createEngine(wasmFromPackages, everyLanguage);
}

/** The context of each file of a program; files with nothing to say are left out. */
export async function contextsOf(engine: Engine, files: readonly SourceText[]): Promise<FixContext[]> {
  const parsed = [];
  for (const file of files) parsed.push(await engine.parse(file));
  const known = parsed.filter((file) => file !== undefined);
  const analyses = engine.analyze(known);
  return known.flatMap((file) => {
    const analysis = analyses.get(file.path);
    return analysis === undefined ? [] : [{ file, analysis, findings: findingsOf({ file, analysis }), others: known }];
  });
}

export async function contextOf(engine: Engine, file: SourceText): Promise<FixContext> {
  const parsed = await engine.parse(file);
  if (parsed === undefined) throw new Error(`${file.path}: no language reads it`);
  const analysis = engine.analyze([parsed]).get(file.path) ?? emptyAnalysis(file.path);
  return { file: parsed, analysis, findings: findingsOf({ file: parsed, analysis }) };
}

/** A fix with the place that it is offered at. */
export interface Offered {
  readonly fix: Fix;
  readonly place: Span;
}

function key(fix: Fix): string {
  return JSON.stringify([fix.id, fix.edits]);
}

/** All fixes of a file, each at the first place that offers it. */
export function offersIn(context: FixContext): Offered[] {
  const places = [...context.analysis.tests, ...context.analysis.calls].map((one) => one.span);
  const byKey = new Map<string, Offered>();
  for (const place of places)
    for (const fix of fixesAt(context, place)) if (!byKey.has(key(fix))) byKey.set(key(fix), { fix, place });
  return [...byKey.values()];
}

/** @param text of the whole file, not just of the script in it. */
export function fixedText(text: string, fix: Fix): string {
  return applyEdits(text, fix.edits);
}

/** Where a stretch of the text is after a fix; one that was replaced is where its replacement is. */
export function movedPlace(place: Span, fix: Fix): Span {
  const moved = (offset: number, isEnd: boolean): number => {
    let shift = 0;
    for (const { span, text } of fix.edits) {
      const isBefore = span.end < offset || (span.end === offset && !isEnd);
      if (isBefore) shift += text.length - (span.end - span.start);
      else if (span.start < offset) return span.start + shift + (isEnd ? text.length : 0);
    }
    return offset + shift;
  };
  const ordered = { ...fix, edits: [...fix.edits].sort((left, right) => left.span.start - right.span.start) };
  return ordered.edits.length === 0 ? place : { start: moved(place.start, false), end: moved(place.end, true) };
}

export function titleOf(fix: Fix): string {
  return fix.title.text.replace(/\{(\d)\}/g, (_, index: string) => String(fix.title.args[Number(index)]));
}

/** The fix with an id that is offered for a test of a code, or for the first call that has one. */
export function fixOf(context: FixContext, id: string, code?: number): Fix | undefined {
  const isWanted = (test: StatusTest) => code !== undefined && test.form !== 'boolean' && test.codes[0] === code;
  const tests = context.analysis.tests.filter(isWanted);
  const places = code === undefined ? [...context.analysis.calls, ...context.analysis.tests] : tests;
  for (const { span } of places) {
    const fix = fixesAt(context, span).find((one) => one.id === id);
    if (fix !== undefined) return fix;
  }
  return undefined;
}

/** Files below folders that some language reads, grouped: a folder whose name ends in `.program` is one program. */
export function programsIn(folders: readonly string[], languages: readonly string[]): SourceText[][] {
  const groups = new Map<string, SourceText[]>();
  for (const folder of folders) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const file of entries.map((entry) => path.join(entry.parentPath, entry.name)).sort()) {
      if (!languages.includes(languageIdOf(file) ?? '')) continue;
      const program = /^(.*\.program)\//.exec(file)?.[1] ?? file;
      groups.set(program, [...(groups.get(program) ?? []), { path: file, text: readFileSync(file, 'utf8') }]);
    }
  }
  return [...groups.values()];
}
