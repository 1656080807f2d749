/** Constants of an enum: objects of it, made with what stands behind their name. */
import type { MethodDefinition } from '../../../flow/ir';
import { childIn, childrenOfType, type SyntaxNode } from '../../../syntax/tree';
import { constructAt, memberAt, nameAt, spanOf } from '../../classbased/build';
import { argumentsOf } from './calls';
import type { ClassParts } from './classes';
import { functionOf } from './functions';
import type { JavaLowering } from './javaLowering';

export function enumParts(name: string, body: SyntaxNode | undefined, parts: ClassParts, lowering: JavaLowering): void {
  const constants = body === undefined ? [] : childrenOfType(body, 'enum_constant');
  const names = constants.flatMap((constant) => childIn(constant, 'name') ?? []);
  for (const constant of constants) {
    const nameNode = childIn(constant, 'name');
    if (nameNode === undefined) continue;
    const span = spanOf(nameNode);
    const value = constructAt(span, nameAt(span, name), argumentsOf(childIn(constant, 'arguments'), lowering));
    parts.fields.push({ name: lowering.text(nameNode), span: spanOf(constant), value, static: true });
    const own = childIn(constant, 'body');
    for (const method of own === undefined ? [] : childrenOfType(own, 'method_declaration')) {
      const made = {
        name: undefined,
        params: childIn(method, 'parameters'),
        body: childIn(method, 'body'),
        self: 'this',
      };
      const fn = functionOf(method, made, lowering);
      parts.functions.push({ fn: { ...fn, name: `${lowering.text(nameNode)} ${method.start}` }, isStatic: false });
    }
  }
  const [first] = names;
  if (first === undefined) return;
  const span = spanOf(first);
  const items = names.map((node) => ({ value: memberAt(span, nameAt(span, name), lowering.text(node), span) }));
  const values: MethodDefinition = {
    static: true,
    role: 'method',
    fn: {
      span,
      name: 'values',
      params: [],
      body: [{ kind: 'return', span, value: { kind: 'list', span, items } }],
      self: 'this',
    },
  };
  parts.methods.push(values);
}
