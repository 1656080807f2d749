/** From code written in PSR-12 to the habits of a file. */
import type { FileStyle } from '../style';

/** Where the file puts the braces of functions, and those of `if` and loops. */
export interface Braces {
  readonly ofFunctions: 'same line' | 'next line';
  readonly ofStatements: 'same line' | 'next line';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

export function bracesOf(text: string): Braces {
  const named = /\bfunction\s+&?\w+\s*\([^{;]*?\)[^{;()]*/g;
  const heads = text.match(named) ?? [];
  const functionsBelow = heads.filter((head) => /\n\s*$/.test(head)).length;
  const statementsBelow = count(
    text,
    /^[ \t]*(?:\} ?)?(?:if|elseif|else|for|foreach|while|switch|try)\b[^{;]*\n[ \t]*\{/gm,
  );
  const statementsBeside = count(
    text,
    /^[ \t]*(?:\} ?)?(?:if|elseif|else|for|foreach|while|switch|try)\b.*\{[ \t]*$/gm,
  );
  return {
    ofFunctions: heads.length > 0 && functionsBelow * 2 < heads.length ? 'same line' : 'next line',
    ofStatements: statementsBelow > statementsBeside ? 'next line' : 'same line',
  };
}

function isComment(line: string): boolean {
  return /^\s*(?:\*|\/[/*])/.test(line);
}

/** Code in the quotes, braces and spaces of the file; its indentation is set elsewhere. */
export function dressed(code: string, style: FileStyle, text: string): string {
  const { ofFunctions, ofStatements } = bracesOf(text);
  let result = code;
  if (ofFunctions === 'same line')
    result = result.replace(/^([ \t]*(?:\w+ )*function \w+\(.*\)(?:: \??[\w\\]+)?)\n[ \t]*\{/gm, '$1 {');
  if (ofStatements === 'next line')
    result = result
      .replace(/^([ \t]*)\} (else.*|catch .*)$/gm, '$1}\n$1$2')
      .replace(/^([ \t]*)((?:if|elseif|else|for|foreach|switch|try|catch)\b.*?) \{$/gm, '$1$2\n$1{');
  const lines = result.split('\n').map((line) => {
    if (isComment(line)) return line;
    return style.quote === "'" ? line : line.replace(/'([^'"\\$\n]*)'/g, '"$1"');
  });
  return lines.join('\n');
}
