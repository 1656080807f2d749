/** How Ruby lowers: one assertion for each construct, and that broken code never throws. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { RUBY } from '../../../src/languages/ruby';
import { createParser } from '../../../src/syntax/parser';
import { wasmFromPackages } from '../../support/wasm';
import { moduleText } from './flowText';

const parser = createParser(wasmFromPackages);

async function lower(source: string) {
  return RUBY.lower(await parser.parse('tree-sitter-ruby', source), source, 'test.rb');
}

async function lowersTo(source: string, expected: string): Promise<void> {
  assert.equal(moduleText(await lower(source)), expected);
}

describe('Ruby', () => {
  after(() => parser.dispose());

  const programs: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    'reads numbers, texts, symbols and regular expressions': [
      ['x = 4_29', 'x = 429'],
      ['x = 0x1ad', 'x = 429'],
      [`x = 'a\\'b'`, 'x = "a\'b"'],
      ['x = "a\\n" "b"', 'x = "a\\nb"'],
      ['x = :a', 'x = "a"'],
      ['x = %w[a b]', 'x = ["a", "b"]'],
      ['x = /429/', 'x = "429"'],
      ['y = 1\nx = "a#{y}/b"', 'y = 1; x = `a{y}/b`'],
      ['x = <<~T\n  a\n    b\nT\n', 'x = "a\\n  b\\n"'],
    ],
    'tells variables from calls without arguments': [
      ['a = b\na', 'a = b(); a'],
      ['a.b.c(1)', 'a().b().c(1)'],
      ['a&.b', 'a().b()'],
    ],
    'reads keywords, objects, splats and blocks of calls': [
      ['f 1, a: 2, **o', 'f(1, a: 2, ...o())'],
      ["f(*a, 'X-Y' => 1)", 'f(...a(), X-Y: 1)'],
      ['def f(o = {})\nend\nf(a: 1)', 'def f; f({"a": 1})'],
      ['f { |a, b| a }', 'f(&: fn(a, b) {a})'],
      ['f(&:to_i)', 'f(&: fn(it) {return it.to_i()})'],
      ['f { it }', 'f(&: fn(it) {it})'],
      ['x = {a: 1, "b" => 2, **c}', 'x = {"a": 1, "b": 2, ...c()}'],
      ['g = ->(x) { x + 1 }\ng.(2)', 'g = fn(x) {(x + 1)}; g(2)'],
    ],
    'assigns to everything': [
      ['a, *b = c', '[a, ...b] = c()'],
      ['a = 1\na += 2', 'a = 1; a += 2'],
      ['a.b = 1', 'a().b=(1)'],
      ['a.b ||= 1', 'a().b=((a().b() or 1))'],
      ['h = {}\nh[:a] = 1', 'h = {}; h["a"] = 1'],
    ],
    'keeps control flow': [
      ['if a then b elsif c then d else e end', 'if a() {b()} else {if c() {d()} else {e()}}'],
      ['a unless b', 'if !b() {a()} else {}'],
      ['a while b', 'loop b() {a()}'],
      ['3.times { |i| i }', 'for i in ?(3) {i}'],
      ['loop do\n  break\nend', 'loop - {break}'],
      ['x = loop { break 1 }', 'x = do {loop - {%1 = 1; break}; %1}'],
      ['xs = [1]\nxs.each { |x| next }', 'xs = [1]; for x in xs {continue}'],
      ['a && b or c', '((a() and b()) or c())'],
    ],
    'turns cases and patterns into tests': [
      ['c = 1\ncase c when 200..299, 404 then a end', 'c = 1; switch c {200..299 | 404 => a()}'],
      ['case f when /^4/ then a end', 'let %1 = f(); switch %1 {(%1 in 400..499) => a()}'],
      ['r = 1\ncase r when Net::HTTPSuccess then a end', 'r = 1; switch r {r.%status Net.HTTPSuccess() => a()}'],
      [
        'case r\nin {status: 429 | 503 => s} then s\nend',
        'let %1 = r(); switch - {(((%1["status"] nullish %1["@status"]) == 429) or ((%1["status"] nullish %1["@status"]) == 503)) => let s = (%1["status"] nullish %1["@status"]); s}',
      ],
      ['c = 1\nc.between?(1, 2)', 'c = 1; (c in 1..2)'],
      ['c = 1\n(1...2) === c', 'c = 1; (c in 1...2)'],
      ['e = 1\ne.is_a?(RestClient::NotFound)', 'e = 1; (e.%status() == StatusClasses.RestClient.NotFound)'],
    ],
    'handles exceptions': [
      ['begin; a; rescue B => e; c; ensure; d; end', 'try {a()} catch B e {c()} else {} finally {d()}'],
      ['raise A, "b"', 'throw new A("b")'],
      ['raise "b"', 'throw new RuntimeError("b")'],
      ['x = a rescue b', 'x = do {try {a()} catch  _ {b()} else {} finally {}}'],
      ['begin; a; rescue; retry; end', 'loop - {try {%1 = a()} catch  _ {continue} else {} finally {}; break}; %1'],
    ],
    'gives constants their full names': [
      ['module A\n  B = 1\n  class C\n    def d\n      B\n    end\n  end\nend', 'A.B = 1; class A.C() [d]'],
      ['class A < B::C\n  include D\nend', 'class A(B.C, (A.D nullish D)) []'],
    ],
    'makes the methods that Ruby writes': [
      ['class A\n  attr_accessor :b\n  attr_reader :c\nend', 'class A() [b b= c]'],
      ['class A\n  class << self\n    def b; end\n  end\nend', 'class A() [static b]'],
      ['A = Struct.new(:b)', 'A = class A'],
      ['class A\n  private def b; end\n  alias_method :c, :b\nend', 'class A() [b c]'],
    ],
    'runs blocks in place where the method does': [
      ['Net::HTTP.start(h) { |s| s.get(p) }', 'do {let %1 = Net.HTTP.start(h(), &: true); let s = %1; s.get(p())}'],
      ['a.tap { |x| x.b }', 'do {let %1 = a(); let x = %1; x.b(); %1}'],
    ],
    'reads other things as what they mean': [
      ["require_relative 'a/b'", 'import ./a/b'],
      ["ENV['A']", 'ENV.[]("A")'],
      ['expect(a).to eq(429)', '(a() == 429)'],
      ['x = 1\nx[1] / 100', 'x = 1; (x[1] // 100)'],
    ],
  };
  for (const [name, rows] of Object.entries(programs))
    it(name, async () => {
      for (const [source, expected] of rows) await lowersTo(source, expected);
    });

  it('finds files that a require may mean', () => {
    assert.deepEqual(RUBY.resolveImport('./b', 'lib/a.rb'), ['lib/b.rb']);
    assert.ok(RUBY.resolveImport('x/y', 'bin/run.rb').includes('lib/x/y.rb'));
  });

  it('never throws on a part of a program', async () => {
    const folder = 'test/fixtures/ruby';
    for (const file of readdirSync(folder, { recursive: true }) as string[]) {
      if (!file.endsWith('.rb')) continue;
      const source = readFileSync(path.join(folder, file), 'utf8');
      for (let end = 0; end < source.length; end += 50) await lower(source.slice(0, end));
    }
  }).timeout(60_000);

  it('reads deep nesting and long files', async () => {
    await lower(`${'['.repeat(3000)}1${']'.repeat(3000)}`);
    await lower(`${'if a\n'.repeat(1500)}b\n${'end\n'.repeat(1500)}`);
    await lower(`x = ${Array.from({ length: 3000 }, () => 'a').join(' + ')}`);
    await lower(`a${'.b'.repeat(3000)}`);
    const source = readFileSync('test/fixtures/ruby/clients/faraday_block.rb', 'utf8');
    await lower(source.repeat(Math.ceil(200_000 / source.length)));
  }).timeout(20_000);
});
