import * as vscode from 'vscode';
import type { Features } from './activate';

/** In files: what is more than that is a matter for the command line. */
const mostFiles = 1000;

/** What a check did, for those who run the command. */
export interface WorkspaceCheck {
  readonly files: number;
  readonly problems: number;
  /** Not all files were looked at: there were too many, or the user had seen enough. */
  readonly isPartial: boolean;
}

/** "2Chat: Check workspace": the problems of all files, open or not, in the Problems panel. */
export function registerWorkspaceCheck({ service, diagnostics, log }: Features): vscode.Disposable {
  const run = async (
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<WorkspaceCheck> => {
    progress.report({ message: vscode.l10n.t('Looking for files that use 2Chat') });
    const all = await service.filesToCheck();
    const files = all.slice(0, mostFiles);
    let problems = 0;
    let done = 0;
    for (const file of files) {
      if (token.isCancellationRequested) {
        break;
      }
      problems += (await log.guard('Check workspace', undefined, () => diagnostics.check(file))) ?? 0;
      done += 1;
      progress.report({
        message: vscode.l10n.t('{0} of {1} files', done, files.length),
        increment: 100 / files.length,
      });
      await pause();
    }
    return { files: done, problems, isPartial: done < all.length };
  };

  const check = () =>
    log.guard('Check workspace', undefined, async () => {
      const title = vscode.l10n.t('2Chat: Check workspace');
      const result = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, cancellable: true, title },
        run,
      );
      void tell(result);
      return result;
    });

  return vscode.commands.registerCommand('twochat.checkWorkspace', check);
}

/** The analysis of one file is one piece of work; between two the editor gets its turn. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

async function tell({ files, problems, isPartial }: WorkspaceCheck): Promise<void> {
  const found = vscode.l10n.t('2Chat: {0} problems in {1} files.', problems, files);
  const rest = isPartial ? ` ${vscode.l10n.t('Not all files were looked at.')}` : '';
  const open = vscode.l10n.t('Show problems');
  if ((await vscode.window.showInformationMessage(found + rest, open)) === open) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}
