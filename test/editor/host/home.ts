import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/paths';

export interface Home {
  /** Room for what an editor keeps: profile, logs, extensions. */
  readonly folder: string;
  /** A copy of `samples/`, to be edited freely. */
  readonly workspace: string;
  remove(): void;
}

/** A fresh home for an editor; in the system's temporary folder if no folder is named. */
export function freshHome(folder: string = mkdtempSync(join(tmpdir(), 'twochat-editor-'))): Home {
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  remove();
  const workspace = join(folder, 'samples');
  cpSync(join(root, 'samples'), workspace, { recursive: true });
  return { folder, workspace, remove };
}

/** Line and column, from 1, of the `|` in a piece of the file's text: `=== 4|29` is inside of the number. */
export function placeIn(file: string, piece: string): readonly [line: number, column: number] {
  const text = readFileSync(file, 'utf8');
  const start = text.indexOf(piece.replace('|', ''));
  if (start < 0) {
    throw new Error(`${file} does not hold ${piece}`);
  }
  const before = text.slice(0, start + piece.indexOf('|')).split('\n');
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}
