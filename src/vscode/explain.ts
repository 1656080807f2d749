import * as vscode from 'vscode';
import type { Host } from './activate';

const scheme = 'twochat';
const rules = '/rules/';

/** The page of a rule: where the code of a problem leads. */
export const pageUri = (rule: string): string => vscode.Uri.from({ scheme, path: `${rules}${rule}.md` }).toString();

/**
 * "2Chat: Explain a status code": all codes to choose from, the chosen one's meaning beside the code as a page. Rules have
 * pages as well.
 *
 * @param extensionUri the folder that holds `docs/`
 */
export function registerExplain({ service, log }: Host, extensionUri: vscode.Uri): vscode.Disposable {
  const ofRule = async (path: string) =>
    new TextDecoder().decode(
      await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'docs', 'rules', path)),
    );
  const pages: vscode.TextDocumentContentProvider = {
    provideTextDocumentContent: async ({ path }) =>
      path.startsWith(rules)
        ? ofRule(path.slice(rules.length))
        : (await service.explain(Number.parseInt(path.slice(1), 10)))?.value,
  };
  /** @param asked the code, for keybindings and other extensions; without it the user is asked */
  const explain = (asked?: unknown) =>
    log.guard('Explain', undefined, async () => {
      const code = typeof asked === 'number' ? asked : await pick();
      if (code !== undefined && (await service.explain(code)) !== undefined) {
        await show(vscode.Uri.from({ scheme, path: `/${code}.md` }));
      }
    });
  const explainRule = (rule: unknown) =>
    log.guard('Explain', undefined, async () => {
      if (typeof rule === 'string') {
        await show(vscode.Uri.parse(pageUri(rule)));
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
    vscode.commands.registerCommand('twochat.explainRule', explainRule),
  );
}

/** As a rendered page, or as its source where the editor has no Markdown preview. */
async function show(page: vscode.Uri): Promise<void> {
  const commands = await vscode.commands.getCommands(true);
  await (commands.includes('markdown.showPreview')
    ? vscode.commands.executeCommand('markdown.showPreview', page)
    : vscode.window.showTextDocument(page, { preview: true }));
}
