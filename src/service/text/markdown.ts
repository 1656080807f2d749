/** The few forms of Markdown that the texts use; neither HTML nor command links are among them. */

/** A code span that can hold any text on one line, backticks included. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** @param label text without brackets. */
export const link = (label: string, address: string): string => `[${label}](${address})`;

export const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** Joins the parts with blank lines; empty ones are left out. */
export const paragraphs = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');
