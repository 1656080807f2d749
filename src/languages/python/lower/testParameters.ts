/** Parameters that a test's tools give: mocks of `@patch`, fixtures that pytest finds by their name. */
import type { Parameter } from '../../../flow/ir';
import type { SyntaxNode } from '../../../syntax/tree';
import { FIXTURE_MODULE } from '../mocking';
import type { Lowering } from './lowering';

const PATCHING = /^@\s*(?:[\w.]*\.)?patch(?:\.(?:object|multiple))?\s*\(/;

/** @param params without the object of a method */
export function withTestTypes(
  params: readonly Parameter[],
  name: string,
  decorators: readonly SyntaxNode[],
  lowering: Lowering,
): Parameter[] {
  const isPatched = decorators.some((decorator) => PATCHING.test(lowering.text(decorator)));
  if (!isPatched && !name.startsWith('test')) return [...params];
  return params.map((parameter) => {
    const { default: given, rest, target, type } = parameter;
    if (target.kind !== 'name' || type !== undefined || given !== undefined || rest === true) return parameter;
    const fixture = isPatched ? 'mock' : target.name;
    return { ...parameter, type: { kind: 'import', span: target.span, module: FIXTURE_MODULE, name: fixture } };
  });
}
