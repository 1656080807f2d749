/** A rule in words: for SARIF and for the pages of documentation. */
import type { RuleMeta } from './rule';

/** @returns the same as plain text and as Markdown. */
export function ruleHelp({ id, title }: RuleMeta): { readonly text: string; readonly markdown: string } {
  const silence = `Silence it with a comment: \`twochat-disable-next-line ${id} -- why\`, or in \`.twochatrc.json\`.`;
  return { text: `${title}. ${silence.replaceAll('`', '')}`, markdown: `${title}.\n\n${silence}` };
}
