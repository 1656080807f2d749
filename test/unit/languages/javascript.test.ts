/** How TypeScript and JavaScript lower: one assertion for each construct, and that broken code never throws. */
import assert from 'node:assert/strict';
import type { Expression, Module, Statement, StatementKind, StatementOf } from '../../../src/flow/ir';
import { JAVASCRIPT } from '../../../src/languages/javascript';
import { createParser } from '../../../src/syntax/parser';
import { wasmFromPackages } from '../../support/wasm';

const parser = createParser(wasmFromPackages);

async function lower(source: string, languageId = 'typescript'): Promise<Module> {
  const root = await parser.parse(JAVASCRIPT.grammars[languageId] as string, source);
  return JAVASCRIPT.lower(root, source, 'test.ts');
}

/** A program as nested plain data without spans, and without what is undefined. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part) => (key === 'span' || key === 'nameSpan' ? undefined : part)));
}

async function statement<K extends StatementKind>(
  source: string,
  kind: K,
  languageId?: string,
): Promise<StatementOf<K>> {
  const { body } = await lower(source, languageId);
  const found = body.find((one): one is StatementOf<K> => one.kind === kind);
  assert.ok(found, `no ${kind} in ${JSON.stringify(plain(body))}`);
  return found;
}

async function expression(source: string, languageId?: string): Promise<Expression> {
  return (await statement(source, 'expression', languageId)).value;
}

/** A compact form of expressions, for assertions. */
function show(value: Expression | null | undefined): string {
  if (value == null) return '-';
  switch (value.kind) {
    case 'literal':
      return JSON.stringify(value.value);
    case 'template':
      return `\`${value.parts.map((part) => (typeof part === 'string' ? part : `{${show(part)}}`)).join('')}\``;
    case 'name':
      return value.name;
    case 'member':
      return `${show(value.object)}.${value.name}`;
    case 'index':
      return `${show(value.object)}[${show(value.index)}]`;
    case 'call': {
      const args = value.args.map(({ value: arg, spread }) => `${spread === true ? '...' : ''}${show(arg)}`);
      return `${value.construct === true ? 'new ' : ''}${show(value.callee)}(${args.join(', ')})`;
    }
    case 'object':
      return `{${value.entries.map((entry) => (entry.key === null ? `...${show(entry.value)}` : `${show(entry.key)}: ${show(entry.value)}`)).join(', ')}}`;
    case 'list':
      return `[${value.items.map((item) => `${item.spread === true ? '...' : ''}${show(item.value)}`).join(', ')}]`;
    case 'function':
      return `fn(${value.fn.params.length})`;
    case 'class':
      return `class ${value.definition.name}`;
    case 'binary':
      return `(${show(value.left)} ${value.operator} ${show(value.right)})`;
    case 'not':
      return `!${show(value.value)}`;
    case 'conditional':
      return `(${show(value.test)} ? ${show(value.then)} : ${show(value.otherwise)})`;
    case 'assign':
      return `(${value.target.kind} ${value.operator ?? ''}= ${show(value.value)})`;
    case 'await':
      return `await ${show(value.value)}`;
    case 'import':
      return `import ${value.module}`;
    case 'unknown':
      return `?(${value.parts.map(show).join(', ')})`;
    default:
      return value.kind;
  }
}

describe('lowering of JavaScript and TypeScript', () => {
  after(() => parser.dispose());

  const EXPRESSIONS: readonly (readonly [source: string, expected: string])[] = [
    ['(res.status === 4_29)', '(res.status == 429)'],
    ['(0x1AD)', '429'],
    ['(429n)', '429'],
    ["('a\\n\\u0041\\'')", '"a\\nA\'"'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text of a template
    ['(`${base}/a\\n${x.y}`)', '`{base}/a\n{x.y}`'],
    ['(`plain`)', '"plain"'],
    ['(undefined)', 'null'],
    ['(a?.b?.[c]?.(d)!)', 'a.b[c](d)'],
    ['(<T>(x as any) satisfies Y)', 'x'],
    ['((a ?? b) || c && !d)', '((a nullish b) or (c and !d))'],
    ['(x = y)', '(name = y)'],
    ['(x ??= y)', '(name nullish= y)'],
    ['(x.n += 1)', '(member += 1)'],
    ['(i++)', '(name += 1)'],
    ['(a ? b : c)', '(a ? b : c)'],
    ['({ a, b: 1, [c]: 2, "d-e": 3, ...f, m() {} })', '{"a": a, "b": 1, c: 2, "d-e": 3, ...f, "m": fn(0)}'],
    ['([a, ...b])', '[a, ...b]'],
    ['(new Foo<Bar>(a, ...b))', 'new Foo(a, ...b)'],
    ['(new Set([1]))', 'new Set([1])'],
    ['(new Map([[429, "x"], ...more]))', '{429: "x", ...more}'],
    ['(new Map())', '{}'],
    ['(require("axios").default)', 'import axios.default'],
    ['(await import("ky"))', 'await import ky'],
    ['(await import("npm:ky@1.2.0"))', 'await import ky'],
    ['(import("ky").then(f))', 'Promise.resolve(import ky).then(f)'],
    ['(process.env.TWOCHAT_URL)', 'process.env.TWOCHAT_URL'],
    ['(import.meta.env.VITE_URL)', 'import.meta.env.VITE_URL'],
    ['(typeof x === "y")', '(?(x) == "y")'],
    ['(~~(status / 100))', '(status // 100)'],
    ['((status / 100) | 0)', '(status // 100)'],
    ['(-1)', '-1'],
    ['(+x)', 'x'],
    ['(base.replace(/\\/+$/, ""))', 'base.%trimEnd()'],
    ['(/429|503/.test(message))', '"429|503".test(message)'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text of a template
    ['(tag`a${b}c`)', 'tag([`a{b}c`])'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text of a template
    ['(String.raw`a${b}`)', '`a{b}`'],
    ['(new.target)', '?()'],
    ['(x instanceof Y)', '(x instanceof Y)'],
    ['("429" in codes)', '("429" in codes)'],
    ['(this.#key)', 'this.#key'],
    ['(source.pipe(map(f), catchError(g)))', 'source.then(f).catch(g)'],
    ['(stream.pipe(out))', 'stream.pipe(out)'],
    ['(throwError(() => e))', 'Promise.reject(fn(0)())'],
    ['(foo<string>(x))', 'foo(x)'],
    ['(await api.get<Foo>(x))', 'await api.get(x)'],
    ['(await get<Foo>(x).json<Bar>()!)', 'await get(x).json()'],
    ['(!get<Foo>(x)[0])', '!get(x)[0]'],
    ['((await get<Foo>(x)).data)', 'await get(x).data'],
    ['(await http.get<Foo>(x).pipe(map(f)))', 'await http.get(x).then(f)'],
  ];
  for (const [source, expected] of EXPRESSIONS)
    it(`reads ${source}`, async () => assert.equal(show(await expression(source)), expected));

  it('keeps expressions inside JSX, and calls own components with their properties', async () => {
    const value = await expression(
      '(<div onClick={() => f()} {...rest}>{list.map(g)} text <Row code={429} /></div>);',
      'typescriptreact',
    );
    assert.equal(show(value), '?(fn(0), rest, list.map(g), Row({"code": 429}))');
    assert.equal(show(await expression('(<Page><b>{x}</b></Page>);', 'javascriptreact')), 'Page({"children": ?(x)})');
  });

  it('reads destructuring with defaults, holes and rests', async () => {
    const { target } = await statement('const { a, b: { c = 1 }, "d-e": f, ...g } = h;', 'declare');
    assert.deepEqual(plain(target), {
      kind: 'objectPattern',
      entries: [
        { key: 'a', target: { kind: 'name', name: 'a' } },
        {
          key: 'b',
          target: {
            kind: 'objectPattern',
            entries: [{ key: 'c', target: { kind: 'name', name: 'c' }, default: { kind: 'literal', value: 1 } }],
          },
        },
        { key: 'd-e', target: { kind: 'name', name: 'f' } },
      ],
      rest: { kind: 'name', name: 'g' },
    });
    const list = await statement('const [, x, , y = 2, ...z] = w;', 'declare');
    assert.deepEqual(plain(list.target), {
      kind: 'listPattern',
      items: [null, { kind: 'name', name: 'x' }, null, { kind: 'name', name: 'y' }, { kind: 'name', name: 'z' }],
      rest: 4,
    });
  });

  it('joins cases that share a body, strips their break and tells which fall through', async () => {
    const { cases } = await statement(
      'switch (s) { case 1: case 2: a(); break; case 3: { b(); break; } case 4: c(); default: d(); }',
      'switch',
    );
    assert.deepEqual(
      cases.map(({ tests, body, fallsThrough }) => [tests.map(show), body.length, fallsThrough === true]),
      [
        [['1', '2'], 1, false],
        [['3'], 1, false],
        [['4'], 1, true],
        [[], 1, false],
      ],
    );
  });

  it('gives functions and methods a this, arrow functions none but in fields', async () => {
    const { fn } = await statement('async function f(a = 1, { b }: X = {}, ...c: string[]) { return a }', 'function');
    assert.equal(fn.self, 'this');
    assert.equal(fn.async, true);
    assert.deepEqual(
      fn.params.map(({ target, default: value, rest }) => [target.kind, show(value), rest === true]),
      [
        ['name', '1', false],
        ['objectPattern', '{}', false],
        ['name', '-', true],
      ],
    );
    const arrow = await expression('(() => x)');
    assert.equal(arrow.kind === 'function' && arrow.fn.self, undefined);
    assert.equal(arrow.kind === 'function' && arrow.fn.body[0]?.kind, 'return');
  });

  it('reads classes: fields, methods, accessors, parameters that are fields, static parts, decorators', async () => {
    const { definition } = await statement(
      `@Injectable() class Client extends Base<T> implements Sender {
        static readonly BASE = 'x'; #key = 1; declare http: AxiosInstance;
        constructor(private readonly http: HttpService, url?: string) { super(url); }
        get url(): string { return this.#key } set url(v) {}
        send = async (to: string) => to;
        static { init(); }
        @Get() find() {}
      }`,
      'class',
    );
    assert.deepEqual(definition.bases.map(show), ['Base', 'Sender']);
    assert.deepEqual(
      definition.fields.map((field) => [field.name, show(field.value), show(field.type), field.static === true]),
      [
        ['BASE', '"x"', '-', true],
        ['#key', '1', '-', false],
        ['http', '-', 'AxiosInstance', false],
      ],
    );
    assert.deepEqual(
      definition.methods.map(({ fn, role }) => [fn.name, role, fn.self]),
      [
        ['constructor', 'constructor', 'this'],
        ['url', 'get', 'this'],
        ['set url', 'method', 'this'],
        ['send', 'method', 'this'],
        ['find', 'method', 'this'],
      ],
    );
    const [http] = definition.methods[0]?.fn.params ?? [];
    assert.equal(http?.field, true);
    assert.equal(show(http?.type), 'HttpService');
    assert.equal(definition.body?.length, 1);
    assert.equal(definition.decorators?.length, 1);
  });

  it('reads declared types through aliases, generics and unions', async () => {
    const types = async (declaration: string) => show((await statement(declaration, 'declare')).type);
    assert.equal(await types('type F = typeof fetch; let f: F | undefined;'), 'fetch');
    assert.equal(await types('let f: (url: string, init?: RequestInit) => Promise<Response>;'), 'fetch');
    assert.equal(await types('let c: axios.AxiosInstance | null;'), 'axios.AxiosInstance');
    assert.equal(await types('let r: Promise<AxiosResponse<X>>;'), 'AxiosResponse');
    assert.equal(await types('interface D { fetch: typeof fetch; n: number } let d: D;'), '{"fetch": fetch}');
    assert.equal(await types('interface T { next: T } let t: T;'), '{"next": T}');
    assert.equal(await types('let e = x as AxiosError<Body>;'), 'AxiosError');
  });

  it('takes a parameter or field named fetch for an injected fetch', async () => {
    const { fn } = await statement('function f(url, fetchImpl, { fetch, key }) {}', 'function');
    assert.deepEqual(
      fn.params.map(({ type }) => show(type)),
      ['-', 'fetch', '-'],
    );
    const pattern = fn.params[2]?.target;
    assert.ok(pattern?.kind === 'objectPattern');
    assert.deepEqual(
      pattern.entries.map((entry) => show(entry.default)),
      ['fetch', '-'],
    );
  });

  it('reads enums as objects of constants that count on', async () => {
    const { value } = await statement("enum Code { SLOW = 429, NEXT, TEXT = 'x' }", 'declare');
    assert.equal(show(value), '{"SLOW": 429, "NEXT": 430, "TEXT": "x"}');
  });

  it('reads a namespace as the object of its exports', async () => {
    const { value } = await statement('namespace Api { const a = 1; export const b = a; }', 'declare');
    assert.equal(show(value), 'fn(0)()');
  });

  it('reads imports and exports of every form', async () => {
    const { body } = await lower(`
      import a, { b as c, type D } from 'm'; import * as n from './n'; import r = require('r');
      export const { e, f: [g] } = h; export default class K {} export { i as j }; export * from './p'; export * as q from './q';
      export { s as default } from './s'; export = t;`);
    const names = body.flatMap((one: Statement) =>
      one.kind === 'import'
        ? one.names.map(({ imported, local }) => `${one.module}:${imported}:${local}`)
        : one.kind === 'export'
          ? [`export ${one.name} ${one.from === undefined ? show(one.value) : `${one.from.module}:${one.from.name}`}`]
          : [],
    );
    assert.deepEqual(names, [
      'm:default:a',
      'm:b:c',
      'm:D:D',
      './n:*:n',
      'r:*:r',
      'export e e',
      'export g g',
      'export default K',
      'export j i',
      'export * ./p:*',
      'export q ./q:*',
      'export default ./s:s',
    ]);
  });

  it('gives a CommonJS file its module and exports', async () => {
    const { body } = await lower('exports.a = 1; module.exports = { b };', 'javascript');
    assert.deepEqual(
      body.map((one) => one.kind),
      ['declare', 'declare', 'expression', 'expression'],
    );
  });

  it('reads a constructor function with a prototype as a class', async () => {
    const { definition } = await statement(
      'function Client(key) { this.key = key; } Client.prototype.send = function (to) {}; Client.prototype.list = () => 1;',
      'class',
      'javascript',
    );
    assert.deepEqual(
      definition.methods.map(({ fn }) => fn.name),
      ['constructor', 'send', 'list'],
    );
  });

  it('reads a generator as a function that gives a list', async () => {
    const { fn } = await statement('async function* pages() { yield await one(); yield* more(); }', 'function');
    assert.equal(fn.async, undefined);
    assert.deepEqual(
      fn.body.map((one) => (one.kind === 'expression' ? show(one.value) : one.kind)),
      ['declare', '%yielded.push(await one())', '%yielded.push(...more())', 'return'],
    );
  });

  it('reads loops with labels, and the keys of for-in', async () => {
    const each = await statement('outer: for (const [k, v] of Object.entries(o)) { continue outer; }', 'each');
    assert.equal(each.label, 'outer');
    assert.equal(each.binding?.kind, 'listPattern');
    assert.equal(show((await statement('for (const k in o) {}', 'each')).iterable), 'Object.keys(o)');
    const loop = await statement('for (let i = 0; i < 3; i++) { break; }', 'loop');
    assert.deepEqual([loop.init.length, show(loop.test), loop.update.length], [1, '(i < 3)', 1]);
    assert.equal((await statement('do { a() } while (b)', 'loop')).bodyFirst, true);
  });

  it('reads try with and without a binding', async () => {
    const { catches, finally: last } = await statement('try { a() } catch { b() } finally { c() }', 'try');
    assert.equal(catches[0]?.binding, undefined);
    assert.equal(last.length, 1);
    const bound = await statement('try { a() } catch ({ response: { status } }) {}', 'try');
    assert.equal(bound.catches[0]?.binding?.kind, 'objectPattern');
  });

  it('tells where an import may lead', () => {
    const found = JAVASCRIPT.resolveImport('../lib/client.js', 'src/api/send.ts');
    assert.deepEqual(found.slice(0, 3), ['src/lib/client.js', 'src/lib/client.ts', 'src/lib/client.tsx']);
    assert.ok(JAVASCRIPT.resolveImport('.', 'src/api/send.ts').includes('src/api/index.ts'));
    assert.ok(JAVASCRIPT.resolveImport('@/lib/x', 'web/src/pages/a.tsx').includes('web/src/lib/x.ts'));
    assert.deepEqual(JAVASCRIPT.resolveImport('axios', 'src/a.ts'), []);
  });

  const PROGRAM = `import axios from 'axios';
@Injectable() export class Client<T> { #k = 1; constructor(private http: Http) {}
  async send({ to, text = 'x' }: Message, ...rest: string[]): Promise<void> {
    for (const [i, v] of rest.entries()) { if (v?.a!.b ?? c) continue; }
    try { const { data } = await this.http.post(\`/send/\${to}\`, { text }); return data; }
    catch (e) { switch (e.status) { case 429: case 503: await sleep(2 ** 3); break; default: throw e; } }
  }
}
enum E { A = 1 } namespace N { export const x = /re/g; } type X = { a: string } | typeof fetch;
const el = cond ? (a, b) : function* () { yield* z; };
module.exports = { Client, get url() { return 1; } };
`;

  it('never throws on a program that ends anywhere', async () => {
    for (const languageId of ['typescript', 'typescriptreact', 'javascript'])
      for (let end = 0; end < PROGRAM.length; end += 7) await lower(PROGRAM.slice(0, end), languageId);
  });

  it('never throws on a program that starts anywhere', async () => {
    for (let start = 0; start < PROGRAM.length; start += 11) await lower(PROGRAM.slice(start), 'typescript');
  });

  it('lowers deep nesting and long chains', async () => {
    await lower(`${'('.repeat(3000)}1${')'.repeat(3000)}`);
    await lower(`${'f('.repeat(3000)}`);
    await lower(`x = ${Array.from({ length: 3000 }, (_, index) => `a${index}`).join(' + ')};`);
    await lower(`x${'.then(f)'.repeat(3000)};`);
    await lower(`${'if (a) { '.repeat(1000)}`);
    await lower(`${'a => '.repeat(1000)}1`);
  });

  it('lowers a large file', async () => {
    const { body } = await lower(PROGRAM.repeat(Math.ceil(200_000 / PROGRAM.length)));
    assert.ok(body.length > 500);
  });
});
