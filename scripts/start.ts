/**
 * Opens a real editor, in a browser, with the packed extension on a copy of `samples/`.
 *
 * `npm start` prints its address and runs until it is interrupted. `npm start -- --once` looks for itself, without a
 * window: the popup over a status, and a problem with its fix; it prints both and leaves pictures under `out/`.
 */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from '../test/editor/host/browser';
import { freshHome, type Home, placeIn } from '../test/editor/host/home';
import { install, releases } from '../test/editor/host/releases';
import { type EditorServer, startServer } from '../test/editor/host/server';
import { openWorkbench } from '../test/editor/host/workbench';
import { pack } from './pack';
import { root } from './paths';

const out = join(root, 'out', 'start');

async function main(): Promise<void> {
  console.log(`Getting VS Code ${releases.newest.vscode} ready (the first time takes a minute) ...`);
  const installation = install(releases.newest);
  const home = freshHome(out);
  const { file: vsix } = pack(join(out, 'extension.vsix'));
  const server = await startServer(installation, { home: out, vsix, token: randomUUID() });
  if (process.argv.includes('--once')) {
    await look(server, home).finally(() => server.stop());
    return;
  }
  const address = new URL(server.url);
  address.searchParams.set('folder', home.workspace);
  console.log(`\nOpen ${address.href}\n\nTry: node-fetch/sendReminder.ts, the pointer on 429. Ctrl+C ends the editor.`);
  process.once('SIGINT', () => void server.stop());
  process.once('SIGTERM', () => void server.stop());
}

async function look(server: EditorServer, { workspace }: Home): Promise<void> {
  const browser = await startBrowser();
  try {
    const workbench = await openWorkbench(browser, server, { folder: workspace });
    const picture = async (name: string) => {
      await workbench.page.screenshot({ path: join(out, name) });
      console.log(`Picture: ${join('out', 'start', name)}\n`);
    };

    const hovered = 'node-fetch/sendReminder.ts';
    await workbench.open(hovered);
    await workbench.goTo(...placeIn(join(workspace, hovered), '=== 4|29'));
    console.log(`The popup over 429 in ${hovered}:\n\n${await workbench.hover()}\n`);
    await picture('hover.png');

    const fixed = 'node-fetch/contacts.js';
    const path = join(workspace, fixed);
    cpSync(path, join(out, 'before.js'));
    await workbench.open(fixed);
    await workbench.goTo(...placeIn(path, 'await |fetch('));
    await workbench.problems((messages) => messages.some((message) => message.includes('status/unchecked')));
    await workbench.open(fixed);
    const [title = ''] = (await workbench.lightBulb()).filter((entry) => entry.includes('2Chat'));
    await picture('light-bulb.png');
    await workbench.choose(title);
    await workbench.save();
    await picture('fixed.png');
    const diff = spawnSync('git', ['diff', '--no-index', '--no-color', join(out, 'before.js'), path], {
      encoding: 'utf8',
    }).stdout;
    if (!diff) {
      throw new Error(`"${title}" changed nothing`);
    }
    console.log(`What "${title}" changed in ${fixed}:\n\n${diff.replaceAll(out, '')}`);
  } finally {
    await browser.close();
  }
}

void main();
