/** Inserted code in the quotes, semicolons and commas of the file. */
import type { FileStyle } from '../style';

/** @param code with single quotes, semicolons and trailing commas, and without an apostrophe outside of its strings. */
export function dressed(code: string, style: FileStyle): string {
  let text = style.quote === '"' ? code.replace(/'([^'"\n]*)'/g, '"$1"') : code;
  if (!style.trailingCommas) text = text.replace(/,(\n\s*[}\])>])/g, '$1');
  if (style.semicolons) return text;
  return text
    .split('\n')
    .map((line) => (/^\s*for /.test(line) ? line : line.replace(/;$/, '')))
    .join('\n');
}
