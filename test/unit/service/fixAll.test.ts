/** All safe fixes of a document in one edit, and the files that a check of the workspace looks at. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService, type LanguageService } from '../../../src/service';
import { everyPack } from '../../../src/service/packs';
import { wasmFromPackages } from '../../support/wasm';

const CALL = (name: string) =>
  `export async function ${name}(key) {\n  const res = await fetch('https://api.p.2chat.io/open/contacts', { headers: { 'X-User-API-Key': key } });\n  return res.json();\n}\n`;

describe('all fixes at once', function () {
  this.timeout(20_000);
  let files: Record<string, string> = {};
  let rules: object = {};
  let service: LanguageService;
  before(() => {
    service = createLanguageService({
      wasm: wasmFromPackages,
      packs: everyPack,
      files: { read: async (uri) => files[uri], list: async () => Object.keys(files) },
      settingsOf: () => ({ rules }),
      pageOf: (rule) => `page:${rule}`,
    });
  });
  beforeEach(() => {
    files = {};
    rules = {};
  });
  after(() => service.dispose());

  let version = 0;
  const document = (text: string) => {
    version += 1;
    return TextDocument.create('file:///w/a.js', 'javascript', version, text);
  };

  it('repair all findings, with a helper that is written once, as one edit', async () => {
    const opened = document(`// Contacts\n\n${CALL('one')}${CALL('two')}// end\n`);
    assert.equal((await service.diagnostics(opened)).length, 2);
    const edits = await service.fixAll(opened);
    assert.equal(edits.length, 1);
    assert.ok((edits[0]?.range.start.line ?? 0) > 0, 'starts where something changes');
    const fixed = TextDocument.applyEdits(opened, edits);
    assert.ok(fixed.startsWith('// Contacts\n') && fixed.endsWith('// end\n'));
    assert.equal(fixed.match(/function messageOf2Chat/g)?.length, 1);
    const again = document(fixed);
    assert.deepEqual(await service.diagnostics(again), []);
    assert.deepEqual(await service.fixAll(again), []);
  });

  it('leave alone what is silenced, switched off or a choice', async () => {
    assert.deepEqual(await service.fixAll(document(`// twochat-disable-file status/unchecked\n${CALL('one')}`)), []);
    const key = `const TWOCHAT_KEY = 'UAK7c1e9f04-52ab-4d86-9e3b-60f8d2a7b915';\n`;
    assert.equal((await service.diagnostics(document(key))).length, 1);
    assert.deepEqual(await service.fixAll(document(key)), []);
    rules = { '*': 'off' };
    assert.deepEqual(await service.fixAll(document(CALL('one'))), []);
  });

  it('and problems lead to the page of their rule', async () => {
    const opened = document(CALL('one'));
    const [found] = await service.diagnostics(opened);
    assert.ok(found !== undefined);
    assert.equal(found.codeDescription?.href, 'page:status/unchecked');
    const actions = await service.codeActions(opened, found.range, { diagnostics: [found] });
    assert.deepEqual(actions.at(-1)?.command, {
      title: 'Explain status/unchecked',
      command: 'twochat.explainRule',
      arguments: ['status/unchecked'],
    });
  });

  it('a check of the workspace looks at files with marks and at those that use them', async () => {
    files = {
      'file:///x/base.ts': "export const BASE = 'https://api.p.2chat.io/open';\n",
      'file:///x/uses.ts': "import { BASE } from './base';\nconst r = await fetch(BASE + '/info');\nr.json();\n",
      'file:///x/else.ts': 'export const n = 429;\n',
      'vscode-vfs://host/y/call.py': '# 2chat\n',
    };
    service.forget('file:///x/base.ts');
    assert.deepEqual(
      (await service.filesToCheck()).map(({ uri, languageId }) => [uri, languageId]),
      [
        ['file:///x/base.ts', 'typescript'],
        ['file:///x/uses.ts', 'typescript'],
        ['vscode-vfs://host/y/call.py', 'python'],
      ],
    );
    const uses = TextDocument.create('file:///x/uses.ts', 'typescript', 1, files['file:///x/uses.ts'] ?? '');
    assert.deepEqual(
      (await service.diagnostics(uses)).map((one) => one.code),
      ['status/unchecked'],
    );
  });
});
