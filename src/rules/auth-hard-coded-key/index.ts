/** `auth/hard-coded-key`: a key stands in the source. The key itself is in no message. */
import { KEY_ENVIRONMENT_NAMES, keysIn } from '../../api';
import { inFile, isCode, isExampleFile } from '../literals';
import type { Rule } from '../rule';

const meta = {
  id: 'auth/hard-coded-key',
  title: 'A 2Chat API key is in the source',
  severity: 'error',
  needs: 'certain',
  codes: [],
} as const;

export const hardCodedKey: Rule = {
  meta,
  *run({ file }) {
    if (isExampleFile(file.path)) return;
    for (const span of keysIn(file.text)) {
      if (!isCode(file, span)) continue;
      yield {
        rule: meta,
        confidence: 'certain',
        span: inFile(file, span),
        message: {
          text: 'A 2Chat API key in the source is known to everyone who can read it: replace the key, and keep the new one in the environment ({0}).',
          args: [KEY_ENVIRONMENT_NAMES[0]],
        },
        codes: [],
        call: null,
      };
    }
  },
};
