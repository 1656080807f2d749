import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Installation } from './releases';

export interface EditorServer {
  readonly port: number;
  /** The page's address, with the token where there is one. */
  readonly url: string;
  /** The address of a file or folder as the editor's page knows it. */
  remote(path: string): string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** A folder for everything the editor keeps: profile, logs, installed extensions. */
  readonly home: string;
  /** Without one the page is open to everyone on this machine: only for tests. */
  readonly token?: string;
  /** A packed extension to install before the start. */
  readonly vsix?: string;
  /** The user's settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Nothing that looks for something on the network, covers the page, or saves by itself. */
const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
};

/** Starts an editor on this machine and waits until its page can be opened. */
export async function startServer({ node, main }: Installation, options: ServerOptions): Promise<EditorServer> {
  const places = [
    '--user-data-dir',
    join(options.home, 'user'),
    '--server-data-dir',
    join(options.home, 'server'),
    '--extensions-dir',
    join(options.home, 'extensions'),
    '--accept-server-license-terms',
  ];
  mkdirSync(join(options.home, 'user', 'User'), { recursive: true });
  writeFileSync(join(options.home, 'user', 'User', 'settings.json'), JSON.stringify({ ...quiet, ...options.settings }));
  if (options.vsix) {
    const installed = spawnSync(node, [main, '--install-extension', options.vsix, ...places], { encoding: 'utf8' });
    if (!installed.stdout.includes('was successfully installed')) {
      throw new Error(`${options.vsix} was not installed:\n${installed.stdout}${installed.stderr}`);
    }
  }
  const port = await freePort();
  const args = [main, '--host', '127.0.0.1', '--port', String(port), ...places, '--enable-smoke-test-driver'];
  args.push('--disable-workspace-trust', '--disable-telemetry');
  args.push(...(options.token ? ['--connection-token', options.token] : ['--without-connection-token']));
  const child = spawn(node, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
  });
  const base = `http://127.0.0.1:${port}/`;
  try {
    await listening(child, base);
  } catch (error) {
    child.kill();
    throw error;
  }
  return {
    port,
    url: options.token ? `${base}?tkn=${options.token}` : base,
    remote: (path) => `vscode-remote://127.0.0.1:${port}${path}`,
    stop: () => ended(child),
  };
}

/** In milliseconds; a cold disk makes the first start slow. */
const longestStart = 60_000;

async function listening(child: ChildProcess, url: string): Promise<void> {
  // The server writes stack traces of native modules that are not built here: kept for the case that it dies.
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output = (output + chunk).slice(-4000);
    });
  }
  const deadline = Date.now() + longestStart;
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(url, { redirect: 'manual' }).catch(() => undefined);
    if (answer) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The editor did not start:\n${output}`);
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    const force = setTimeout(() => child.kill('SIGKILL'), 5000);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
