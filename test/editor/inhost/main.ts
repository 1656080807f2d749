/**
 * The suites that run inside an editor's extension host; the same bundle source for Node and for the web worker.
 * `run` is what an editor calls when this file is its `extensionTestsPath`.
 */
import './mocha';
import './activation.suite';
import './codeActions.suite';
import './completions.suite';
import './diagnostics.suite';
import './explain.suite';
import './hovers.suite';
import './settings.suite';
import { runSuites } from './mocha';

export const run = (): Promise<void> => runSuites();
