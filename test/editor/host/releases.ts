/**
 * Editors to test in, each installed once below `.vscode-test/` (never a dependency of the project).
 *
 * code-server is VS Code's workbench and extension host in an npm package: it is there where the download of a desktop
 * VS Code is not.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/paths';

export interface Release {
  /** Of code-server. */
  readonly version: string;
  /** Of the VS Code inside it. */
  readonly vscode: string;
  /** The major version of Node it needs; undefined where the Node that runs this will do. */
  readonly node?: string;
}

export const releases = {
  floor: { version: '4.100.3', vscode: '1.100.3' },
  newest: { version: '4.139.1', vscode: '1.139.1', node: '24' },
} as const satisfies Record<string, Release>;

export interface Installation {
  readonly release: Release;
  /** The Node binary that runs it. */
  readonly node: string;
  /** The server's script. */
  readonly main: string;
}

/** Installs a release where it is missing: some 300 MB from the npm registry, in less than a minute. */
export function install(release: Release): Installation {
  const folder = join(root, '.vscode-test', `code-server-${release.version}`);
  const server = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const main = join(server, 'out', 'server-main.js');
  if (!existsSync(main)) {
    npm(['install', '--prefix', folder, `code-server@${release.version}`]);
  }
  if (!existsSync(join(server, 'node_modules', '@vscode', 'spdlog'))) {
    npm(['install', '--omit=dev'], server);
  }
  const searcher = join(server, 'node_modules', '@vscode', 'ripgrep');
  if (existsSync(searcher) && !existsSync(join(searcher, 'bin'))) {
    bringSearcher(folder, searcher);
  }
  return { release, node: release.node ? installNode(folder, release.node) : process.execPath, main };
}

/** The older release downloads the program behind "find files" from outside npm; the newer brings it along. */
function bringSearcher(folder: string, searcher: string): void {
  const name = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  npm(['install', '--prefix', folder, `${name}@1.18.0`]);
  cpSync(join(folder, 'node_modules', name, 'bin'), join(searcher, 'bin'), { recursive: true });
}

function installNode(folder: string, major: string): string {
  if (Number.parseInt(process.versions.node, 10) >= Number(major)) {
    return process.execPath;
  }
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const binary = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(binary)) {
    npm(['install', '--prefix', folder, `${name}@${major}`]);
  }
  return binary;
}

/**
 * Runs npm without the packages' own scripts: those of code-server compile modules that no test needs, and fail where
 * there is no compiler.
 */
export function npm(args: readonly string[], cwd: string = root): void {
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  const result = spawnSync('npm', [...args, ...options], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    throw new Error(`npm ${args.join(' ')} failed:\n${result.stderr || String(result.error)}`);
  }
}
