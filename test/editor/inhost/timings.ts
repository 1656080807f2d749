/** Runs inside an editor's extension host, and tells how long the extension takes to be there. */
import * as vscode from 'vscode';
import { at, extension, open } from './editor';
import { formatResult } from './results';

/** Times as results, in milliseconds: activation, the first popup after it (engine, grammar, analysis), and one from the cache. */
export async function run(): Promise<void> {
  const timed = async (title: string, work: () => Thenable<unknown>) => {
    const start = performance.now();
    await work();
    console.log(formatResult({ titles: [title, (performance.now() - start).toFixed(1)], state: 'passed' }));
  };
  if (extension().isActive) throw new Error('The extension was active before it was asked for');
  await timed('activation', () => extension().activate());
  const reminder = await open('node-fetch/sendReminder.ts');
  const hover = () =>
    vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      reminder.uri,
      at(reminder, '=== 4|29'),
    );
  await timed('first popup', hover);
  await timed('popup from the cache', hover);
}
