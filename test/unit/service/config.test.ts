/** Settings: what counts, what is wrong in them, and that schema, editor and command line read a project file alike. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ALL_RULES } from '../../../src/rules';
import { createLanguageService } from '../../../src/service';
import { withRuleOff } from '../../../src/service/config/edit';
import { readConfig } from '../../../src/service/config/read';
import { everyPack } from '../../../src/service/packs';
import { english } from '../../../src/service/text';
import type { ServiceInit } from '../../../src/service/types';
import { wasmFromPackages } from '../../support/wasm';

const CALL = `const a = await fetch('https://api.p.2chat.io/open/info');\nconsole.log(await a.json());\n`;
const schema = JSON.parse(readFileSync('schemas/twochatrc.schema.json', 'utf8'));
const validate = new Ajv({ strict: false }).compile(schema);

const problemsOf = (text: string) => readConfig(text).problems.map(({ text: said, args }) => english(said, ...args));

describe('a project file', () => {
  const right = [
    {},
    { $schema: 'x', preset: 'strict', ignore: ['gen/**'], baseUrls: ['https://proxy.example'], wrappers: ['send'] },
    { rules: { 'status/unchecked': 'error', 'url/*': 'off', '*': 'default', 'comment/unused': 'warning' } },
  ];
  for (const config of right)
    it(`may be ${JSON.stringify(config)}`, () => {
      const text = JSON.stringify(config);
      assert.deepEqual(problemsOf(text), []);
      assert.ok(validate(config), JSON.stringify(validate.errors));
    });

  const wrong: readonly (readonly [config: unknown, said: RegExp])[] = [
    [[], /^This is an object: \$schema, rules, preset/],
    [{ rule: {} }, /^There is no setting "rule"\. Is "rules" meant\?$/],
    [{ nonsense: 1 }, /^There is no setting "nonsense"; there are/],
    [{ rules: [] }, /^The rules are an object/],
    [{ rules: { 'status/uncheked': 'off' } }, /^There is no rule "status\/uncheked"\. Is "status\/unchecked" meant\?$/],
    [{ rules: { 'status/unchecked': 'warn' } }, /^The level of "status\/unchecked" is one of off, hint/],
    [{ preset: 'all' }, /^"preset" is one of quiet, recommended, strict\.$/],
    [{ ignore: 'gen' }, /^"ignore" is a list of texts\.$/],
    [{ baseUrls: ['proxy.example'] }, /^"baseUrls" are whole URLs/],
  ];
  for (const [config, said] of wrong)
    it(`may not be ${JSON.stringify(config)}`, () => {
      const problems = problemsOf(JSON.stringify(config));
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0] as string, said);
      assert.equal(validate(config), false);
    });

  it('is told where it is no JSON, with all else left as it comes', () => {
    const { config, problems } = readConfig('{\n  "rules": {\n');
    assert.match(english(problems[0]?.text ?? '', ...(problems[0]?.args ?? [])), /^This is no JSON/);
    assert.equal(config.preset, 'recommended');
  });

  it('has the rules in its schema that there are', () => {
    assert.deepEqual(
      Object.keys(schema.properties.rules.properties),
      ALL_RULES.map((rule) => rule.id),
    );
  });

  it('gets a rule switched off in its own style', () => {
    assert.equal(withRuleOff('', 'a/b'), '{\n  "rules": {\n    "a/b": "off"\n  }\n}\n');
    const tabs = '{\r\n\t"preset": "quiet",\r\n\t"rules": {\r\n\t\t"x/*": "hint"\r\n\t}\r\n}';
    const changed = '{\r\n\t"preset": "quiet",\r\n\t"rules": {\r\n\t\t"x/*": "hint",\r\n\t\t"a/b": "off"\r\n\t}\r\n}';
    assert.equal(withRuleOff(tabs, 'a/b'), changed);
    assert.equal(withRuleOff('{ "rules": ', 'a/b'), undefined);
  });
});

describe('settings of a document', function () {
  this.timeout(20_000);

  /** Severities of what is found in `/w/src/a.ts`, and what was said of settings. */
  async function severities(
    files: Readonly<Record<string, string>>,
    more: Partial<ServiceInit> = {},
  ): Promise<{ readonly found: readonly (number | undefined)[]; readonly said: readonly string[] }> {
    const said: string[] = [];
    const service = createLanguageService({
      wasm: wasmFromPackages,
      packs: everyPack,
      files: {
        read: async (uri) => files[uri.replace('vscode-vfs://host', '')],
        list: async () => [],
        root: () => 'vscode-vfs://host/w',
      },
      onWrongSettings: (message) => said.push(message),
      ...more,
    });
    const document = TextDocument.create('vscode-vfs://host/w/src/a.ts', 'typescript', 1, CALL);
    const found = (await service.diagnostics(document)).map((one) => one.severity);
    await service.diagnostics(document);
    service.dispose();
    return { found, said };
  }

  const [standard] = ALL_RULES.filter((rule) => rule.id === 'status/unchecked').map(({ severity }) => severity);
  const NUMBERS = { error: 1, warning: 2, information: 3, hint: 4 } as const;

  it('come from the nearest project file, in any kind of workspace', async () => {
    const off = '{ "rules": { "status/*": "off" } }';
    const hint = '{ "rules": { "status/*": "hint" } }';
    assert.deepEqual((await severities({})).found, [NUMBERS[standard ?? 'hint']]);
    assert.deepEqual((await severities({ '/.twochatrc.json': off })).found, []);
    assert.deepEqual((await severities({ '/.twochatrc.json': off, '/w/.twochatrc.json': hint })).found, [4]);
  });

  it('come from a project file before the editor, and from the editor before a preset', async () => {
    const settingsOf = () => ({ rules: { '*': 'error' } });
    const hint = '{ "rules": { "status/*": "hint" } }';
    assert.deepEqual((await severities({ '/w/.twochatrc.json': hint }, { settingsOf })).found, [4]);
    assert.deepEqual((await severities({ '/w/.twochatrc.json': '{ "preset": "quiet" }' }, { settingsOf })).found, [1]);
  });

  it('leave out what a project file ignores', async () => {
    assert.deepEqual((await severities({ '/w/.twochatrc.json': '{ "ignore": ["src/"] }' })).found, []);
    assert.equal((await severities({ '/w/src/.twochatrc.json': '{ "ignore": ["src/"] }' })).found.length, 1);
  });

  it('are told where they are wrong, once, and else count', async () => {
    const wrong = '{ "rules": { "status/*": "hint", "x/y": "off" } }';
    const { found, said } = await severities(
      { '/w/.twochatrc.json': wrong },
      { settingsOf: () => ({ rules: { y: 1 } }) },
    );
    assert.deepEqual(found, [4]);
    assert.deepEqual(said, ['.twochatrc.json: There is no rule "x/y".', 'twochat.rules: There is no rule "y".']);
  });

  it('are changed by an action, in the project file that is there or a new one', async () => {
    const files: Record<string, string> = {};
    const service = createLanguageService({
      wasm: wasmFromPackages,
      packs: everyPack,
      files: { read: async (uri) => files[uri], list: async () => [], root: () => 'file:///w' },
    });
    const document = TextDocument.create('file:///w/src/a.ts', 'typescript', 1, CALL);
    const action = async () => {
      const diagnostics = await service.diagnostics(document);
      const range = diagnostics[0]?.range ?? { start: { line: 0, character: 10 }, end: { line: 0, character: 10 } };
      const actions = await service.codeActions(document, range, { diagnostics });
      return actions.find(({ title }) => title === 'Switch status/unchecked off in the project (.twochatrc.json)');
    };
    const created = await action();
    const written = '{\n  "rules": {\n    "status/unchecked": "off"\n  }\n}\n';
    assert.deepEqual(created?.edit?.documentChanges, [
      { kind: 'create', uri: 'file:///w/.twochatrc.json', options: { ignoreIfExists: true } },
      {
        textDocument: { uri: 'file:///w/.twochatrc.json', version: null },
        edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: written }],
      },
    ]);
    files['file:///w/.twochatrc.json'] = '{}\n';
    service.forget('file:///w/.twochatrc.json');
    const changed = await action();
    const [edit] = changed?.edit?.changes?.['file:///w/.twochatrc.json'] ?? [];
    assert.equal(edit?.newText, written);
    files['file:///w/.twochatrc.json'] = written;
    service.forget('file:///w/.twochatrc.json');
    assert.deepEqual(await service.diagnostics(document), []);
    service.dispose();
  });
});
