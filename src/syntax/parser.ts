/**
 * Text to tree. The runtime and a grammar are loaded on first need, by bytes, so that the same code runs in Node, in a
 * web worker and in tests.
 */
import { Language, Parser } from 'web-tree-sitter';
import { copyTree, type SyntaxNode } from './tree';

/** Gives the bytes of a wasm file of the distribution (`tree-sitter.wasm`, `tree-sitter-python.wasm`). */
export type WasmBytes = (fileName: string) => Promise<Uint8Array>;

export interface SyntaxParser {
  /**
   * Parses a whole text with a grammar, named as its wasm file without ending (`tree-sitter-python`); the empty name is
   * that of no grammar, whose tree is the text. Broken text gives
   * a tree with `ERROR` nodes; a missing grammar file
   * rejects, and so does text that takes too long (`ParseLimitError`).
   */
  parse(grammar: string, text: string): Promise<SyntaxNode>;
  /** Frees all parsers. */
  dispose(): void;
}

/**
 * The parse was given up. Broken and deeply nested text can make the parser try so many readings at once that it runs out
 * of memory, after which its runtime reads no file any more.
 */
export class ParseLimitError extends Error {
  override readonly name = 'ParseLimitError';
}

/** In milliseconds: a hundred times of what readable text takes. */
const LIMIT = { least: 2000, perUnit: 0.004 } as const;

let runtime: Promise<void> | undefined;

/** One runtime a process: mixing two breaks both. A failed start is tried again by the next parse. */
function startRuntime(wasm: WasmBytes): Promise<void> {
  runtime ??= wasm('web-tree-sitter.wasm')
    .then((wasmBinary) => Parser.init({ wasmBinary }))
    .catch((error: unknown) => {
      runtime = undefined;
      throw error;
    });
  return runtime;
}

/** Languages that are read line by line have no grammar; their tree is the text. */
function wholeText(text: string): SyntaxNode {
  return { type: 'text', start: 0, end: text.length, named: true, field: null, children: [], parent: null };
}

export function createParser(wasm: WasmBytes): SyntaxParser {
  const parsers = new Map<string, Promise<Parser>>();

  async function load(grammar: string): Promise<Parser> {
    await startRuntime(wasm);
    const language = await Language.load(await wasm(`${grammar}.wasm`));
    return new Parser().setLanguage(language);
  }

  function parserFor(grammar: string): Promise<Parser> {
    const known = parsers.get(grammar);
    if (known !== undefined) return known;
    const loading = load(grammar);
    parsers.set(grammar, loading);
    loading.catch(() => parsers.delete(grammar));
    return loading;
  }

  return {
    async parse(grammar, text) {
      if (grammar === '') return wholeText(text);
      const parser = await parserFor(grammar);
      const end = performance.now() + LIMIT.least + LIMIT.perUnit * text.length;
      // The declared type of the callback lacks its answer: true ends the parse.
      const progressCallback = (): boolean => performance.now() > end;
      const tree = parser.parse(text, null, { progressCallback });
      if (tree === null) {
        parser.reset();
        throw new ParseLimitError(`The ${grammar} grammar gave no tree in time`);
      }
      try {
        return copyTree(tree);
      } finally {
        tree.delete();
      }
    },
    dispose() {
      // After a trap of the runtime a parser cannot be freed any more; nothing is left that could be done about it.
      for (const loading of parsers.values()) loading.then((parser) => parser.delete()).catch(() => undefined);
      parsers.clear();
    },
  };
}
