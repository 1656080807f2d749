/** Records: components are fields by number, read by a method of their name. */
import type { FunctionDefinition, Statement } from '../../../flow/ir';
import { childIn, childOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { memberAt, nameAt, spanOf, statementOf } from '../../classbased/build';
import type { ClassParts } from './classes';
import { parametersOf } from './functions';
import type { JavaLowering } from './javaLowering';

export function recordParts(
  node: SyntaxNode,
  body: SyntaxNode | undefined,
  parts: ClassParts,
  self: string,
  lowering: JavaLowering,
): void {
  const span = spanOf(node);
  const compact = body === undefined ? undefined : childOfType(body, 'compact_constructor_declaration');
  const block = compact === undefined ? undefined : childIn(compact, 'body');
  const { params, before } = lowering.inFunction(() => ({
    params: parametersOf(childIn(node, 'parameters'), lowering),
    before: block === undefined ? [] : lowering.statements(namedChildren(block)),
  }));
  const names = params.map((parameter) => (parameter.target.kind === 'name' ? parameter.target.name : ''));
  const field = (index: number) => memberAt(span, nameAt(span, self), `#${index}`, span);
  const assignments = names.map(
    (name, index): Statement => statementOf({ kind: 'assign', span, target: field(index), value: nameAt(span, name) }),
  );
  parts.constructors.push({ fn: { span, name: '', params, body: [...before, ...assignments], self }, delegates: null });
  for (const [index, name] of names.entries()) {
    if (parts.functions.some(({ fn }) => fn.name === name && fn.params.length === 0)) continue;
    const fn: FunctionDefinition = {
      span,
      name,
      params: [],
      body: [{ kind: 'return', span, value: field(index) }],
      self,
    };
    parts.functions.push({ fn, isStatic: false });
  }
}
