/** The lines around a finding, with its place marked. */
import { keysIn } from '../../api/keys';
import type { Range } from '../report/model';
import { Positions } from '../report/positions';
import type { Paint } from './colors';

/** In UTF-16 units: of a longer line a window around the place is shown. */
const WIDEST = 110;
/** Of the window, what is shown before the place. */
const LEAD = 30;

interface Window {
  readonly text: string;
  /** What to take off an offset in the line to have one in the window. */
  readonly shift: number;
}

/** Tabs and other control characters as one blank each, so that columns meet. */
function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

function windowOf(line: string, from: number): Window {
  const start = Math.max(0, Math.min(from - LEAD, line.length - WIDEST));
  const end = Math.min(line.length, start + WIDEST);
  const before = start > 0 ? '…' : '';
  const after = end < line.length ? '…' : '';
  return { text: before + visible(line.slice(start, end)) + after, shift: start - before.length };
}

/** A finding about a key must not spread it: logs are read by many. */
function withoutKeys(line: string): string {
  let shown = line;
  for (const { start, end } of keysIn(line))
    shown = `${shown.slice(0, start)}UAK${'*'.repeat(end - start - 3)}${shown.slice(end)}`;
  return shown;
}

/** Carets under the first line of the range, at least one. */
export function codeFrame(text: string, range: Range, paint: Paint): string {
  const positions = new Positions(text);
  const line = withoutKeys(positions.lineText(range.line));
  const shown = windowOf(line, range.column - 1);
  const gutter = String(range.line).length;
  const start = range.column - 1 - shown.shift;
  const end = range.endLine === range.line ? range.endColumn - 1 - shown.shift : shown.text.length;
  const carets = '^'.repeat(Math.max(1, Math.min(end, shown.text.length) - start));
  const bar = paint('dim', '|');
  return [
    `  ${paint('dim', String(range.line))} ${bar} ${shown.text}`,
    `  ${' '.repeat(gutter)} ${bar} ${' '.repeat(start)}${paint('red', carets)}`,
  ].join('\n');
}
