import assert from 'node:assert/strict';
import { isExampleFile } from '../../../src/rules/literals';

describe('files that show or try something out', () => {
  for (const path of [
    '/app/tests/test_client.py',
    '/app/src/client.test.ts',
    '/app/src/__tests__/client.ts',
    '/app/client_test.go',
    '/app/src/test/java/ChatTests.java',
    '/app/docs/examples/send.js',
  ])
    it(path, () => assert.equal(isExampleFile(path), true));

  for (const path of [
    '/home/me/tests/work/shop/src/client.ts',
    '/app/src/latest/client.ts',
    '/app/src/contest.py',
    '/app/src/testimonials.php',
  ])
    it(`not ${path}`, () => assert.equal(isExampleFile(path), false));
});
