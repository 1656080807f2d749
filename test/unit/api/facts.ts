/** Checks that every test of the tables shares. */
import assert from 'node:assert/strict';
import type { Provenance, TextFact } from '../../../src/api';

export function assertProvenance(fact: Provenance): void {
  assert.ok(['documented', 'measured', 'third-party', 'inferred'].includes(fact.certainty), fact.certainty);
  assert.ok(fact.source.length > 5, fact.source);
  if (fact.source.startsWith('http')) {
    assert.ok(URL.canParse(fact.source) && !/\s/.test(fact.source), fact.source);
  }
}

/** The text is a whole sentence, without holes, which the localisation would take for arguments. */
export function assertText(fact: TextFact): void {
  assertProvenance(fact);
  assert.match(fact.text, /^[\p{Lu}0-9`].*\.$|^[\p{Lu}`].*\?$/u, fact.text);
  assert.doesNotMatch(fact.text, /undefined|null\b(?!\.)|\{\d*\}|\s\s|'/, fact.text);
}
