import assert from 'node:assert/strict';
import { codesIn, concat, formatBraces, formatPercent, joinUrl, trimEnd, withHoles } from '../../../src/flow/text';
import { constant, join, textValue, UNKNOWN, type Value } from '../../../src/flow/values';

function shown(value: Value): string[] {
  return value.map((alternative) => (alternative.kind === 'text' ? withHoles(alternative.pieces) : alternative.kind));
}

describe('texts that are known in part', () => {
  it('keep what is known around a hole', () => {
    assert.deepEqual(shown(concat([textValue('https://a/'), UNKNOWN, textValue('/b')])), ['https://a/{}/b']);
  });

  it('take every alternative', () => {
    const base = join(textValue('https://a'), textValue('https://b'));
    assert.deepEqual(shown(concat([base, textValue('/x')])), ['https://a/x', 'https://b/x']);
  });

  it('are joined with exactly one slash', () => {
    for (const [base, path] of [
      ['https://a/open', '/x'],
      ['https://a/open/', '/x'],
      ['https://a/open/', 'x'],
      ['https://a/open', 'x'],
    ])
      assert.deepEqual(shown(joinUrl(textValue(base as string), textValue(path as string), 'concat')), [
        'https://a/open/x',
      ]);
  });

  it('drop the path of the base where RFC 3986 says so', () => {
    assert.deepEqual(shown(joinUrl(textValue('https://a/open'), textValue('/x'), 'resolve')), ['https://a/x']);
    assert.deepEqual(shown(joinUrl(textValue('https://a/open'), textValue('https://b/x'), 'concat')), ['https://b/x']);
  });

  it('are formatted in both ways', () => {
    const named = new Map([['id', textValue('7')]]);
    assert.deepEqual(shown(formatPercent(textValue('%s/%d%%'), [textValue('a'), constant(5)], new Map())), ['a/5%']);
    assert.deepEqual(shown(formatBraces(textValue('{}/{id}/{0}'), [textValue('a')], named)), ['a/7/a']);
  });

  it('lose only what is trimmed', () => {
    assert.deepEqual(shown(trimEnd(textValue('https://a///'), '/')), ['https://a']);
  });
});

describe('codes in a text that is searched for', () => {
  it('are numbers of three digits that stand alone', () => {
    assert.deepEqual(codesIn('status code 422'), [422]);
    assert.deepEqual(codesIn('429 or 503'), [429, 503]);
    assert.deepEqual(codesIn('1429, 4290, 4.29, v429'), [429]);
    assert.deepEqual(codesIn('Too Many Requests'), []);
  });
});
