import assert from 'node:assert/strict';
import { createEngine } from '../../../src/analysis/engine';
import { emptyAnalysis, type FileAnalysis } from '../../../src/analysis/model';
import type { ReadingOptions } from '../../../src/analysis/reading';
import { everyLanguage } from '../../../src/languages/all';
import { wasmFromPackages } from '../../support/wasm';

const PROXIED = `
const res = await fetch('https://gateway.example.com/chat/whatsapp/send-message', { method: 'POST' });
if (res.status === 429) wait();
const other = await fetch('https://gateway.example.com/chatter/whatsapp/send-message', { method: 'POST' });
if (other.status === 429) wait();
`;

const WRAPPED = `
import { callChat, callMail } from '@acme/http';
const res = await callChat('POST', '/contacts', { first_name: 'A' });
if (res.status === 402) pay();
await callChat({ path: '/info' });
const mail = await callMail('POST', '/contacts');
if (mail.status === 402) pay();
`;

describe('what a project says of itself', () => {
  async function read(text: string, options?: ReadingOptions): Promise<FileAnalysis | undefined> {
    const engine = createEngine(wasmFromPackages, everyLanguage);
    if (options !== undefined) engine.configure(options);
    assert.equal(engine.hasMarks(text), options !== undefined);
    const file = await engine.parse({ path: 'a.ts', text });
    assert.ok(file);
    const analysis = engine.analyze([file]).get('a.ts');
    engine.dispose();
    return analysis;
  }

  it('reads an address of one’s own as the API', async () => {
    const found = await read(PROXIED, { baseUrls: ['https://gateway.example.com/chat/'], wrappers: [] });
    assert.deepEqual(
      found?.calls.map(({ url, endpoint, confidence }) => [url, endpoint?.path, confidence]),
      [['https://gateway.example.com/chat/whatsapp/send-message', '/whatsapp/send-message', 'certain']],
    );
    assert.equal(found?.tests.length, 1);
    assert.deepEqual(await read(PROXIED), emptyAnalysis('a.ts'));
  });

  it('believes that a named function sends to 2Chat', async () => {
    const found = await read(WRAPPED, { baseUrls: [], wrappers: ['callChat'] });
    assert.deepEqual(
      found?.calls.map(({ method, endpoint, confidence }) => [method, endpoint?.path, confidence]),
      [
        ['POST', '/contacts', 'likely'],
        [null, '/info', 'likely'],
      ],
    );
    assert.deepEqual(
      found?.tests.map(({ codes }) => codes),
      [[402]],
    );
    assert.deepEqual(await read(WRAPPED), emptyAnalysis('a.ts'));
  });

  it('leaves out bases that say nothing', async () => {
    const engine = createEngine(wasmFromPackages, everyLanguage);
    engine.configure({ baseUrls: ['', '/', 'https://', 'not a url'], wrappers: [] });
    assert.equal(engine.hasMarks("fetch('https://api.example.com')"), false);
    engine.dispose();
  });
});
