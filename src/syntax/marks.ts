/**
 * The cheap look that skips files without the service. A mark is any text that makes a file worth parsing; files
 * without one load no parser and no grammar.
 */
export interface Marks {
  /** Whether a text has a mark. Linear; on a large file well under a millisecond for each megabyte. */
  found(text: string): boolean;
}

/**
 * @param words looked for without regard to case; each is plain text.
 * @param patterns as well, without their flags.
 */
export function createMarks(words: readonly string[], patterns: readonly RegExp[] = []): Marks {
  const sources = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp([...sources, ...patterns.map((one) => one.source)].join('|'), 'i');
  return { found: (text) => pattern.test(text) };
}
