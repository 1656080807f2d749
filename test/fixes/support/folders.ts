/** Folders whose files all fixes are tried on. */
import { existsSync } from 'node:fs';

export const FOLDERS = ['test/fixtures', 'samples', 'test/fixes/programs'].filter((folder) => existsSync(folder));
