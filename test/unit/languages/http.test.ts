/** How `.http` files lower, and that broken ones never throw. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lowerHttp } from '../../../src/languages/http/lower/file';
import { moduleText } from './flowText';

function lowersTo(source: string, expected: string): void {
  assert.equal(moduleText(lowerHttp(source, 'test.http')), expected, source);
}

describe('.http files', () => {
  it('reads requests, variables and headers', () => {
    lowersTo('GET https://h/a HTTP/1.1', 'let %0 = request({"url": "https://h/a", "method": "GET"})');
    lowersTo('https://h/a\n  ?b=1\n  &c=2', 'let %0 = request({"url": `{"https://h/a"}{"?b=1"}{"&c=2"}`})');
    lowersTo(
      '@b = https://h\nPOST {{b}}/c\nX: {{$dotenv KEY}}\n\nGET https://body',
      '@b = "https://h"; let %1 = request({"url": `{@b}/c`, "method": "POST", "headers": [`X: {KEY}`]})',
    );
    lowersTo(
      'GET /a\nHost: h',
      'let %0 = request({"url": "/a", "method": "GET", "host": "h", "headers": ["Host: h"]})',
    );
  });

  it('separates requests and skips comments, bodies and saved answers', () => {
    const source = '### a\n# GET https://x\nGET https://h\n\n### b\n// c\nGET https://i\n\nHTTP/1.1 429 Too Many\n';
    assert.equal(lowerHttp(source, 'a').body.length, 2);
  });

  it('finds status tests in scripts and assertions', () => {
    const request = 'let %0 = request({"url": "https://h"}); ';
    const script = (code: string) => `https://h\n\n> {%\n${code}\n%}`;
    lowersTo(script('client.assert(response.status === 429)'), `${request}(%0.status == 429)`);
    lowersTo(script('const s = response.status; if (500 > s) {}'), `${request}(500 > %0.status)`);
    lowersTo(script('[200, 201].includes(response.status)'), `${request}(%0.status in [200, 201])`);
    lowersTo(script('// response.status === 404\n"response.status === 404"'), request.replace(/; $/, ''));
    lowersTo(
      script('switch (response.status) { case 402: a(); case "422": }'),
      `${request}(%0.status == 402); (%0.status == "422")`,
    );
    lowersTo('https://h\n\n?? status >= 400', `${request}(%0.status >= 400)`);
    lowersTo('https://h\n\n{{\nexpect(response.statusCode).toBe(200)\n}}', `${request}(%0.status == 200)`);
  });

  it('never throws on a part of a file, and reads long ones in time', () => {
    const folder = 'test/fixtures/http';
    let all = '';
    for (const file of readdirSync(folder, { recursive: true }) as string[]) {
      if (!/\.(?:http|rest)$/.test(file)) continue;
      const source = readFileSync(path.join(folder, file), 'utf8');
      all += source;
      for (let end = 0; end < source.length; end += 50) lowerHttp(source.slice(0, end), 'a.http');
    }
    const start = Date.now();
    lowerHttp(all.repeat(Math.ceil(200_000 / all.length)), 'a.http');
    lowerHttp('{{'.repeat(100_000), 'a.http');
    assert.ok(Date.now() - start < 2000);
  });
});
