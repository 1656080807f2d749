/** Actions that silence: the comment stands where it silences, in the form of its place, and nothing else changes. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction } from 'vscode-languageserver-types';
import { createLanguageService, type LanguageService } from '../../../src/service';
import { everyPack } from '../../../src/service/packs';
import { wasmFromPackages } from '../../support/wasm';

const URL = 'https://api.p.2chat.io/open/info';
const CALL = `const a = await fetch('${URL}');\nconsole.log(await a.json());\n`;

describe('actions that silence', function () {
  this.timeout(20_000);
  let service: LanguageService;
  before(() => {
    service = createLanguageService({ wasm: wasmFromPackages, packs: everyPack });
  });
  after(() => service.dispose());

  let version = 0;
  function document(languageId: string, text: string): TextDocument {
    version += 1;
    return TextDocument.create('file:///a', languageId, version, text);
  }

  async function actionsOn(opened: TextDocument, rule: string): Promise<CodeAction[]> {
    const found = (await service.diagnostics(opened)).find((one) => one.code === rule);
    assert.ok(found !== undefined, `no ${rule}`);
    return service.codeActions(opened, found.range, { diagnostics: [found] });
  }

  /** The text after an action, which must have silenced the rule and said nothing new. */
  async function silenced(languageId: string, text: string, rule: string, where: string): Promise<string> {
    const opened = document(languageId, text);
    const title = `Silence ${rule} ${where}`;
    const action = (await actionsOn(opened, rule)).find((one) => one.title === title);
    assert.ok(action?.edit?.changes !== undefined, `no "${title}"`);
    const changed = TextDocument.applyEdits(opened, action.edit.changes[opened.uri] ?? []);
    const left = (await service.diagnostics(document(languageId, changed))).map((one) => one.code);
    assert.ok(!left.includes(rule) && !left.some((one) => `${one}`.startsWith('comment/')), `${left}\n${changed}`);
    return changed;
  }

  const line = (languageId: string, text: string, rule = 'status/unchecked') =>
    silenced(languageId, text, rule, 'on this line');
  const file = (languageId: string, text: string, rule = 'status/unchecked') =>
    silenced(languageId, text, rule, 'in this file');

  it('write a line above, indented as the code', async () => {
    const text = `async function f() {\r\n\treturn (await fetch('${URL}')).json();\r\n}\r\n`;
    const comment = '\t// twochat-disable-next-line status/unchecked\r\n';
    assert.equal(await line('javascript', text), text.replace('\treturn', `${comment}\treturn`));
  });

  it('write what a comment is in JSX', async () => {
    const text = `const A = () => (\n  <p>\n    <a onClick={async () => show(await (await fetch('${URL}')).json())} />\n  </p>\n);\n`;
    assert.match(
      await line('typescriptreact', text),
      /\n {4}\{\/\* twochat-disable-next-line status\/unchecked \*\/\}\n {4}<a/,
    );
  });

  it('write what a comment is in Python, in HTML, and in the HTML around PHP', async () => {
    const python = `import requests\nprint(requests.get("${URL}").json())\n`;
    assert.match(
      await line('python', python),
      /^import requests\n# twochat-disable-next-line status\/unchecked\nprint/,
    );
    const page = `<p></p>\n<script type="module">const a = await fetch('${URL}'); a.json()</script>\n`;
    assert.match(await line('html', page), /\n<!-- twochat-disable-next-line status\/unchecked -->\n<script/);
    const php = `<?php use Illuminate\\Support\\Facades\\Http; ?>\n<p></p>\n<p><?= Http::get('${URL}')->body() ?></p>\n`;
    assert.match(await line('php', php), /\n<!-- twochat-disable-next-line status\/unchecked -->\n<p><\?=/);
  });

  it('write above all lines of a command', async () => {
    const text = `#!/bin/sh\nkey=$( \\\n  curl -s -H "X-User-API-Key: $KEY" ${URL})\necho "$key"\n`;
    assert.match(
      await line('shellscript', text, 'shell/no-fail'),
      /^#!\/bin\/sh\n# twochat-disable-next-line shell\/no-fail\nkey/,
    );
  });

  it('write at the end where the line begins in a text', async () => {
    const text = `const s = \`\n\`; const a = await fetch('${URL}'); a.json();\n`;
    assert.match(await line('javascript', text), /a\.json\(\); \/\/ twochat-disable-line status\/unchecked\n$/);
  });

  it('extend the comment that is there', async () => {
    const text = `// twochat-disable-next-line url/missing-open -- known\nconst a = await fetch('https://api.p.2chat.io/contacts'); a.json();\n`;
    const changed = await line('javascript', text);
    assert.ok(changed.startsWith('// twochat-disable-next-line url/missing-open, status/unchecked -- known\nconst a'));
    const whole = `/* twochat-disable-file url/missing-open */\nconst a = await fetch('https://api.p.2chat.io/contacts'); a.json();\n`;
    assert.ok(
      (await file('javascript', whole)).startsWith(
        '/* twochat-disable-file url/missing-open, status/unchecked */\nconst',
      ),
    );
  });

  it('write at the head of a file, below what must come first', async () => {
    const comment = '// twochat-disable-file status/unchecked\n';
    assert.equal(await file('typescript', CALL), comment + CALL);
    const node = `#!/usr/bin/env node\n/** @licence MIT */\n`;
    assert.equal(await file('javascript', node + CALL), node + comment + CALL);
    const vue = '<template/>\n<script setup>\n';
    assert.equal(await file('vue', `${vue}${CALL}</script>\n`), `${vue}${comment}${CALL}</script>\n`);
    const php = `use Illuminate\\Support\\Facades\\Http;\necho Http::get('${URL}')->body();\n`;
    assert.equal(await file('php', `<?php\n${php}`), `<?php\n${comment}${php}`);
    const python = `import requests\nprint(requests.get("${URL}").json())\n`;
    const coded = '#!/usr/bin/python\n# -*- coding: utf-8 -*-\n';
    assert.equal(await file('python', coded + python), `${coded}# twochat-disable-file status/unchecked\n${python}`);
  });

  it('come after fixes and suggestions, the line before the file', async () => {
    const titles = (await actionsOn(document('typescript', CALL), 'status/unchecked')).map((action) => action.title);
    assert.match(titles[0] ?? '', /^(?!Silence)./);
    assert.deepEqual(titles.slice(-2), [
      'Silence status/unchecked on this line',
      'Silence status/unchecked in this file',
    ]);
  });

  it('are not offered on comments, whose action takes away what is unused', async () => {
    const removed = async (comment: string) => {
      const opened = document('typescript', `f();\n${comment}\n${CALL}`);
      const actions = await actionsOn(opened, 'comment/unused');
      assert.deepEqual(
        actions.map(({ title, isPreferred }) => [title, isPreferred]),
        [['Remove what silences nothing', true]],
      );
      return TextDocument.applyEdits(opened, actions[0]?.edit?.changes?.[opened.uri] ?? []);
    };
    assert.equal(await removed('  // twochat-disable-next-line url/*'), `f();\n${CALL}`);
    assert.equal(await removed('g(); /* twochat-disable-line */'), `f();\ng();\n${CALL}`);
    const rest = `f();\n// twochat-disable-next-line status/unchecked -- why\n${CALL}`;
    assert.equal(await removed('// twochat-disable-next-line url/*, status/unchecked -- why'), rest);
    assert.equal(await removed('// twochat-disable-next-line status/unchecked, url/* -- why'), rest);
  });
});
