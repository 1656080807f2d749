/** Methods of a Retrofit interface as endpoints. */
import type { MethodDefinition } from '../../../flow/ir';
import { childIn, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { spanOf } from '../../classbased/build';
import { type EndpointKind, endpointGetter } from '../../jvm/retrofit';
import { annotationsOf, plainTypeName, REQUEST_ANNOTATIONS } from './facts';
import type { JavaLowering } from './javaLowering';

function kindOf(type: SyntaxNode | undefined, lowering: JavaLowering): EndpointKind {
  const name = plainTypeName(type, (node) => lowering.text(node));
  if (name === 'Call') return 'CallEndpoint';
  return /\b(?:Response|Result)</.test(lowering.text(type)) ? 'ResponseEndpoint' : 'BodyEndpoint';
}

/** `@GET("path")`, `@HTTP(method = "DELETE", path = "path")`. */
function requestOf(
  annotation: SyntaxNode,
  lowering: JavaLowering,
): { readonly verb: string; readonly path: SyntaxNode | undefined } {
  const list = childIn(annotation, 'arguments');
  const args = list === undefined ? [] : namedChildren(list);
  const named = (key: string) =>
    args.find((one) => one.type === 'element_value_pair' && lowering.text(childIn(one, 'key')) === key);
  const verb = lowering.text(childIn(annotation, 'name'));
  const path = named('path') ?? named('value');
  const method = named('method');
  const written = method === undefined ? '' : lowering.text(childIn(method, 'value')).replace(/"/g, '');
  return {
    verb: verb === 'HTTP' ? written : verb,
    path: path === undefined ? args.find((one) => one.type !== 'element_value_pair') : childIn(path, 'value'),
  };
}

export function requestGetters(body: SyntaxNode | undefined, self: string, lowering: JavaLowering): MethodDefinition[] {
  return (body === undefined ? [] : childrenOfType(body, 'method_declaration')).flatMap(
    (method): MethodDefinition[] => {
      const annotation = annotationsOf(method).find((one) =>
        REQUEST_ANNOTATIONS.has(lowering.text(childIn(one, 'name'))),
      );
      const name = childIn(method, 'name');
      if (annotation === undefined || name === undefined) return [];
      const { verb, path } = requestOf(annotation, lowering);
      const kind = kindOf(childIn(method, 'type'), lowering);
      const endpoint = {
        span: spanOf(annotation),
        name: lowering.text(name),
        verb,
        path: path === undefined ? undefined : lowering.expression(path),
        kind,
      };
      return [endpointGetter(endpoint, self)];
    },
  );
}
