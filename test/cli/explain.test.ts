import assert from 'node:assert/strict';
import { ENDPOINTS, ERROR_CODES, SUCCESS_CODES } from '../../src/api';
import { command } from './support/command';

const explained = async (...args: string[]) => (await command('/', ['explain', ...args])).stdout;

describe('twochat-codes explain', function () {
  this.timeout(20_000);
  it('explains every code, in general and for every endpoint, without Markdown', async () => {
    for (const code of [...SUCCESS_CODES, ...ERROR_CODES])
      for (const endpoint of [undefined, ...ENDPOINTS.map((one) => one.id)]) {
        const text = await explained(String(code), ...(endpoint === undefined ? [] : ['--endpoint', endpoint]));
        assert.ok(text.startsWith(`2Chat ${code}`), `${code} ${endpoint}`);
        assert.doesNotMatch(text, /\*\*|\]\(|`/, `${code} ${endpoint}`);
        assert.ok(text.endsWith('\n') && !text.endsWith('\n\n'));
      }
  });

  it('tells what a code means for an endpoint', async () => {
    assert.notEqual(await explained('404'), await explained('404', '--endpoint', 'GET /contacts/{contact_uuid}'));
  });

  it('takes the path of a real request and any case for an endpoint', async () => {
    const expected = await explained('404', '--endpoint', 'GET /contacts/{contact_uuid}');
    assert.equal(await explained('404', '--endpoint', 'get /contacts/CON0000'), expected);
    assert.equal(await explained('404', '--endpoint', 'GET https://api.p.2chat.io/open/contacts/CON0000'), expected);
  });
});
