import * as vscode from 'vscode';

/** Opens a file of the samples, which are the workspace, and shows it. */
export async function open(path: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) {
    throw new Error('The suites need the samples as their workspace');
  }
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, path));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Gives up what was typed, and closes every editor. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The place of a `|` in a piece of the document's text: `=== 4|29` is inside of the number. */
export function at(document: vscode.TextDocument, piece: string): vscode.Position {
  const start = document.getText().indexOf(piece.replace('|', ''));
  if (start < 0) {
    throw new Error(`${document.uri.path} does not hold ${piece}`);
  }
  return document.positionAt(start + piece.indexOf('|'));
}

/** The popups at a place that are ours. */
export async function hovers(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover[]> {
  const all = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return all.filter((hover) => textOf(hover).includes('2Chat'));
}

export const textOf = (hover: vscode.Hover): string =>
  hover.contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');

/** Our problems of a document. */
export const problems = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === '2Chat');

/** The entries of the light bulb at a place that are ours; others' are told apart by their lack of an edit at once. */
export async function codeActions(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return all.filter((action) => action.edit);
}

export const completions = (document: vscode.TextDocument, position: vscode.Position) =>
  vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position);

export const extension = (): vscode.Extension<unknown> => {
  const found = vscode.extensions.getExtension('twochat-tools.twochat-status-codes');
  if (!found) {
    throw new Error('The extension is not there');
  }
  return found;
};
