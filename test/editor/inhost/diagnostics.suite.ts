import * as vscode from 'vscode';
import { at, closeAll, codeActions, open, problems } from './editor';
import { equal, eventually, match } from './expect';

describe('problems', () => {
  afterEach(closeAll);

  it('a call whose status is never looked at is one, until its fix is applied', async () => {
    const document = await open('node-fetch/contacts.js');
    const [problem] = await eventually(
      () => problems(document),
      ({ length }) => length > 0,
    );
    match(problem?.message ?? '', /status/);
    const code = problem?.code;
    match(typeof code === 'object' ? String(code.value) : String(code), /^status\/unchecked$/);
    const [fix] = problem ? await codeActions(document, problem.range) : [];
    equal(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)), true);
    await eventually(
      () => problems(document),
      ({ length }) => length === 0,
    );
  });

  it('none stays when its call is deleted', async () => {
    const document = await open('node-fetch/contacts.js');
    await eventually(
      () => problems(document),
      ({ length }) => length > 0,
    );
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, new vscode.Range(at(document, '|const response'), at(document, '|const { contacts }')));
    await vscode.workspace.applyEdit(edit);
    await eventually(
      () => problems(document),
      ({ length }) => length === 0,
    );
  });

  it('a file without 2Chat has none', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'typescript',
      content: "const response = await fetch('https://example.com');\nconsole.log(await response.json());\n",
    });
    await vscode.window.showTextDocument(document);
    equal(problems(document).length, 0);
  });
});
