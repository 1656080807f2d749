/**
 * All safe fixes of a document as one edit. They are made one after another, each on the text that the one before left:
 * a fix may need what another put in, and one that does not do what it is for is left out.
 */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { applyEdits } from '../fixes/apply';
import type { Fix } from '../fixes/fix';
import type { Finding } from '../rules';
import { hasError } from '../syntax/tree';
import type { DocumentAnalysis, Session } from './session';
import type { Cancellation } from './types';

/** More than a file of a person needs, and the most that a save may wait for. */
const MAX_FIXES = 50;

interface State {
  readonly found: DocumentAnalysis;
  readonly fixes: readonly Fix[];
}

/** @param shown the findings that are reported: what is switched off is not repaired. */
export async function fixAll(
  session: Session,
  document: TextDocument,
  shown: (findings: readonly Finding[]) => Finding[],
  token?: Cancellation,
): Promise<TextEdit[]> {
  const original = document.getText();
  let version = 0;

  async function stateOf(text: string): Promise<State | undefined> {
    version += 1;
    const copy = TextDocument.create(`${document.uri}#fixes`, document.languageId, version, text);
    const found = await session.analysisOf(copy, token);
    if (found === undefined) return undefined;
    const context = { ...found, findings: shown(found.findings) };
    const fixes = session.planner.fixesOf(context).filter((fix) => fix.kind === 'fix' && fix.resolves.length > 0);
    return { found, fixes };
  }

  let text = original;
  let state = await stateOf(text);
  for (let count = 0; count < MAX_FIXES && state !== undefined; count += 1) {
    const next = await firstThatWorks(text, state, stateOf);
    if (next === undefined) break;
    ({ text, state } = next);
  }
  session.forget(`${document.uri}#fixes`);
  return token?.isCancellationRequested === true || text === original ? [] : [difference(document, text)];
}

async function firstThatWorks(
  text: string,
  before: State,
  stateOf: (text: string) => Promise<State | undefined>,
): Promise<{ readonly text: string; readonly state: State | undefined } | undefined> {
  for (const fix of before.fixes) {
    const changed = applyEdits(text, fix.edits);
    const state = await stateOf(changed);
    const isBroken = state !== undefined && hasError(state.found.file.root) && !hasError(before.found.file.root);
    if (!isBroken && (state?.fixes.length ?? 0) < before.fixes.length) return { text: changed, state };
  }
  return undefined;
}

/** The stretch that differs, so that the cursor stays where nothing changed. */
function difference(document: TextDocument, text: string): TextEdit {
  const original = document.getText();
  const most = Math.min(original.length, text.length);
  let start = 0;
  while (start < most && original[start] === text[start]) start += 1;
  let same = 0;
  while (same < most - start && original.at(-1 - same) === text.at(-1 - same)) same += 1;
  const range = { start: document.positionAt(start), end: document.positionAt(original.length - same) };
  return { range, newText: text.slice(start, text.length - same) };
}
