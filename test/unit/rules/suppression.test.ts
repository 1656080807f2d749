/** Comments that silence, in the forms of each language and in what they cover. The fixtures of the rules show the usual form. */
import assert from 'node:assert/strict';
import { contextOf, createTestEngine } from '../../fixes/support/fixing';

const URL = 'https://api.p.2chat.io/open/info';
const CALL = `const a = await fetch('${URL}');\nconsole.log(await a.json());\n`;

describe('comments that silence findings', function () {
  this.timeout(20_000);
  const engine = createTestEngine();
  after(() => engine.dispose());

  /** `line rule` of all that is left. */
  async function left(path: string, text: string): Promise<string[]> {
    const { findings } = await contextOf(engine, { path, text });
    return findings.map(({ rule, span }) => `${text.slice(0, span.start).split('\n').length} ${rule.id}`);
  }

  const silent: Readonly<Record<string, readonly [path: string, text: string]>> = {
    'on the line above': ['a.ts', `// twochat-disable-next-line status/unchecked\n${CALL}`],
    'with a reason': ['a.ts', `// twochat-disable-next-line status/unchecked -- it is only a demo, status/x\n${CALL}`],
    'with a prefix': ['a.ts', `// twochat-disable-next-line status/*\n${CALL}`],
    'without a rule': ['a.ts', `// twochat-disable-next-line\n${CALL}`],
    'above other comments': ['a.ts', `// twochat-disable-next-line\n// The demo shows this.\n${CALL}`],
    'in a block comment': ['a.ts', `/* twochat-disable-next-line status/unchecked */\n${CALL}`],
    'in a documentation comment': ['a.ts', `/**\n * twochat-disable-next-line status/unchecked\n */\n${CALL}`],
    'at the end of the line': ['a.ts', CALL.replace('\n', ' // twochat-disable-line status/unchecked\n')],
    'for the file, from its end': ['a.ts', `${CALL}// twochat-disable-file status/unchecked\n`],
    'from here on': ['a.ts', `// twochat-disable status/unchecked\n\n${CALL}`],
    'from here to there': ['a.ts', `/* twochat-disable */\n${CALL}/* twochat-enable */\n`],
    'with lines of Windows': [
      'a.ts',
      `// twochat-disable-next-line status/unchecked\r\n${CALL.replaceAll('\n', '\r\n')}`,
    ],
    'in JSX': [
      'a.tsx',
      `const A = () => (\n  <p>\n    {/* twochat-disable-next-line status/unchecked */}\n    <a onClick={async () => show(await (await fetch('${URL}')).json())} />\n  </p>\n);\n`,
    ],
    'in a component': [
      'a.vue',
      `<template><p/></template>\n<script setup>\n// twochat-disable-next-line status/unchecked\n${CALL}</script>\n`,
    ],
    'in the markup of a component': [
      'a.svelte',
      `<!-- twochat-disable-file status/unchecked -- a demo -->\n<script>\n${CALL}</script>\n<p></p>\n`,
    ],
    'in a page': [
      'a.html',
      `<p></p>\n<!-- twochat-disable-next-line status/unchecked -->\n<script type="module">const a = await fetch('${URL}'); a.json()</script>\n`,
    ],
    'in a fenced head': ['a.astro', `---\n// twochat-disable-next-line status/unchecked\n${CALL}---\n<p/>\n`],
    'in Python': [
      'a.py',
      `import requests\nprint(requests.get("${URL}").json())  # twochat-disable-line status/unchecked\n`,
    ],
    'in PHP': [
      'a.php',
      `<?php\n# twochat-disable-next-line status/unchecked\necho Illuminate\\Support\\Facades\\Http::get('${URL}')->body();\n`,
    ],
    'in the HTML around PHP': [
      'a.php',
      `<?php use Illuminate\\Support\\Facades\\Http; ?>\n<!-- twochat-disable-next-line status/unchecked -->\n<p><?= Http::get('${URL}')->body() ?></p>\n`,
    ],
    'in a long comment of Ruby': [
      'a.rb',
      `require 'net/http'\n=begin\ntwochat-disable-file status/unchecked\n=end\nputs Net::HTTP.get_response(URI('${URL}')).body\n`,
    ],
    'behind a command of several lines': [
      'a.sh',
      `key=$(curl -s -H "X-User-API-Key: $KEY" \\\n  ${URL}) # twochat-disable-line shell/no-fail\necho "$key"\n`,
    ],
    'above a command of several lines': [
      'a.sh',
      `# twochat-disable-next-line shell/no-fail\nkey=$( \\\n  curl -s -H "X-User-API-Key: $KEY" ${URL})\necho "$key"\n`,
    ],
    'between the headers of a request': [
      'a.http',
      `GET ${URL}\n# twochat-disable-next-line auth/wrong-header\nAuthorization: Bearer {{key}}\n\n?? status == 200\n`,
    ],
  };
  for (const [where, [path, text]] of Object.entries(silent))
    it(`is read ${where}`, async () => {
      const without = text.replaceAll(/twochat-(?:dis|en)able[\w-]*/g, '');
      assert.notDeepEqual(await left(path, without), [], 'nothing to silence');
      assert.deepEqual(await left(path, text), []);
    });

  it('counts for nothing in a string, in a body, in another place', async () => {
    assert.deepEqual(await left('a.ts', `f('// twochat-disable-file status/unchecked');\n${CALL}`), [
      '2 status/unchecked',
    ]);
    assert.deepEqual(await left('a.ts', `// twochat-disable-next-line status/unchecked\nf();\n${CALL}`), [
      '1 comment/unused',
      '3 status/unchecked',
    ]);
    const body = `POST ${URL}\nAuthorization: Bearer x\n\n# twochat-disable-file auth/wrong-header\n`;
    assert.ok((await left('a.http', body)).includes('2 auth/wrong-header'));
  });

  it('covers up to the end of its block and for its rules alone', async () => {
    const second = CALL.replaceAll(/\ba\b(?! )/g, 'b').replace('const a', 'const b');
    const two = `// twochat-disable status/unchecked\n${CALL}// twochat-enable status/*\n${second}`;
    assert.deepEqual(await left('a.ts', two), ['5 status/unchecked']);
    assert.deepEqual(await left('a.ts', `// twochat-disable\n// twochat-enable url/*\n${CALL}`), []);
    assert.deepEqual(await left('a.ts', `// twochat-disable-next-line url/*\n${CALL}`), [
      '1 comment/unused',
      '2 status/unchecked',
    ]);
  });

  it('is told where it silences nothing, each of its rules by itself', async () => {
    assert.deepEqual(await left('a.ts', '// twochat-disable-file\nf();\n'), ['1 comment/unused']);
    assert.deepEqual(await left('a.ts', '// twochat-enable status/unchecked\nf();\n'), ['1 comment/unused']);
    const text = `// twochat-disable-next-line status/unchecked, url/unknown-host\n${CALL}`;
    const { findings } = await contextOf(engine, { path: 'a.ts', text });
    assert.deepEqual(
      findings.map(({ span }) => text.slice(span.start, span.end)),
      ['url/unknown-host'],
    );
  });

  it('is told where it is mistyped, with what was meant', async () => {
    const { findings } = await contextOf(engine, {
      path: 'a.ts',
      text: '// twochat-disable-nextline status/unchecked\n// twochat-disable-file status/unchekced xyz/* everything\nf();\n',
    });
    assert.deepEqual(
      findings.map(({ rule, message }) => [rule.id, ...message.args].slice(0, 3)),
      [
        [
          'comment/invalid',
          'twochat-disable-next-line, twochat-disable-line, twochat-disable-file, twochat-disable, twochat-enable',
        ],
        ['comment/invalid', 'status/unchekced', 'status/unchecked'],
        ['comment/invalid', 'xyz/*'],
        ['comment/invalid', 'everything'],
      ],
    );
  });
});
