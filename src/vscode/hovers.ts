import * as vscode from 'vscode';
import type { Host } from './activate';
import { toHover } from './convert';
import { selector, toTextDocument } from './documents';
import { isOn } from './settings';

export function registerHovers({ service, log }: Host): vscode.Disposable {
  return vscode.languages.registerHoverProvider(selector, {
    provideHover: (document, position, token) =>
      log.guard('Hover', document, async () => {
        const hover = isOn('hover', document) && (await service.hover(toTextDocument(document), position, token));
        return hover && !token.isCancellationRequested ? toHover(hover) : undefined;
      }),
  });
}
