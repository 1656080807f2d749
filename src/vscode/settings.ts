import * as vscode from 'vscode';
import type { ServiceSettings } from '../service/types';
import type { Host } from './activate';

type Level = ServiceSettings['rules'][string];

const levels: Readonly<Record<Level, true>> = {
  off: true,
  hint: true,
  information: true,
  warning: true,
  error: true,
  default: true,
};

/** Whether the user wants a feature in this document; a setting of the language or the folder goes first. */
export const isOn = (feature: 'hover' | 'diagnostics', document: vscode.TextDocument): boolean =>
  vscode.workspace.getConfiguration('twochat', document).get(`${feature}.enabled`, true);

export interface Settings extends vscode.Disposable {
  /** Fires after the service has the new settings. */
  readonly onDidChange: vscode.Event<void>;
}

/** Hands the user's settings to the service, now and after each change. */
export function registerSettings({ service, log }: Host): Settings {
  const changed = new vscode.EventEmitter<void>();
  const apply = () => {
    const asked = vscode.workspace.getConfiguration('twochat').get<Record<string, unknown>>('rules', {});
    const rules = Object.entries(asked).filter((entry): entry is [string, Level] => isLevel(entry[1]));
    if (rules.length < Object.keys(asked).length) {
      log.logger.warn('twochat.rules holds levels that do not exist; they are left at their default');
    }
    service.configure({
      rules: Object.fromEntries(rules),
      reading: { baseUrls: texts('baseUrls'), wrappers: texts('wrappers') },
    });
  };
  apply();
  const listener = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('twochat')) {
      apply();
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

const isLevel = (value: unknown): value is Level => typeof value === 'string' && Object.hasOwn(levels, value);
