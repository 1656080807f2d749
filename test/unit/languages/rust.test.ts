/** How Rust lowers: one assertion for each construct, and that broken code never throws. */
import assert from 'node:assert/strict';
import type { Expression, Module, Statement, StatementKind, StatementOf } from '../../../src/flow/ir';
import { RUST } from '../../../src/languages/rust';
import { createParser } from '../../../src/syntax/parser';
import { wasmFromPackages } from '../../support/wasm';

const parser = createParser(wasmFromPackages);

async function lower(source: string): Promise<Module> {
  return RUST.lower(await parser.parse('tree-sitter-rust', source), source, 'src/main.rs');
}

function showStatements(body: readonly Statement[]): string {
  return body
    .map((one) =>
      one.kind === 'expression' ? show(one.value) : one.kind === 'throw' ? `throw ${show(one.value)}` : one.kind,
    )
    .join('; ');
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
      const args = value.args.map((arg) => `${arg.name === undefined ? '' : `${arg.name}: `}${show(arg.value)}`);
      return `${value.construct === true ? 'new ' : ''}${show(value.callee)}(${args.join(', ')})`;
    }
    case 'list':
      return `[${value.items.map((item) => show(item.value)).join(', ')}]`;
    case 'object':
      return `{${value.entries.map((entry) => `${show(entry.key)}: ${show(entry.value)}`).join(', ')}}`;
    case 'range':
      return `${show(value.from)}..${value.inclusive ? '=' : ''}${show(value.to)}`;
    case 'function':
      return `fn(${value.fn.params.length})`;
    case 'binary':
      return `(${show(value.left)} ${value.operator} ${show(value.right)})`;
    case 'not':
      return `!${show(value.value)}`;
    case 'assign':
      return `(${value.target.kind} ${value.operator ?? ''}= ${show(value.value)})`;
    case 'await':
      return `await ${show(value.value)}`;
    case 'import':
      return `<${value.module}:${value.name ?? ''}>`;
    case 'do':
      return `{ ${showStatements(value.body)} }`;
    case 'unknown':
      return `?(${value.parts.map(show).join(', ')})`;
    default:
      return value.kind;
  }
}

async function body(code: string): Promise<readonly Statement[]> {
  const module = await lower(`fn f() {\n${code}\n}\n`);
  const [found] = module.body;
  assert.ok(found?.kind === 'function');
  return found.fn.body;
}

async function expression(code: string): Promise<string> {
  const [first] = await body(`let x = ${code};`);
  assert.ok(first?.kind === 'declare');
  return show(first.value);
}

function inside<K extends StatementKind>(statements: readonly Statement[], kind: K): StatementOf<K> {
  const queue = [...statements];
  for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
    if (one.kind === kind) return one as StatementOf<K>;
    if (one.kind === 'block' || one.kind === 'loop') queue.push(...one.body);
    if (one.kind === 'switch') queue.push(...one.cases.flatMap((arm) => arm.body));
    if (one.kind === 'try') queue.push(...one.body, ...one.otherwise, ...one.catches.flatMap((clause) => clause.body));
  }
  return assert.fail(`no ${kind}`);
}

async function classNamed(source: string, name: string) {
  const found = (await lower(source)).body.find((one) => one.kind === 'class' && one.definition.name === name);
  assert.ok(found?.kind === 'class');
  return found.definition;
}

describe('lowering of Rust', () => {
  after(() => parser.dispose());

  const EXPRESSIONS: readonly (readonly [source: string, expected: string])[] = [
    ['4_29u16', '429'],
    ['0x1ad', '429'],
    ['"a\\n\\u{41}\\x41"', '"a\\nAA"'],
    ['r#"raw\\n"#', '"raw\\\\n"'],
    ["'\\n'", '"\\n"'],
    ['-1', '-1'],
    ['!a && b || c == 3', '((!a and b) or (c == 3))'],
    ['&mut *a', 'a'],
    ['a as u16', 'a'],
    ['status / 100', '(status // 100)'],
    ['a.b.c(d)', 'a.b.c(d)'],
    ['t.0', 't[0]'],
    ['xs[i]', 'xs[i]'],
    ['[1, 2]', '[1, 2]'],
    ['(1, a)', '[1, a]'],
    ['200..=299', '200..=299'],
    ['a.send().await?', 'await a.send()'],
    ['a.clone().as_str().to_owned()', 'a'],
    ['Some(x)', 'x'],
    ['Arc::new(x)', 'x'],
    ['StatusCode::OK', 'StatusCode.OK'],
    ['crate::a::B::c()', '<crate::a:B>.c()'],
    ['S { a: 1, b }', 'new S(a: 1, b: b)'],
    ['|a, b| a', 'fn(2)'],
    ['r.unwrap()', 'await r'],
    ['r.expect("x")', '{ "x"; await r }'],
    ['r.map_err(f)', '{ try }'],
    ['foo::<T>(1)', 'foo(1)'],
    ['format!("{}/x/{id}?{0}", self.base, id = 3)', '`{self.base}/x/{3}?{self.base}`'],
    ['format!("{{}} {name}")', '`{} {name}`'],
    ['vec![a, 2]', '[a, 2]'],
    ['concat!("a", "b")', '`{"a"}{"b"}`'],
    ['anyhow!("status {}", r.status().as_u16())', 'anyhow!(`status {r.status().as_u16()}`)'],
    ['json!({"a": f(x), "b": [1]})', '?({"a": f(x), "b": [1]})'],
    ['if a { 1 } else { 2 }', '{ if }'],
    ['a == Some(3)', '(await a == 3)'],
  ];
  for (const [source, expected] of EXPRESSIONS)
    it(`reads ${source}`, async () => {
      assert.equal(await expression(source), expected);
    });

  it('matches literals, ranges, alternatives and guards', async () => {
    const found = inside(
      await body('match code { 429 | 503 => a, 200..=299 => b, s if s > 3 => c, n @ 4 => d, _ => e }'),
      'switch',
    );
    assert.deepEqual(
      found.cases.map((one) => one.tests.map((test) => test.kind)),
      [['literal', 'literal'], ['range'], ['do'], ['literal'], []],
    );
    assert.equal(found.cases[3]?.binding?.kind, 'name');
  });

  it('takes a Result apart into its value and its error', async () => {
    const found = inside(await body('match r { Ok(v) => a, Err(E::S(429, _)) => b, Err(e) => c }'), 'try');
    assert.equal(found.otherwise[0]?.kind, 'switch');
    const [clause] = found.catches;
    const onError = clause?.body[0];
    assert.ok(onError?.kind === 'switch');
    assert.deepEqual(onError.cases[0]?.tests.map(show), ['E.S']);
    assert.equal(show(onError.cases[0]?.guard), `(#part${onError.cases[0]?.guard?.span.start} == 429)`);
  });

  it('binds what if let, while let and let else take out', async () => {
    const ifLet = inside(await body('if let Some(x) = y && x == 3 { a } else { b }'), 'switch');
    assert.deepEqual([ifLet.cases.length, ifLet.cases[0]?.binding?.kind], [2, 'name']);
    const loop = inside(await body('while let Ok(x) = next() { use_it(x); }'), 'loop');
    assert.equal(inside(loop.body, 'break').label, loop.label);
    const letElse = await body('let Ok(x) = y else { return; };');
    assert.deepEqual(
      letElse.map((one) => one.kind),
      ['declare', 'try', 'declare'],
    );
  });

  it('gives the value of a loop', async () => {
    const found = inside(await body('let v = loop { break 5; };'), 'declare');
    assert.ok(found.value?.kind === 'do');
    const loop = inside(found.value.body, 'loop');
    assert.match(showStatements(loop.body), /^\(name = 5\); break$/);
  });

  it('leaves the right loop from inside of a match', async () => {
    const outer = inside(await body("'a: loop { loop { match x { 1 => break 'a, _ => break } } }"), 'loop');
    const inner = inside(outer.body, 'loop');
    const cases = inside(inner.body, 'switch').cases;
    const labels = cases.map((one) => (one.body[0]?.kind === 'break' ? one.body[0].label : ''));
    assert.deepEqual(labels, [outer.label, inner.label]);
  });

  it('throws the errors that a function gives', async () => {
    const { body: statements } = await lower('fn f() -> Result<u8, E> { if a { return Err(E::X); } Ok(g()?) }');
    const [found] = statements;
    assert.ok(found?.kind === 'function');
    assert.equal(found.fn.async, true);
    assert.equal(found.fn.implicitReturn, true);
    const [test, last] = found.fn.body;
    assert.ok(test?.kind === 'if');
    const [block] = test.then;
    assert.ok(block?.kind === 'block');
    assert.equal(showStatements(block.body), 'throw E.X');
    assert.equal(showStatements([last as Statement]), 'await await g()');
  });

  it('ends a way at bail!, panic! and a failed ensure!', async () => {
    assert.equal((await body('bail!("x");'))[0]?.kind, 'throw');
    assert.equal((await body('panic!("x");'))[0]?.kind, 'throw');
    assert.equal((await body('ensure!(a == 3, "x");'))[0]?.kind, 'if');
  });

  it('reads matches! with alternatives, ranges, parts and a guard', async () => {
    const shown = await expression('matches!(r.status(), 429 | 500..=599 if x)');
    assert.match(shown, /^\{ declare; \(\(\(#matched\d+ == 429\) or \(#matched\d+ in \[500\.\.=599\]\)\) and x\) \}$/);
    assert.match(await expression('matches!(r, Ok(code) if code == 201)'), /^\{ declare; declare; \(code == 201\) \}$/);
  });

  it('makes a class of a struct with its impl blocks', async () => {
    const definition = await classNamed(
      'struct C<T> { base: String, http: Arc<Client> }\nimpl<T> C<T> { const K: u16 = 3; fn new() -> Self { Self { base } } fn get(&self, p: &str) {} }\ntrait T2 { fn d(&self) {} }\nimpl T2 for C<u8> {}\nimpl Display for C<u8> { fn fmt(&self, f: &mut F) -> fmt::Result { write!(f, "x {}", self.base) } }',
      'C',
    );
    assert.deepEqual(
      definition.methods.map(({ fn, static: isStatic }) => [
        fn.name,
        fn.self ?? null,
        isStatic === true,
        fn.params.length,
      ]),
      [
        ['new', null, true, 0],
        ['get', 'self', false, 1],
        ['to_string', 'self', false, 0],
      ],
    );
    assert.deepEqual(
      definition.fields.map(({ name, type, value }) => [name, show(type), show(value)]),
      [
        ['base', 'String', '-'],
        ['http', 'Client', '-'],
        ['K', '-', '3'],
      ],
    );
    assert.deepEqual(definition.bases.map(show), ['T2']);
  });

  it('makes classes of the variants of an enum', async () => {
    const { fields } = await classNamed('enum E { #[error("s {0}")] S(u16), T { code: u16 }, N = 429 }', 'E');
    const [first, second, third] = fields.map(({ value }) => value);
    assert.ok(first?.kind === 'class' && second?.kind === 'class');
    assert.deepEqual(
      first.definition.fields.map(({ name }) => name),
      ['0'],
    );
    assert.equal(first.definition.methods[0]?.fn.name, 'to_string');
    assert.deepEqual(
      second.definition.fields.map(({ name }) => name),
      ['code'],
    );
    assert.equal(show(third), '429');
  });

  it('reads use declarations and modules', async () => {
    const { body: statements } = await lower(
      'use a::{b::C, d::{self, E as F}, g::*};\nuse serde;\nmod client;\nmod tests { use super::*; fn t() {} }',
    );
    const imports = statements.flatMap((one) =>
      one.kind === 'import' ? one.names.map(({ imported, local }) => `${one.module} ${imported} ${local}`) : [],
    );
    assert.deepEqual(imports, [
      'a::b C C',
      'a d d',
      'a::d E F',
      'a::g *names ',
      'serde * serde',
      'self::client * client',
    ]);
  });

  it('looks for modules where Rust does', () => {
    assert.deepEqual(RUST.resolveImport('self::client', 'src/main.rs'), ['src/client.rs', 'src/client/mod.rs']);
    assert.deepEqual(RUST.resolveImport('self::b', 'src/a.rs'), ['src/a/b.rs', 'src/a/b/mod.rs']);
    assert.ok(RUST.resolveImport('crate::a::b', 'x/src/c/d.rs').includes('x/src/a/b.rs'));
    assert.ok(RUST.resolveImport('super', 'src/a/b.rs').includes('src/a/mod.rs'));
    assert.deepEqual(RUST.resolveImport('std::env', 'src/main.rs'), []);
  });
});

const PROGRAM = `use reqwest::{Client, StatusCode};
const BASE: &str = "https://api.p.2chat.io/open";
#[derive(Error)]
pub enum ApiError { #[error("status {0}")] Status(u16, String), Other { code: u16 }, Limited = 429 }
struct C<'a> { http: &'a Client, base: String }
impl<'a> C<'a> {
    pub async fn get(&self, id: Option<&str>) -> Result<String, ApiError> {
        let Some(id) = id else { return Err(ApiError::Limited); };
        let resp = self.http.get(format!("{}/contacts/{id}", self.base)).send().await.map_err(|e| ApiError::Other { code: 0 })?;
        match resp.status() { StatusCode::OK | StatusCode::CREATED => Ok(resp.text().await?), s if s.as_u16() == 429 => Err(ApiError::Status(s.as_u16(), "x".into())), n @ 400..=499 => bail!("x {}", n), _ => loop { break Ok("".to_string()); } }
    }
}
fn f() -> bool { while let Some(x) = it.next() { if let Ok(y) = x && matches!(y.status(), 429 | 500..=599 if z) { continue; } } vec![1, 2].contains(&3) }
`;

describe('lowering of broken Rust', () => {
  const robust = createParser(wasmFromPackages);
  after(() => robust.dispose());

  async function lowers(source: string): Promise<Module> {
    return RUST.lower(await robust.parse('tree-sitter-rust', source), source, 'a.rs');
  }

  it('reads every beginning and end of a program', async () => {
    for (let end = 0; end < PROGRAM.length; end += 25) await lowers(PROGRAM.slice(0, end));
    for (let start = 0; start < PROGRAM.length; start += 50) await lowers(PROGRAM.slice(start));
  }).timeout(30_000);

  it('reads deep nesting, in macros as well', async () => {
    await lowers(`const X: u8 = ${'('.repeat(5000)}1${')'.repeat(5000)};`);
    await lowers(`fn f() { ${'if x { '.repeat(3000)} ${'}'.repeat(3000)} }`);
    await lowers(`fn f() { x${'.a()'.repeat(20000)} }`);
    await lowers(
      `fn f() { vec!(${'['.repeat(20000)}1${']'.repeat(20000)}); println!("{}", ${'a + '.repeat(20000)}b); }`,
    );
    await lowers(`fn f() { m!(${'!'.repeat(20000)}a, ${'|x| '.repeat(5000)} f(g!(h!(i!(${'j!('.repeat(300)})))))); }`);
  }).timeout(30_000);

  it('reads a large file', async () => {
    const copies = Math.ceil(200_000 / PROGRAM.length);
    const { body: statements } = await lowers(PROGRAM.repeat(copies));
    assert.ok(statements.length > copies);
  }).timeout(30_000);
});
