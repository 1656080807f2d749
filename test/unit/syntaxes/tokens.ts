/** Colours code as VS Code does: a language's own grammar with the injection of this extension. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { root } from '../../../scripts/paths';

interface Manifest {
  readonly contributes: {
    readonly grammars: readonly [{ readonly scopeName: string; readonly path: string; readonly injectTo: string[] }];
  };
}

const manifest: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const [injection] = manifest.contributes.grammars;

/** The scopes that the injection says it is for. */
export const injectedInto: readonly string[] = injection.injectTo;

const { resolve } = createRequire(__filename);
/** Grammars of the languages by the name they have in `tm-grammars`; embedded languages come along by their scope. */
const grammars = 'typescript tsx javascript jsx python php go java csharp ruby rust kotlin shellscript'
  .concat(' vue svelte astro html html-derivative http css json sql regexp')
  .split(' ')
  .map((name) => readFileSync(resolve(`tm-grammars/grammars/${name}.json`), 'utf8'));
const byScope = new Map(grammars.map((text) => [String(JSON.parse(text).scopeName), text]));

async function createRegistry(): Promise<Registry> {
  const wasm = readFileSync(resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  return new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    getInjections: (scope) => (injectedInto.includes(scope) ? [injection.scopeName] : undefined),
    loadGrammar: async (scope) => {
      const text =
        scope === injection.scopeName ? readFileSync(join(root, injection.path), 'utf8') : byScope.get(scope);
      return text === undefined ? null : parseRawGrammar(text, `${scope}.json`);
    },
  });
}

let registry: Promise<Registry> | undefined;

export async function grammarOf(scope: string): Promise<IGrammar> {
  registry ??= createRegistry();
  const grammar = await (await registry).loadGrammar(scope);
  if (!grammar) {
    throw new Error(`There is no grammar for ${scope}`);
  }
  return grammar;
}

export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** All tokens of a piece of code, in order, with their scopes from the outside in. */
export async function tokensOf(scope: string, code: string): Promise<Token[]> {
  const grammar = await grammarOf(scope);
  let state = INITIAL;
  return code.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
  });
}
