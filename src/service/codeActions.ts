/** Fixes as LSP code actions. */
import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver-types';
import type { DocumentAnalysis } from './session';
import type { Localize, ServiceSettings, TextDocument } from './types';

export interface ActionOptions {
  readonly settings: ServiceSettings;
  readonly localize: Localize;
}

export function codeActionsAt(
  _found: DocumentAnalysis,
  _document: TextDocument,
  _range: Range,
  _context: CodeActionContext,
  _options: ActionOptions,
): CodeAction[] {
  return [];
}
