import * as vscode from 'vscode';
import type { Host } from './activate';

const scheme = 'twochat';

/** "2Chat: Explain a status code": all codes to choose from, the chosen one's meaning beside the code as a page. */
export function registerExplain({ service, log }: Host): vscode.Disposable {
  const pages: vscode.TextDocumentContentProvider = {
    provideTextDocumentContent: async (uri) => (await service.explain(Number.parseInt(uri.path.slice(1), 10)))?.value,
  };
  /** @param asked the code, for keybindings and other extensions; without it the user is asked */
  const explain = (asked?: unknown) =>
    log.guard('Explain', undefined, async () => {
      const code = typeof asked === 'number' ? asked : await pick();
      if (code !== undefined && (await service.explain(code)) !== undefined) {
        await show(vscode.Uri.from({ scheme, path: `/${code}.md` }));
      }
    });
  const pick = async () => {
    const items = (await service.codes()).map(({ code, label, detail }) => ({ code, label, detail }));
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('2Chat: Explain a status code'),
      placeHolder: vscode.l10n.t('A number, or a word of its meaning'),
      matchOnDetail: true,
    });
    return picked?.code;
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, pages),
    vscode.commands.registerCommand('twochat.explainCode', explain),
  );
}

/** As a rendered page, or as its source where the editor has no Markdown preview. */
async function show(page: vscode.Uri): Promise<void> {
  const commands = await vscode.commands.getCommands(true);
  await (commands.includes('markdown.showPreview')
    ? vscode.commands.executeCommand('markdown.showPreview', page)
    : vscode.window.showTextDocument(page, { preview: true }));
}
