/** Where a fact about 2Chat comes from and how far it can be trusted. */

/**
 * `documented`: 2Chat's own pages or repositories say it. `measured`: someone sent the request and saw the answer.
 * `third-party`: other public code or text says it. `inferred`: concluded here, seen nowhere.
 */
export type Certainty = 'documented' | 'measured' | 'third-party' | 'inferred';

export interface Provenance {
  /** An address, or a name where there is no address. */
  readonly source: string;
  readonly certainty: Certainty;
}

/** A statement in English, which is also its localisation key. */
export interface TextFact extends Provenance {
  readonly text: string;
}

/** Root of 2Chat's documentation; pages are named by their path below it. */
export const DOCS_ROOT = 'https://developers.2chat.co/docs/';

/** The page of 2Chat's response codes, the highest authority on them. */
export const CODES_PAGE = `${DOCS_ROOT}API/api-response-codes`;

/** @param page path below {@link DOCS_ROOT}, without a leading slash. */
export const documented = (page: string): Provenance => ({ source: `${DOCS_ROOT}${page}`, certainty: 'documented' });

/** @param skill folder of one of 2Chat's agent skills. */
export const officialSkill = (skill: string): Provenance => ({
  source: `https://github.com/2ChatCo/agent-skills/blob/main/skills/${skill}/SKILL.md`,
  certainty: 'documented',
});

export const ON_CODES_PAGE = documented('API/api-response-codes');

export const ON_AUTHENTICATION_PAGE = documented('API/authentication');

export const ON_BILLING_PAGE = documented('API/billing');

const W6W = 'https://github.com/segevsh/w6w-apps/tree/main/apps/2chat';

/** Requests without a key and with a wrong key, sent on 2026-10-06 by the authors of a public connector. */
export const MEASURED_KEYS: Provenance = { source: W6W, certainty: 'measured' };

/** What the authors of a public connector read in newer pages of the documentation. */
export const CONNECTOR: Provenance = { source: W6W, certainty: 'third-party' };

/** What public programs that call 2Chat rely on. */
export const PUBLIC_PROGRAMS: Provenance = {
  source: 'public programs that call the 2Chat API',
  certainty: 'third-party',
};

export const INFERRED: Provenance = {
  source: 'the general meaning of the code and what the endpoint does',
  certainty: 'inferred',
};

export const IN_RFC_9110: Provenance = { source: 'https://www.rfc-editor.org/rfc/rfc9110', certainty: 'documented' };
export const IN_RFC_6585: Provenance = { source: 'https://www.rfc-editor.org/rfc/rfc6585', certainty: 'documented' };
export const IN_RFC_3261: Provenance = { source: 'https://www.rfc-editor.org/rfc/rfc3261', certainty: 'documented' };
