/**
 * Every rule in every language, by four files below `test/rules/<rule>/<language id>/`: `fires` with its marks, `silent`, a
 * twin that differs in little, `fixed`, what the rule's fix makes of `fires`, and `suppressed`, where comments silence it.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from '../src/analysis/engine';
import { applyEdits, type FixContext, fixesOf } from '../src/fixes';
import { RULES, type Rule } from '../src/rules';
import { directivesOf } from '../src/rules/suppression';
import { contextOf, createTestEngine } from './fixes/support/fixing';
import { readMarks, withoutMarks } from './support/marks';
import { differingTokens, tokensOf } from './support/tokens';

const ROOT = 'test/rules';

/** The fixtures of a rule in one language. */
interface Case {
  readonly rule: Rule;
  readonly folder: string;
  /** `fires`, `silent` … to the file. */
  readonly files: ReadonlyMap<string, string>;
}

function casesOf(rule: Rule): Case[] {
  const home = path.join(ROOT, rule.meta.id);
  if (!existsSync(home)) return [];
  return readdirSync(home).map((language) => {
    const folder = path.join(home, language);
    return { rule, folder, files: new Map(readdirSync(folder).map((name) => [name.split('.')[0] as string, name])) };
  });
}

/** As a mark says it: line, columns, rule, severity, and the message in full. */
function findingsIn(context: FixContext): string[] {
  const lines = context.file.text.split('\n');
  const starts = lines.map((_, index) => lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0));
  return context.findings.map(({ rule, span, message }) => {
    const line = starts.findLastIndex((start) => start <= span.start);
    const text = message.text.replaceAll(/\{(\d)\}/g, (_, index) => `${message.args[Number(index)]}`);
    return `${line + 1}:${span.start - (starts[line] as number) + 1} ${rule.id} ${rule.severity} ${text}`;
  });
}

async function read(engine: Engine, { folder, files }: Case, part: string): Promise<FixContext | undefined> {
  const name = files.get(part);
  if (name === undefined) return undefined;
  const file = path.join(folder, name);
  return contextOf(engine, { path: file, text: readFileSync(file, 'utf8') });
}

/** More than any fixture needs; a fix that never ends its finding is found out. */
const MOST_FIXES = 20;

/** What the fixes of a rule make of a text, one after another. */
async function fixedBy(engine: Engine, rule: Rule, path: string, text: string): Promise<string> {
  let fixed = text;
  for (let count = 0; count < MOST_FIXES; count += 1) {
    const context = await contextOf(engine, { path, text: fixed });
    const fix = fixesOf(context).find((one) => one.resolves.some((finding) => finding.rule.id === rule.meta.id));
    if (fix === undefined) return fixed;
    fixed = applyEdits(fixed, fix.edits);
  }
  return assert.fail(`not done after ${MOST_FIXES} fixes:\n${fixed}`);
}

/** In tokens that only one of the twins has. */
const MOST_DIFFERENCES = 24;

const MARK = /^(\S+) (\w+) "(.*)"$/;

for (const rule of RULES)
  describe(`rule ${rule.meta.id}`, function () {
    this.timeout(30_000);
    const engine = createTestEngine();
    after(() => engine.dispose());
    const cases = casesOf(rule);

    it('has fixtures', () => assert.notEqual(cases.length, 0));

    for (const one of cases) {
      it(`fires where marked: ${one.folder}`, async () => {
        const context = await read(engine, one, 'fires');
        assert.ok(context !== undefined, 'no fires file');
        // What other rules say of it is held by their own fixtures and by the list of findings in whole programs.
        const isOwn = (text: string) => text.includes(`${rule.meta.id} `);
        const marks = readMarks(context.file.text).filter((mark) => MARK.test(mark.text) && isOwn(mark.text));
        const found = findingsIn(context).filter(isOwn);
        assert.notEqual(marks.length, 0);
        const said = marks.map(({ line, column, text }) => {
          const [, id, severity, part] = MARK.exec(text) as unknown as [string, string, string, string];
          const start = `${line}:${column} ${id} ${severity} `;
          return found.find((finding) => finding.startsWith(start) && finding.includes(part)) ?? `${start}"${part}"`;
        });
        assert.deepEqual(found.sort(), said.sort());
      });

      it(`stays silent on its twin: ${one.folder}`, async () => {
        const context = await read(engine, one, 'silent');
        assert.ok(context !== undefined, 'no silent file');
        assert.deepEqual(
          findingsIn(context).filter((finding) => finding.includes(` ${rule.meta.id} `)),
          [],
        );
        const fires = await read(engine, one, 'fires');
        const differing = fires === undefined ? [] : differingTokens(tokensOf(fires.file), tokensOf(context.file));
        assert.ok(differing.length > 0 && differing.length <= MOST_DIFFERENCES, `differs in ${differing.join(' ')}`);
      });

      it(`is silenced by comments: ${one.folder}`, async () => {
        const context = await read(engine, one, 'suppressed');
        assert.ok(context !== undefined, 'no suppressed file');
        assert.ok(directivesOf(context.file).length > 0, 'no comment');
        assert.deepEqual(
          findingsIn(context).filter((finding) => finding.includes(` ${rule.meta.id} `) || / comment\//.test(finding)),
          [],
        );
      });

      const { folder, files } = one;
      const fixed = files.get('fixed');
      it(`${fixed === undefined ? 'is offered no fix' : 'is repaired by its fix'}: ${folder}`, async () => {
        const file = path.join(folder, files.get('fires') ?? '');
        const text = withoutMarks(readFileSync(file, 'utf8'));
        const wanted = fixed === undefined ? text : readFileSync(path.join(folder, fixed), 'utf8');
        const found = await fixedBy(engine, rule, file, text);
        if (process.env.UPDATE_GOLDEN !== undefined && found !== text)
          writeFileSync(path.join(folder, `fixed${path.extname(file)}`), found);
        assert.equal(found, wanted);
        if (fixed === undefined) return;
        const left = findingsIn(await contextOf(engine, { path: file, text: found }));
        assert.deepEqual(
          left.filter((finding) => finding.includes(` ${rule.meta.id} `)),
          [],
        );
      });
    }
  });
