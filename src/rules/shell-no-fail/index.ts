/** `shell/no-fail`: what `curl` prints, or how it ends, is used, though both are the same for an error of 2Chat. */
import type { ParsedFile } from '../../analysis/engine';
import { ERROR_CODES } from '../../api';
import { ancestorOfType, childIn, nodeAt, type SyntaxNode, textOf, walk } from '../../syntax/tree';
import { inFile, isCode } from '../literals';
import type { Rule } from '../rule';

const meta = {
  id: 'shell/no-fail',
  title: '`curl` without `--fail`, whose result is used',
  severity: 'information',
  needs: 'certain',
  codes: [],
} as const;

/** Options with which curl shows the status. */
const SHOWS_STATUS = /(?:^|\s)(?:-\w*[wivID]|--write-out|--include|--verbose|--head|--dump-header|-w\S+)(?=[\s='"]|$)/;
/** The options of whoever calls the function. */
const HANDED_ON = /\$[@*]|\$\{\w+\[[@*]\]\}/;
/** Words that ask a body whether it is an error. */
const ASKS_BODY = /\bsuccess\b|error|\bdetail\b|message_uuid|is_valid/g;
/** Commands that act on what they read, not only show it. */
const ACTS = /^(?:while|xargs|read|grep|awk)\b/;

/** How the result of a command is used. `status`: as its exit status; `output`: as what it prints. */
type Use = 'status' | 'output';

function useOf(file: ParsedFile, command: SyntaxNode): Use | undefined {
  let node = command;
  for (let parent = node.parent; parent !== null; node = parent, parent = parent.parent) {
    switch (parent.type) {
      case 'command_substitution':
        return 'output';
      case 'if_statement':
      case 'while_statement':
      case 'elif_clause':
        return node.field === 'condition' ? 'status' : undefined;
      case 'negated_command':
        return 'status';
      case 'list':
        return parent.children[0] === node ? 'status' : undefined;
      case 'pipeline':
        if (actsOn(file, parent, node)) return 'output';
        if (ancestorOfType(parent, 'command_substitution') === undefined) return undefined;
        break;
      case 'redirected_statement':
        break;
      case 'compound_statement':
      case 'subshell':
        return isLast(parent, node) ? useOfFunction(file, parent) : undefined;
      default:
        return undefined;
    }
  }
  return undefined;
}

function actsOn({ text }: ParsedFile, pipeline: SyntaxNode, first: SyntaxNode): boolean {
  return pipeline.children.some((stage) => stage.start > first.start && ACTS.test(textOf(stage, text)));
}

function isLast(block: SyntaxNode, statement: SyntaxNode): boolean {
  return block.children.filter((child) => child.named && child.type !== 'comment').at(-1) === statement;
}

/** What a function prints is used where one of its calls is. */
function useOfFunction(file: ParsedFile, body: SyntaxNode): Use | undefined {
  const definition = body.parent?.type === 'function_definition' ? body.parent : undefined;
  const name = definition && childIn(definition, 'name');
  if (definition === undefined || name === undefined) return undefined;
  const called = textOf(name, file.text);
  for (const node of walk(file.root)) {
    const isCall = node.type === 'command' && node.start > definition.end;
    const word = isCall ? childIn(node, 'name') : undefined;
    const use = word !== undefined && textOf(word, file.text) === called ? useOf(file, node) : undefined;
    if (use !== undefined) return use;
  }
  return undefined;
}

/** Whether the script looks into bodies for what an error has. */
function asksBodies(file: ParsedFile): boolean {
  return [...file.text.matchAll(ASKS_BODY)].some(({ 0: word, index }) =>
    isCode(file, { start: index, end: index + word.length }),
  );
}

export const noFail: Rule = {
  meta,
  *run({ file, analysis }) {
    if (file.languageId !== 'shellscript') return;
    for (const call of analysis.calls) {
      if (call.client !== 'curl' || call.wrapper || call.looked || call.throws || call.confidence !== 'certain')
        continue;
      const command = ancestorOfType(nodeAt(file.root, call.span.start, call.span.end), 'command');
      const name = command && childIn(command, 'name');
      if (command === undefined || name === undefined || !/^(?:\S*\/)?curl$/.test(textOf(name, file.text))) continue;
      const written = textOf(command, file.text);
      if (SHOWS_STATUS.test(written) || HANDED_ON.test(written)) continue;
      const use = useOf(file, command);
      if (use === undefined || (use === 'output' && asksBodies(file))) continue;
      yield {
        rule: meta,
        confidence: 'certain',
        span: inFile(file, name),
        message: {
          text:
            use === 'status'
              ? 'Without `--fail`, `curl` also succeeds when 2Chat answers with an error.'
              : 'Without `--fail`, an error of 2Chat is taken for the result: `curl` prints it, and succeeds.',
          args: [],
        },
        codes: ERROR_CODES,
        call,
      };
    }
  },
};
