import { startFeatures } from '../../../src/vscode/activate';
import { createLog } from '../../../src/vscode/log';
import { at, closeAll, extension, hovers, open, problems } from './editor';
import { equal, eventually, pause } from './expect';

/** The kind of host these suites were bundled for: `node` or `web`. */
declare const HOST_KIND: string;

describe('the extension', () => {
  afterEach(closeAll);

  it('sleeps until a file of a supported language is opened', async () => {
    equal(extension().isActive, false);
    await open('node-fetch/sendReminder.ts');
    await eventually(() => extension().isActive, Boolean);
  });

  it('runs in the host that was asked for', () => {
    equal(typeof process, HOST_KIND === 'node' ? 'object' : 'undefined');
  });

  it('leaves nothing behind when its features end', async () => {
    const document = await open('node-fetch/contacts.js');
    const reminder = await open('node-fetch/sendReminder.ts');
    const place = at(reminder, '=== 4|29');
    const [alone] = await Promise.all([
      eventually(
        () => problems(document),
        ({ length }) => length > 0,
      ),
      eventually(
        () => hovers(reminder, place),
        ({ length }) => length === 1,
      ),
    ]);
    for (const _round of [1, 2]) {
      const log = createLog();
      const second = startFeatures(extension().extensionUri, log);
      await eventually(
        () => problems(document),
        ({ length }) => length === 2 * alone.length,
      );
      equal((await hovers(reminder, place)).length, 2);
      second.dispose();
      log.dispose();
      equal(problems(document).length, alone.length);
      equal((await hovers(reminder, place)).length, 1);
      await pause(400);
      equal(problems(document).length, alone.length);
    }
  });
});
