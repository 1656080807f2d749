/** Simple commands: the shell's own, senders, filters, functions of the script, and all others. */
import type { Argument, Expression, Statement, Target } from '../../../flow/ir';
import { childIn, childrenIn, childrenOfType, type SyntaxNode } from '../../../syntax/tree';
import { lowerArithmetic } from './arithmetic';
import { ask, assignTo, expressionStatement, literalAt, nameAt, spanOf, unknownAt, variableAt } from './build';
import { type Context, OPTIONS, OUTPUT } from './context';
import { FILTERS } from './filters';
import { inputOf, lowerRedirect, redirectsOf, sendsOutputAway } from './redirects';
import { handedOptions, lowerSending, senderOf } from './senders';
import { lowerTest } from './tests';
import { literalText, lowerWord } from './words';

/** What running something means: statements to run, then what it printed and whether it succeeded, where that is known. */
export interface Ran {
  readonly statements: readonly Statement[];
  /** Evaluated once, also where nobody reads it. */
  readonly output: Expression | null;
  readonly succeeds: Expression | null;
  /** Ends the script where it does not succeed. */
  readonly fails: Expression | null;
}

export const NOTHING_RAN: Ran = { statements: [], output: null, succeeds: null, fails: null };

interface Command {
  readonly node: SyntaxNode;
  readonly name: string;
  readonly words: readonly SyntaxNode[];
  readonly input: Expression | undefined;
  /** Its output goes to a file or to standard error. */
  readonly isSilent: boolean;
}

type Builtin = (c: Context, command: Command) => Ran;

function printing(output: Expression): Ran {
  return { ...NOTHING_RAN, output };
}

function running(...statements: readonly Statement[]): Ran {
  return { ...NOTHING_RAN, statements };
}

const BUILTINS: Readonly<Record<string, Builtin>> = {
  echo: (c, { node, words }) => printing(echoed(c, node, words)),
  printf: (c, { node, words }) => {
    const args = words.filter((word) => c.text(word) !== '--').map((word): Argument => ({ value: lowerWord(c, word) }));
    return printing({ kind: 'call', span: spanOf(node), callee: nameAt(spanOf(node), 'printf'), args });
  },
  test: (c, { node, words }) => ({ ...NOTHING_RAN, succeeds: lowerTest(c, node, words) }),
  true: (_c, { node }) => ({ ...NOTHING_RAN, succeeds: literalAt(spanOf(node), true) }),
  ':': (_c, { node }) => ({ ...NOTHING_RAN, succeeds: literalAt(spanOf(node), true) }),
  false: (_c, { node }) => ({ ...NOTHING_RAN, succeeds: literalAt(spanOf(node), false) }),
  exit: (c, { node, words }) => {
    const [code] = words;
    const span = spanOf(node);
    if (c.text(code) === '0') return running({ kind: 'return', span, value: null });
    return running({ kind: 'throw', span, value: code === undefined ? literalAt(span, 'exit') : lowerWord(c, code) });
  },
  return: (c, { node }) => {
    const span = spanOf(node);
    return running({ kind: 'return', span, value: c.inFunction ? nameAt(span, OUTPUT) : null });
  },
  break: (_c, { node }) => running({ kind: 'break', span: spanOf(node) }),
  continue: (_c, { node }) => running({ kind: 'continue', span: spanOf(node) }),
  shift: (c, { words }) => {
    const [count] = words;
    c.shifted += count === undefined ? 1 : Number(c.text(count)) || 1;
    return NOTHING_RAN;
  },
  read: reading,
  mapfile: reading,
  readarray: reading,
  source: importing,
  '.': importing,
};

/** Words before the command that is really run. */
const PREFIXES = new Set([
  'sudo',
  'time',
  'command',
  'exec',
  'nohup',
  'env',
  'nice',
  'builtin',
  'timeout',
  'xargs',
  'eval',
]);

export function lowerCommand(c: Context, node: SyntaxNode, outer: readonly SyntaxNode[], input?: Expression): Ran {
  const nameNode = childIn(node, 'name');
  const before = childrenOfType(node, 'variable_assignment').map((child) => evaluated(c, childIn(child, 'value')));
  const redirects = [...redirectsOf(node), ...outer];
  const read = inputOf(c, redirects);
  const others = redirects.filter((redirect) => redirect !== read?.from);
  const parts = [...before.flat(), ...others.map((redirect) => lowerRedirect(c, redirect))].filter(isTelling);
  const prelude = parts.map(expressionStatement);
  if (nameNode === undefined) return running(...prelude);
  const arithmetic = nameNode.children.find((child) => child.type === 'arithmetic_expansion');
  if (arithmetic !== undefined)
    return { ...NOTHING_RAN, statements: prelude, succeeds: lowerArithmetic(c, arithmetic) };
  const command: Command = {
    node,
    name: c.text(nameNode),
    words: childrenIn(node, 'argument'),
    input: read?.value ?? input,
    isSilent: sendsOutputAway(c, redirects),
  };
  const ran = dispatch(c, command);
  return { ...ran, statements: [...prelude, ...ran.statements] };
}

function evaluated(c: Context, node: SyntaxNode | undefined): Expression[] {
  return node === undefined ? [] : [lowerWord(c, node)];
}

/** Literals and the like need no statement. */
function isTelling(value: Expression): boolean {
  return value.kind !== 'literal' && value.kind !== 'name' && (value.kind !== 'unknown' || value.parts.some(isTelling));
}

function dispatch(c: Context, command: Command): Ran {
  const { name, words, node, input } = command;
  if (c.facts.functions.has(name)) return wrapped(c, command) ?? calling(c, command);
  const sender = senderOf(name.replace(/^["']|["']$/g, ''));
  if (sender !== undefined) return lowerSending(c, node, sender, words, command.isSilent);
  const builtin = Object.hasOwn(BUILTINS, name) ? BUILTINS[name] : undefined;
  if (builtin !== undefined) return builtin(c, command);
  const inner = wrapped(c, command);
  if (inner !== undefined) return inner;
  const [first, ...others] = words;
  if (PREFIXES.has(name) && first !== undefined && !c.text(first).startsWith('-')) {
    const innerName = c.text(first);
    if (c.facts.functions.has(innerName) || Object.hasOwn(BUILTINS, innerName))
      return dispatch(c, { ...command, name: innerName, words: others });
  }
  const filter = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
  if (filter !== undefined && input !== undefined) return { ...NOTHING_RAN, ...filter(c, node, words, input) };
  if (c.facts.readsOthers && /^\w[\w-]*$/.test(name) && words.length > 0 && !COMMON.has(name))
    return calling(c, command);
  const parts = [...(input === undefined ? [] : [input]), ...words.map((word) => lowerWord(c, word))];
  return printing(unknownAt(spanOf(node), parts));
}

/** Programs that are no functions of another script. */
const COMMON = new Set(
  'cd cp date dirname basename docker export git head jq kill ls mkdir mktemp mv openssl pwd rm rmdir sed seq set sleep sort tail tee tar touch tr trap type uname unset wait wc which'.split(
    ' ',
  ),
);

/** `retry 5 curl …`, `timeout 10 curl …`, `with_backoff curl …`: the sender among the words is what is run. */
function wrapped(c: Context, command: Command): Ran | undefined {
  const index = command.words.findIndex((word) => word.type === 'word' && senderOf(c.text(word)) !== undefined);
  const word = command.words[index];
  if (word === undefined || command.words.length === index + 1) return undefined;
  const isPrefix =
    PREFIXES.has(command.name) || c.facts.functions.has(command.name) || /retry|backoff|run/i.test(command.name);
  const sender = senderOf(c.text(word));
  if (!isPrefix || sender === undefined) return undefined;
  const at = { ...command.node, start: word.start };
  return lowerSending(c, at, sender, command.words.slice(index + 1), command.isSilent);
}

/** A function of the script: what it prints is its result. */
function calling(c: Context, { node, name, words }: Command): Ran {
  const args = words.map((word): Argument => {
    const isList = /^"?\$(?:[@*]|\{[@*][^}]*\}|\{\w+\[@\]\})"?$/.test(c.text(word));
    return isList ? { value: lowerWord(c, word), spread: true } : { value: lowerWord(c, word) };
  });
  const skipped = c.facts.forwarding.get(name);
  if (skipped !== undefined) args.push({ name: OPTIONS, value: handedOptions(c, node, words.slice(skipped)) });
  return printing({ kind: 'call', span: spanOf(node), callee: nameAt(spanOf(node), name), args });
}

function echoed(c: Context, node: SyntaxNode, words: readonly SyntaxNode[]): Expression {
  const shown = words.filter((word, index) => index > 1 || !/^-[neE]+$/.test(c.text(word)));
  const values = shown.map((word) => lowerWord(c, word));
  const [only] = values;
  if (values.length === 1 && only !== undefined) return only;
  const parts = values.flatMap((value, index) => (index === 0 ? [value] : [' ', value]));
  return { kind: 'template', span: spanOf(node), parts };
}

/** `read -r body code`: the first name gets what comes first, the last one the rest. */
function reading(c: Context, { node, words, input }: Command): Ran {
  const names: SyntaxNode[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as SyntaxNode;
    const text = c.text(word);
    if (/^-\w*[adinNptu]$/.test(text) && !/^-[rse]*a$/.test(text)) index += 1;
    else if (!text.startsWith('-')) names.push(word);
  }
  const whole = nameAt(spanOf(node), c.temporary());
  return running(
    { kind: 'declare', span: spanOf(node), target: whole, value: input ?? unknownAt(spanOf(node)) },
    ...names.map((name, index): Statement => {
      const span = spanOf(name);
      const target: Target = variableAt(span, c.text(name));
      const isWhole = names.length === 1;
      const piece = isWhole ? whole : ask(span, whole, index === names.length - 1 ? 'tail' : 'head');
      return expressionStatement(assignTo(span, target, piece));
    }),
  );
}

/** `source "$(dirname "$0")/lib.sh"`: the folder is taken for this script's. */
function importing(c: Context, { node, words }: Command): Ran {
  const [path] = words;
  if (path === undefined) return NOTHING_RAN;
  const literal = literalText(c, path);
  const lowered = lowerWord(c, path);
  const last = lowered.kind === 'template' ? lowered.parts.at(-1) : undefined;
  const text = literal ?? (typeof last === 'string' ? `.${last.startsWith('/') ? '' : '/'}${last}` : undefined);
  if (text === undefined) return running(expressionStatement(lowered));
  const module = text.startsWith('.') || text.startsWith('/') ? text : `./${text}`;
  return running({ kind: 'import', span: spanOf(node), module, names: [{ imported: '*names', local: '*' }] });
}
