/** How shell scripts lower: one assertion for each construct, and that broken scripts never throw. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are expansions of the shell
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SHELL } from '../../../src/languages/shell';
import { createParser } from '../../../src/syntax/parser';
import { wasmFromPackages } from '../../support/wasm';
import { moduleText } from './flowText';

const parser = createParser(wasmFromPackages);

async function lower(source: string) {
  return SHELL.lower(await parser.parse('tree-sitter-bash', source), source, 'test.sh');
}

describe('shell', () => {
  after(() => parser.dispose());

  const programs: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    'reads words': [
      ['x=a', '$x = "a"'],
      ['x=429', '$x = 429'],
      ['x="$a/b"', '$x = `{$a}/b`'],
      ["x='$a'", '$x = "$a"'],
      ['x=${A:-https://h}', '$x = ($A nullish "https://h")'],
      ['x=${a%/}', '$x = $a.trimEnd("/")'],
      ['x=${a: -3}', '$x = $a.tail()'],
      ['x=(1 "$b")', '$x = ["1", $b]'],
      ['declare -A x=([429]="a")', '$x = {"429": "a"}'],
      ['x=$((a / 100))', '$x = ($a // 100)'],
    ],
    'reads tests': [
      ['[ "$c" -eq 429 ]', '$? = ($c == "429")'],
      ['[[ $c == 4* ]]', '$? = ($c in 400..499)'],
      ['[[ $c != 2?? ]]', '$? = !($c in 200..299)'],
      ['[[ $c =~ ^5[0-9]{2}$ ]]', '$? = ($c in 500..599)'],
      ['[ "$c" = 200 -o "$c" = 201 ]', '$? = (($c == "200") or ($c == "201"))'],
      ['test ! "$c" = 200', '$? = !($c == "200")'],
      ['(( c >= 400 && c < 500 ))', '$? = (($c >= 400) and ($c < 500))'],
      ['[ $? -ne 0 ]', '$? = !$?'],
    ],
    'keeps control flow': [
      [
        'if a; then exit 1; elif b; then exit 0; fi',
        'if do {?(); ?()} {throw "1"} else {if do {?(); ?()} {return -} else {}}',
      ],
      ['while true; do break; done', 'loop - {break}'],
      ['until [ $c = 200 ]; do :; done', 'loop !($c == "200") {$? = true}'],
      ['for i in a "${x[@]}"; do continue; done', 'for $i in ["a", ...$x] {continue}'],
      [
        'case $c in 2*) exit 0;; 429|503) exit 1;; *) exit 2;; esac',
        'switch $c {200..299 => return -; "429" | "503" => throw "1";  => throw "2"}',
      ],
      ['[ $c = 1 ] && exit 1', 'if ($c == "1") {throw "1"} else {}'],
    ],
    'lowers senders to calls with one object': [
      ['curl -s http://h/a', 'let %1 = curl({"url": "http://h/a"}); %1.body()'],
      [
        'curl -sXPUT http://h -H "A: $b"',
        'let %1 = curl({"method": "PUT", "headers": [`A: {$b}`], "url": "http://h"}); %1.body()',
      ],
      [
        'curl \\\n  -d a=1 \\\n  http://h',
        'let %1 = curl({"implied": "POST", "data": ?("a=1"), "url": "http://h"}); %1.body()',
      ],
      ["c=$(curl -s -o /dev/null -w '%{http_code}' h)", 'let %1 = curl({"url": "h"}); $c = %1.status()'],
      ["c=$(curl -s -w '\\n%{http_code}' h)", 'let %1 = curl({"url": "h"}); $c = %1'],
      ['c=$(tail -n1 <<< "$r")', '$c = $r.tail()'],
      [
        'http POST h a=1 b:2',
        'let %1 = httpie({"method": "POST", "implied": "POST", "headers": ["b:2"], "url": "h"}); %1.body()',
      ],
    ],
    'asks --fail whether it succeeded': [
      [
        'if curl -f h; then exit 1; fi',
        'if do {let %1 = curl({"url": "h"}); %1.body(); %1.succeeds()} {throw "1"} else {}',
      ],
      ['set -e\ncurl -f h', '?("-e"); let %1 = curl({"url": "h"}); %1.body(); %1.fails()'],
    ],
    'gives functions parameters and a result': [
      ['f() { echo "$1"; }\nx=$(f a)', 'def f; $x = f("a")'],
      ['f() { curl "$@"; }\nf -X POST h', 'def f; f("-X", "POST", "h", %options: {"method": "POST", "url": "h"})'],
    ],
    'reads other files': [['. "$(dirname "$0")/lib.sh"', 'import ./lib.sh']],
  };
  for (const [name, rows] of Object.entries(programs))
    it(name, async () => {
      for (const [source, expected] of rows) assert.equal(moduleText(await lower(source)), expected, source);
    });

  it('places a call of several lines at its command', async () => {
    const source = 'c=$(curl -s \\\n  -X POST \\\n  https://api.p.2chat.io/open/contacts)';
    const declared = (await lower(source)).body.find((statement) => statement.kind === 'declare');
    assert.equal(declared?.span.start, source.indexOf('curl'));
  });

  it('finds files that source may mean', () => {
    assert.deepEqual(SHELL.resolveImport('./lib.sh', 'bin/a.sh'), ['bin/lib.sh', 'lib.sh']);
  });

  it('never throws on a part of a script', async () => {
    const folder = 'test/fixtures/shellscript';
    for (const file of readdirSync(folder, { recursive: true }) as string[]) {
      if (!/\.(?:sh|bats)$/.test(file)) continue;
      const source = readFileSync(path.join(folder, file), 'utf8');
      for (let end = 0; end < source.length; end += 50) await lower(source.slice(0, end));
    }
  }).timeout(60_000);

  it('reads deep nesting and long files', async () => {
    await lower(`${'if a; then\n'.repeat(1500)}b\n${'fi\n'.repeat(1500)}`);
    await lower(`${'$('.repeat(1500)}a${')'.repeat(1500)}`);
    await lower(Array.from({ length: 3000 }, () => 'a').join(' && '));
    const source = readFileSync('test/fixtures/shellscript/status/combined.sh', 'utf8');
    await lower(source.repeat(Math.ceil(200_000 / source.length)));
  }).timeout(20_000);
});
