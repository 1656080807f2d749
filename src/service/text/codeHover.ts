/** The popup on one status code. */
import { codeInfo, type Endpoint, meaningOf, UNDOCUMENTED_CODES } from '../../api';
import type { Localize } from '../types';
import { bullets, paragraphs } from './markdown';
import { codeTitle, docsLine, noted, type Origin, originLine, steps, titled } from './phrases';

export interface CodeHoverInput extends Origin {
  readonly code: number;
  readonly endpoint?: Endpoint;
}

/**
 * @returns Markdown: title, meaning, what to do, the link to the call, documentation. For a code outside 2Chat's
 * table it says that instead of a meaning.
 */
export function codeHover(input: CodeHoverInput, localize: Localize): string {
  const { code, endpoint } = input;
  const info = codeInfo(code);
  const meaning = meaningOf(code, endpoint);
  const end = [originLine(input, localize), docsLine(endpoint, localize)];
  if (info === undefined || meaning === undefined) {
    const known = UNDOCUMENTED_CODES.get(code);
    return paragraphs(
      titled(`**2Chat ${code}**`, endpoint),
      localize('{0} is not in the table of codes that 2Chat documents.', code),
      known === undefined ? '' : noted(known, localize),
      ...end,
    );
  }
  const differs = info.differs === null ? '' : ` ${localize(info.differs.text)}`;
  return paragraphs(
    codeTitle(info, endpoint, localize),
    noted(meaning, localize) + differs,
    bullets(steps(info, endpoint, localize)),
    ...end,
  );
}
