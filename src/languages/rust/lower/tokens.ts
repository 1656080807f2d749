/** Tokens of a macro call: the grammar does not parse what stands in there. */

export interface Token {
  readonly kind: 'word' | 'number' | 'string' | 'char' | 'sign' | 'lifetime';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<string>[bc]?r(?<hashes>#*)"[\s\S]*?"\k<hashes>|[bc]?"(?:[^"\\]|\\[\s\S])*")|(?<char>b?'(?:[^'\\]|\\(?:u\{[^}]*\}|x..|.))')|(?<lifetime>'\w+)|(?<number>\d(?:[\w]|\.(?=\d)|(?<=[eE])[+-])*)|(?<word>(?:r#)?[A-Za-z_]\w*)|(?<sign>\.\.=|\.\.\.|<<=|>>=|::|->|=>|==|!=|<=|>=|&&|\|\||\+=|-=|\*=|\/=|%=|\.\.|[^\s])/g;

/** Tokens of `source` from `start` to `end`, without comments. */
export function tokenize(source: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  const text = source.slice(start, end);
  for (const match of text.matchAll(TOKEN)) {
    const groups = match.groups ?? {};
    const kind = (['string', 'char', 'lifetime', 'number', 'word', 'sign'] as const).find(
      (name) => groups[name] !== undefined,
    );
    if (kind === undefined) continue;
    const at = start + match.index;
    tokens.push({ kind, text: match[0], start: at, end: at + match[0].length });
  }
  return tokens;
}
