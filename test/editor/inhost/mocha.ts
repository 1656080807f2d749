// The browser's build of mocha, in both hosts: the other one is not made to be bundled.
import 'mocha/mocha.js';
import { formatResult, type InHostResult } from './results';

/** The console is the one way out of an extension host. */
function reportToConsole(runner: Mocha.Runner): void {
  const report = (test: Mocha.Test, state: InHostResult['state'], error?: Error) =>
    console.log(formatResult({ titles: test.titlePath(), state, error: error?.stack ?? error?.message }));
  runner.on('pass', (test) => report(test, 'passed'));
  runner.on('pending', (test) => report(test, 'skipped'));
  runner.on('fail', (test, error) => report(test, 'failed', error));
}

mocha.setup({ ui: 'bdd', timeout: 90_000, reporter: reportToConsole as unknown as Mocha.ReporterConstructor });

/** @throws if a test failed, which the editor turns into its exit code */
export const runSuites = (): Promise<void> =>
  new Promise((resolve, reject) => {
    // Not `mocha.run`, which asks a page for its address.
    Mocha.prototype.run.call(mocha, (failures: number) =>
      failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve(),
    );
  });
