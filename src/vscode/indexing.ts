import * as vscode from 'vscode';
import { selector } from './documents';

export interface IndexingStatus extends vscode.Disposable {
  /** Files that were looked through, of all; with `done` equal to `all` the item goes. */
  show(done: number, all: number): void;
  /** The workspace was looked through. */
  readonly onDidEnd: vscode.Event<void>;
}

/** The item beside the language's name, there only while the workspace is looked through. */
export function createIndexingStatus(): IndexingStatus {
  const ended = new vscode.EventEmitter<void>();
  let item: vscode.LanguageStatusItem | undefined;
  const hide = () => {
    item?.dispose();
    item = undefined;
  };
  return {
    onDidEnd: ended.event,
    show(done, all) {
      if (done === all) {
        hide();
        ended.fire();
        return;
      }
      item ??= vscode.languages.createLanguageStatusItem('twochat.indexing', selector);
      item.name = vscode.l10n.t('2Chat Status Codes');
      item.text = vscode.l10n.t('Looking for files that use 2Chat');
      item.detail = vscode.l10n.t('{0} of {1} files', done, all);
      item.busy = true;
    },
    dispose() {
      hide();
      ended.dispose();
    },
  };
}
