import * as vscode from 'vscode';
import { closeAll, open } from './editor';
import { equal, eventually } from './expect';

interface Result {
  readonly files: number;
  readonly problems: number;
  readonly isPartial: boolean;
}

/** All of our problems, by the path of their file. */
const all = () =>
  new Map(
    vscode.languages
      .getDiagnostics()
      .map(([uri, found]) => [uri.path, found.filter(({ source }) => source === '2Chat').length] as const)
      .filter(([, count]) => count > 0),
  );

describe('the check of the workspace', () => {
  afterEach(closeAll);

  it('puts the problems of closed files into the panel, where they stay when the files are opened and closed', async () => {
    const result = await vscode.commands.executeCommand<Result>('twochat.checkWorkspace');
    equal(result.isPartial, false);
    equal(result.files > 3, true);
    const found = all();
    equal(
      [...found.values()].reduce((sum, count) => sum + count, 0),
      result.problems,
    );
    const path = [...found.keys()].find((one) => one.endsWith('node-fetch/contacts.js')) ?? 'not found';
    const count = found.get(path);
    equal((count ?? 0) > 0, true);
    await open('node-fetch/contacts.js');
    await closeAll();
    await eventually(all, (now) => now.get(path) === count);
  });

  it('repairs all of a file by its source action', async () => {
    const document = await open('node-fetch/contacts.js');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, 0, 0),
      'source.fixAll.twochat',
    );
    equal(actions.length, 1);
    const [action] = actions;
    equal(action?.edit && (await vscode.workspace.applyEdit(action.edit)), true);
    const left = () => vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === '2Chat');
    await eventually(left, ({ length }) => length === 0);
    await vscode.commands.executeCommand('undo');
    await eventually(left, ({ length }) => length > 0);
  });
});
