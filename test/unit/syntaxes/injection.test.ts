import assert from 'node:assert/strict';
import { injectedInto, type Token, tokensOf } from './tokens';

interface Sample {
  readonly scope: string;
  readonly code: string;
  /** The text of each path parameter, in order. */
  readonly parameters: readonly string[];
  /** What must still look like the language after the URL: text and a part of its scope. */
  readonly after: readonly [text: string, scope: string];
}

const uuid = 'WPN0b8a1c2d-1111-2222-3333-444455556666';
const interpolated = `\${uuid}`;
const js = `const r = await fetch(\`https://api.p.2chat.io/open/contacts/\${uuid}?x=1\`, { headers: { 'X-User-API-Key': k } });`;

const samples: readonly Sample[] = [
  { scope: 'source.ts', code: js, parameters: [interpolated], after: ['headers', 'meta.object-literal.key'] },
  { scope: 'source.tsx', code: js, parameters: [interpolated], after: ['headers', 'meta.object-literal.key'] },
  { scope: 'source.js', code: js, parameters: [interpolated], after: ['headers', 'meta.object-literal.key'] },
  { scope: 'source.js.jsx', code: js, parameters: [interpolated], after: ['headers', 'meta.object-literal.key'] },
  {
    scope: 'source.python',
    code: 'r = get(f"https://api.p.2chat.io/open/contacts/{uuid}", headers={"X-User-API-Key": None})',
    parameters: ['{uuid}'],
    after: ['None', 'constant.language'],
  },
  {
    scope: 'source.php',
    code: '<?php $r = get("https://api.p.2chat.io/open/whatsapp/group/$uuid/{$this->id}", ["X-User-API-Key" => null]);',
    parameters: ['$uuid', '{$this->id}'],
    after: ['null', 'constant.language'],
  },
  {
    scope: 'source.go',
    code: 'u := fmt.Sprintf("https://api.p.2chat.io/open/contacts/%s", nil) // "X-User-API-Key"\nh.Set("X-User-API-Key", k)',
    parameters: ['%s'],
    after: ['nil', 'constant.language'],
  },
  {
    scope: 'source.java',
    code: 'class A { void f() { get("https://api.p.2chat.io/open/contacts/{uuid}", null).header("X-User-API-Key", k); } }',
    parameters: ['{uuid}'],
    after: ['null', 'constant.language'],
  },
  {
    scope: 'source.cs',
    code: 'class A { void F() { Get($"https://api.p.2chat.io/open/contacts/{uuid}", null, "X-User-API-Key"); } }',
    parameters: ['{uuid}'],
    after: ['null', 'constant.language'],
  },
  {
    scope: 'source.ruby',
    code: 'get("https://api.p.2chat.io/open/contacts/#{uuid}", nil, "X-User-API-Key" => k)',
    parameters: ['#{uuid}'],
    after: ['nil', 'constant.language'],
  },
  {
    scope: 'source.rust',
    code: 'fn f() { get(format!("https://api.p.2chat.io/open/contacts/{}", true)).header("X-User-API-Key", k); }',
    parameters: ['{}'],
    after: ['true', 'constant.language'],
  },
  {
    scope: 'source.kotlin',
    code: `val r = get("https://api.p.2chat.io/open/contacts/${interpolated}", null, "X-User-API-Key")`,
    parameters: [interpolated],
    after: ['null', 'constant.language'],
  },
  {
    scope: 'source.shell',
    code: `curl "https://api.p.2chat.io/open/contacts/\${UUID}" -H "X-User-API-Key: $KEY" | grep -q 'x'`,
    parameters: [interpolated.toUpperCase()],
    after: ['|', 'keyword.operator.pipe'],
  },
  {
    scope: 'text.html.vue',
    code: `<script setup lang="ts">\n${js}\n</script>`,
    parameters: [interpolated],
    after: ['headers', 'meta.object-literal.key'],
  },
  {
    scope: 'source.svelte',
    code: `<script lang="ts">\n${js}\n</script>`,
    parameters: [interpolated],
    after: ['headers', 'meta.object-literal.key'],
  },
  {
    scope: 'source.astro',
    code: `---\n${js}\n---\n<p/>`,
    parameters: [interpolated],
    after: ['headers', 'meta.object-literal.key'],
  },
  {
    scope: 'text.html.basic',
    code: `<script>\n${js}\n</script>`,
    parameters: [interpolated],
    after: ['headers', 'meta.object-literal.key'],
  },
  {
    scope: 'text.html.derivative',
    code: `<script>\n${js}\n</script>`,
    parameters: [interpolated],
    after: ['headers', 'meta.object-literal.key'],
  },
  {
    scope: 'source.http',
    code: `GET https://api.p.2chat.io/open/whatsapp/messages/${uuid}/+15551234567\nX-User-API-Key: {{key}}\n`,
    parameters: [uuid, '+15551234567'],
    after: ['GET', 'keyword.control'],
  },
];

const marked = (tokens: readonly Token[], scope: string): string[] => {
  const parts: string[] = [];
  let open = false;
  for (const { text, scopes } of tokens) {
    const inside = scopes.some((each) => each.split(' ').some((name) => name.startsWith(scope)));
    if (inside && open) {
      parts.push(`${parts.pop()}${text}`);
    } else if (inside) {
      parts.push(text);
    }
    open = inside;
  }
  return parts;
};

describe('the injection grammar', () => {
  for (const { scope, code, parameters, after } of samples) {
    it(`marks host, parameters and header in ${scope}, and nothing after them`, async () => {
      const tokens = await tokensOf(scope, code);
      assert.deepEqual(marked(tokens, 'support.constant.host.twochat'), ['api.p.2chat.io']);
      assert.deepEqual(marked(tokens, 'variable.parameter.path.twochat'), parameters);
      assert.deepEqual(marked(tokens, 'support.variable.header.twochat'), ['X-User-API-Key']);
      const [text, expected] = after;
      const token = tokens.findLast((each) => each.text.trim() === text);
      assert.ok(
        token?.scopes.some((each) => each.includes(expected)),
        `${text}: ${token?.scopes.join(' ')}`,
      );
    });
  }

  it('is for every scope that a sample is in, and for no other', () => {
    const embedded = ['text.html.php', 'source.vue', 'source.rest'];
    assert.deepEqual([...injectedInto].sort(), [...samples.map(({ scope }) => scope), ...embedded].sort());
  });

  for (const text of [
    'https://api.b2chat.io/open/contacts',
    'https://api.p.2chat.io.example.com/open',
    'https://notapi.p.2chat.io/open',
    'the X-User-API-Keys of others',
  ]) {
    it(`leaves ${text} alone`, async () => {
      const tokens = await tokensOf('source.ts', `const a = '${text}';`);
      assert.deepEqual(marked(tokens, 'support.'), []);
    });
  }

  it('leaves comments alone', async () => {
    const tokens = await tokensOf('source.ts', '// https://api.p.2chat.io/open X-User-API-Key');
    assert.deepEqual(marked(tokens, 'support.'), []);
  });

  it('ends a URL at a brace that is never closed', async () => {
    const tokens = await tokensOf('source.ts', `const a = 'https://api.p.2chat.io/open/{' + null;`);
    assert.ok(tokens.find(({ text }) => text === 'null')?.scopes.includes('constant.language.null.ts'));
  });

  it('reads an expression in a template', async () => {
    const tokens = await tokensOf('source.ts', `const a = \`https://api.p.2chat.io/open/\${encode(to)}/x\`;`);
    assert.ok(tokens.find(({ text }) => text === 'encode')?.scopes.includes('entity.name.function.twochat'));
    assert.ok(tokens.find(({ text }) => text === 'to')?.scopes.includes('variable.other.twochat'));
  });
});
