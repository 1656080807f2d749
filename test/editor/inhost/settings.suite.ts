import * as vscode from 'vscode';
import { at, closeAll, hovers, open, problems } from './editor';
import { equal, eventually } from './expect';

const set = (key: string, value: unknown) =>
  vscode.workspace.getConfiguration('twochat').update(key, value, vscode.ConfigurationTarget.Global);

describe('settings', () => {
  afterEach(async () => {
    await closeAll();
    await Promise.all([
      set('hover.enabled', undefined),
      set('diagnostics.enabled', undefined),
      set('rules', undefined),
    ]);
  });

  it('twochat.hover.enabled turns the popup off and on', async () => {
    const document = await open('node-fetch/sendReminder.ts');
    const place = at(document, '=== 4|29');
    equal((await hovers(document, place)).length, 1);
    await set('hover.enabled', false);
    await eventually(
      () => hovers(document, place),
      ({ length }) => length === 0,
    );
    await set('hover.enabled', undefined);
    await eventually(
      () => hovers(document, place),
      ({ length }) => length === 1,
    );
  });

  it('twochat.diagnostics.enabled takes the problems away and brings them back', async () => {
    const document = await open('node-fetch/contacts.js');
    await eventually(
      () => problems(document),
      ({ length }) => length > 0,
    );
    await set('diagnostics.enabled', false);
    await eventually(
      () => problems(document),
      ({ length }) => length === 0,
    );
    await set('diagnostics.enabled', undefined);
    await eventually(
      () => problems(document),
      ({ length }) => length > 0,
    );
  });

  it('twochat.rules changes the level of a rule', async () => {
    const document = await open('node-fetch/contacts.js');
    await set('rules', { 'status/*': 'error' });
    await eventually(
      () => problems(document),
      (found) => found.some(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
    await set('rules', { 'status/unchecked': 'off' });
    await eventually(
      () => problems(document),
      ({ length }) => length === 0,
    );
  });
});
