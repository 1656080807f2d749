/** Rules by name: an id, or the beginning of some with `*`, in comments, settings and on the command line. */

/** Whether a pattern means a rule. */
export function means(pattern: string, id: string): boolean {
  return pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : pattern === id;
}

/** The pattern that counts of those that mean a rule: the id itself, else the longest. */
export function mostSpecific(patterns: Iterable<string>, id: string): string | undefined {
  let best: string | undefined;
  for (const pattern of patterns) {
    if (pattern === id) return pattern;
    if (means(pattern, id) && (best === undefined || pattern.length > best.length)) best = pattern;
  }
  return best;
}

/** Single letters put in, left out or replaced between two words. */
function distance(left: string, right: string): number {
  let row = [...right].map((_, index) => index + 1);
  for (const [at, letter] of [...left].entries()) {
    const next: number[] = [];
    for (const [index, other] of [...right].entries()) {
      const above = row[index] as number;
      const before = index === 0 ? at : (row[index - 1] as number);
      const beside = index === 0 ? at + 1 : (next[index - 1] as number);
      next.push(Math.min(above + 1, beside + 1, before + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? left.length;
}

/** What was most likely meant by a word that is not known; undefined where nothing is like it. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((one) => ({ one, letters: distance(word, one) }))
    .sort((left, right) => left.letters - right.letters);
  return best !== undefined && best.letters <= Math.max(2, word.length / 3) ? best.one : undefined;
}
