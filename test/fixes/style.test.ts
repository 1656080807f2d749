/** What is inserted looks like the rest of its file, and stands where it belongs. */
import assert from 'node:assert/strict';
import { type LanguageHabits, styleOf } from '../../src/fixes/style';
import { contextOf, createTestEngine, fixedText, fixOf } from './support/fixing';

const HABITS: LanguageHabits = { indent: '  ', quote: "'", widths: [80, 100, 120] };

describe('the style of a file', () => {
  it('is read from its text', () => {
    const style = styleOf('function a() {\r\n\treturn [\r\n\t\t"b",\r\n\t\t"c"\r\n\t]\r\n}\r\n', HABITS);
    const { width, ...rest } = style;
    assert.deepEqual(rest, { indent: '\t', lineEnd: '\r\n', quote: '"', semicolons: false, trailingCommas: false });
    assert.equal(width, 80);
  });

  it("is the language's own where the text shows nothing", () => {
    assert.deepEqual(styleOf('', HABITS), {
      indent: '  ',
      lineEnd: '\n',
      quote: "'",
      semicolons: true,
      trailingCommas: true,
      width: 80,
    });
  });

  it('has the width that nearly all lines keep', () => {
    const lines = (length: number, count: number) => `${'x'.repeat(length)}\n`.repeat(count);
    assert.equal(styleOf(lines(70, 200) + lines(110, 2), HABITS).width, 80);
    assert.equal(styleOf(lines(70, 200) + lines(95, 20), HABITS).width, 100);
    assert.equal(styleOf(lines(150, 20), HABITS).width, 120);
  });
});

const CALL = 'def run():\n    return requests.get("https://api.p.2chat.io/open/contacts").json()\n';
const RANDOM_TIME = 'import random\nimport time\nfrom email.utils import parsedate_to_datetime\n';

/** Head of a module, and what becomes of it. */
const HEADS: readonly (readonly [name: string, before: string, after: string])[] = [
  ['only packages', 'import requests\n\n\n', `${RANDOM_TIME}\nimport requests\n\n\n`],
  ['after the docstring', '"""Text."""\nimport requests\n\n\n', `"""Text."""\n${RANDOM_TIME}\nimport requests\n\n\n`],
  [
    'after __future__, among the standard library',
    'from __future__ import annotations\n\nimport os\nimport sys\nfrom pathlib import Path\n\nimport requests\n\n\n',
    'from __future__ import annotations\n\nimport os\nimport random\nimport sys\nimport time\nfrom email.utils import parsedate_to_datetime\nfrom pathlib import Path\n\nimport requests\n\n\n',
  ],
  [
    'what is there is not imported again',
    'import time\nfrom email.utils import parsedate_to_datetime\n\nimport requests\n\n\n',
    'import random\nimport time\nfrom email.utils import parsedate_to_datetime\n\nimport requests\n\n\n',
  ],
  [
    'one more name for a module',
    'import random\nimport time\nfrom email.utils import formatdate\n\nimport requests\n\n\n',
    'import random\nimport time\nfrom email.utils import formatdate, parsedate_to_datetime\n\nimport requests\n\n\n',
  ],
];

describe('imports of Python', () => {
  const engine = createTestEngine();
  after(() => engine.dispose());
  for (const [name, before, after] of HEADS)
    it(name, async () => {
      const text = before + CALL;
      const context = await contextOf(engine, { path: 'a.py', text });
      const fix = fixOf(context, 'retry/on-call');
      assert.ok(fix);
      const fixed = fixedText(text, fix);
      assert.equal(fixed.slice(0, fixed.indexOf('def retry_2chat')), after);
    });

  it('goes behind the head of a script that imports in its functions', async () => {
    const text =
      '#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n"""Text."""\n\n\ndef run():\n    import requests\n\n    return requests.get("https://api.p.2chat.io/open/contacts").json()\n';
    const context = await contextOf(engine, { path: 'a.py', text });
    const fix = fixOf(context, 'retry/on-call');
    assert.ok(fix);
    const fixed = fixedText(text, fix);
    const head = '#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n"""Text."""\n\n';
    assert.equal(fixed.slice(0, fixed.indexOf('def retry_2chat')), `${head}${RANDOM_TIME}\n\n`);
  });
});
