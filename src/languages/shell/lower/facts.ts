/** What must be known of a script before it is lowered. */
import { childIn, childrenIn, childrenOfType, type SyntaxNode, textOf, walk } from '../../../syntax/tree';

export interface ScriptFacts {
  /** Names of the functions that the script defines. */
  readonly functions: ReadonlySet<string>;
  /** Functions that hand `"$@"` to another command, with the number of their first arguments that are left out. */
  readonly forwarding: ReadonlyMap<string, number>;
  /** Elements of arrays that are assigned once, and what is appended to them: options for a command, most often. */
  readonly arrays: ReadonlyMap<string, readonly SyntaxNode[]>;
  /** Variables that hold an exit status (`rc=$?`). */
  readonly exitVariables: ReadonlySet<string>;
  /** `set -e`: a command that fails ends the script. */
  readonly stopsOnError: boolean;
  /** Other scripts are read in; a command that is not known may be one of their functions. */
  readonly readsOthers: boolean;
}

export function gatherFacts(root: SyntaxNode, source: string): ScriptFacts {
  const functions = new Set<string>();
  const forwarding = new Map<string, number>();
  const once = new Map<string, SyntaxNode[] | null>();
  const appended = new Map<string, SyntaxNode[]>();
  const exitVariables = new Set<string>();
  let stopsOnError = /^#!.*sh\s+-\w*e/.test(source.slice(0, 100));
  let readsOthers = false;
  for (const node of walk(root)) {
    switch (node.type) {
      case 'function_definition': {
        const name = textOf(childIn(node, 'name') ?? node, source);
        functions.add(name);
        const skipped = forwardedFrom(node, source);
        if (skipped !== null) forwarding.set(name, skipped);
        break;
      }
      case 'variable_assignment': {
        const name = textOf(childIn(node, 'name') ?? node, source);
        const value = childIn(node, 'value');
        if (value === undefined) break;
        if (textOf(value, source).replaceAll('"', '') === '$?') exitVariables.add(name);
        if (value.type !== 'array') break;
        if (node.children.some((child) => child.type === '+='))
          appended.set(name, [...(appended.get(name) ?? []), value]);
        else once.set(name, once.has(name) ? null : [value]);
        break;
      }
      case 'command_name': {
        const name = textOf(node, source);
        if (name === 'source' || name === '.') readsOthers = true;
        else if (name === 'set' && node.parent !== null && setsErrexit(node.parent, source)) stopsOnError = true;
        break;
      }
    }
  }
  const arrays = new Map<string, SyntaxNode[]>();
  for (const [name, values] of once)
    if (values !== null)
      arrays.set(
        name,
        [...values, ...(appended.get(name) ?? [])].flatMap((array) => array.children.filter((child) => child.named)),
      );
  return { functions, forwarding, arrays, exitVariables, stopsOnError, readsOthers };
}

function setsErrexit(command: SyntaxNode, source: string): boolean {
  const words = childrenIn(command, 'argument').map((word) => textOf(word, source));
  return words.some((word) => /^-[a-z]*e[a-z]*$/.test(word) || word === 'errexit');
}

const SENDERS = /^(?:curl|wget|http|https|xh|xhs)$/;

/** How many arguments come before those that a function hands on; null where it hands none on. */
function forwardedFrom(definition: SyntaxNode, source: string): number | null {
  let shifted = 0;
  for (const node of walk(definition)) {
    if (node.type !== 'command') continue;
    const name = textOf(childIn(node, 'name') ?? node, source);
    const words = childrenIn(node, 'argument');
    if (name === 'shift') {
      const [count] = words;
      shifted += count === undefined ? 1 : Number(textOf(count, source)) || 1;
      continue;
    }
    const isSender = SENDERS.test(name) || words.some((word) => SENDERS.test(textOf(word, source)));
    if (!isSender && childrenOfType(node, 'command_name').length === 0) continue;
    for (const word of words) {
      const handed = /^"?\$(?:[@*]|\{[@*](?::(\d+))?\})"?$/.exec(textOf(word, source));
      if (handed !== null && isSender) return handed[1] === undefined ? shifted : Number(handed[1]) - 1;
    }
  }
  return null;
}
