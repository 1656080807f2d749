import * as vscode from 'vscode';
import type { Host } from './activate';
import { toCompletionItem } from './convert';
import { selector, toTextDocument } from './documents';

/** The editor asks by itself at the start of a word only, and a number is none to it. */
const triggers = ['=', ' ', '(', '[', ','];

export function registerCompletions({ service, log }: Host): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    selector,
    {
      provideCompletionItems: (document, position, token) =>
        log.guard('Completion', document, async () => {
          const items = await service.completions(toTextDocument(document), position, token);
          return token.isCancellationRequested ? undefined : items.map(toCompletionItem);
        }),
    },
    ...triggers,
  );
}
