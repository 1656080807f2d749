import assert from 'node:assert/strict';
import { ERROR_CODES, endpointById, SUCCESS_CODES } from '../../../src/api';
import {
  booleanHover,
  type CodeHoverInput,
  callHover,
  codeHover,
  codeSpan,
  english,
  explain,
  rangeHover,
} from '../../../src/service/text';

const CERTAIN = { confidence: 'certain' } as const;
const SEND = endpointById('POST /whatsapp/send-message');
const READ = endpointById('GET /contacts/{contact_uuid}');

const hover = (input: Partial<CodeHoverInput> & { code: number }) => codeHover({ ...CERTAIN, ...input }, english);

describe('codeHover', () => {
  it('reads like this', () => {
    assert.equal(
      hover({ code: 404, endpoint: READ, link: { variable: 'res', line: 12 } }),
      [
        '**2Chat 404 Not Found** · `GET /contacts/{contact_uuid}`',
        'No contact with this uuid in this account.',
        [
          '- Check that `contact_uuid` begins with `CON`.',
          '- Check the id or number against the list of this account.',
          '- Read the message of the answer: it says what was not found.',
          '- Compare the path with the documentation: is `/open` in it?',
          '- Do not retry: the same request fails again.',
        ].join('\n'),
        'Status of `res`, line 12.',
        '[2Chat response codes](https://developers.2chat.co/docs/API/api-response-codes) · ' +
          '[Endpoint](https://developers.2chat.co/docs/API/Contacts/get-contact)',
      ].join('\n\n'),
    );
  });

  it('does not tell to send again after 504 without a look', () => {
    const send = hover({ code: 504, endpoint: SEND });
    assert.match(send, /look at the messages or the list before you send it again/);
    assert.doesNotMatch(send, /then send the same request again/);
    assert.match(hover({ code: 504, endpoint: READ }), /Wait about 5 s, then send the same request again/);
    assert.match(hover({ code: 504 }), /Before you repeat a send, create or purchase/);
  });

  it('says for a send that nothing was started', () => {
    assert.match(hover({ code: 486, endpoint: SEND }), /Nothing was started, as far as documented/);
    assert.doesNotMatch(hover({ code: 486, endpoint: READ }), /Nothing was started/);
  });

  it('warns where HTTP means something else', () => {
    assert.match(hover({ code: 410 }), /\*\*2Chat 410 Gone\*\* \(number connecting or disconnecting\)/);
    assert.match(hover({ code: 410 }), /temporary here/);
    assert.match(hover({ code: 486 }), /^\*\*2Chat 486\*\* \(number busy\)/);
  });

  it('marks what is not documented', () => {
    assert.match(hover({ code: 406, endpoint: READ }), /_\(inferred, not documented\)_/);
    assert.match(hover({ code: 201, endpoint: SEND }), /_\(seen in public code, not documented\)_/);
    assert.doesNotMatch(hover({ code: 404, endpoint: READ }), /not documented/);
  });

  it('names the weak step of a likely link', () => {
    const likely = hover({ code: 429, link: { line: 3 }, confidence: 'likely', weakStep: '`send` is not known' });
    assert.match(likely, /Status of the call in line 3\. Likely, not certain: `send` is not known\./);
    assert.match(hover({ code: 429, confidence: 'likely' }), /^Likely, not certain\.$/m);
    assert.doesNotMatch(hover({ code: 429 }), /Likely|Status of/);
  });

  it('says of a code outside the table that it is outside', () => {
    assert.match(hover({ code: 418 }), /^\*\*2Chat 418\*\*\n\n418 is not in the table of codes/);
    assert.match(hover({ code: 500 }), /Slack channel/);
  });

  it('points to the nearest page where the page of the endpoint is not known', () => {
    const endpoint = endpointById('GET /waba/numbers');
    assert.match(hover({ code: 200, endpoint }), /\[Nearest page to the endpoint\]/);
  });
});

describe('rangeHover', () => {
  it('lists the codes by what they ask for, and transient ones that are left out', () => {
    const markdown = rangeHover({ test: '>= 500', codes: [504, 503], ...CERTAIN }, english);
    assert.match(markdown, /Codes of 2Chat in this range: 503, 504\./);
    assert.match(markdown, /- To retry: 503 \(service unavailable\), 504 \(API may be down\)\n/);
    assert.match(markdown, /outside this range: 409 \(number starting up\), 410 .*, 429 .*, 486 /);
  });

  it('does not call 504 of a send one to retry', () => {
    const markdown = rangeHover({ test: '>= 400', codes: ERROR_CODES, endpoint: SEND, ...CERTAIN }, english);
    assert.match(markdown, /- Look first whether it was taken: 504 /);
    assert.doesNotMatch(markdown, /To retry: .*504/);
    assert.doesNotMatch(markdown, /outside this range/);
  });

  it('says so where none is in the range', () => {
    assert.match(rangeHover({ test: '< 100', codes: [], ...CERTAIN }, english), /None of the codes/);
  });
});

describe('booleanHover', () => {
  it('tells for which codes the test holds, and what the body can still say', () => {
    const endpoint = endpointById('POST /numbers/purchase');
    const markdown = booleanHover(
      { test: '.ok', kind: 'boolean', codes: SUCCESS_CODES, endpoint, ...CERTAIN },
      english,
    );
    assert.match(markdown, /True for 200, 201, 202; false for 400, 401, .*, 504\./);
    assert.match(markdown, /In a 2xx body: `failed` lists/);
  });

  it('tells for which codes a helper raises', () => {
    const input = { test: 'raise_for_status()', kind: 'raises', codes: ERROR_CODES, ...CERTAIN } as const;
    assert.match(booleanHover(input, english), /Raises for 400, .*, 504; not for 200, 201, 202\./);
  });
});

describe('callHover', () => {
  const fails = ERROR_CODES.filter((code) => code !== 429 && code !== 402);
  const handling = { retried: [429], handled: [402], fails, ignored: [] };

  it('tells what the call does and what becomes of each code', () => {
    const markdown = callHover({ endpoint: SEND, method: 'POST', url: null, handling, ...CERTAIN }, english);
    assert.match(markdown, /^\*\*2Chat\*\* · `POST \/whatsapp\/send-message`/);
    assert.match(markdown, /a repeated call can send twice/);
    assert.match(markdown, /10 sends a minute/);
    assert.match(markdown, /- Retried here: 429\n- Handled here: 402\n- Fails here like any error: 400, /);
    assert.match(markdown, /2Chat says to retry: 409, 410, 486, 503$/m);
    assert.doesNotMatch(markdown, /Ignored/);
  });

  it('counts 504 of a read among those to retry', () => {
    const markdown = callHover({ endpoint: READ, method: 'GET', url: null, handling, ...CERTAIN }, english);
    assert.match(markdown, /2Chat says to retry: 409, 410, 486, 503, 504$/m);
    assert.match(markdown, /30 requests a minute/);
  });

  it('names an unknown endpoint by its address', () => {
    const ignored = { retried: [], handled: [], fails: [], ignored: [...ERROR_CODES] };
    const url = 'https://api.p.2chat.io/open/{}';
    const markdown = callHover({ method: 'POST', url, handling: ignored, ...CERTAIN }, english);
    assert.match(markdown, /`POST https:\/\/api\.p\.2chat\.io\/open\/…`/);
    assert.match(markdown, /- Ignored here: all error codes/);
    assert.doesNotMatch(markdown, /504/);
    assert.match(callHover({ method: null, url: null, handling: ignored, ...CERTAIN }, english), /`unknown address`/);
  });
});

describe('explain', () => {
  it('gives the general text, and the one of an endpoint beside it', () => {
    assert.match(explain(404, undefined, english) ?? '', /The contact, number, message or group/);
    assert.match(explain(404, READ, english) ?? '', /No contact with this uuid.*In general: The contact, number/s);
  });

  it('tells what the code means for a send, where there can be one', () => {
    assert.match(explain(504, undefined, english) ?? '', /For a send, create or purchase/);
    assert.match(explain(504, SEND, english) ?? '', /For a send, create or purchase/);
    assert.doesNotMatch(explain(504, READ, english) ?? '', /For a send, create or purchase/);
  });

  it('has nothing on codes outside the table', () => {
    assert.equal(explain(500, undefined, english), undefined);
  });
});

describe('codeSpan', () => {
  it('holds any text on one line', () => {
    assert.equal(codeSpan('res'), '`res`');
    assert.equal(codeSpan('a `b` c'), '``a `b` c``');
    assert.equal(codeSpan('`a`'), '`` `a` ``');
    assert.equal(codeSpan(' a\n  b '), '`a b`');
  });
});
