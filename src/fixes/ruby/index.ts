/** How fixes are written in Ruby. */
import type { Writer } from '../writer';
import { check } from './check';
import { CLIENTS } from './clients';
import { failInBranch, nothingInBranch } from './codeBranches';
import { complete } from './complete';
import { editsOf, isExempt } from './place';
import { retriedByHelper, retry } from './retry';
import { acceptSuccess } from './success';
import { tellApart } from './tellApart';

export const RUBY_WRITER: Writer = {
  languages: ['ruby'],
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
