/** The language service: see `types.ts` for what it answers. */
import { codeInfo, ERROR_CODES, findEndpoint, SUCCESS_CODES } from '../api';
import { languageIdOf } from '../languages';
import type { Finding } from '../rules';
import { codeActionsAt } from './codeActions';
import { completionsAt } from './completion';
import { CONFIG_NAME } from './config/read';
import { Settings } from './config/settings';
import { shownFindings } from './diagnostics';
import { fixAll } from './fixAll';
import { hoverAt } from './hover';
import { createSession } from './session';
import { english, explain } from './text';
import type { FileToCheck, LanguageService, ServiceInit } from './types';

export type * from './pack';
export type * from './types';

export function createLanguageService(init: ServiceInit): LanguageService {
  const localize = init.localize ?? english;
  const session = createSession(init);
  const settings = new Settings(init, localize, session.configure);
  return Object.freeze<LanguageService>({
    async hover(document, position, token) {
      await settings.of(document);
      const found = await session.analysisOf(document, token);
      return found === undefined ? undefined : hoverAt(found, document, position, localize);
    },
    async diagnostics(document, token) {
      const { isIgnored, severityOf } = await settings.of(document);
      const found = await session.analysisOf(document, token);
      if (found === undefined) return [];
      return isIgnored
        ? []
        : shownFindings(found, document, { severityOf, localize, pageOf: init.pageOf }).map(
            ([, diagnostic]) => diagnostic,
          );
    },
    async codeActions(document, range, context, token) {
      const found = await session.analysisOf(document, token);
      if (found === undefined) return [];
      const { planner } = session;
      return codeActionsAt(found, document, range, context, {
        planner,
        settings: await settings.of(document),
        localize,
        pageOf: init.pageOf,
      });
    },
    async fixAll(document, token) {
      const { isIgnored, severityOf } = await settings.of(document);
      const shown = (findings: readonly Finding[]) => findings.filter(({ rule }) => severityOf(rule) !== undefined);
      return isIgnored ? [] : fixAll(session, document, shown, token);
    },
    async filesToCheck() {
      const files = (await session.concerned()).map((uri) => ({ uri, languageId: languageIdOf(uri) }));
      return files.filter((file): file is FileToCheck => file.languageId !== undefined);
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
    configure: (reading) => settings.configure(reading),
    settingsChanged: () => settings.forget(),
    forget(uri) {
      if (uri.endsWith(`/${CONFIG_NAME}`)) settings.forget();
      else session.forget(uri);
    },
    dispose: () => session.dispose(),
  });
}
