import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService } from '../../../src/service';
import { createLazyService } from '../../../src/service/lazy';
import { everyPack } from '../../../src/service/packs';
import { wasmFromPackages } from '../../support/wasm';

const document = (text: string) => TextDocument.create('file:///a.ts', 'typescript', 1, text);
const MARKED = document("const r = await fetch('https://api.p.2chat.io/open/info');\nr.status === 429;");
const ON_429 = { line: 1, character: 14 };
const init = { wasm: wasmFromPackages, packs: everyPack };

describe('the service that loads its engine on need', () => {
  it('does not load it for a file without a mark', async () => {
    let loads = 0;
    const service = createLazyService(init, async () => {
      loads += 1;
      return { createLanguageService };
    });
    const plain = document('if (res.status === 429) retry();');
    assert.equal(await service.hover(plain, { line: 0, character: 20 }), undefined);
    assert.deepEqual(await service.diagnostics(plain), []);
    assert.equal(loads, 0);
    assert.ok((await service.hover(MARKED, ON_429)) !== undefined);
    assert.ok((await service.explain(410)) !== undefined);
    assert.equal(loads, 1);
    service.dispose();
  });

  it('hands on the settings', async () => {
    const settingsOf = () => ({ rules: { '*': 'off' } });
    const service = createLazyService({ ...init, settingsOf }, async () => ({ createLanguageService }));
    const unchecked = document("await fetch('https://api.p.2chat.io/open/info');");
    assert.deepEqual(await service.diagnostics(unchecked), []);
    service.dispose();
  });

  it('tries again where loading failed', async () => {
    let tries = 0;
    const service = createLazyService(init, async () => {
      tries += 1;
      if (tries === 1) throw new Error('no such file');
      return { createLanguageService };
    });
    await assert.rejects(service.hover(MARKED, ON_429), /no such file/);
    assert.ok((await service.hover(MARKED, ON_429)) !== undefined);
    service.dispose();
  });

  it('starts afresh where the runtime broke, and leaves the text that broke it alone', async () => {
    let engines = 0;
    let questions = 0;
    const service = createLazyService(init, async () => {
      engines += 1;
      const isFirst = engines === 1;
      return {
        createLanguageService: (given) => {
          const real = createLanguageService(given);
          if (!isFirst) return real;
          const hover = async () => {
            questions += 1;
            throw new WebAssembly.RuntimeError('table index is out of bounds');
          };
          return { ...real, hover };
        },
      };
    });
    await assert.rejects(service.hover(MARKED, ON_429), /out of bounds/);
    assert.equal(await service.hover(MARKED, ON_429), undefined);
    const other = TextDocument.create('file:///b.ts', 'typescript', 1, MARKED.getText());
    assert.ok((await service.hover(other, ON_429)) !== undefined);
    assert.deepEqual([engines, questions], [2, 1]);
    service.dispose();
  });
});
