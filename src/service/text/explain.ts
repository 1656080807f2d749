/** The full text on one code, for the command and the command line. */
import { codeInfo, type Endpoint, meaningOf, type Provenance, type TextFact } from '../../api';
import type { Localize } from '../types';
import { bullets, paragraphs } from './markdown';
import { codeTitle, docsLine, noted, steps } from './phrases';

/**
 * @param endpoint the endpoint that answered, undefined for the general text.
 * @returns Markdown, undefined for a code outside 2Chat's table.
 */
export function explain(code: number, endpoint: Endpoint | undefined, localize: Localize): string | undefined {
  const info = codeInfo(code);
  const meaning = meaningOf(code, endpoint);
  if (info === undefined || meaning === undefined) {
    return undefined;
  }
  const differs = info.differs === null ? '' : noted(info.differs, localize);
  const mayRepeat = endpoint === undefined || !endpoint.resendable;
  return paragraphs(
    codeTitle(info, endpoint, localize),
    noted(meaning, localize),
    meaning === info.meaning ? '' : localize('In general: {0}', noted(info.meaning, localize)),
    differs,
    section(localize('Likely causes'), bullets(info.causes.map((cause) => noted(cause, localize)))),
    section(localize('What to do'), bullets(steps(info, endpoint, localize))),
    mayRepeat ? section(localize('For a send, create or purchase'), noted(info.send, localize)) : '',
    localize('Sources: {0}', sources([meaning, ...info.causes, ...info.advice]).join(', ')),
    docsLine(endpoint, localize),
  );
}

const section = (title: string, text: string): string => `**${title}**\n\n${text}`;

/** The sources of the facts, each once; those that are addresses and names of public code, not conclusions. */
const sources = (facts: readonly TextFact[]): readonly string[] => [
  ...new Set(facts.filter(isFound).map((fact) => fact.source)),
];

const isFound = (fact: Provenance): boolean => fact.certainty !== 'inferred';
