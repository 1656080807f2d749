/** Folders whose files all fixes are tried on. */
import { existsSync } from 'node:fs';

export const FOLDERS = [
  'test/fixtures',
  'test/programs',
  'test/exam/first',
  'test/exam/second',
  'samples',
  'test/run/cases',
].filter((folder) => existsSync(folder));
