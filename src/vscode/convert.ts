/** Between the shapes of the language server protocol, which the service speaks, and those of the editor. */
import * as vscode from 'vscode';
import type * as lsp from 'vscode-languageserver-types';

export const fromRange = (range: vscode.Range): lsp.Range => ({
  start: { line: range.start.line, character: range.start.character },
  end: { line: range.end.line, character: range.end.character },
});

export const toRange = ({ start, end }: lsp.Range): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

/** Markdown that may neither run commands nor hold HTML. */
export function toMarkdown(content: lsp.MarkupContent | string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  return typeof content === 'string' || content.kind === 'plaintext'
    ? markdown.appendText(typeof content === 'string' ? content : content.value)
    : markdown.appendMarkdown(content.value);
}

export function toHover(hover: lsp.Hover): vscode.Hover {
  const contents = Array.isArray(hover.contents) ? hover.contents : [hover.contents];
  const marked = contents.map((content) =>
    typeof content === 'object' && 'language' in content
      ? new vscode.MarkdownString().appendCodeblock(content.value, content.language)
      : typeof content === 'string'
        ? new vscode.MarkdownString(content)
        : toMarkdown(content),
  );
  return new vscode.Hover(marked, hover.range && toRange(hover.range));
}

/** The protocol counts severities, tags and completion kinds from 1, the editor from 0 (tags excepted). */
export function toDiagnostic(diagnostic: lsp.Diagnostic): vscode.Diagnostic {
  const message = typeof diagnostic.message === 'string' ? diagnostic.message : diagnostic.message.value;
  const result = new vscode.Diagnostic(toRange(diagnostic.range), message, (diagnostic.severity ?? 3) - 1);
  if (diagnostic.source !== undefined) {
    result.source = diagnostic.source;
  }
  if (diagnostic.code !== undefined) {
    result.code = diagnostic.codeDescription
      ? { value: diagnostic.code, target: vscode.Uri.parse(diagnostic.codeDescription.href) }
      : diagnostic.code;
  }
  if (diagnostic.tags) {
    result.tags = [...diagnostic.tags];
  }
  if (diagnostic.relatedInformation) {
    result.relatedInformation = diagnostic.relatedInformation.map(
      ({ location, message: text }) =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(vscode.Uri.parse(location.uri), toRange(location.range)),
          text,
        ),
    );
  }
  return result;
}

export function toCompletionItem(item: lsp.CompletionItem): vscode.CompletionItem {
  const result = new vscode.CompletionItem(item.label, item.kind === undefined ? undefined : item.kind - 1);
  const text = item.textEdit?.newText ?? item.insertText ?? item.label;
  result.insertText = item.insertTextFormat === 2 ? new vscode.SnippetString(text) : text;
  if (item.textEdit) {
    result.range =
      'range' in item.textEdit
        ? toRange(item.textEdit.range)
        : { inserting: toRange(item.textEdit.insert), replacing: toRange(item.textEdit.replace) };
  }
  if (item.documentation !== undefined) {
    result.documentation = toMarkdown(item.documentation);
  }
  return Object.assign(result, {
    detail: item.detail,
    sortText: item.sortText,
    filterText: item.filterText,
    preselect: item.preselect,
  });
}
