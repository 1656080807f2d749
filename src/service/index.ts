/** The language service: see `types.ts` for what it answers. */
import { NO_OPTIONS } from '../analysis/reading';
import { codeInfo, ERROR_CODES, findEndpoint, SUCCESS_CODES } from '../api';
import { codeActionsAt } from './codeActions';
import { completionsAt } from './completion';
import { diagnosticsOf } from './diagnostics';
import { hoverAt } from './hover';
import { createSession } from './session';
import { english, explain } from './text';
import type { LanguageService, ServiceInit, ServiceSettings } from './types';

export type * from './pack';
export type * from './types';

export function createLanguageService(init: ServiceInit): LanguageService {
  const localize = init.localize ?? english;
  const session = createSession(init);
  let settings: ServiceSettings = { rules: {} };
  return Object.freeze<LanguageService>({
    async hover(document, position, token) {
      const found = await session.analysisOf(document, token);
      return found === undefined ? undefined : hoverAt(found, document, position, localize);
    },
    async diagnostics(document, token) {
      const found = await session.analysisOf(document, token);
      return found === undefined ? [] : diagnosticsOf(found, document, settings, localize);
    },
    async codeActions(document, range, context, token) {
      const found = await session.analysisOf(document, token);
      return found === undefined
        ? []
        : codeActionsAt(found, document, range, context, {
            planner: session.planner,
            settings,
            localize,
          });
    },
    completions: (document, position, token) => completionsAt(session, document, position, localize, token),
    async explain(code, endpoint) {
      const value = explain(code, endpoint === undefined ? undefined : findEndpoint(endpoint), localize);
      return value === undefined ? undefined : { kind: 'markdown', value };
    },
    codes: async () =>
      [...SUCCESS_CODES, ...ERROR_CODES].map((code) => {
        const info = codeInfo(code);
        const name = info?.name ?? '';
        return { code, label: `${code} ${name}`.trim(), detail: info === undefined ? '' : localize(info.label) };
      }),
    configure(next) {
      settings = next;
      session.configure(next.reading ?? NO_OPTIONS);
    },
    forget: (uri) => session.forget(uri),
    dispose: () => session.dispose(),
  });
}
