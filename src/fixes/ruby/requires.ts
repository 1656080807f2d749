/** `require` lines that inserted code needs. */
import { isComment, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Edit, FixContext } from '../fix';
import { styleIn } from './syntax';

function requiredBy(node: SyntaxNode, source: string): string | undefined {
  return /^require\s*\(?\s*["']([^"'#]+)["']\s*\)?$/.exec(textOf(node, source))?.[1];
}

/** Behind the comments of the head that Ruby itself reads. */
function headEnd(context: FixContext): number {
  const { root, text } = context.file;
  let end = 0;
  for (const node of root.children) {
    if (
      !isComment(node) ||
      !/^#(?:!|.*(?:coding|frozen_string_literal|typed|warn_indent)\s*:)/.test(textOf(node, text))
    )
      break;
    end = node.end;
  }
  return end;
}

export function requireEdits(context: FixContext, needed: readonly string[]): Edit[] {
  const { root, text } = context.file;
  const { lineEnd, quote } = styleIn(context);
  const written = root.children.flatMap((node) => {
    const name = requiredBy(node, text);
    return name === undefined ? [] : [{ node, name }];
  });
  const missing = [...new Set(needed)].filter((name) => !written.some((one) => one.name === name)).sort();
  if (missing.length === 0) return [];
  const line = (name: string) => `require ${quote}${name}${quote}`;
  const names = written.map((one) => one.name);
  const isSorted = names.every((name, index) => index === 0 || (names[index - 1] ?? '') <= name);
  const last = written.at(-1);
  if (last === undefined) {
    const at = headEnd(context);
    const block = missing.map(line).join(lineEnd);
    return [{ span: { start: at, end: at }, text: at === 0 ? block + lineEnd.repeat(2) : lineEnd.repeat(2) + block }];
  }
  return missing.map((name) => {
    const next = isSorted ? written.find((one) => one.name > name) : undefined;
    return next === undefined
      ? { span: { start: last.node.end, end: last.node.end }, text: lineEnd + line(name) }
      : { span: { start: next.node.start, end: next.node.start }, text: line(name) + lineEnd };
  });
}
