/** The Markdown of the popups as text of a terminal. */
import type { Paint } from './colors';

/** Code spans first: what is in them is no Markdown. */
const INLINE = /(`+) ?(.+?) ?\1|\*\*(.+?)\*\*|\[([^\]]*)\]\(([^)]*)\)|_\((.+?)\)_/g;

/** @param markdown of the forms that `service/text/markdown.ts` writes. */
export function plainText(markdown: string, paint: Paint): string {
  return markdown.replace(INLINE, (whole, _fence, code, bold, label, address, note): string => {
    if (code !== undefined) return paint('cyan', code);
    if (bold !== undefined) return paint('bold', plainText(bold, paint));
    if (label !== undefined) return `${label}: ${address}`;
    return note === undefined ? whole : paint('dim', `(${note})`);
  });
}
