import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODES, CODES_PAGE, ENDPOINTS, type Endpoint, ERROR_CODES, SUCCESS_CODES, tableTexts } from '../../../src/api';
import { booleanHover, callHover, codeHover, english, explain, rangeHover } from '../../../src/service/text';
import type { Localize } from '../../../src/service/types';

const ORIGIN = { link: { variable: 'res', line: 12 }, confidence: 'certain' } as const;
const NO_HANDLING = { retried: [], handled: [], fails: [], ignored: [...ERROR_CODES] };
const PLACES: readonly (Endpoint | undefined)[] = [undefined, ...ENDPOINTS];

const lines = (markdown: string): readonly string[] => markdown.split('\n').filter((line) => line !== '');

/** No holes, no leftovers, no HTML, no command links. */
function assertClean(markdown: string, where: string): void {
  assert.doesNotMatch(markdown, /undefined|\[object|NaN|\{\d*\}|\(\)|<\/?[a-z]|command:|``|\*\*\*\*|\s\./i, where);
  for (const address of markdown.matchAll(/\]\(([^)]*)\)/g)) {
    assert.ok(URL.canParse(address[1] ?? ''), where);
  }
}

describe('the popup on a code', () => {
  for (const info of Object.values(CODES)) {
    it(`is complete for ${info.code} at every endpoint and at none`, () => {
      for (const endpoint of PLACES) {
        const where = `${info.code} ${endpoint?.id ?? 'anywhere'}`;
        const markdown = codeHover({ code: info.code, endpoint, ...ORIGIN }, english);
        assertClean(markdown, where);
        const [title = '', meaning = '', ...rest] = lines(markdown);
        assert.ok(title.startsWith(`**2Chat ${info.code}${info.name === null ? '' : ` ${info.name}`}**`), title);
        assert.equal(title.includes(`\`${endpoint?.id}\``), endpoint !== undefined, where);
        assert.match(meaning, /^[\p{Lu}\d`].{10,}/u, where);
        assert.ok(rest.filter((line) => line.startsWith('- ')).length >= 1, where);
        assert.ok(rest.includes('Status of `res`, line 12.'), where);
        assert.ok(rest.at(-1)?.includes(`](${CODES_PAGE})`), where);
        assert.equal(rest.at(-1)?.includes(`](${endpoint?.docs})`), endpoint !== undefined, where);
        assert.ok(lines(markdown).length <= 10, where);
      }
    });

    it(`is explained in full for ${info.code} at every endpoint and at none`, () => {
      for (const endpoint of PLACES) {
        const where = `${info.code} ${endpoint?.id ?? 'anywhere'}`;
        const markdown = explain(info.code, endpoint, english);
        assert.ok(markdown !== undefined, where);
        assertClean(markdown, where);
        assert.match(markdown, /\*\*Likely causes\*\*\n\n- .*\n\n\*\*What to do\*\*\n\n- .*Sources: \S/s, where);
      }
    });
  }
});

describe('the other popups', () => {
  it('are complete at every endpoint and at none', () => {
    for (const endpoint of PLACES) {
      const where = endpoint?.id ?? 'anywhere';
      const call = callHover(
        { endpoint, method: 'POST', url: null, handling: NO_HANDLING, confidence: 'certain' },
        english,
      );
      const range = rangeHover({ test: '>= 500', codes: [503, 504], endpoint, ...ORIGIN }, english);
      const boolean = booleanHover(
        { test: '.ok', kind: 'boolean', codes: SUCCESS_CODES, endpoint, ...ORIGIN },
        english,
      );
      for (const markdown of [call, range, boolean]) {
        assertClean(markdown, where);
        assert.ok(lines(markdown).length <= 10, where);
        assert.ok(markdown.startsWith('**2Chat**'), where);
        assert.ok(markdown.includes(`](${CODES_PAGE})`), where);
        assert.equal(markdown.includes(`](${endpoint?.docs})`), endpoint !== undefined, where);
      }
    }
  });
});

describe('localisation', () => {
  const folder = join(import.meta.dirname, '../../../src/service/text');
  const literals = new Set(
    readdirSync(folder)
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .flatMap((source) => [...source.matchAll(/localize\(\s*'([^']+)'/g)].map((match) => match[1] ?? '')),
  );

  it('gets every key from a literal or from the tables', () => {
    const keys = new Set<string>();
    const recording: Localize = (message, ...args) => {
      keys.add(message);
      return english(message, ...args);
    };
    const likely = { confidence: 'likely', weakStep: 'the base URL is only in the configuration' } as const;
    for (const endpoint of PLACES) {
      for (const info of Object.values(CODES)) {
        codeHover({ code: info.code, endpoint, ...ORIGIN }, recording);
        explain(info.code, endpoint, recording);
      }
      rangeHover({ test: '>= 400', codes: ERROR_CODES, endpoint, ...ORIGIN }, recording);
      booleanHover({ test: '.ok', kind: 'raises', codes: ERROR_CODES, endpoint, ...likely }, recording);
      callHover({ endpoint, method: null, url: null, handling: NO_HANDLING, ...likely }, recording);
    }
    const tables = new Set(tableTexts());
    for (const key of keys) {
      assert.ok(literals.has(key) || tables.has(key), key);
    }
    assert.ok(keys.size > 200);
  });

  it('uses what the translation gives', () => {
    const upper: Localize = (message, ...args) => english(message, ...args).toUpperCase();
    const markdown = codeHover({ code: 404, endpoint: ENDPOINTS[0], ...ORIGIN }, upper);
    assert.match(markdown, /DO NOT RETRY: THE SAME REQUEST FAILS AGAIN\./);
  });
});
