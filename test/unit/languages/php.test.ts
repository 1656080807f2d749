/** How PHP is lowered: the parts that the solver depends on, and that nothing a file holds makes it fail. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ExpressionOf, Module, Statement, StatementOf } from '../../../src/flow/ir';
import { PHP } from '../../../src/languages/php';
import { createParser } from '../../../src/syntax/parser';
import { wasmFromPackages } from '../../support/wasm';

const parser = createParser(wasmFromPackages);
after(() => parser.dispose());

async function lowerFile(source: string): Promise<Module> {
  return PHP.lower(await parser.parse('tree-sitter-php', source), source, 'file.php');
}

async function lower(code: string): Promise<readonly Statement[]> {
  return (await lowerFile(`<?php\n${code}`)).body;
}

/** The value of a statement that is an expression. */
async function value(code: string) {
  const [statement] = await lower(`${code};`);
  assert.equal(statement?.kind, 'expression');
  return (statement as StatementOf<'expression'>).value;
}

async function literal(code: string): Promise<unknown> {
  const expression = await value(code);
  assert.equal(expression.kind, 'literal');
  return (expression as ExpressionOf<'literal'>).value;
}

/** Everything of one kind in a module, whatever it is in. */
function all(root: unknown, kind: string): { readonly kind: string; readonly name?: string }[] {
  if (typeof root !== 'object' || root === null) return [];
  const own = (root as { kind?: string }).kind === kind ? [root as { kind: string }] : [];
  return [...own, ...Object.values(root).flatMap((part) => all(part, kind))];
}

describe('lowering PHP', () => {
  it('reads numbers in every notation', async () => {
    assert.deepEqual(
      await Promise.all(['4_29', '0x1AD', '0b11', '0o17', '017', '1.5e3', '-429'].map(literal)),
      [429, 429, 3, 15, 15, 1500, -429],
    );
  });

  it('resolves escapes by the kind of quotes', async () => {
    assert.equal(await literal(String.raw`'it\'s \n'`), String.raw`it's \n`);
    assert.equal(await literal(String.raw`"a\t\"\u{41}\x42\101\$x"`), 'a\t"ABA$x');
  });

  it('keeps what is interpolated as parts of a template', async () => {
    const template = (await value('"{$this->base}/x/$id[k]/$o->p"')) as ExpressionOf<'template'>;
    assert.equal(template.kind, 'template');
    assert.deepEqual(
      template.parts.map((part) => (typeof part === 'string' ? part : part.kind)),
      ['member', '/x/', 'index', '/', 'member'],
    );
    const key = (template.parts[2] as ExpressionOf<'index'>).index;
    assert.equal(key.kind === 'literal' && key.value, 'k');
  });

  it('takes the margin of a heredoc away', async () => {
    assert.equal(await literal('<<<URL\n    https://x\n      /y\n    URL'), 'https://x\n  /y');
    const template = (await value('<<<URL\n  {$base}/x\n  URL')) as ExpressionOf<'template'>;
    assert.deepEqual(template.parts.slice(1), ['/x']);
  });

  it('tells properties from methods and constants by their dollar sign', async () => {
    const property = (await value('$this->client')) as ExpressionOf<'member'>;
    const method = (await value('$this->client()')) as ExpressionOf<'call'>;
    const constant = (await value('Foo::client')) as ExpressionOf<'member'>;
    assert.equal(property.name, '$client');
    assert.equal(method.callee.kind === 'member' && method.callee.name, 'client');
    assert.equal(constant.name, 'client');
  });

  it('makes a promoted parameter a field that the constructor assigns', async () => {
    const [statement] = await lower('class A { function __construct(private readonly Client $http) {} }');
    const { definition } = statement as StatementOf<'class'>;
    assert.deepEqual(
      definition.fields.map((field) => field.name),
      ['$http'],
    );
    const [first] = definition.methods[0]?.fn.body ?? [];
    assert.equal(first?.kind === 'expression' && first.value.kind, 'assign');
    assert.equal(definition.methods[0]?.role, 'constructor');
  });

  it('imports a class from the module of its full name', async () => {
    const [single, group] = await lower('use A\\B\\C as D; use A\\{function f, X};');
    assert.deepEqual(
      [single, group].map((statement) => {
        const { module, names } = statement as StatementOf<'import'>;
        return { module, names };
      }),
      [
        { module: 'A.B.C', names: [{ imported: 'C', local: 'D' }] },
        { module: 'A', names: [{ imported: 'f', local: 'f' }] },
      ],
    );
    const made = (await value('new \\A\\B()')) as ExpressionOf<'call'>;
    assert.deepEqual(made.callee, { kind: 'import', span: { start: 10, end: 14 }, module: 'A.B', name: 'B' });
  });

  it('resolves qualified names by namespace and alias', async () => {
    const body = await lower('namespace App; use Guzzle\\Exception; new Exception\\Timeout(); new Sub\\Thing();');
    const imports = body.slice(1).map((statement) => all(statement, 'import')[0] as unknown as { module: string });
    assert.deepEqual(
      imports.map(({ module }) => module),
      ['Guzzle.Exception.Timeout', 'App.Sub.Thing'],
    );
  });

  it('calls the functions of a handle as its methods', async () => {
    const call = (await value('curl_setopt($ch, CURLOPT_URL, $url)')) as ExpressionOf<'call'>;
    assert.equal(call.callee.kind === 'member' && call.callee.name, 'curl_setopt');
    assert.equal(call.args.length, 2);
    const own = (await value('curl_get($ch, $url)')) as ExpressionOf<'call'>;
    assert.equal(own.callee.kind, 'name');
    assert.equal(own.args.length, 2);
  });

  it('adds the method that a body implies to curl options', async () => {
    const options = (await value('[CURLOPT_POSTFIELDS => $x]')) as ExpressionOf<'object'>;
    assert.deepEqual(
      options.entries.map(({ key }) => key?.kind === 'name' && key.name),
      ['CURLOPT_POSTFIELDS', 'CURLOPT_POST'],
    );
  });

  it('destructures with holes and keys', async () => {
    const list = (await value('[, $code] = $x')) as ExpressionOf<'assign'>;
    assert.equal(list.target.kind === 'listPattern' && list.target.items[0], null);
    const keyed = (await value("['code' => $code, 'body' => [$first]] = $x")) as ExpressionOf<'assign'>;
    assert.deepEqual(keyed.target.kind === 'objectPattern' && keyed.target.entries.map((entry) => entry.key), [
      'code',
      'body',
    ]);
  });

  it('makes an empty array a list only where something is appended to it', async () => {
    const [list] = await lower('$a = []; $a[] = 1;');
    const [map] = await lower("$a = []; $a['x'] = 1;");
    assert.equal(all(list, 'list').length, 1);
    assert.equal(all(map, 'object').length, 1);
  });

  it('counts levels of break and continue through switches', async () => {
    const [loop] = await lower('while (1) { switch ($x) { case 1: continue 2; case 2: break 2; case 3: break; } }');
    const { label, body } = loop as StatementOf<'loop'>;
    const cases = (body[0] as StatementOf<'switch'>).cases;
    assert.notEqual(label, undefined);
    assert.deepEqual(
      cases.map((one) => one.body.map(({ kind }) => kind)),
      [['continue'], ['break'], []],
    );
    const [jump] = cases[1]?.body ?? [];
    assert.equal(jump?.kind === 'break' && jump.label, label);
  });

  it('joins empty cases and marks those that fall through', async () => {
    const [statement] = await lower('switch ($x) { case 1: case 2: a(); break; case 3: b(); default: c(); }');
    const { cases } = statement as StatementOf<'switch'>;
    assert.deepEqual(
      cases.map((one) => [one.tests.length, one.fallsThrough === true]),
      [
        [2, false],
        [1, true],
        [0, false],
      ],
    );
  });

  it('has no subject where each test is a condition', async () => {
    const match = (await value(
      '$x = match (true) { $s >= 500, $s === 429 => 1, default => 2 }',
    )) as ExpressionOf<'assign'>;
    assert.equal(match.value.kind === 'match' && match.value.subject, null);
    const [statement] = await lower('switch (true) { case $s === 1: a(); }');
    assert.equal((statement as StatementOf<'switch'>).subject, null);
  });

  it('catches everything with Throwable', async () => {
    const [statement] = await lower('try { a(); } catch (A | B $e) { } catch (\\Throwable) { }');
    assert.deepEqual(
      (statement as StatementOf<'try'>).catches.map((clause) => clause.types.length),
      [2, 0],
    );
  });

  it('gives closures only what they use, and arrow functions everything', async () => {
    const closure = (await value('function ($x) use ($y, &$z) { }')) as ExpressionOf<'function'>;
    assert.deepEqual([closure.fn.isolated, closure.fn.captures, closure.fn.outer], [true, ['$y', '$z'], ['$z']]);
    const arrow = (await value('fn ($x) => $x + $y')) as ExpressionOf<'function'>;
    assert.equal(arrow.fn.isolated, undefined);
    assert.equal(arrow.fn.body[0]?.kind, 'return');
  });

  it('turns a generator into a list of what it yields', async () => {
    const [statement] = await lower('function f() { yield 1; yield from g(); }');
    const { body } = (statement as StatementOf<'function'>).fn;
    assert.equal(body.at(-1)?.kind, 'return');
    assert.equal(all(body, 'call').length, 3);
  });

  it('reads the alternative syntax and the code between HTML', async () => {
    const { body } = await lowerFile('<p><?php if ($a): ?>x<?= one() ?><?php else: ?><?php two() ?><?php endif ?></p>');
    const [statement] = body as readonly StatementOf<'if'>[];
    assert.equal(all(statement?.then, 'call').length, 1);
    assert.equal(all(statement?.otherwise, 'call').length, 1);
  });

  it('shares the namespace of files that only declare things', async () => {
    assert.equal((await lowerFile('<?php namespace A\\B; $x = 1;')).namespace, 'A.B');
    assert.equal((await lowerFile('<?php class A {}')).namespace, '');
    assert.equal((await lowerFile('<?php $x = 1;')).namespace, undefined);
  });

  it('says what a required file gives', async () => {
    const [statement] = await lower("require_once __DIR__ . '/../inc/config.php';");
    assert.equal((statement as StatementOf<'import'>).module, './../inc/config.php');
    const expression = (await value("$c = include 'c.php'")) as ExpressionOf<'assign'>;
    assert.deepEqual(expression.value.kind === 'import' && expression.value.name, 'default');
  });

  it('leaves no call out, whatever it stands in', async () => {
    const places = [
      'echo f();',
      'print f();',
      'unset($a[f()]);',
      'return f();',
      'throw f();',
      'exit(f());',
      '$x = -f();',
      '$x = clone f();',
      '$x = `ls {$o->f()}`;',
      '$$x = f();',
      '$o->{f()}();',
      'static $a = f();',
      'const A = [f()];',
      'foreach (f() as $x);',
      'for (f();;);',
      'isset($a[f()]);',
      'empty(f());',
      '$x = f() <=> 1;',
      '$x = $a ?: f();',
      'list($a[f()]) = $b;',
      'declare(ticks=1) { f(); }',
      'if (1): f(); endif;',
      'class A { const B = f(); public $c = f(); }',
      'function g($x = f()) {}',
      'namespace A { f(); }',
      '$x = match (f()) { default => 1 };',
      '$x = (object) [f()];',
      '$x = "{$a[f()]}";',
      'goto a; a: f();',
    ];
    for (const place of places) assert.ok(all(await lower(place), 'call').length > 0, `no call in ${place}`);
  });
});

describe('lowering PHP that is broken or big', () => {
  const files = readdirSync('test/fixtures/php', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));

  it('never throws on a prefix of a program', async () => {
    for (const text of files) for (let end = 0; end < text.length; end += 50) await lowerFile(text.slice(0, end));
  }).timeout(60_000);

  it('never throws on a program with a piece cut out', async () => {
    for (const text of files)
      for (let at = 0; at < text.length; at += 211) await lowerFile(text.slice(0, at) + text.slice(at + 13));
  }).timeout(60_000);

  it('survives deep nesting', async () => {
    const depth = 3000;
    await lower(`$x = ${'('.repeat(depth)}1${')'.repeat(depth)};`);
    await lower(`$x = ${'['.repeat(depth)}${']'.repeat(depth)};`);
    await lower(`$x = a${'->b()'.repeat(depth)};`);
    await lower(`$x = 'a'${" . 'b'".repeat(depth)};`);
    await lower(`${'if (1) {'.repeat(depth)}${'}'.repeat(depth)}`);
    await lower(`if (1) {}${' elseif (2) {}'.repeat(depth)}`);
  });

  it('lowers a large file in time that grows with its size', async () => {
    const unit = files
      .filter((text) => !text.includes('?>'))
      .map((text) => text.replaceAll('<?php', ''))
      .join('\n');
    const source = `<?php\n${unit.repeat(Math.ceil(200_000 / unit.length))}`;
    const root = await parser.parse('tree-sitter-php', source);
    const started = performance.now();
    PHP.lower(root, source, 'big.php');
    assert.ok(performance.now() - started < 1500);
  }).timeout(20_000);
});

describe('where imports of PHP lead', () => {
  it('finds a required file from the file itself, then from the directories around it', () => {
    const found = PHP.resolveImport('./../inc/config.php', 'site/pages/index.php');
    assert.equal(found[0], 'site/inc/config.php');
  });

  it('finds a class under the source directories that projects have', () => {
    const from = '/p/app/Http/Controllers/SendController.php';
    assert.ok(PHP.resolveImport('App.Services.TwoChat', from).includes('/p/app/Services/TwoChat.php'));
    assert.ok(PHP.resolveImport('Acme.Sdk.Http.Client', '/p/src/Api/Send.php').includes('/p/src/Http/Client.php'));
    assert.deepEqual(PHP.resolveImport('GuzzleHttp.Client', '/p/src/Send.php'), []);
    assert.ok(PHP.resolveImport('Acme.Client', '/p/tests/ClientTest.php').includes('/p/src/Client.php'));
  });
});
