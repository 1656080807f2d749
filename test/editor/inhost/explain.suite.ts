import * as vscode from 'vscode';
import { closeAll } from './editor';
import { eventually, pause } from './expect';

const tabs = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));

describe('2Chat: Explain a status code', () => {
  afterEach(closeAll);

  it('shows the page of a code without any file open', async () => {
    await closeAll();
    await vscode.commands.executeCommand('twochat.explainCode', 486);
    await eventually(tabs, (labels) => labels.some((label) => label.includes('486')));
  });

  it('asks for the code where none is given', async () => {
    const done = vscode.commands.executeCommand('twochat.explainCode');
    await pause(500);
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    await eventually(tabs, (labels) => labels.some((label) => label.includes('200')));
  });
});
