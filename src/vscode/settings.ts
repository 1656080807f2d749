import * as vscode from 'vscode';
import type { EditorSettings, LanguageService } from '../service/types';

/** Whether the user wants a feature in a document; a setting of the language or the folder goes first. */
export const isOn = (feature: 'hover' | 'diagnostics', document: vscode.ConfigurationScope): boolean =>
  vscode.workspace.getConfiguration('twochat', document).get(`${feature}.enabled`, true);

/** What the user set for a document, for its language or its folder; unchecked, as the service checks it. */
export function settingsOf({ uri, languageId }: { readonly uri: string; readonly languageId: string }): EditorSettings {
  const scope = { uri: vscode.Uri.parse(uri), languageId };
  return { rules: vscode.workspace.getConfiguration('twochat', scope).get('rules') };
}

/** One message for each thing that is wrong, with the way to where it stands. */
export async function showWrongSettings(message: string, uri: string | undefined): Promise<void> {
  const open = uri === undefined ? vscode.l10n.t('Open the settings') : vscode.l10n.t('Open the file');
  if ((await vscode.window.showWarningMessage(message, open)) !== open) {
    return;
  }
  await (uri === undefined
    ? vscode.commands.executeCommand('workbench.action.openSettings', 'twochat')
    : vscode.window.showTextDocument(vscode.Uri.parse(uri)));
}

export interface Settings extends vscode.Disposable {
  /** Fires after the service was told. */
  readonly onDidChange: vscode.Event<void>;
}

/** Tells the service when the user's settings change. */
export function registerSettings(service: LanguageService): Settings {
  const changed = new vscode.EventEmitter<void>();
  const read = () => service.configure({ baseUrls: texts('baseUrls'), wrappers: texts('wrappers') });
  read();
  const listener = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('twochat')) {
      read();
      service.settingsChanged();
      changed.fire();
    }
  });
  return { onDidChange: changed.event, dispose: () => vscode.Disposable.from(listener, changed).dispose() };
}

/** A list of texts that a user may set; what else is in it is left out. */
function texts(name: string): string[] {
  const asked = vscode.workspace.getConfiguration('twochat').get<unknown>(name, []);
  return Array.isArray(asked) ? asked.filter((one) => typeof one === 'string' && one !== '') : [];
}
