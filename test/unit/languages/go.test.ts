/** How Go lowers: one assertion for each construct, and that broken code never throws. */
import assert from 'node:assert/strict';
import type {
  Expression,
  FunctionDefinition,
  Module,
  Statement,
  StatementKind,
  StatementOf,
} from '../../../src/flow/ir';
import { GO } from '../../../src/languages/go';
import { createParser } from '../../../src/syntax/parser';
import { wasmFromPackages } from '../../support/wasm';

const parser = createParser(wasmFromPackages);

async function lower(source: string, path = 'pkg/file.go'): Promise<Module> {
  return GO.lower(await parser.parse('tree-sitter-go', source), source, path);
}

/** A compact form of expressions, for assertions. */
function show(value: Expression | null | undefined): string {
  if (value == null) return '-';
  switch (value.kind) {
    case 'literal':
      return JSON.stringify(value.value);
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
    case 'object':
      return `{${value.entries.map((entry) => `${show(entry.key)}: ${show(entry.value)}`).join(', ')}}`;
    case 'list':
      return `[${value.items.map((item) => `${item.spread === true ? '...' : ''}${show(item.value)}`).join(', ')}]`;
    case 'function':
      return `fn(${value.fn.params.length})`;
    case 'binary':
      return `(${show(value.left)} ${value.operator} ${show(value.right)})`;
    case 'not':
      return `!${show(value.value)}`;
    case 'conditional':
      return `(? ${show(value.then)} : ${show(value.otherwise)})`;
    case 'import':
      return `<${value.module}>`;
    case 'unknown':
      return `?(${value.parts.map(show).join(', ')})`;
    default:
      return value.kind;
  }
}

const HEAD = 'package p\nimport (\n"errors"\n"fmt"\n"net/http"\n"cmp"\n)\n';

async function body(code: string, declarations = ''): Promise<readonly Statement[]> {
  const module = await lower(`${HEAD}${declarations}\nfunc f() {\n${code}\n}\n`);
  const found = module.body.find((one) => one.kind === 'function' && one.fn.name === 'f');
  assert.ok(found?.kind === 'function');
  return found.fn.body;
}

async function expression(code: string, declarations?: string): Promise<string> {
  const [first] = await body(`_ = ${code}`, declarations);
  assert.ok(first?.kind === 'expression');
  return show(first.value);
}

async function statement<K extends StatementKind>(code: string, kind: K): Promise<StatementOf<K>> {
  const found = (await body(code)).find((one): one is StatementOf<K> => one.kind === kind);
  assert.ok(found, `no ${kind}`);
  return found;
}

async function classNamed(source: string, name: string) {
  const { body: statements } = await lower(HEAD + source);
  const found = statements.find((one) => one.kind === 'class' && one.definition.name === name);
  assert.ok(found?.kind === 'class');
  return found.definition;
}

describe('lowering of Go', () => {
  after(() => parser.dispose());

  const EXPRESSIONS: readonly (readonly [source: string, expected: string])[] = [
    ['4_29', '429'],
    ['0x1AD', '429'],
    ['0b11', '3'],
    ['017', '15'],
    ["'\\n'", '"\\n"'],
    ['"a\\tb\\u0041\\x41\\101"', '"a\\tbAAA"'],
    ['`raw\\n`', '"raw\\\\n"'],
    ['a.b.c(d, e...)', 'a.b.c(d, e)'],
    ['resp.StatusCode/100 != 2', '((resp.StatusCode // 100) != 2)'],
    ['!a && b || c', '((!a and b) or c)'],
    ['-1', '-1'],
    ['&x', 'x'],
    ['*x', 'x'],
    ['int(x)', 'x'],
    ['[]byte("x")', '"x"'],
    ['m[k]', 'm[k]'],
    ['[]int{429, 503}', '[429, 503]'],
    ['map[int]string{429: "a", http.StatusOK: "b"}', '{429: "a", http.StatusOK: "b"}'],
    ['map[int]struct{}{429: {}}', '{429: {}}'],
    ['struct{ a, b int }{1, 2}', '{"a": 1, "b": 2}'],
    ['[]struct{ u string }{{u: "x"}, {"y"}}', '[{"u": "x"}, {"u": "y"}]'],
    ['&T{a: 1, b: f()}', 'new T(a: 1, b: f())'],
    ['T{1, 2}', 'new T(1, 2)'],
    ['http.Header{"X": {"y"}}', '{"X": ["y"]}'],
    ['new(T)', 'new T()'],
    ['new(http.Client)', 'new http.Client()'],
    ['make(map[string]int)', '{}'],
    ['make(chan int)', '[]'],
    ['append(a, b, c...)', '[...a, b, ...c]'],
    ['<-ch', 'ch.<-receive()'],
    ['func(a, b int) {}', 'fn(2)'],
    ['f[int](x)', 'f(x)'],
    ['cmp.Or(a, b, c)', '((a or b) or c)'],
    ['fmt.Errorf("x %d", a)', '<errors>.New(<fmt>.Sprintf("x %d", a))'],
    ['fmt.Errorf("x: %w", err)', '(? err : <errors>.New(<fmt>.Sprintf("x: %w", err)))'],
    ['x.(T)', 'match'],
    ['x ^ y', '(x other y)'],
  ];
  for (const [source, expected] of EXPRESSIONS)
    it(`reads ${source}`, async () => {
      assert.equal(await expression(source), expected);
    });

  it('gives a call that may fail its error as a second value', async () => {
    const declared = await statement('req, err := http.NewRequest("GET", u, nil)', 'declare');
    assert.equal(show(declared.value), '[<net/http>.NewRequest("GET", u, null), ?()]');
    assert.equal(declared.target.kind, 'listPattern');
  });

  it('tells whether a key is in a map', async () => {
    assert.equal(show((await statement('v, ok := m[code]', 'declare')).value), '[m[code], (code in m)]');
  });

  it('leaves a hole for the blank identifier', async () => {
    const { target } = await statement('_, b := f()', 'declare');
    assert.ok(target.kind === 'listPattern');
    assert.deepEqual(
      target.items.map((item) => item?.kind ?? null),
      [null, 'name'],
    );
  });

  it('scopes what an if or a switch declares', async () => {
    for (const code of ['if v := f(); v > 1 {\n}', 'switch v := f(); v {\ncase 1:\n}', 'for i := 0; i < 3; i++ {\n}']) {
      const block = await statement(code, 'block');
      assert.deepEqual(
        block.body.map((one) => one.kind).filter((kind) => kind === 'declare'),
        ['declare'],
      );
    }
  });

  it('reads the three kinds of switch', async () => {
    const plain = await statement(
      'switch code {\ncase 429, 503:\n\tfallthrough\ncase 1:\n\tbreak\ndefault:\n}',
      'switch',
    );
    assert.deepEqual(
      plain.cases.map((one) => [one.tests.map(show), one.fallsThrough === true, one.body.length]),
      [
        [['429', '503'], true, 0],
        [['1'], false, 0],
        [[], false, 0],
      ],
    );
    const types = await statement('switch e := err.(type) {\ncase *APIError:\ndefault:\n}', 'block');
    const inner = types.body.at(-1);
    assert.ok(inner?.kind === 'switch');
    assert.deepEqual(inner.cases[0]?.tests.map(show), ['APIError']);
    assert.equal(inner.cases[0]?.binding?.kind, 'name');
    const select = await statement('select {\ncase v := <-ch:\n\tuse(v)\ndefault:\n}', 'switch');
    assert.equal(select.cases[0]?.body[0]?.kind, 'declare');
  });

  it('loops over items, pairs and channels', async () => {
    const pairs = await statement('for _, u := range urls {\n}', 'block');
    const each = pairs.body.at(-1);
    assert.ok(each?.kind === 'each' && each.pairs === true && each.binding?.kind === 'listPattern');
    const items = (await body('ch := make(chan int)\nfor v := range ch {\n}')).at(-1);
    assert.ok(items?.kind === 'block');
    const over = items.body.at(-1);
    assert.ok(over?.kind === 'each' && over.binding?.kind === 'name' && over.pairs === undefined);
  });

  it('keeps labels of loops and jumps', async () => {
    const loop = await statement('outer:\nfor {\n\tcontinue outer\n}', 'loop');
    assert.equal(loop.label, 'outer');
    assert.deepEqual(
      loop.body.map((one) => one.kind === 'continue' && one.label),
      ['outer'],
    );
  });

  it('ends a way at panic, log.Fatal and os.Exit', async () => {
    for (const code of ['panic("x")', 'log.Fatal(err)', 'os.Exit(1)', 't.Fatalf("x")'])
      assert.equal((await body(code))[0]?.kind, 'throw', code);
  });

  it('binds the target of errors.As to what of the error is of its type', async () => {
    const [, test] = await body('var apiErr *APIError\n_ = errors.As(err, &apiErr)');
    assert.ok(test?.kind === 'expression' && test.value.kind === 'do');
    const [assigned] = test.value.body;
    assert.ok(assigned?.kind === 'expression' && assigned.value.kind === 'assign');
    assert.ok(assigned.value.value.kind === 'match');
    assert.deepEqual(assigned.value.value.cases[0]?.tests.map(show), ['APIError']);
  });

  it('counts iota and repeats expressions', async () => {
    const { body: statements } = await lower(`${HEAD}const (\n\tA = iota + 400\n\tB\n\tC, D = 1, "x"\n)`);
    const constants = statements.filter((one) => one.kind === 'declare');
    assert.deepEqual(
      constants.map((one) => one.kind === 'declare' && show(one.value)),
      ['((0 + 0) + 400)', '((0 + 1) + 400)', '1', '"x"'],
    );
  });

  it('makes a class of a type, its embedded types and its methods', async () => {
    const definition = await classNamed(
      'type Client struct {\n\t*Base\n\ta, b string\n\thttp *http.Client\n\tBase2 string `env:"X" envDefault:"y"`\n}\nfunc (c *Client) Get(p string) (r int, err error) { return }\n',
      'Client',
    );
    assert.deepEqual(definition.bases.map(show), ['Base']);
    assert.deepEqual(
      definition.fields.map(({ name, type, value }) => [name, show(type), show(value)]),
      [
        ['Base', 'Base', '-'],
        ['a', '-', '-'],
        ['b', '-', '-'],
        ['http', 'http.Client', '-'],
        ['Base2', '-', '<os>.Getenv("X", "y")'],
      ],
    );
    const fn = definition.methods[0]?.fn as FunctionDefinition;
    assert.deepEqual([fn.name, fn.self, fn.params.length], ['Get', 'c', 1]);
    const last = fn.body.at(-1);
    assert.ok(last?.kind === 'return');
    assert.equal(show(last.value), '[r, err]');
  });

  it('makes a class for methods whose type is in another file', async () => {
    assert.equal((await classNamed('func (c Client[T]) Get() {}', 'Client')).methods[0]?.fn.name, 'Get');
  });

  it('takes an interface with Do for a client, and one of the file for its only implementer', async () => {
    const doer = await classNamed('type Doer interface { Do(*http.Request) (*http.Response, error) }', 'Doer');
    assert.deepEqual(doer.bases.map(show), ['<net/http>.Client']);
    const user = await classNamed(
      'type Sender interface { Send() }\ntype A struct{}\nfunc (a A) Send() {}\ntype User struct { s Sender }',
      'User',
    );
    assert.equal(show(user.fields[0]?.type), 'A');
  });

  it('shares names with the files of the same package only', async () => {
    const [a, b, c] = [
      await lower('package p', 'x/a.go'),
      await lower('package p', 'x/b.go'),
      await lower('package p_test', 'x/c.go'),
    ];
    assert.equal(a.namespace, b.namespace);
    assert.notEqual(a.namespace, c.namespace);
  });

  it('names packages as Go does', async () => {
    const { body: statements } = await lower(
      'package p\nimport "github.com/go-resty/resty/v2"\nimport r "github.com/avast/retry-go"\nimport "gopkg.in/x.v1"\nimport _ "embed"',
    );
    assert.deepEqual(
      statements.flatMap((one) => (one.kind === 'import' ? one.names.map(({ local }) => local) : [])),
      ['resty', 'r', 'x'],
    );
  });

  it('looks for packages of the module in the directories around', () => {
    const found = GO.resolveImport('example.com/shop/internal/chat', 'app/cmd/main.go');
    assert.ok(found.includes('app/internal/chat/'));
    assert.deepEqual(GO.resolveImport('net/http', 'app/cmd/main.go'), []);
  });
});

const PROGRAM = `package twochat

import ("net/http"; "fmt"; "errors")

const base = "https://api.p.2chat.io/open"

type Client struct { http *http.Client; codes map[int]bool }

func (c *Client) Do(path string) (out []byte, err error) {
	req, err := http.NewRequest("GET", fmt.Sprintf("%s/%s", base, path), nil)
	if err != nil { return nil, fmt.Errorf("x: %w", err) }
	resp, err := c.http.Do(req)
	switch { case resp.StatusCode == 429: fallthrough; case resp.StatusCode/100 != 2: return nil, &APIError{resp.StatusCode, "x"} }
	for i, v := range []struct{ a string }{{"x"}, {a: "y"}} { go func() { ch <- v.a }(); select { case x := <-ch: _ = x; default: } ; _ = i }
	var e *APIError
	if errors.As(err, &e) { switch t := err.(type) { case *APIError: panic(t) } }
	return
}
`;

describe('lowering of broken Go', () => {
  const robust = createParser(wasmFromPackages);
  after(() => robust.dispose());

  async function lowers(source: string): Promise<Module> {
    return GO.lower(await robust.parse('tree-sitter-go', source), source, 'a.go');
  }

  it('reads every beginning of a program', async () => {
    for (let end = 0; end < PROGRAM.length; end += 25) await lowers(PROGRAM.slice(0, end));
  });

  it('reads every end of a program', async () => {
    for (let start = 0; start < PROGRAM.length; start += 50) await lowers(PROGRAM.slice(start));
  });

  it('reads deep nesting', async () => {
    await lowers(`package p\nvar x = ${'('.repeat(5000)}1${')'.repeat(5000)}`);
    await lowers(`package p\nfunc f() { ${'if x { '.repeat(3000)} ${'}'.repeat(3000)} }`);
    await lowers(`package p\nvar x = ${'a + '.repeat(20000)}b`);
  }).timeout(30_000);

  it('reads a large file in time that grows with its size', async () => {
    const functions = Math.ceil(200_000 / PROGRAM.length);
    const { body: statements } = await lowers(PROGRAM + PROGRAM.replace(/^package.*$/m, '').repeat(functions));
    assert.ok(statements.length > functions);
  }).timeout(30_000);
});
