import { at, closeAll, hovers, open, textOf } from './editor';
import { equal, match } from './expect';

describe('hover', () => {
  afterEach(closeAll);

  for (const [file, piece] of [
    ['node-fetch/sendReminder.ts', '=== 4|29'],
    ['python-requests/check_number.py', '== 4|29'],
  ] as const) {
    it(`explains 2Chat's 429 in ${file}`, async () => {
      const document = await open(file);
      const [hover, ...others] = await hovers(document, at(document, piece));
      equal(others.length, 0);
      match(hover ? textOf(hover) : 'nothing', /429/);
      equal(hover?.range && document.getText(hover.range), '429');
    });
  }

  it("says nothing over what the user's own server answers", async () => {
    const document = await open('node-express/server.js');
    equal((await hovers(document, at(document, 'status(5|03)'))).length, 0);
    equal((await hovers(document, at(document, 'status(2|00)'))).length, 0);
  });

  it('says nothing over a number that is no status', async () => {
    const document = await open('node-express/server.js');
    equal((await hovers(document, at(document, 'pageSize = 2|00'))).length, 0);
  });
});
