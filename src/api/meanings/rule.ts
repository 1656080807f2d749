/** A rule gives the meaning of a code for the endpoints that it selects. */
import type { TextFact } from '../provenance';
import type { Selector } from '../selector';

export interface MeaningRule extends TextFact {
  readonly for: Selector;
}
