import assert from 'node:assert/strict';
import Mocha from 'mocha';
import type { Browser } from 'playwright-core';
import { runBuild } from '../../scripts/run';
import { startBrowser } from './host/browser';
import { freshHome } from './host/home';
import { install, releases } from './host/releases';
import { startServer } from './host/server';
import { type HostKind, type InHostRun, runSuitesIn } from './host/suites';

/** An extension with both entries runs in the Node host by itself; a user's setting sends it to the web worker. */
const settings: Readonly<Record<HostKind, Readonly<Record<string, unknown>>>> = {
  node: {},
  web: { 'remote.extensionKind': { 'twochat-tools.twochat-status-codes': ['web'] } },
};

describe('in the extension host', () => {
  let browser: Browser;

  before(async function () {
    this.timeout(300_000);
    runBuild();
    browser = await startBrowser();
  });
  after(() => browser?.close());

  for (const release of Object.values(releases)) {
    for (const kind of ['node', 'web'] as const) {
      describe(`${kind} host of VS Code ${release.vscode}`, () => {
        let run: InHostRun;

        before(async function () {
          this.timeout(600_000);
          const home = freshHome();
          const server = await startServer(install(release), { home: home.folder, settings: settings[kind] });
          try {
            run = await runSuitesIn(browser, server, home.workspace, kind);
          } finally {
            await server.stop();
            home.remove();
          }
          addResults(this.test?.parent, run);
        });

        it('runs every suite to the end', () => {
          assert.notEqual(run.exitCode, undefined, `the host did not end:\n${run.log}`);
          assert.ok(run.results.length > 0, `no test ran:\n${run.log}`);
        });
      });
    }
  }
});

/** Each test of the host becomes one here, so that it is named, counted, and fails by itself. */
function addResults(parent: Mocha.Suite | undefined, { results }: InHostRun): void {
  for (const { titles, state, error } of results) {
    const check = () => {
      if (state === 'failed') {
        throw new Error(error);
      }
    };
    parent?.addTest(new Mocha.Test(titles.join(' '), state === 'skipped' ? undefined : check));
  }
}
