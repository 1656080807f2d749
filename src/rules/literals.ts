/** Texts that are themselves the thing: where in a program they stand, and whether they are part of it at all. */
import type { ParsedFile } from '../analysis/engine';
import type { Span } from '../flow/ir';
import { isComment, nodeAt, type SyntaxNode } from '../syntax/tree';

/** Lines that no grammar reads as comments, for languages that are read without one. */
const COMMENT_LINE: Readonly<Record<string, RegExp>> = { http: /^\s*(?:#|\/\/)/ };

/** A string that is a statement of its own explains the code: Python's docstrings. */
function isDocstring(node: SyntaxNode): boolean {
  return node.type === 'string' && node.parent?.type === 'expression_statement' && node.parent.children.length === 1;
}

/** Whether a stretch of the parsed text is code: in no comment and no docstring. */
export function isCode({ root, text, languageId }: ParsedFile, span: Span): boolean {
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
  if (COMMENT_LINE[languageId]?.test(line) === true) return false;
  for (let node: SyntaxNode | null = nodeAt(root, span.start, span.end); node !== null; node = node.parent)
    if (isComment(node) || isDocstring(node)) return false;
  return true;
}

/** A stretch of the parsed text as one of the file. */
export function inFile({ toFile }: ParsedFile, { start, end }: Span): Span {
  return toFile === undefined ? { start, end } : { start: toFile(start), end: toFile(end) };
}

/** Folders whose files show or try something out; the nearest ones to the file count. */
const EXAMPLE_FOLDER =
  /(?:^|\/)(?:tests?|specs?|__tests__|__mocks__|__fixtures__|testdata|fixtures|mocks|docs)\/(?:[^/]*\/){0,2}[^/]*$/i;
const TEST_NAME =
  /(?:^|\/)(?:[^/]*[._-](?:test|spec|mock)s?\.\w+|test_[^/]*|conftest\.py|[^/]*Tests?\.(?:php|java|cs))$/;

/** Whether a file is a test, a fixture or documentation, by its path. */
export function isExampleFile(path: string): boolean {
  return EXAMPLE_FOLDER.test(path) || TEST_NAME.test(path);
}
