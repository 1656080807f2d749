/** How fixes are written in JavaScript and TypeScript. */
import type { Writer } from '../writer';
import { check } from './check';
import { failInBranch, nothingInBranch } from './codeBranches';
import { complete } from './complete';
import { tellApartInHandler } from './handler';
import { editsOf, isExempt } from './place';
import { CLIENT_KINDS, retriedByHelper, retry } from './retry';
import { acceptSuccess } from './success';
import { tellApart } from './tellApart';

export const JAVASCRIPT_WRITER: Writer = {
  languages: ['typescript', 'typescriptreact', 'javascript', 'javascriptreact'],
  clients: Object.keys(CLIENT_KINDS),
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
