/** Names that the tables know; they are never taken for a class of the program. */
import { LIBRARIES } from './tables';

export const ENTRY_NAMES: ReadonlySet<string> = new Set(LIBRARIES.flatMap((library) => Object.keys(library.entries)));
