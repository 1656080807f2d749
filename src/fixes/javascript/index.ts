/** How fixes are written in JavaScript and TypeScript. */
import type { Writer } from '../writer';
import { acceptSuccess, check, failInBranch, tellApart } from './branches';
import { CLIENT_KINDS, retriedByHelper, retry } from './retry';

export const JAVASCRIPT_WRITER: Writer = {
  languages: ['typescript', 'typescriptreact', 'javascript', 'javascriptreact'],
  clients: Object.keys(CLIENT_KINDS),
  retry,
  retriedByHelper,
  failInBranch,
  acceptSuccess,
  tellApart,
  check,
};
