/** `status/accepted-is-not-delivered`: 202 is reported as delivered. */
import type { Call, FileAnalysis } from '../../analysis/model';
import type { Span } from '../../flow/ir';
import { isComment, type SyntaxNode, textOf } from '../../syntax/tree';
import type { Rule } from '../rule';
import { finding, testsIn } from '../scope';

const meta = {
  id: 'status/accepted-is-not-delivered',
  title: '202 is reported as delivered',
  severity: 'hint',
  needs: 'certain',
  codes: [202],
} as const;

const DELIVERED = /(?<![a-z])(?:delivered|entregad[oa]|entregue)(?![a-z])/i;
/** What is said to be so only later, or not. */
const NOT_YET = /\b(?:not|never|will|to be|be|until|when|once|if|no|aún|ainda|será|undelivered)\b/i;

/** Words of code and texts in a stretch of it, comments left out. */
function* wordsIn(node: SyntaxNode, span: Span, source: string): Generator<string> {
  if (node.end <= span.start || node.start >= span.end || isComment(node)) return;
  if (node.children.length === 0 || /string|template/.test(node.type)) {
    yield textOf(node, source);
    return;
  }
  for (const child of node.children) yield* wordsIn(child, span, source);
}

function saysDelivered(text: string): boolean {
  const spoken = text.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ');
  return DELIVERED.test(spoken) && !NOT_YET.test(spoken);
}

/** Branches that only successes take, 202 among them. */
function branchesOf({ branches }: FileAnalysis, calls: readonly Call[]): Span[] {
  return branches
    .filter(({ call, codes }) => calls.includes(call) && codes.includes(202) && codes.every((code) => code < 300))
    .map(({ span }) => span);
}

export const acceptedIsNotDelivered: Rule = {
  meta,
  *run(context) {
    const { file, analysis } = context;
    for (const test of testsIn(context, meta)) {
      const [call] = test.calls;
      if (call === undefined || test.codes.length !== 1 || test.codes[0] !== 202) continue;
      const isSaid = branchesOf(analysis, test.calls).some((span) =>
        [...wordsIn(file.root, span, file.text)].some(saysDelivered),
      );
      if (!isSaid) continue;
      const text = '202 says that the message was taken, not that it was delivered.';
      yield finding(meta, call, test, { text, args: [] }, [202]);
    }
  },
};
