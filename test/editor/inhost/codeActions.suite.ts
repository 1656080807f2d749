import * as vscode from 'vscode';
import { at, closeAll, codeActions, open } from './editor';
import { equal, match } from './expect';

describe('light bulb', () => {
  afterEach(closeAll);

  for (const [file, piece] of [
    ['node-fetch/sendReminder.ts', '=== 4|29'],
    ['python-requests/check_number.py', '== 4|29'],
  ] as const) {
    it(`offers to retry after 429 in ${file}, and does it in one step of undo`, async () => {
      const document = await open(file);
      const before = document.getText();
      const place = at(document, piece);
      const actions = await codeActions(document, new vscode.Range(place, place));
      const retry = actions.find(({ title }) => /429/.test(title));
      match(retry?.title ?? 'nothing', /retry/i);
      equal(retry?.edit && (await vscode.workspace.applyEdit(retry.edit)), true);
      equal(document.getText() === before, false);
      await vscode.commands.executeCommand('undo');
      equal(document.getText() === before, true);
    });
  }

  it("offers nothing where the user's own server answers", async () => {
    const document = await open('node-express/server.js');
    const place = at(document, 'pageSize = 2|00');
    equal((await codeActions(document, new vscode.Range(place, place))).length, 0);
  });
});
