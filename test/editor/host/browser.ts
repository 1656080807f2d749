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
  /** Where the program looks for libraries first. */
  readonly libraries?: string;
}

/** Starts a headless Chromium: `CHROME_PATH`, else an installed one, else Debian's, else one from the npm registry. */
export async function startBrowser(): Promise<Browser> {
  const found = asked() ?? installed() ?? fromDebian() ?? (await fromNpm());
  const env = found.libraries ? { ...process.env, LD_LIBRARY_PATH: found.libraries } : process.env;
  return chromium.launch({ executablePath: found.path, args: flags, env });
}

function asked(): Found | undefined {
  const path = process.env.CHROME_PATH;
  if (path && !existsSync(path)) {
    throw new Error(`CHROME_PATH names ${path}, which does not exist`);
  }
  return path ? { path } : undefined;
}

function installed(): Found | undefined {
  const path = places[process.platform]?.find((place) => existsSync(place));
  return path ? { path } : undefined;
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
  executablePath(): Promise<string>;
}

/** Unpacks a Chromium made for servers; the few libraries that a bare machine lacks lie in the package, too. */
async function fromNpm(): Promise<Found> {
  const folder = join(root, '.vscode-test', 'chromium');
  if (!existsSync(join(folder, 'node_modules', '@sparticuz', 'chromium'))) {
    npm(['install', '--prefix', folder, '@sparticuz/chromium']);
  }
  const { AWS_LAMBDA_JS_RUNTIME, LD_LIBRARY_PATH } = process.env;
  // The package unpacks its libraries only where it believes to be in that cloud.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  try {
    const entry = createRequire(join(folder, 'package.json')).resolve('@sparticuz/chromium');
    const packed: { readonly default: PackedChromium } = await import(entry);
    return { path: await packed.default.executablePath(), libraries: process.env.LD_LIBRARY_PATH };
  } finally {
    restore({ AWS_LAMBDA_JS_RUNTIME, LD_LIBRARY_PATH });
  }
}

function restore(variables: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) {
      delete process.env[name];
    } else {
      process.env[name] = value;
    }
  }
}
