import assert from 'node:assert/strict';
import { addressesOf, NO_OPTIONS } from '../../../src/analysis/reading';
import { targetOf as targetAt } from '../../../src/analysis/target';
import type { Request } from '../../../src/flow/facts';
import { newObject } from '../../../src/flow/heap';
import { concat } from '../../../src/flow/text';
import { join, NOTHING, textValue, type Value } from '../../../src/flow/values';

function request(url: Value, options: { headers?: readonly string[]; method?: string } = {}): Request {
  const headers = newObject(null);
  for (const name of options.headers ?? []) headers.fields.set(name, textValue('x'));
  return {
    id: 0,
    site: { module: 'm', span: { start: 0, end: 0 } },
    stack: [],
    client: 'fetch',
    method: options.method ?? 'GET',
    url,
    headers: options.headers === undefined ? NOTHING : [{ kind: 'object', object: headers }],
    weak: null,
    throws: 0,
    retries: 0,
  };
}

const targetOf = (one: Request) => targetAt(one, addressesOf(NO_OPTIONS));

const configured = (hint: string, path: string): Value => concat([[{ kind: 'unknown', hint }], textValue(path)]);

describe('whether a URL is 2Chat’s', () => {
  it('is certain where the text names the host', () => {
    assert.deepEqual(targetOf(request(textValue('https://api.p.2chat.io/open/info'))), {
      url: 'https://api.p.2chat.io/open/info',
      confidence: 'certain',
    });
  });

  it('is certain for a host without a scheme', () => {
    assert.equal(targetOf(request(textValue('api.p.2chat.io/open/info')))?.url, 'https://api.p.2chat.io/open/info');
  });

  it('is no for other hosts, however alike', () => {
    for (const url of [
      'https://api.b2chat.io/open/info',
      'https://api.p.2chat.io.evil.com/open/info',
      'https://example.com/api.p.2chat.io',
    ])
      assert.equal(targetOf(request(textValue(url))), undefined, url);
  });

  it('is likely where configuration that is called like 2Chat gives the base of a known path', () => {
    assert.equal(
      targetOf(request(configured('process.env.TWOCHAT_URL', '/whatsapp/get-numbers')))?.confidence,
      'likely',
    );
    assert.equal(targetOf(request(configured('process.env.B2CHAT_URL', '/whatsapp/get-numbers'))), undefined);
    assert.equal(targetOf(request(configured('process.env.API_URL', '/whatsapp/get-numbers'))), undefined);
  });

  it('takes the key header for a proof only together with a path of 2Chat’s', () => {
    const headers = ['X-User-API-Key'];
    assert.equal(
      targetOf(request(configured('process.env.API_URL', '/whatsapp/get-numbers'), { headers }))?.confidence,
      'likely',
    );
    assert.equal(targetOf(request(configured('process.env.API_URL', '/users'), { headers })), undefined);
    assert.equal(targetOf(request(textValue('https://example.com/whatsapp/get-numbers'), { headers })), undefined);
  });

  it('names what several URLs share', () => {
    const url = join(textValue('https://api.p.2chat.io/open/contacts'), textValue('https://api.p.2chat.io/open/users'));
    assert.equal(targetOf(request(url))?.url, 'https://api.p.2chat.io/open/{}');
    const pages = join(
      textValue('https://api.p.2chat.io/open/contacts?page=0'),
      textValue('https://api.p.2chat.io/open/contacts?page=1'),
    );
    assert.equal(targetOf(request(pages))?.url, 'https://api.p.2chat.io/open/contacts');
  });
});
