/**
 * A service that loads its engine on first need. Files without marks never need it, so that an editor in which nobody
 * works with 2Chat pays for next to nothing.
 */
import { marksOf, NO_OPTIONS } from '../analysis/reading';

export type { LanguagePack } from './pack';

import type { LanguageService, ServiceInit, TextDocument } from './types';

/** What the engine's bundle exports. */
export interface ServiceModule {
  createLanguageService(init: ServiceInit): LanguageService;
}

/** Hostile text can break a grammar's code: out of memory, out of its tables, or aborted. */
function isTrap(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError;
}

/** @param load gives a fresh engine each time it is asked; where that fails, the next question asks again. */
export function createLazyService(init: ServiceInit, load: () => Promise<ServiceModule>): LanguageService {
  let loading: Promise<LanguageService> | undefined;
  let loaded: LanguageService | undefined;
  let reading = NO_OPTIONS;
  let marks = marksOf(NO_OPTIONS);
  let isDisposed = false;

  async function start(): Promise<LanguageService> {
    const { createLanguageService } = await load();
    const service = createLanguageService(init);
    service.configure(reading);
    if (isDisposed) service.dispose();
    loaded = service;
    return service;
  }

  function engine(): Promise<LanguageService> {
    loading ??= start().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  }

  /** Documents, with their version, at which the parser's runtime broke: they are not read again as they are. */
  const broken = new Set<string>();

  async function ask<T>(
    document: TextDocument,
    otherwise: T,
    question: (service: LanguageService) => Promise<T>,
  ): Promise<T> {
    const asked = `${document.uri} ${document.version}`;
    // Once there is a file with a mark, others may use it.
    if ((loading === undefined && !marks.found(document.getText())) || broken.has(asked)) return otherwise;
    const service = await engine();
    try {
      return await question(service);
    } catch (error) {
      if (isTrap(error)) {
        broken.add(asked);
        if (loaded === service) restart();
      }
      throw error;
    }
  }

  /** The runtime of the parser cannot go on after a trap; a fresh engine brings a fresh one. */
  function restart(): void {
    loading = undefined;
    loaded = undefined;
  }

  return {
    hover: (document, position, token) =>
      ask(document, undefined, (service) => service.hover(document, position, token)),
    diagnostics: (document, token) => ask(document, [], (service) => service.diagnostics(document, token)),
    codeActions: (document, range, context, token) =>
      ask(document, [], (service) => service.codeActions(document, range, context, token)),
    fixAll: (document, token) => ask(document, [], (service) => service.fixAll(document, token)),
    filesToCheck: async () => (await engine()).filesToCheck(),
    completions: (document, position, token) =>
      ask(document, [], (service) => service.completions(document, position, token)),
    explain: async (code, endpoint) => (await engine()).explain(code, endpoint),
    codes: async () => (await engine()).codes(),
    configure(next) {
      reading = next;
      marks = marksOf(next);
      loaded?.configure(next);
    },
    settingsChanged: () => loaded?.settingsChanged(),
    forget: (uri) => loaded?.forget(uri),
    dispose() {
      isDisposed = true;
      loaded?.dispose();
    },
  };
}
