/**
 * Runs the suites of the extension host in a desktop VS Code: the floor and the current release, which are downloaded
 * from Microsoft's update server, or the one whose program the variable `VSCODE_PATH` names.
 */
import { runTests, type TestOptions } from '@vscode/test-electron';
import { freshHome } from '../test/editor/host/home';
import { releases } from '../test/editor/host/releases';
import { bundleEntry } from '../test/editor/host/suites';
import { root } from './paths';
import { runBuild } from './run';

async function main(): Promise<void> {
  runBuild();
  const extensionTestsPath = await bundleEntry('node', 'main');
  const own = process.env.VSCODE_PATH;
  const editors: readonly Pick<TestOptions, 'version' | 'vscodeExecutablePath'>[] = own
    ? [{ vscodeExecutablePath: own }]
    : [{ version: releases.floor.vscode }, { version: 'stable' }];
  for (const editor of editors) {
    const home = freshHome();
    const profile = ['--user-data-dir', `${home.folder}/user`, '--extensions-dir', `${home.folder}/extensions`];
    console.log(`\nVS Code ${own ?? editor.version}`);
    try {
      await runTests({
        ...editor,
        extensionDevelopmentPath: root,
        extensionTestsPath,
        launchArgs: [home.workspace, ...profile, '--disable-workspace-trust', '--skip-welcome'],
      });
    } finally {
      home.remove();
    }
  }
}

main().catch((error: unknown) => {
  console.error(error);
  console.error(
    '\nNo desktop VS Code ran. Where its download is not to be had, name an installed one by VSCODE_PATH, or run',
    'the same suites with `npm test`, whose editor comes from npm. Without a display: xvfb-run -a npm run test:electron',
  );
  process.exitCode = 1;
});
