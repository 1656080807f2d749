/**
 * Builds everything that runs into `dist/`: the extension for both hosts, the command line, the grammars beside them.
 *
 * `tsx scripts/build.ts` builds for release; `--development` keeps names and source maps. `--if-stale` does nothing
 * while `dist/` is newer than what it is made from: npm runs `prepare` again when npx first runs the package's own
 * program.
 */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { LANGUAGES } from '../src/languages';
import { root } from './paths';

const development = process.argv.includes('--development');
const dist = join(root, 'dist');

/** Grammars of `@vscode/tree-sitter-wasm` that a language of ours is read with. */
const grammars = [
  'bash',
  'c-sharp',
  'go',
  'java',
  'javascript',
  'php',
  'python',
  'ruby',
  'rust',
  'tsx',
  'typescript',
] as const;

const wasmFiles: readonly string[] = [
  'node_modules/web-tree-sitter/web-tree-sitter.wasm',
  ...grammars.map((name) => `node_modules/@vscode/tree-sitter-wasm/wasm/tree-sitter-${name}.wasm`),
];

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: !development,
  sourcemap: development ? 'linked' : false,
  legalComments: 'none',
  logLevel: 'warning',
  // The ES module of web-tree-sitter asks for `import.meta.url`, which is empty in a CommonJS bundle.
  alias: { 'web-tree-sitter': join(root, 'node_modules/web-tree-sitter/web-tree-sitter.cjs') },
} satisfies BuildOptions;

const node = { platform: 'node', target: 'node20', format: 'cjs' } satisfies BuildOptions;
const web = {
  platform: 'browser',
  target: 'es2023',
  format: 'cjs',
  mainFields: ['browser', 'module', 'main'],
} satisfies BuildOptions;

/** The parser's package names Node modules that it needs only in Node; its `browser` field counts for browsers alone. */
const parserWithoutNode: Plugin = {
  name: 'parser-without-node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(fs|fs\/promises|module)$/ }, ({ importer, path }) =>
      importer.includes('web-tree-sitter') ? { path, namespace: 'absent' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: '' }));
  },
};

/** What 2Chat says is one bundle that the engine and the languages share. */
const factsOutside: Plugin = {
  name: 'facts-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^(\.\.\/)+api$/ }, () => ({ path: 'api', external: true }));
  },
};

const bundles: readonly BuildOptions[] = [
  { ...node, entryPoints: ['src/vscode/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  {
    ...web,
    entryPoints: ['src/vscode/extension.browser.ts'],
    outfile: 'dist/extension.browser.js',
    external: ['vscode'],
  },
  // Loaded by both hosts on first need, by their text: so they ask for nothing from outside but for each other.
  {
    ...web,
    entryPoints: ['src/service/index.ts'],
    outfile: 'dist/engine.js',
    alias: {},
    external: ['web-tree-sitter'],
    plugins: [factsOutside],
  },
  { ...web, entryPoints: ['src/api/index.ts'], outfile: 'dist/api.js' },
  {
    ...web,
    entryPoints: ['web-tree-sitter'],
    outfile: 'dist/web-tree-sitter.js',
    plugins: [parserWithoutNode],
    // It looks for its folder where there is a `process`; it is given all its bytes.
    define: { __dirname: '""', __filename: '""' },
  },
  // With the grammar of its files, each is all that there is of a language.
  ...LANGUAGES.map(({ id }) => ({
    ...web,
    entryPoints: [`src/service/packs/${id}.ts`],
    outfile: `dist/language-${id}.js`,
    plugins: [factsOutside],
  })),
  // Not shipped: fails as soon as the core reaches for an editor, for Node, or for anything else from outside.
  {
    ...web,
    platform: 'neutral',
    entryPoints: ['src/service/index.ts'],
    outfile: 'out/service.neutral.js',
    format: 'esm',
    plugins: [parserWithoutNode],
  },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: "#!/usr/bin/env node\nconst importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'importMetaUrl' },
  },
];

/** The file that is written last is older than something it is made from, or missing. */
function isStale(): boolean {
  const built = join(dist, 'THIRD-PARTY-NOTICES.txt');
  const sources = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)),
  );
  const age = (file: string) => statSync(file).mtimeMs;
  return !existsSync(built) || [...sources, join(root, 'package-lock.json')].some((file) => age(file) > age(built));
}

async function main(): Promise<void> {
  if (process.argv.includes('--if-stale') && !isStale()) {
    return;
  }
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  const built = await Promise.all(bundles.map((options) => build({ ...common, ...options, metafile: true })));
  chmodSync(join(dist, 'cli.js'), 0o755);
  for (const file of wasmFiles) {
    copyFileSync(join(root, file), join(dist, basename(file)));
  }
  const inputs = [...built.flatMap(({ metafile }) => Object.keys(metafile.inputs)), ...wasmFiles];
  writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), notices(inputs));
}

/** The licences of the packages that the files come from. */
function notices(files: readonly string[]): string {
  const packages = new Set(files.flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []));
  return [...packages]
    .sort()
    .map((name) => {
      const folder = join(root, 'node_modules', name);
      const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
      if (!licence) {
        throw new Error(`${name} comes without a licence`);
      }
      return `${name}\n\n${readFileSync(join(folder, licence), 'utf8').trim()}\n`;
    })
    .join('\n────────\n\n');
}

void main();
