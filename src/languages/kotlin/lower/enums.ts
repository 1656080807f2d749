/** Entries of an enum: objects of it, made with what stands behind their name. */
import type { Expression, Statement } from '../../../flow/ir';
import { childOfType, childrenOfType, type SyntaxNode } from '../../../syntax/tree';
import { constructAt, memberAt, nameAt, spanOf } from '../../classbased/build';
import { argumentsOf } from './calls';
import type { Parts } from './classes';
import type { KotlinLowering } from './kotlinLowering';

export function enumEntries(name: string, body: SyntaxNode | undefined, parts: Parts, lowering: KotlinLowering): void {
  const names: SyntaxNode[] = [];
  for (const entry of body === undefined ? [] : childrenOfType(body, 'enum_entry')) {
    const nameNode = childOfType(entry, 'identifier');
    if (nameNode === undefined) continue;
    names.push(nameNode);
    const span = spanOf(nameNode);
    const value = constructAt(span, nameAt(span, name), argumentsOf(childOfType(entry, 'value_arguments'), lowering));
    parts.fields.push({ name: lowering.text(nameNode), span: spanOf(entry), value, static: true });
  }
  const [first] = names;
  if (first === undefined) return;
  const span = spanOf(first);
  const items = names.map((node) => ({ value: memberAt(span, nameAt(span, name), lowering.text(node), span) }));
  const all: Expression = { kind: 'list', span, items };
  const result: Statement[] = [{ kind: 'return', span, value: all }];
  parts.methods.push({
    static: true,
    role: 'method',
    fn: { span, name: 'values', params: [], body: result, self: 'this' },
  });
  parts.methods.push({
    static: true,
    role: 'get',
    fn: { span, name: 'entries', params: [], body: result, self: 'this' },
  });
}
