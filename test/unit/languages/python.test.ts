/** How Python is lowered: the parts that the solver depends on, and that nothing a file holds makes it fail. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type {
  ClassDefinition,
  Expression,
  ExpressionOf,
  FunctionDefinition,
  Statement,
  StatementOf,
} from '../../../src/flow/ir';
import { PYTHON } from '../../../src/languages/python';
import { createParser } from '../../../src/syntax/parser';
import { wasmFromPackages } from '../../support/wasm';

const parser = createParser(wasmFromPackages);
after(() => parser.dispose());

async function lower(source: string): Promise<readonly Statement[]> {
  return PYTHON.lower(await parser.parse('tree-sitter-python', source), source, 'file.py').body;
}

/** The value of a last statement that is an expression. */
async function value(code: string): Promise<Expression> {
  const statement = (await lower(code)).at(-1);
  assert.equal(statement?.kind, 'expression');
  return (statement as StatementOf<'expression'>).value;
}

async function literal(code: string): Promise<unknown> {
  const expression = await value(code);
  assert.equal(expression.kind, 'literal');
  return (expression as ExpressionOf<'literal'>).value;
}

async function definition(code: string): Promise<FunctionDefinition> {
  const statement = (await lower(code)).find((one) => one.kind === 'function');
  assert.ok(statement !== undefined);
  return (statement as StatementOf<'function'>).fn;
}

async function classOf(code: string): Promise<ClassDefinition> {
  const statement = (await lower(code)).find((one) => one.kind === 'class');
  assert.ok(statement !== undefined);
  return (statement as StatementOf<'class'>).definition;
}

/** An expression in few words: operators in brackets, names and values as they are. */
function brief(expression: Expression | null | undefined): string {
  switch (expression?.kind) {
    case 'literal':
      return JSON.stringify(expression.value);
    case 'name':
      return expression.name.replace(/#(\D+)\d+/, '#$1').replace(/#\d+$/, "'");
    case 'member':
      return `${brief(expression.object)}.${expression.name}`;
    case 'index':
      return `${brief(expression.object)}[${brief(expression.index)}]`;
    case 'call':
      return `${brief(expression.callee)}(${expression.args
        .map(
          (one) =>
            `${one.spread === true ? '*' : ''}${one.name === undefined ? '' : `${one.name}=`}${brief(one.value)}`,
        )
        .join(', ')})`;
    case 'binary':
      return `(${brief(expression.left)} ${expression.operator} ${brief(expression.right)})`;
    case 'not':
      return `!${brief(expression.value)}`;
    case 'await':
      return `await ${brief(expression.value)}`;
    case 'assign':
      return `${brief(expression.target as Expression)} := ${brief(expression.value)}`;
    case 'list':
      return `[${expression.items.map((item) => brief(item.value)).join(', ')}]`;
    case 'template':
      return `\`${expression.parts.map((part) => (typeof part === 'string' ? part : `{${brief(part)}}`)).join('')}\``;
    case 'comprehension':
      return `[${brief(expression.value)} for ${brief(expression.binding as Expression)} in ${brief(expression.iterable)}]`;
    case 'import':
      return expression.name === undefined ? `<${expression.module}>` : `<${expression.module}>.${expression.name}`;
    case 'range':
      return `${brief(expression.from)}..${brief(expression.to)}`;
    default:
      return expression?.kind ?? 'null';
  }
}

describe('lowering Python', () => {
  it('reads numbers in every notation', async () => {
    assert.deepEqual(
      await Promise.all(['4_29', '0x1AD', '0b11', '0o17', '1.5e3', '-429'].map(literal)),
      [429, 429, 3, 15, 1500, -429],
    );
  });

  it('resolves escapes and joins texts that stand side by side', async () => {
    assert.equal(await literal(String.raw`'it\'s\t\x41\u0042' "{}"`), "it's\tAB{}");
    assert.equal(await literal(`r"""raw \\d"""`), String.raw`raw \d`);
  });

  it('keeps what is interpolated as parts of a template', async () => {
    assert.equal(
      brief(await value('f"{self.base}/x/{{y}}/{n:03d}{k!r}{z=}" "/end"')),
      '`{self.base}/x/{y}/{n}{k}z={z}/end`',
    );
  });

  it('splits chained comparisons and evaluates what stands in the middle once', async () => {
    assert.equal(brief(await value('200 <= r.status < 300')), '((200 <= r.status) and (r.status < 300))');
    assert.equal(
      brief(await value('200 <= f() < 300 != x')),
      '(((200 <= #middle := f()) and (#middle < 300)) and (300 != x))',
    );
    assert.equal(brief(await value('a not in (1, 2)')), '(a not in [1, 2])');
    assert.equal(brief(await value('a is not None')), '(a != null)');
  });

  it('joins URL objects and texts by a slash', async () => {
    assert.equal(brief(await value('URL(base) / "contacts"')), '<posixpath>.join(URL(base), "contacts")');
    assert.equal(brief(await value('status // 100')), '(status // 100)');
  });

  it('reads attributes that are named by a text', async () => {
    assert.equal(brief(await value("getattr(e, 'response', None)")), '(e.response nullish null)');
    assert.equal(brief(await value("setattr(self, 'base', x)")), 'self.base := x');
    assert.equal(brief(await value('getattr(session, verb)(url)')), 'session[verb](url)');
    assert.equal(brief(await value('Code.RATE_LIMITED.value')), 'Code.RATE_LIMITED');
    assert.equal(brief(await value('str(e)')), 'e.__str__()');
  });

  it('knows special functions under the names of their imports', async () => {
    assert.equal((await value('from functools import partial as p\np(f, 1, k=2)')).kind, 'function');
    assert.equal((await value('import functools\nfunctools.partial(f)')).kind, 'function');
    assert.equal(brief(await value('partial(f, 1)')), 'partial(f, 1)');
    assert.equal(brief(await value('range(200, 300)')), '200..300');
    assert.equal(brief(await value('import a.b.c\na.b.c.d(1)')), '<a.b.c>.d(1)');
  });

  it('gives variables of comprehensions names of their own', async () => {
    assert.equal(
      brief(await value('[f(x, y) for x in xs for y in x.ys]')),
      "[[f(x', y') for y' in x'.ys] for x' in xs]",
    );
    assert.equal(
      brief(await value('[x for i, x in enumerate(xs)]')),
      "[x' for listPattern in [[unknown, #item] for #item in xs]]",
    );
    const nested = (await value('{k: [k for k in v] for k, v in d}')) as ExpressionOf<'do'>;
    assert.equal(nested.kind, 'do');
  });

  it('gathers what a generator yields', async () => {
    const fn = await definition('async def pages():\n  for p in q:\n    yield p\n');
    assert.equal(fn.async, undefined);
    assert.deepEqual(
      fn.body.map((statement) => statement.kind),
      ['declare', 'each', 'return'],
    );
  });

  it('takes the object out of the parameters of methods', async () => {
    const { methods, fields } = await classOf(
      'class A(B):\n  X = 1\n  Y = X\n  def __init__(self, u=X, *a, **k): pass\n  @classmethod\n  def make(cls): pass\n' +
        '  @staticmethod\n  def of(x): pass\n  @property\n  def url(self): pass\n  @url.setter\n  def url(self, v): pass\n',
    );
    assert.deepEqual(
      methods.map(({ fn, role, static: isStatic }) => [fn.name, role, isStatic === true, fn.self, fn.params.length]),
      [
        ['__init__', 'constructor', false, 'self', 3],
        ['make', 'method', true, 'cls', 0],
        ['of', 'method', true, undefined, 1],
        ['url', 'get', false, 'self', 0],
        ['url setter', 'method', false, 'self', 1],
      ],
    );
    assert.deepEqual(
      fields.map((field) => [field.name, brief(field.value)]),
      [
        ['X', '1'],
        ['Y', 'A.X'],
      ],
    );
    assert.equal(brief(methods[0]?.fn.params[0]?.default), 'A.X');
  });

  it('makes annotated names of data classes fields of each object', async () => {
    const data = await classOf('@dataclass\nclass A:\n  a: int\n  b: str = "x"\n  C: ClassVar[int] = 3\n');
    assert.deepEqual(
      data.fields.map((field) => field.static === true),
      [false, false, true],
    );
    const settings = await classOf(
      'class S(BaseSettings):\n  model_config = SettingsConfigDict(env_prefix="MY_")\n  url: str = "x"\n  key: str\n',
    );
    assert.deepEqual(
      settings.fields.slice(1).map((field) => brief(field.value)),
      ['<os>.getenv("MY_URL", "x")', '<os>.getenv("MY_KEY")'],
    );
  });

  it('runs constructors of bases', async () => {
    const { methods } = await classOf(
      'class A(B):\n  def __init__(self, u):\n    super().__init__(u)\n    super(A, self).__init__(base=u)\n    B.__init__(self, u)\n',
    );
    assert.deepEqual(
      methods[0]?.fn.body.map((one) => (one.kind === 'expression' ? brief(one.value) : one.kind)),
      ['super(u)', 'super(base=u)', 'super(u)'],
    );
  });

  it('makes `match` a chain of conditions', async () => {
    const [, first] = await lower(
      'match r.status:\n  case 429 | 503:\n    a\n  case code if code >= 500:\n    b\n  case (1, x) | [2, x]:\n    c\n  case Resp(code=404):\n    d\n  case _:\n    e\n',
    );
    const tests: string[] = [];
    let rest: readonly Statement[] = first === undefined ? [] : [first];
    for (let arm = rest[0]; arm?.kind === 'if'; arm = rest[0]) {
      tests.push(brief(arm.test));
      rest = arm.otherwise;
    }
    assert.deepEqual(tests, [
      '((#matched == 429) or (#matched == 503))',
      'do',
      '((#matched[0] == 1) or (#matched[0] == 2))',
      '(isinstance(#matched, Resp) and (#matched.code == 404))',
    ]);
  });

  it('enters context managers, and catches with those that catch', async () => {
    const [entered] = await lower('async with s.get(u) as r:\n  pass\n');
    assert.equal(entered?.kind === 'expression' && brief(entered.value), 'r := await await s.get(u).__aenter__()');
    const [caught] = await lower('with pytest.raises(E) as info:\n  f()\n');
    assert.equal(caught?.kind, 'try');
  });

  it('writes the loop of a retrying decorator out', async () => {
    const fn = await definition(
      'from tenacity import retry, retry_if_exception\n@retry(retry=retry_if_exception(again))\ndef f():\n  return g()\n',
    );
    const [loop] = fn.body;
    assert.equal(loop?.kind, 'loop');
    const [attempt] = (loop as StatementOf<'loop'>).body;
    const [clause] = (attempt as StatementOf<'try'>).catches;
    const [handler] = clause?.body ?? [];
    assert.equal(handler?.kind === 'if' && brief(handler.test), 'again(#error)');
  });

  it('reads declared types as the class they name', async () => {
    for (const type of ['Client', 'Optional[Client]', 'Client | None', '"Client"', 'Annotated[Client, Depends(f)]'])
      assert.equal(brief((await definition(`def f(c: ${type}): pass`)).params[0]?.type), 'Client', type);
  });

  it('finds modules beside the file, around it and under src', () => {
    assert.deepEqual(PYTHON.resolveImport('.api', '/w/app/main.py').slice(0, 2), [
      '/w/app/api.py',
      '/w/app/api/__init__.py',
    ]);
    assert.equal(PYTHON.resolveImport('..core.api', '/w/app/sub/main.py')[0], '/w/app/core/api.py');
    assert.equal(PYTHON.resolveImport('.', '/w/app/main.py')[0], '/w/app/__init__.py');
    assert.ok(PYTHON.resolveImport('app.api', '/w/app/sub/main.py').includes('/w/app/api.py'));
    assert.ok(PYTHON.resolveImport('app.api', '/w/tests/t.py').includes('/w/src/app/api.py'));
    assert.ok(!PYTHON.resolveImport('requests', '/w/requests.py').includes('/w/requests.py'));
  });
});

describe('lowering broken or hostile Python', () => {
  const folder = 'test/fixtures/python';
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

  it('lowers every prefix of a program', async () => {
    for (const file of files) {
      const source = readFileSync(file, 'utf8');
      for (let end = 50; end < source.length; end += 50) await lower(source.slice(0, end));
    }
  }).timeout(60_000);

  it('lowers deep nesting', async () => {
    const deep = 3000;
    await lower(`x = ${'('.repeat(deep)}1${')'.repeat(deep)}`);
    await lower(`x = ${'f('.repeat(deep)}`);
    await lower(`x = ${'a.b()'.repeat(1)}${'.c()'.repeat(deep)}`);
    await lower(`x = ${'a + '.repeat(deep)}1`);
    await lower(Array.from({ length: 80 }, (_, depth) => `${' '.repeat(depth)}if x:\n`).join(''));
    await lower(`if a: pass\n${'elif b: pass\n'.repeat(deep)}`);
  }).timeout(20_000);

  it('lowers a large file in one go', async () => {
    const source = `${files.map((file) => readFileSync(file, 'utf8')).join('\n')}\n`;
    const large = source.repeat(Math.ceil(200_000 / source.length));
    assert.ok((await lower(large)).length > 100);
  }).timeout(20_000);
});
