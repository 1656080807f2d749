/** The programs of a family, with a fix applied. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from '../../../src/analysis/engine';
import type { Fix } from '../../../src/fixes';
import { contextOf, fixedText, fixOf } from '../../fixes/support/fixing';
import { FAMILIES, type Family, interpreterOf } from './families';

/** The code that programs test for, by program; another one is written in its place. */
const WRITTEN_CODE = /\b(?:429|402)\b/g;

export function hasProgram(family: Family, name: string): boolean {
  return existsSync(fileOf(family, name));
}

function fileOf(family: Family, name: string): string {
  return path.join('test/run/cases', family.id, name + family.extension);
}

/** @param code what the program tests for, instead of what is written unless it has a test of it already. */
export function programText(family: Family, name: string, code?: number): string {
  const text = readFileSync(fileOf(family, name), 'utf8');
  const isThere = code === undefined || new RegExp(`\\b${code}\\b`).test(text);
  return isThere ? text : text.replace(WRITTEN_CODE, String(code));
}

export interface FixedProgram {
  readonly before: string;
  readonly text: string;
  readonly fix: Fix;
}

/** Undefined where the fix is not offered. @param code the test that it is asked for at; without one, the call. */
export async function fixed(
  engine: Engine,
  family: Family,
  name: string,
  id: string,
  code?: number,
): Promise<FixedProgram | undefined> {
  const before = programText(family, name, code);
  const context = await contextOf(engine, { path: fileOf(family, name), text: before });
  const fix = fixOf(context, id, code);
  return fix === undefined ? undefined : { before, text: fixedText(before, fix), fix };
}

/** Programs of a language that is compiled with every fix that tests ask for; none of other languages. */
export async function compiledTexts(
  engine: Engine,
  family: Family,
  wanted: readonly (readonly [name: string, id: string, code?: number])[],
): Promise<string[]> {
  if (family.language !== 'Go') return [];
  const texts: string[] = [];
  for (const [name, id, code] of wanted) {
    const program = hasProgram(family, name) ? await fixed(engine, family, name, id, code) : undefined;
    if (program !== undefined) texts.push(program.text);
  }
  return texts;
}

/** Families to run here. On a machine of CI none may be missing. */
export function runnableFamilies(): Family[] {
  return FAMILIES.filter((family) => {
    if (interpreterOf(family) !== undefined) return true;
    if (process.env.CI !== undefined) throw new Error(`${family.client} is not installed, but CI runs all clients`);
    console.log(`      (not run: ${family.client} is not installed)`);
    return false;
  });
}
