import * as vscode from 'vscode';
import { at, closeAll, completions, open } from './editor';
import { equal, match } from './expect';

describe('completion', () => {
  afterEach(closeAll);

  it("offers 2Chat's codes where a status is being compared", async () => {
    const document = await open('node-fetch/sendReminder.ts');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, at(document, '|const body = (await'), 'if (response.status === ) return;\n  ');
    await vscode.workspace.applyEdit(edit);
    const { items } = await completions(document, at(document, 'if (response.status === |)'));
    const offered = items.filter(({ label }) => /^(429|486)\b/.test(typeof label === 'string' ? label : label.label));
    equal(offered.length, 2);
    match(JSON.stringify(offered), /2Chat/);
  });

  it('offers none of them elsewhere', async () => {
    const document = await open('node-express/server.js');
    const { items } = await completions(document, at(document, 'const pageSize = |200'));
    equal(items.filter(({ label }) => /^486/.test(typeof label === 'string' ? label : label.label)).length, 0);
  });
});
