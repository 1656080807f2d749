/** 2Chat's codes where a status of one of its responses is being compared. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, Position } from 'vscode-languageserver-types';
import { codeInfo, ERROR_CODES, SUCCESS_CODES } from '../api';
import type { Session } from './session';
import { explain } from './text';
import type { Cancellation, Localize } from './types';

/** A comparison that waits for its right side: an operator, then at most three digits, then the cursor. */
const OPEN_COMPARISON = /(?:[=!]==?|[<>]=?|\bin\s*[([{]|,|\bcase|\bwhen|-eq|-ne|\|)\s*(\d{0,3})$/;
/** Stands in for the number that is still to be typed; no program has it, so that only what we put in is found. */
const PLACEHOLDER = '599';

/**
 * @param session analyses the document as if a number stood at the cursor: where that number is a status of 2Chat's, its
 * codes are offered.
 */
export async function completionsAt(
  session: Session,
  document: TextDocument,
  position: Position,
  localize: Localize,
  token?: Cancellation,
): Promise<CompletionItem[]> {
  const text = document.getText();
  const offset = document.offsetAt(position);
  const lineStart = document.offsetAt({ line: position.line, character: 0 });
  const open = OPEN_COMPARISON.exec(text.slice(lineStart, offset));
  if (open === null) return [];
  const start = offset - (open[1] as string).length;
  const filled = text.slice(0, start) + PLACEHOLDER + text.slice(offset);
  const found = await session.analysisOf(asDocument(document, filled), token);
  session.forget(filledUri(document));
  const test = found?.analysis.tests.find((one) => one.span.start === start && one.codes.includes(Number(PLACEHOLDER)));
  if (test === undefined || found === undefined) return [];
  const endpoint = test.calls[0]?.endpoint;
  const range = { start: document.positionAt(start), end: position };
  return [...ERROR_CODES, ...SUCCESS_CODES].map((code, index): CompletionItem => {
    const info = codeInfo(code);
    return {
      label: String(code),
      kind: 12,
      detail: info === undefined ? '2Chat' : `2Chat: ${localize(info.label)}`,
      documentation: { kind: 'markdown', value: explain(code, endpoint, localize) ?? '' },
      sortText: String(index).padStart(2, '0'),
      textEdit: { range, newText: String(code) },
    };
  });
}

function filledUri(document: TextDocument): string {
  return `${document.uri}#completion`;
}

function asDocument(document: TextDocument, text: string): TextDocument {
  return TextDocument.create(filledUri(document), document.languageId, document.version, text);
}
