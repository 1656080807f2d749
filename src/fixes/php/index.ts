/** How fixes are written in PHP. */
import type { Writer } from '../writer';
import { check } from './check';
import { failInBranch, nothingInBranch } from './codeBranches';
import { complete } from './complete';
import { tellApartInHandler } from './handler';
import { CLIENTS } from './kinds';
import { editsOf, isExempt } from './place';
import { retriedByHelper, retry } from './retry';
import { acceptSuccess } from './success';
import { tellApart } from './tellApart';

export const PHP_WRITER: Writer = {
  languages: ['php'],
  clients: CLIENTS,
  retry,
  retriedByHelper,
  failInBranch,
  nothingInBranch,
  acceptSuccess,
  tellApart,
  tellApartInHandler,
  complete,
  check,
  isExempt,
  edits: editsOf,
};
