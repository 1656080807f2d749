/** docs/fixes.md: what each fix writes, taken from the programs that are run. */
import type { Engine } from '../../../src/analysis/engine';
import { codeInfo, RETRY_WAITS, TRANSIENT_CODES } from '../../../src/api';
import { FAMILIES, type Family } from '../../run/support/families';
import { fixed, hasProgram } from '../../run/support/programs';
import { titleOf } from './fixing';
import { lineDiff } from './lineDiff';

/** Program, fix, and the code whose test it is offered at; without one it is offered at the call. */
const SHOWN: readonly (readonly [program: string, id: string, code?: number])[] = [
  ['statusOfRead', 'retry/on-code', 429],
  ['branch', 'errors/handle-code', 402],
  ['branch', 'errors/nothing-found', 404],
  ['success', 'success/accept-all', 200],
  ['failures', 'errors/tell-apart'],
  ['raises', 'errors/tell-apart'],
  ['chain', 'chain/add-codes', 401],
  ['signal', 'retry/on-call'],
  ['send', 'retry/on-call'],
  ['read', 'errors/check-status'],
  ['read', 'errors/keep-message'],
  ['read', 'handle/all-codes'],
];

/** Definitions of the helpers in a fixed program, which each family shows once. */
const IN_JAVASCRIPT =
  /^(?:\/\*\*.*\n(?: \*.*\n)*)?(?:async )?function (?:retry2Chat|messageOf2Chat|explain2Chat)\b.*\n(?:(?!\}$).*\n)*\}\n+/gm;
const IN_PYTHON = /^(?:async )?def (?:retry_2chat(?:_async)?|message_of_2chat)\(.*\n(?:(?:[ )].*)?\n)*/gm;
const IN_PHP =
  /^if \(!function_exists\(.*\n(?:(?!\}$).*\n)*\}\n+|^\n {4}\/\*\*\n(?: {5}\*.*\n)+ {4}private static function (?:retry2Chat|messageOf2Chat|explain2Chat)\b.*\n(?:(?! {4}\}$).*\n)* {4}\}\n/gm;
const IN_GO = /\n(?:\/\/.*\n)+func (?:retry2Chat|retryRequest2Chat|messageOf2Chat)\(.*\n(?:(?!\}$).*\n)*\}\n/gm;
const IN_RUBY =
  /^\n?(?:(?: {2})*private\n\n)?((?: {2})*)# .*\n(?:\1# .*\n)*\1def (?:self\.)?(?:retry_2chat|message_of_2chat)\b.*\n(?:(?!\1end$).*\n)*\1end\n(?:\1private_class_method :\w+\n)?/gm;

/** How a language's fences are marked, what its helpers are, and what stands between them. */
const FORMS: Readonly<
  Record<Family['language'], { readonly fence: string; readonly helpers: RegExp; readonly gap: string }>
> = {
  JavaScript: { fence: 'js', helpers: IN_JAVASCRIPT, gap: '\n\n' },
  TypeScript: { fence: 'ts', helpers: IN_JAVASCRIPT, gap: '\n\n' },
  Python: { fence: 'python', helpers: IN_PYTHON, gap: '\n\n\n' },
  PHP: { fence: 'php', helpers: IN_PHP, gap: '\n\n' },
  Go: { fence: 'go', helpers: IN_GO, gap: '\n\n' },
  Ruby: { fence: 'ruby', helpers: IN_RUBY, gap: '\n\n' },
};

const PROOFS: Readonly<Record<Family['language'], string>> = {
  JavaScript: 'run',
  TypeScript: 'run, and compiled under `strict`',
  Python: 'run, and compiled with the grammar of Python 3.8',
  PHP: 'run, and checked by `php -l`',
  Ruby: 'run, and checked by `ruby -wc`',
  Go: 'compiled and run, and checked by `go vet` and `gofmt`',
};

const HEAD = `# Fixes

What the quick-fixes write, for each language and client. This page is made by \`npx tsx test/fixes/writeDocs.ts\` from
programs that the tests run against a server that plays 2Chat (\`test/run\`); a test fails when it is stale.

A title is shown on the status test or on the call that it is about. A **fix** is safe and may be applied in bulk, a
**suggestion** is a choice. Where a fix would be wrong, none is offered: for a body that can be read only once, for a
condition that is more than the one test, for a response that is not certainly the one of the call, and for whatever is
not understood.

## How proven

| language | client | |
| --- | --- | --- |
`;

const OTHERS = `| JavaScript, TypeScript | drop-in copies of \`fetch\` (node-fetch, undici, cross-fetch …) | parsed, TypeScript compiled |
| JavaScript, TypeScript | got, ky, superagent, \`http\` and others | nothing is offered |
| Python | aiohttp, urllib and others | nothing is offered |
| PHP | PSR-18, streams, WordPress and others | nothing is offered |
| Go | resty, go-retryablehttp and others | nothing is offered |
| Ruby | http.rb, rest-client and others; responses that are streamed | nothing is offered |
| all other languages | | nothing is offered |
`;

const RULES = `
## What a retry does

One helper does it, once in a file: the call becomes its argument, and the codes are a list beside it. More codes are
added to the list, more calls use the same helper.

- It waits as the table says, longer each time, lengthened by chance. \`Retry-After\`, in seconds or as a date, takes the
  place of the computed wait.
- It gives up after the attempts of the table, and does not begin a wait that would pass the longest time in all: this
  also limits \`Retry-After\`. Then the last answer, or the last error of a client that throws, goes to the program's own
  code, which does with it what it did before.
- An abort (\`AbortSignal\`), the end of a \`context.Context\`, a cancelled task or an interruption ends the wait.
- A broken connection or a timeout is never repeated. Nor is 504 for what sends, creates or buys: it may have been taken.

| code | first wait | growth | longest wait | chance | attempts | in all | again for a send |
| --- | --- | --- | --- | --- | --- | --- | --- |
`;

function waitsTable(): string {
  return TRANSIENT_CODES.map((code) => {
    const waits = RETRY_WAITS[code];
    const again = codeInfo(code)?.send.resend === 'safe' ? 'yes' : 'no';
    const cells = [
      `${code} ${codeInfo(code)?.label}`,
      `${waits.firstWaitMs / 1000} s`,
      `× ${waits.growth}`,
      `${waits.maxWaitMs / 1000} s`,
      `up to ${waits.jitter * 100} %`,
      waits.maxAttempts,
      `${waits.maxTotalWaitMs / 1000} s`,
      again,
    ];
    return `| ${cells.join(' | ')} |`;
  }).join('\n');
}

function outdented(code: string): string {
  const by = /^ */.exec(code)?.[0] ?? '';
  return code.replace(new RegExp(`^${by}`, 'gm'), '');
}

/** Where helpers go, if not before their first use. */
const WHERE: Partial<Record<Family['language'], string>> = {
  PHP: `In a class they are private static methods at its end, as here or with other lines for another client. In a script they
are functions before its first statement; as a whole program shares its functions, they are declared only where none of
the name exists, and the one that sends again is named after its client.`,
  Ruby: `In a class or module they are private methods at its end, in a script methods before the first statement that uses
one. \`retry_2chat\` asks the answer of its client for the status and for \`Retry-After\`.`,
  Go: `Written at the end of the file, where no file of the package has it. The second one is for a request that may have a
body, which has to be read from its beginning each time.`,
};

async function sectionOf(engine: Engine, family: Family): Promise<string> {
  const form = FORMS[family.language];
  const helpers = new Map<string, string>();
  const parts: string[] = [];
  for (const [name, id, code] of SHOWN) {
    const program = hasProgram(family, name) ? await fixed(engine, family, name, id, code) : undefined;
    if (program === undefined) continue;
    for (const [definition] of program.text.matchAll(form.helpers)) {
      const helper = /(?:function|def) (\w*?2[Cc]hat(?:_async)?)/.exec(definition)?.[1] ?? '';
      if (!helpers.has(helper)) helpers.set(helper, outdented(definition.replace(/^\n+/, '').trimEnd()));
    }
    const after = program.text.replace(form.helpers, '');
    parts.push(
      `### ${titleOf(program.fix)}`,
      `\`${id}\`, a ${program.fix.kind}.`,
      `\`\`\`diff\n${lineDiff(program.before, after)}\n\`\`\``,
    );
  }
  return [
    `## ${family.language}, ${family.client}`,
    ...parts,
    '### The helpers',
    WHERE[family.language] ?? 'Written before the first statement that uses one, where the file does not have it.',
    `\`\`\`${form.fence}\n${[...helpers.values()].join(form.gap)}\n\`\`\``,
  ].join('\n\n');
}

export async function fixesDocument(engine: Engine): Promise<string> {
  const proofs = FAMILIES.map((family) => `| ${family.language} | ${family.client} | ${PROOFS[family.language]} |\n`);
  const sections: string[] = [];
  for (const family of FAMILIES) sections.push(await sectionOf(engine, family));
  return `${HEAD}${proofs.join('')}${OTHERS}${RULES}${waitsTable()}\n\n${sections.join('\n\n')}\n`;
}
