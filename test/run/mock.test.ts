/** The scripted server itself. */
import assert from 'node:assert/strict';
import { BODY_NAMES, type MockRequest, type MockServer, parseScript, ScriptError, startMock } from '../../src/cli/mock';

describe('the mock of 2Chat', () => {
  let mock: MockServer;
  const seen: MockRequest[] = [];
  before(async () => {
    mock = await startMock({ onRequest: (request) => seen.push(request) });
  });
  after(() => mock.close());

  const get = (path = '/open/contacts') => fetch(mock.url + path, { headers: { 'X-User-API-Key': 'key' } });

  it('answers step by step, and repeats the last step', async () => {
    mock.play(parseScript('429, 486,200'));
    const codes = [];
    for (let count = 0; count < 4; count += 1) codes.push((await get()).status);
    assert.deepEqual(codes, [429, 486, 200, 200]);
  });

  it('says that all is well without a script, with the body of the endpoint', async () => {
    mock.play([]);
    assert.deepEqual(await (await get('/open/whatsapp/check-number/+1/+2')).json(), {
      is_valid: true,
      on_whatsapp: true,
      number: { iso_country_code: 'US', carrier: 'Mock Mobile' },
    });
    const sent = await fetch(`${mock.url}/open/whatsapp/send-message`, { method: 'POST', body: '{"text":"Hello"}' });
    assert.match(((await sent.json()) as { message_uuid: string }).message_uuid, /^MSG/);
  });

  it('writes down what came in', async () => {
    mock.play([]);
    await fetch(`${mock.url}/open/contacts?x=1`, {
      method: 'POST',
      body: 'text',
      headers: { 'X-User-API-Key': 'key' },
    });
    const [request] = mock.log;
    assert.deepEqual(
      [
        request?.method,
        request?.path,
        request?.body,
        request?.headers['x-user-api-key'],
        request?.taken,
        request?.code,
      ],
      ['POST', '/open/contacts?x=1', 'text', 'key', true, 200],
    );
    assert.equal(seen.at(-1), request);
  });

  it('gives Retry-After in seconds and as a date', async () => {
    mock.play(parseScript('429:retry-after=7,429:retry-after-date=60'));
    assert.equal((await get()).headers.get('Retry-After'), '7');
    const date = Date.parse((await get()).headers.get('Retry-After') ?? '');
    assert.ok(date - Date.now() > 50_000 && date - Date.now() <= 60_000);
  });

  it('has every shape of body', async () => {
    for (const name of BODY_NAMES) {
      mock.play(parseScript(`422:body=${name}`));
      const text = await (await get()).text();
      assert.equal(text === '', name === 'empty', name);
      assert.equal(text.startsWith('<html>'), name === 'not-json', name);
    }
  });

  it('cuts the connection before or after it has taken the request', async () => {
    for (const when of ['before', 'after']) {
      mock.play(parseScript(`cut-${when},200`));
      await assert.rejects(get());
      assert.deepEqual([mock.log[0]?.taken, mock.log[0]?.code], [when === 'after', null]);
      assert.equal((await get()).status, 200);
    }
  });

  it('takes its time', async () => {
    mock.play(parseScript('200:delay=80'));
    const start = performance.now();
    await get();
    assert.ok(performance.now() - start >= 75);
  });

  it('has a script for each path, the longest beginning first', async () => {
    const scripts = new Map([
      ['/open', parseScript('503')],
      ['/open/contacts', parseScript('402')],
    ]);
    const other = await startMock({ scripts, script: parseScript('404') });
    const codes = [];
    for (const path of ['/open/contacts/1', '/open/info', '/']) codes.push((await fetch(other.url + path)).status);
    await other.close();
    assert.deepEqual(codes, [402, 503, 404]);
  });

  it('says what is wrong with a script', () => {
    for (const [text, message] of [
      ['42', /"42" is no step/],
      ['429;486', /is no step/],
      ['429:body=xml', /no body "xml"/],
      ['429:retry-after=soon', /whole number/],
      ['429:wait=2', /Unknown option "wait"/],
      ['cut-after:delay=2', /is no step/],
    ] as const)
      assert.throws(
        () => parseScript(text),
        (error) => error instanceof ScriptError && message.test(error.message),
      );
  });
});
