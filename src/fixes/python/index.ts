/** How fixes are written in Python. */
import type { Writer } from '../writer';
import { check } from './check';
import { failInBranch, nothingInBranch } from './codeBranches';
import { complete } from './complete';
import { editsOf, isExempt } from './place';
import { CLIENTS, retriedByHelper, retry } from './retry';
import { acceptSuccess } from './success';
import { tellApart } from './tellApart';

export const PYTHON_WRITER: Writer = {
  languages: ['python'],
  clients: CLIENTS,
  retry,
  retriedByHelper,
  failInBranch,
  nothingInBranch,
  acceptSuccess,
  tellApart,
  // These clients raise only where they are told to, by a statement that is a test of its own.
  tellApartInHandler: () => undefined,
  complete,
  check,
  isExempt,
  edits: editsOf,
};
