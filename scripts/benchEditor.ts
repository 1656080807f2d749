/** Prints how long the extension, as it is built now, takes to be there in a real editor: `tsx scripts/benchEditor.ts`. */
import { startBrowser } from '../test/editor/host/browser';
import { freshHome } from '../test/editor/host/home';
import { install, releases } from '../test/editor/host/releases';
import { startServer } from '../test/editor/host/server';
import { runTimingsIn } from '../test/editor/host/suites';
import { runBuild } from './run';

const ROUNDS = 5;

/** By title, in milliseconds, one a round. */
type Times = ReadonlyMap<string, readonly number[]>;

async function main(): Promise<void> {
  runBuild();
  const release = releases.newest;
  const home = freshHome();
  const server = await startServer(install(release), { home: home.folder });
  const browser = await startBrowser();
  const times = new Map<string, number[]>();
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { results, log } = await runTimingsIn(browser, server, home.workspace, 'node');
      if (results.length === 0) throw new Error(`nothing was measured:\n${log}`);
      for (const { titles } of results) {
        const [title = '', time] = titles;
        times.set(title, [...(times.get(title) ?? []), Number(time)]);
      }
    }
  } finally {
    await browser.close();
    await server.stop();
    home.remove();
  }
  print(times, release.vscode);
}

function print(times: Times, version: string): void {
  console.log(`\nIn the Node host of VS Code ${version}, median of ${ROUNDS} starts:`);
  for (const [title, all] of times) {
    const median = [...all].sort((left, right) => left - right)[all.length >> 1] ?? Number.NaN;
    console.log(`${title.padEnd(24)}${median.toFixed(1)} ms`);
  }
}

void main();
