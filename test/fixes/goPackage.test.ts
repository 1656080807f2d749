/** The files of a Go package share their names: a helper is written once for all of them. */
import assert from 'node:assert/strict';
import type { FixContext } from '../../src/fixes';
import { contextsOf, createTestEngine, fixedText, fixOf } from './support/fixing';

const CALLING = (name: string, clause = 'a') =>
  `package ${clause}\n\nimport "net/http"\n\nfunc ${name}() (*http.Response, error) {\n\treturn http.Get("https://api.p.2chat.io/open/contacts")\n}\n`;

const HELPER = /^func retry2Chat\(/m;

function retried(context: FixContext | undefined): string {
  assert.ok(context);
  const fix = fixOf(context, 'retry/on-call');
  assert.ok(fix, 'offered');
  return fixedText(context.file.text, fix);
}

describe('fixes in a Go package', () => {
  const engine = createTestEngine();
  after(() => engine.dispose());

  /** The second file with its fix, beside the first, which has one already. */
  async function second(first: string, path: string, clause?: string): Promise<string> {
    const [one] = await contextsOf(engine, [{ path: first, text: CALLING('One', clause) }]);
    const files = [
      { path: first, text: retried(one) },
      { path, text: CALLING('Two') },
    ];
    return retried((await contextsOf(engine, files)).find((context) => context.file.path === path));
  }

  it('are written with the helper that another file has', async () => {
    const text = await second('a/one.go', 'a/two.go');
    assert.match(text, /return retry2Chat\(context\.Background\(\), \[\]int\{/);
    assert.doesNotMatch(text, HELPER);
    assert.match(text, /^import \(\n\t"context"\n\t"net\/http"\n\)$/m);
  });

  it('have their own helper where the other is of another package', async () => {
    assert.match(await second('b/one.go', 'a/two.go'), HELPER);
    assert.match(await second('a/one_test.go', 'a/two.go'), HELPER);
    assert.match(await second('a/one.go', 'a/two.go', 'main'), HELPER);
  });
});
