/** A program's flow facts as calls and status tests, file by file. */
import { ERROR_CODES, OPEN_BASE, SUCCESS_CODES } from '../api';
import { CodeUniverse } from '../flow/codes';
import type { Facts } from '../flow/facts';
import type { Module } from '../flow/ir';
import type { LanguageTables } from '../flow/library';
import { solve } from '../flow/solver';
import { indexCalls } from './calls';
import { fatesOf } from './handling';
import type { Call, Fates, FileAnalysis, StatusTest } from './model';
import { addressesOf, type ReadingOptions } from './reading';
import { straysByFile } from './strays';
import { namedTarget } from './target';
import { waysByFile } from './ways';

/** 2Chat's codes, told apart from each other and from classes of all others. */
export const UNIVERSE = new CodeUniverse([...SUCCESS_CODES, ...ERROR_CODES]);

export interface ProgramFiles {
  readonly modules: ReadonlyMap<string, Module>;
  /** By the id of each language that a module is in. */
  readonly tables: Readonly<Record<string, LanguageTables>>;
  /** The path of the module of the program that an import means. */
  resolve(module: string, from: string): string | undefined;
}

/** Analyses all modules as one program. The result has an entry for each of them. */
export function analyzeProgram(program: ProgramFiles, options: ReadingOptions): ReadonlyMap<string, FileAnalysis> {
  const addresses = addressesOf(options);
  const facts = solve(program, {
    universe: UNIVERSE,
    tables: program.tables,
    isTarget: (url) => url.some((alternative) => namedTarget(alternative, addresses)?.startsWith('http') === true),
    wrappers: { names: new Set(options.wrappers), base: OPEN_BASE },
  });
  const index = indexCalls(facts, UNIVERSE, addresses);
  const tests = testsByFile(facts, index.callFor);
  const strays = straysByFile(facts, addresses);
  const ways = waysByFile(facts, index.callFor, UNIVERSE);
  const files = new Map<string, FileAnalysis>();
  for (const path of program.modules.keys())
    files.set(path, {
      path,
      calls: index.calls.get(path) ?? [],
      tests: tests.get(path) ?? [],
      strays: strays.get(path) ?? [],
      ...(ways.get(path) ?? { endings: [], truthTests: [], branches: [] }),
    });
  return files;
}

type CallFor = ReturnType<typeof indexCalls>['callFor'];

interface Draft extends Omit<StatusTest, 'calls' | 'fates' | 'confidence' | 'doubt'> {
  readonly calls: Set<Call>;
  readonly fates: Set<Fates>;
  isCertain: boolean;
  doubt: StatusTest['doubt'];
}

/** Made-up answers count where all that was sent is 2Chat's. */
function addMadeUp(drafts: Map<string, Draft>, facts: Facts, callFor: CallFor): void {
  for (const { at, number, requests } of facts.madeUp) {
    const calls = requests.flatMap((request) => callFor(request, []) ?? []);
    const key = `${at.module} ${at.span.start} ${at.span.end}`;
    if (calls.length === 0 || drafts.has(key)) continue;
    const doubt = calls.every((call) => call.doubt !== null) ? (calls[0] as Call).doubt : null;
    drafts.set(key, {
      path: at.module,
      span: at.span,
      form: 'made-up',
      operator: null,
      codes: [number],
      calls: new Set(calls),
      fates: new Set(),
      isCertain: doubt === null,
      doubt,
    });
  }
}

function testsByFile(facts: Facts, callFor: CallFor): ReadonlyMap<string, StatusTest[]> {
  const drafts = new Map<string, Draft>();
  for (const test of facts.tests) {
    const call = callFor(test.request, test.stack);
    if (call === undefined) continue;
    const { module, span } = test.at;
    const codes = test.number === null ? UNIVERSE.named(test.codes) : [test.number];
    const key = `${module} ${span.start} ${span.end}`;
    const doubt = call.doubt ?? test.request.weak;
    let draft = drafts.get(key);
    if (draft === undefined) {
      draft = {
        path: module,
        span,
        form: test.form,
        operator: test.operator,
        codes,
        calls: new Set(),
        fates: new Set(),
        isCertain: false,
        doubt,
      };
      drafts.set(key, draft);
    }
    draft.calls.add(call);
    const fates = fatesOf(facts.handling.get(test.request.of ?? test.request), UNIVERSE);
    if (fates !== undefined) draft.fates.add(fates);
    draft.isCertain ||= doubt === null;
  }
  addMadeUp(drafts, facts, callFor);
  const byFile = new Map<string, StatusTest[]>();
  for (const { isCertain, calls, fates, ...draft } of [...drafts.values()].sort(
    (left, right) => left.span.start - right.span.start,
  )) {
    const list = byFile.get(draft.path) ?? [];
    byFile.set(draft.path, list);
    list.push({
      ...draft,
      calls: [...calls],
      fates: [...fates],
      confidence: isCertain ? 'certain' : 'likely',
      doubt: isCertain ? null : draft.doubt,
    });
  }
  return byFile;
}
