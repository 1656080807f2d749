import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { root } from '../../../scripts/paths';
import { npm } from './releases';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

interface Found {
  readonly path: string;
  readonly args: readonly string[];
}

/** Starts a headless Chromium: `CHROME_PATH`, else an installed one, else Debian's, else one from the npm registry. */
export async function startBrowser(): Promise<Browser> {
  const found = asked() ?? installed() ?? fromDebian() ?? (await fromNpm());
  return chromium.launch({ executablePath: found.path, args: [...flags, ...found.args] });
}

function asked(): Found | undefined {
  const path = process.env.CHROME_PATH;
  if (path && !existsSync(path)) {
    throw new Error(`CHROME_PATH names ${path}, which does not exist`);
  }
  return path ? { path, args: [] } : undefined;
}

function installed(): Found | undefined {
  const path = places[process.platform]?.find((place) => existsSync(place));
  return path ? { path, args: [] } : undefined;
}

/** Only root may ask for it, and only in CI: elsewhere a test run installs nothing outside the clone. */
function fromDebian(): Found | undefined {
  if (!process.env.CI || process.getuid?.() !== 0) {
    return undefined;
  }
  spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
  return installed();
}

interface PackedChromium {
  readonly args: readonly string[];
  executablePath(): Promise<string>;
}

async function fromNpm(): Promise<Found> {
  const folder = join(root, '.vscode-test', 'chromium');
  if (!existsSync(join(folder, 'node_modules', '@sparticuz', 'chromium'))) {
    npm(['install', '--prefix', folder, '@sparticuz/chromium']);
  }
  const entry = createRequire(join(folder, 'package.json')).resolve('@sparticuz/chromium');
  const packed: { readonly default: PackedChromium } = await import(entry);
  return { path: await packed.default.executablePath(), args: packed.default.args };
}
