import assert from 'node:assert/strict';
import { isTwoChatUrl, KEY_PATTERN, OTHER_HOSTS, parseUrl, WRONG_HOSTS } from '../../../src/api';
import { assertText } from './facts';

describe('isTwoChatUrl', () => {
  for (const url of [
    'https://api.p.2chat.io/open/info',
    'http://api.p.2chat.io',
    'https://API.P.2CHAT.IO/open',
    'https://api.p.2chat.io./open/info',
    'http://user@api.p.2chat.io:443/open/info',
    'https://{}@api.p.2chat.io/open/info',
    'https://api.p.2chat.io?x=1',
    'https://api.p.2chat.io{}',
    'https://api.p.2chat.io:{}/open/{}',
    '{}://api.p.2chat.io/open',
    'http{}://api.p.2chat.io/open',
    '//api.p.2chat.io/open',
    'api.p.2chat.io/open/info',
    'https://api.2chat.io/v1/messages',
    '  https://api.p.2chat.io/open/info ',
  ]) {
    it(`says yes to ${url}`, () => assert.equal(isTwoChatUrl(url), 'yes'));
  }

  for (const url of [
    '',
    '{}',
    '/open/info',
    '{}/whatsapp/send-message',
    'https://api.p.2chat.io.evil.com/open/info',
    'https://api.p.2chat.io.{}/open/info',
    'https://api.p.2chat.io{}.evil.com/open/info',
    'https://api.p.2chat.io@evil.com/open/info',
    'https://evil.com/https://api.p.2chat.io/open/info',
    'https://evil.com?api.p.2chat.io/open',
    'https://evil.com#@api.p.2chat.io/open',
    'https://evil.com\\@api.p.2chat.io/open',
    'https://notapi.p.2chat.io/open',
    'https://{}api.p.2chat.io/open',
    'https://p.2chat.io/open',
    'https://2chat.io',
    'https://api.b2chat.io/contacts',
    'https://app.2chat.io/developers?tab=api-access',
    'https://mcp.2chat.io/mcp',
    'https://developers.2chat.co/docs/API/authentication',
    'https://2chat-user-data.s3.amazonaws.com/x.jpg',
    'ftp://api.p.2chat.io/open',
    'wss://api.p.2chat.io/open',
    'see api.p.2chat.io for more',
  ]) {
    it(`says no to ${url || 'an empty text'}`, () => assert.equal(isTwoChatUrl(url), 'no'));
  }
});

describe('parseUrl', () => {
  it('tells the kinds of hosts apart', () => {
    assert.equal(parseUrl('https://api.p.2chat.io/open').host, 'api');
    assert.equal(parseUrl('https://api.2chat.io/v1').host, 'wrong-host');
    assert.equal(parseUrl('https://api.stripe.com/v1').host, 'foreign');
    assert.equal(parseUrl('https://api.stripe.com{}/contacts').host, 'foreign');
    assert.equal(parseUrl('https://{}.2chat.io/open').host, 'unknown');
    assert.equal(parseUrl('https://{}').host, 'unknown');
    assert.equal(parseUrl('{}/info').host, 'unknown');
  });

  it('drops query, fragment and empty segments', () => {
    const expected = { host: 'api', openStart: false, segments: ['open', 'contacts'] };
    assert.deepEqual(parseUrl('https://api.p.2chat.io//open/contacts/?page={}#top'), expected);
    assert.deepEqual(parseUrl('https://api.p.2chat.io/open/contacts#a?b\nc'), expected);
  });

  it('takes named holes for holes', () => {
    assert.deepEqual(parseUrl('{{base}}/contacts/{contact_uuid}'), {
      host: 'unknown',
      openStart: true,
      segments: ['contacts', '{}'],
    });
  });

  it('stays fast on hostile text', () => {
    const started = performance.now();
    for (const part of ['{', '{}', '}', '/', '`', '?', '@', '{a']) {
      parseUrl(`https://api.p.2chat.io/open/${part.repeat(100_000)}`);
      parseUrl(part.repeat(100_000));
    }
    assert.ok(performance.now() - started < 2_000);
  });
});

describe('the tables of hosts', () => {
  it('have a source for each entry', () => {
    [...WRONG_HOSTS, ...OTHER_HOSTS].forEach(assertText);
    for (const { host } of OTHER_HOSTS) {
      assert.equal(parseUrl(`https://${host}/x`).host, 'foreign');
    }
  });

  it('know the shape of a key', () => {
    assert.match(`"UAK${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}"`, KEY_PATTERN.pattern);
    assert.doesNotMatch('UAK-your-key', KEY_PATTERN.pattern);
  });
});
