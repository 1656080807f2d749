import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { pack } from '../../scripts/pack';
import { root } from '../../scripts/paths';
import { startBrowser } from './host/browser';
import { freshHome, type Home, placeIn } from './host/home';
import { install, releases } from './host/releases';
import { type EditorServer, startServer } from './host/server';
import { openWorkbench, type Workbench } from './host/workbench';

const reminder = 'node-fetch/sendReminder.ts';
const contacts = 'node-fetch/contacts.js';
const check = 'python-requests/check_number.py';

describe('the packed extension, as a user sees it', () => {
  let browser: Browser;
  let vsix: string;

  before(async function () {
    this.timeout(300_000);
    vsix = pack(join(root, 'out', 'page-test.vsix')).file;
    browser = await startBrowser();
  });
  after(() => browser?.close());

  for (const release of Object.values(releases)) {
    describe(`in VS Code ${release.vscode}`, function () {
      this.timeout(120_000);
      let home: Home;
      let server: EditorServer;
      let workbench: Workbench;

      before(async function () {
        this.timeout(600_000);
        home = freshHome();
        server = await startServer(install(release), { home: home.folder, vsix });
        workbench = await openWorkbench(browser, server, { folder: home.workspace });
      });
      after(async () => {
        await workbench?.close();
        await server?.stop();
        home?.remove();
      });

      afterEach(async function () {
        if (this.currentTest?.state === 'failed') {
          const name = `${release.vscode} ${this.currentTest.title}`.replace(/\W+/g, '-');
          await workbench.page.screenshot({ path: join(root, 'out', 'failed', `${name}.png`) });
        }
        await workbench.page.keyboard.press('Escape');
      });

      const open = async (file: string, piece: string) => {
        await workbench.open(file);
        await workbench.goTo(...placeIn(join(home.workspace, file), piece));
      };

      it('explains a code from the palette while no file is open', async () => {
        await workbench.command('2Chat: Explain a status code');
        await workbench.answer('Explain a status code', '486');
        await workbench.page.locator('.tab.active', { hasText: '486' }).waitFor();
      });

      for (const [file, piece] of [
        [reminder, '=== 4|29'],
        [check, '== 4|29'],
      ] as const) {
        it(`shows what 429 means in the popup in ${file}`, async () => {
          await open(file, piece);
          const text = await workbench.hover();
          assert.match(text, /429/);
          assert.match(text, /2Chat/);
        });

        it(`offers to retry after 429 in the light bulb in ${file}`, async () => {
          await open(file, piece);
          const titles = await workbench.lightBulb();
          await workbench.page.keyboard.press('Escape');
          assert.ok(
            titles.some((title) => /retry.*429/i.test(title)),
            titles.join('\n'),
          );
        });
      }

      it('shows the problem, and the fix from the light bulb ends it and reaches the disk', async () => {
        const path = join(home.workspace, contacts);
        const before = readFileSync(path, 'utf8');
        await open(contacts, 'await |fetch(');
        const isOurs = (message: string) => message.includes('status/unchecked') && message.includes('[Ln 5,');
        await workbench.problems((messages) => messages.some(isOurs));
        await open(contacts, 'await |fetch(');
        const titles = await workbench.lightBulb();
        const fix = titles.find((title) => /2Chat/.test(title));
        assert.ok(fix, titles.join('\n'));
        await workbench.choose(fix);
        await workbench.problems((messages) => !messages.some(isOurs));
        await workbench.open(contacts);
        await workbench.save();
        const after = readFileSync(path, 'utf8');
        assert.notEqual(after, before);
        assert.match(after, /\.(ok|status)\b/);
      });
    });
  }
});
