import * as vscode from 'vscode';
import type { Logger } from '../service/types';

/** The extension's one log, `2Chat Status Codes` in the Output panel. */
export interface Log extends vscode.Disposable {
  /** For the service. */
  readonly logger: Logger;
  /** Opens the panel. */
  show(): void;
  /**
   * The border where an error ends: it is logged with the document's address and version, and the editor gets
   * undefined, which it takes as "nothing to say".
   */
  guard<T>(
    task: string,
    document: vscode.TextDocument | undefined,
    work: () => Promise<T | undefined>,
  ): Promise<T | undefined>;
}

export function createLog(): Log {
  const channel = vscode.window.createOutputChannel('2Chat Status Codes', { log: true });
  let isOpen = true;
  /** An editor may close a channel before those who write to it end: nothing may fail for want of a log. */
  const writer =
    (level: 'trace' | 'warn' | 'error'): Logger['error'] =>
    (message, data) => {
      if (!isOpen) {
        return;
      }
      try {
        channel[level](message, ...details(data));
      } catch {
        isOpen = false;
      }
    };
  const logger: Logger = { trace: writer('trace'), warn: writer('warn'), error: writer('error') };
  return {
    logger,
    show: () => channel.show(true),
    dispose: () => channel.dispose(),
    async guard(task, document, work) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof vscode.CancellationError)) {
          const place = document && { uri: document.uri.toString(), version: document.version };
          logger.error(`${task} failed`, { ...place, error: error instanceof Error ? error.stack : String(error) });
        }
        return undefined;
      }
    },
  };
}

const details = (data: Record<string, unknown> | undefined): unknown[] => (data ? [JSON.stringify(data)] : []);
