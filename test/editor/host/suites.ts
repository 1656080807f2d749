import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { root } from '../../../scripts/paths';
import { type InHostResult, parseResult } from '../inhost/results';
import type { EditorServer } from './server';
import { workbenchUrl } from './workbench';

/** The two kinds of extension host. */
export type HostKind = 'node' | 'web';

/** A file of `test/editor/inhost` whose `run` an editor calls. */
type Entry = 'main' | 'timings';

/** Bundles an entry for a host and gives the file's absolute path. */
export async function bundleEntry(kind: HostKind, entry: Entry): Promise<string> {
  const outfile = join(root, 'out', 'inhost', `${entry}.${kind}.js`);
  await build({
    absWorkingDir: root,
    entryPoints: [`test/editor/inhost/${entry}.ts`],
    outfile,
    bundle: true,
    external: ['vscode'],
    format: 'cjs',
    platform: kind === 'node' ? 'node' : 'browser',
    // Makes mocha's browser build a global; else it takes this bundle's own exports for its place.
    define: { exports: 'undefined', HOST_KIND: JSON.stringify(kind) },
    alias: { 'web-tree-sitter': join(root, 'node_modules/web-tree-sitter/web-tree-sitter.cjs') },
    logLevel: 'error',
  });
  return outfile;
}

export interface InHostRun {
  readonly results: readonly InHostResult[];
  /** What the host ended with: 0 if all passed, undefined if it did not end in time. */
  readonly exitCode: number | undefined;
  /** The last of what the host wrote to its console. */
  readonly log: string;
}

/** In milliseconds, for all suites in one host. */
const longestRun = 180_000;

type RunIn = (browser: Browser, server: EditorServer, workspace: string, kind: HostKind) => Promise<InHostRun>;

/** Runs the suites in an editor's extension host, against the extension in this folder as it is built now. */
export const runSuitesIn: RunIn = (browser, server, workspace, kind) => runIn('main', browser, server, workspace, kind);

/** Measures instead: each result's titles are what was timed and milliseconds. */
export const runTimingsIn: RunIn = (browser, server, workspace, kind) =>
  runIn('timings', browser, server, workspace, kind);

async function runIn(
  entry: Entry,
  browser: Browser,
  server: EditorServer,
  workspace: string,
  kind: HostKind,
): Promise<InHostRun> {
  const suites = await bundleEntry(kind, entry);
  const page = await browser.newPage();
  const results: InHostResult[] = [];
  const lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const exitCode = await new Promise<number | undefined>((resolve, reject) => {
    timer = setTimeout(() => resolve(undefined), longestRun);
    const log = (_type: string, args: readonly unknown[]) => {
      const line = args.map(String).join(' ');
      const result = parseResult(line);
      if (result) {
        results.push(result);
      } else {
        lines.push(line);
      }
    };
    const payload: [string, string][] = [
      ['extensionDevelopmentPath', server.remote(root)],
      ['extensionTestsPath', server.remote(suites)],
      ['skipWelcome', 'true'],
    ];
    if (kind === 'web') {
      payload.push(['extensionDevelopmentKind', 'web']);
    }
    Promise.all([
      page.exposeFunction('codeAutomationLog', log),
      page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)),
    ])
      .then(() => page.goto(workbenchUrl(server, workspace, payload)))
      .catch(reject);
  });
  clearTimeout(timer);
  await page.close();
  return { results, exitCode, log: lines.slice(-40).join('\n') };
}
