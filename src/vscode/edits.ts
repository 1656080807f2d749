import * as vscode from 'vscode';
import type * as lsp from 'vscode-languageserver-types';
import { toRange } from './convert';

type Edit = lsp.TextEdit | lsp.AnnotatedTextEdit | lsp.SnippetTextEdit;

/**
 * The edit in the editor's form, undone in one step.
 *
 * @throws if it renames or deletes files, which no action of this project does
 */
export function toWorkspaceEdit(edit: lsp.WorkspaceEdit): vscode.WorkspaceEdit {
  const result = new vscode.WorkspaceEdit();
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) {
    result.set(vscode.Uri.parse(uri), edits.map(toEdit));
  }
  for (const change of edit.documentChanges ?? []) {
    if ('textDocument' in change) {
      result.set(vscode.Uri.parse(change.textDocument.uri), change.edits.map(toTuple));
    } else if (change.kind === 'create') {
      result.createFile(vscode.Uri.parse(change.uri), { ignoreIfExists: change.options?.ignoreIfExists ?? false });
    } else {
      throw new Error(`An action may change and create files only, not ${change.kind} them`);
    }
  }
  return result;
}

const toEdit = (edit: lsp.TextEdit): vscode.TextEdit => new vscode.TextEdit(toRange(edit.range), edit.newText);

const toTuple = (edit: Edit): [vscode.TextEdit | vscode.SnippetTextEdit, undefined] => [
  'snippet' in edit
    ? new vscode.SnippetTextEdit(toRange(edit.range), new vscode.SnippetString(edit.snippet.value))
    : toEdit(edit),
  undefined,
];
