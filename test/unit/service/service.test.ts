import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService, type LanguageService } from '../../../src/service';
import { everyPack } from '../../../src/service/packs';
import { wasmFromPackages } from '../../support/wasm';

const SOURCE = `const BASE = 'https://api.p.2chat.io/open';
export async function send(text: string) {
  const res = await fetch(\`\${BASE}/whatsapp/send-message\`, { method: 'POST', body: text });
  if (res.status === 486) return 'busy';
  if (res.status >= 500) return 'down';
  setTimeout(() => undefined, 486);
  return res.ok;
}
export async function list() {
  const answer = await fetch(\`\${BASE}/contacts\`);
  return await answer.json();
}
`;

function document(text: string, languageId = 'typescript', version = 1): TextDocument {
  return TextDocument.create('file:///a.ts', languageId, version, text);
}

function at(text: string, needle: string, offset = 0) {
  const index = text.indexOf(needle);
  assert.ok(index >= 0, needle);
  return document(text).positionAt(index + offset);
}

describe('the language service', () => {
  let service: LanguageService;
  let loaded: string[];
  let rules: Readonly<Record<string, string>> = {};
  before(() => {
    loaded = [];
    service = createLanguageService({
      settingsOf: () => ({ rules }),
      packs: everyPack,
      wasm: (name) => {
        loaded.push(name);
        return wasmFromPackages(name);
      },
    });
  });
  after(() => service.dispose());

  const hover = async (needle: string, offset = 0) => service.hover(document(SOURCE), at(SOURCE, needle, offset));
  const text = async (needle: string, offset = 0) => {
    const found = await hover(needle, offset);
    return found === undefined ? undefined : (found.contents as { value: string }).value;
  };

  it('loads no parser for a file without a mark', async () => {
    const plain = TextDocument.create('file:///plain.ts', 'typescript', 1, 'if (res.status === 429) retry();');
    assert.equal(await service.hover(plain, { line: 0, character: 20 }), undefined);
    assert.deepEqual(await service.diagnostics(plain), []);
    assert.deepEqual(loaded, []);
  });

  it('explains a literal for the endpoint, with the literal as its range', async () => {
    const found = await hover('486)');
    assert.ok(found !== undefined);
    assert.match((found.contents as { value: string }).value, /2Chat 486.*POST \/whatsapp\/send-message/);
    const start = at(SOURCE, '486)');
    assert.deepEqual(found.range, { start, end: { line: start.line, character: start.character + 3 } });
  });

  it('names the variable and the line of the call', async () => {
    assert.match((await text('486)')) ?? '', /`res`.*3/);
  });

  it('says which codes a range and a boolean mean', async () => {
    assert.match((await text('500)')) ?? '', /503.*504/);
    assert.match((await text('ok;')) ?? '', /200.*201.*202/);
  });

  it('tells what a call does, at its callee only', async () => {
    assert.match(
      (await text('fetch(`', SOURCE.lastIndexOf('fetch(`') - SOURCE.indexOf('fetch(`') + 1)) ?? '',
      /GET \/contacts/,
    );
    assert.equal(await text("'POST'"), undefined);
  });

  it('is silent on numbers that are no status', async () => {
    assert.equal(await text('486);'), undefined);
  });

  it('reports the response that nobody checks, once, and offers its fix', async () => {
    const found = await service.diagnostics(document(SOURCE));
    assert.deepEqual(
      found.map((one) => [one.code, one.severity, one.range.start.line]),
      [
        ['status/transient-as-failure', 3, 2],
        ['status/unchecked', 2, 9],
      ],
    );
    const diagnostic = found.find((one) => one.code === 'status/unchecked');
    assert.ok(diagnostic !== undefined);
    const actions = await service.codeActions(document(SOURCE), diagnostic.range, { diagnostics: found });
    const [first] = actions;
    assert.ok(first?.edit?.changes !== undefined);
    const fixed = TextDocument.applyEdits(document(SOURCE), first.edit.changes['file:///a.ts'] ?? []);
    const left = await service.diagnostics(document(fixed, 'typescript', 2));
    assert.deepEqual(
      left.filter((one) => one.code === 'status/unchecked'),
      [],
    );
  });

  it('follows the settings of a rule, by id and by prefix', async () => {
    const found = async () =>
      (await service.diagnostics(document(SOURCE, 'typescript', 3))).map((one) => [one.code, one.severity]);
    rules = { 'status/*': 'error' };
    assert.deepEqual(await found(), [
      ['status/transient-as-failure', 1],
      ['status/unchecked', 1],
    ]);
    rules = { 'status/*': 'error', 'status/unchecked': 'off' };
    assert.deepEqual(await found(), [['status/transient-as-failure', 1]]);
    rules = {};
  });

  it('completes codes where a status is compared, and nowhere else', async () => {
    const open = SOURCE.replace('486) return', ') return');
    const found = await service.completions(document(open, 'typescript', 4), at(open, ') return'));
    assert.equal(found.length, 16);
    assert.ok(found.some((item) => item.label === '486'));
    assert.deepEqual(await service.completions(document(SOURCE, 'typescript', 5), at(SOURCE, '486);')), []);
  });

  it('explains every code without a file', async () => {
    const codes = await service.codes();
    assert.equal(codes.length, 16);
    for (const { code } of codes) assert.match((await service.explain(code))?.value ?? '', new RegExp(String(code)));
    assert.equal(await service.explain(418), undefined);
  });

  it('answers nothing to one who no longer asks', async () => {
    const cancelled = { isCancellationRequested: true };
    assert.equal(await service.hover(document(SOURCE), at(SOURCE, '486)'), cancelled), undefined);
  });
});

describe('a document with files around it', () => {
  const FILES: Record<string, string> = {
    'vscode-vfs://github/o/r/src/client.ts': `export const BASE = 'https://api.p.2chat.io/open';
export const call = (path: string) => fetch(BASE + path);
`,
  };
  const TEXT = `import { call } from './client'; // 2chat
const res = await call('/contacts');
if (res.status === 410) wait();
`;
  const uri = 'vscode-vfs://github/o/r/src/main.ts';
  const hoverIn = async (files: Record<string, string>) => {
    const service = createLanguageService({
      packs: everyPack,
      wasm: wasmFromPackages,
      files: { read: async (one) => files[one], list: async () => [...Object.keys(files), uri] },
    });
    const open = TextDocument.create(uri, 'typescript', 1, TEXT);
    const found = await service.hover(open, open.positionAt(TEXT.indexOf('410') + 1));
    service.dispose();
    return (found?.contents as { value: string } | undefined)?.value;
  };

  it('follows a value into them', async () => {
    assert.match((await hoverIn(FILES)) ?? '', /2Chat 410.*GET \/contacts/);
  });

  it('is silent without them', async () => {
    assert.equal(await hoverIn({}), undefined);
  });
});

describe('a workspace that is looked through', () => {
  const ROOT = 'file:///w/';
  const CLIENT = `const BASE = 'https://api.p.2chat.io/open';
export const contacts = () => fetch(BASE + '/contacts');
`;
  const USER = `import { contacts } from './client';
const answer = await contacts();
if (answer.status === 410) wait();
`;

  /** A service over files, and the end of each look through them. */
  function open(files: Record<string, string>) {
    const ends: (() => void)[] = [];
    const progress: [number, number][] = [];
    const service = createLanguageService({
      packs: everyPack,
      wasm: wasmFromPackages,
      files: { read: async (uri) => files[uri], list: async () => Object.keys(files) },
      onIndexing(done, all) {
        progress.push([done, all]);
        if (done === all) for (const end of ends.splice(0)) end();
      },
    });
    const whole = () => new Promise<void>((resolve) => ends.push(resolve));
    const documentIn = (name: string) =>
      TextDocument.create(`${ROOT}${name}`, 'javascript', 1, files[ROOT + name] ?? '');
    const hover = async (name: string, needle: string) => {
      const one = documentIn(name);
      const found = await service.hover(one, one.positionAt(one.getText().indexOf(needle) + 1));
      return (found?.contents as { value: string } | undefined)?.value;
    };
    return { service, progress, whole, documentIn, hover };
  }

  it('reads a file without a mark that uses one with a mark, once that is known', async () => {
    const { service, progress, whole, documentIn, hover } = open({
      [`${ROOT}client.js`]: CLIENT,
      [`${ROOT}user.js`]: USER,
      [`${ROOT}other.js`]: USER.replace('./client', './elsewhere'),
    });
    assert.equal(await hover('user.js', '410'), undefined);
    const end = whole();
    await service.diagnostics(documentIn('client.js'));
    await end;
    assert.match((await hover('user.js', '410')) ?? '', /2Chat 410.*GET \/contacts/);
    assert.equal(await hover('other.js', '410'), undefined);
    assert.deepEqual(progress, [
      [0, 3],
      [3, 3],
    ]);
    service.dispose();
  });

  it('knows in a file with a mark what its users do', async () => {
    const handled = async (files: Record<string, string>) => {
      const { service, whole, documentIn } = open(files);
      const end = whole();
      const ask = () => service.hover(documentIn('client.js'), { line: 1, character: 32 });
      await ask();
      await end;
      const hover = await ask();
      service.dispose();
      return /Handled here: (.*)/.exec((hover?.contents as { value: string } | undefined)?.value ?? '')?.[1];
    };
    assert.equal(await handled({ [`${ROOT}client.js`]: CLIENT, [`${ROOT}user.js`]: USER }), '410');
    assert.equal(await handled({ [`${ROOT}client.js`]: CLIENT }), undefined);
  });

  it('follows files that change and go', async () => {
    const files: Record<string, string> = { [`${ROOT}client.js`]: CLIENT, [`${ROOT}user.js`]: USER };
    const { service, whole, documentIn, hover } = open(files);
    const end = whole();
    await service.diagnostics(documentIn('client.js'));
    await end;
    assert.ok((await hover('user.js', '410')) !== undefined);
    files[`${ROOT}client.js`] = CLIENT.replace('api.p.2chat.io', 'api.example.com');
    service.forget(`${ROOT}client.js`);
    assert.equal(await hover('user.js', '410'), undefined);
    files[`${ROOT}client.js`] = CLIENT;
    service.forget(`${ROOT}client.js`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.ok((await hover('user.js', '410')) !== undefined);
    delete files[`${ROOT}client.js`];
    service.forget(`${ROOT}client.js`);
    assert.equal(await hover('user.js', '410'), undefined);
    service.dispose();
  });

  it('reads what its project file names as a way to 2Chat', async () => {
    const { service, hover } = open({
      [`${ROOT}.twochatrc.json`]: '{ "baseUrls": ["https://gateway.example.com/chat"] }',
      [`${ROOT}a.js`]:
        "const r = await fetch('https://gateway.example.com/chat/info');\nif (r.status === 410) wait();\n",
    });
    assert.match((await hover('a.js', '410')) ?? '', /2Chat 410.*GET \/info/);
    service.dispose();
  });
});
