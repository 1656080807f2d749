/** How fixes are written in Go. */
import type { Writer } from '../writer';
import { check } from './check';
import { failInBranch, nothingInBranch } from './codeBranches';
import { complete } from './complete';
import { editsOf, isExempt } from './place';
import { CLIENTS, retriedByHelper, retry } from './retry';
import { acceptSuccess } from './success';
import { tellApart } from './tellApart';

export const GO_WRITER: Writer = {
  languages: ['go'],
  clients: CLIENTS,
  retry,
  retriedByHelper,
  failInBranch,
  nothingInBranch,
  acceptSuccess,
  tellApart,
  // A status is no error of net/http: there is no handler for it.
  tellApartInHandler: () => undefined,
  complete,
  check,
  isExempt,
  edits: editsOf,
};
