/** Every English sentence of the tables: the localisation keys that no `localize('...')` call shows. */
import { hiddenFailures } from './bodies';
import { CODES, UNDOCUMENTED_CODES } from './codes';
import { ENDPOINTS } from './endpoints';
import { KEY_FACTS, OTHER_HOSTS, WRONG_HOSTS } from './hosts';
import { GENERAL_LIMITS, RETRY_AFTER } from './limits';
import { MEANING_RULES } from './meanings';
import type { TextFact } from './provenance';

/** @returns each sentence once, sorted; the same at each call. */
export function tableTexts(): readonly string[] {
  const codes = Object.values(CODES);
  const facts: readonly TextFact[] = [
    ...codes.flatMap((code) => [
      code.meaning,
      code.send,
      ...code.causes,
      ...code.advice,
      ...(code.differs === null ? [] : [code.differs]),
    ]),
    ...UNDOCUMENTED_CODES.values(),
    ...Object.values(MEANING_RULES).flat(),
    ...ENDPOINTS.flatMap((endpoint) => [...endpoint.limits, ...hiddenFailures(endpoint)]),
    ...GENERAL_LIMITS,
    ...WRONG_HOSTS,
    ...OTHER_HOSTS,
    ...KEY_FACTS,
    RETRY_AFTER,
  ];
  const texts = [
    ...facts.map((fact) => fact.text),
    ...codes.map((code) => code.label),
    ...ENDPOINTS.map((endpoint) => endpoint.summary),
  ];
  return [...new Set(texts)].sort();
}
