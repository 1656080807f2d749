/** Functions of a Retrofit interface as endpoints. */
import type { MethodDefinition } from '../../../flow/ir';
import { childIn, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { spanOf } from '../../classbased/build';
import { type EndpointKind, endpointGetter } from '../../jvm/retrofit';
import { annotationsOf, REQUEST_ANNOTATIONS } from './facts';
import type { KotlinLowering } from './kotlinLowering';

function kindOf(method: SyntaxNode, lowering: KotlinLowering): EndpointKind {
  const written = lowering.text(
    method.children.findLast((child) => child.type === 'user_type' || child.type === 'nullable_type'),
  );
  if (/^(?:retrofit2\.)?Call\b/.test(written)) return 'CallEndpoint';
  return /^(?:retrofit2\.)?Response\b/.test(written) ? 'ResponseEndpoint' : 'BodyEndpoint';
}

export function requestGetters(
  body: SyntaxNode | undefined,
  self: string,
  lowering: KotlinLowering,
): MethodDefinition[] {
  return (body === undefined ? [] : childrenOfType(body, 'function_declaration')).flatMap(
    (method): MethodDefinition[] => {
      const annotation = annotationsOf(method, lowering.textOf).find((one) => REQUEST_ANNOTATIONS.has(one.name));
      const name = childIn(method, 'name');
      if (annotation === undefined || name === undefined) return [];
      const args = annotation.args === undefined ? [] : namedChildren(annotation.args);
      const written = lowering.text(annotation.args);
      const path = args
        .map((one) => namedChildren(one).at(-1))
        .find((one) => one?.type === 'string_literal' && !/^"[A-Z]+"$/.test(lowering.text(one)));
      const endpoint = {
        span: spanOf(annotation.node),
        name: lowering.text(name),
        verb: annotation.name === 'HTTP' ? (/method\s*=\s*"(\w+)"/.exec(written)?.[1] ?? 'GET') : annotation.name,
        path: path === undefined ? undefined : lowering.expression(path),
        kind: kindOf(method, lowering),
      };
      return [endpointGetter(endpoint, self)];
    },
  );
}
