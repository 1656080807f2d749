/** Planning fixes in every language. */
import { JAVASCRIPT_WRITER } from './javascript';
import { createPlanner } from './planner';
import { PYTHON_WRITER } from './python';
import type { Writer } from './writer';

export { applyEdits } from './apply';
export type { Edit, Fix, FixContext } from './fix';
export { FIX_TITLES } from './titles';

const WRITERS: readonly Writer[] = [JAVASCRIPT_WRITER, PYTHON_WRITER];

export const { fixesAt, fixesOf } = createPlanner(WRITERS);
