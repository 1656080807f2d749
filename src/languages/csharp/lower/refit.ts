/**
 * Refit: an interface whose methods are requests. Each method becomes a getter of an endpoint (verb, path, base), which
 * sends when it is called, so that the call stands where the program calls the method.
 *
 * Source: Refit's documentation (attributes, `RestService.For`, `ApiResponse<T>`).
 */
import type { Expression, MethodDefinition, Statement } from '../../../flow/ir';
import { childIn, childOfType, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { callAt, libraryAt, literalAt, memberAt, nameAt, spanOf, statementOf, unknownAt } from '../../classbased/build';
import type { Overload } from '../../classbased/constructors';
import type { CSharpLowering } from './csharpLowering';
import { REQUEST_ATTRIBUTES } from './facts';
import { typeArguments } from './types';

const BASE_FIELD = '#base';

interface Endpoint {
  readonly verb: string;
  readonly path: SyntaxNode | undefined;
  readonly attribute: SyntaxNode;
}

function endpointOf(method: SyntaxNode, lowering: CSharpLowering): Endpoint | undefined {
  for (const list of childrenOfType(method, 'attribute_list'))
    for (const attribute of namedChildren(list)) {
      const verb = lowering.text(childIn(attribute, 'name'));
      if (!REQUEST_ATTRIBUTES.has(verb)) continue;
      const args = childOfType(attribute, 'attribute_argument_list');
      const [first] = args === undefined ? [] : namedChildren(args);
      return { verb: verb.toUpperCase(), path: first === undefined ? undefined : namedChildren(first)[0], attribute };
    }
  return undefined;
}

/** `/contacts/{id}` with a hole for each name in braces. */
export function pathTemplate(path: Expression): Expression {
  if (path.kind !== 'literal' || typeof path.value !== 'string') return path;
  const parts = path.value.split(/\{[^{}]*\}/);
  return {
    kind: 'template',
    span: path.span,
    parts: parts.flatMap((part, index) => (index === 0 ? [part] : [unknownAt(path.span), part])),
  };
}

/** Which kind of answer the declared type asks for: `ApiResponse<T>` never throws, a bare `T` does. */
function answerOf(method: SyntaxNode, lowering: CSharpLowering): string {
  const returns = childIn(method, 'returns');
  const inner = returns?.type === 'generic_name' ? typeArguments(returns)[0] : undefined;
  const name = inner?.type === 'generic_name' ? lowering.text(childOfType(inner, 'identifier')) : lowering.text(inner);
  if (/^I?ApiResponse$/.test(name)) return 'ResponseEndpoint';
  return name === 'HttpResponseMessage' ? 'MessageEndpoint' : 'BodyEndpoint';
}

function getter(method: SyntaxNode, self: string, lowering: CSharpLowering): MethodDefinition | undefined {
  const endpoint = endpointOf(method, lowering);
  const name = childIn(method, 'name');
  if (endpoint === undefined || name === undefined) return undefined;
  const span = spanOf(endpoint.attribute);
  const base = memberAt(span, nameAt(span, self), BASE_FIELD, span);
  const path = pathTemplate(lowering.expression(endpoint.path, endpoint.attribute));
  const value = callAt(
    span,
    libraryAt(span, `Refit.${answerOf(method, lowering)}`),
    literalAt(span, endpoint.verb),
    path,
    base,
  );
  const body: Statement[] = [{ kind: 'return', span, value }];
  return { role: 'get', fn: { span: spanOf(method), name: lowering.text(name), params: [], body, self } };
}

export function requestGetters(
  node: SyntaxNode,
  self: string,
  lowering: CSharpLowering,
): { readonly methods: readonly MethodDefinition[]; readonly maker: Overload } {
  const body = childIn(node, 'body');
  const span = spanOf(node);
  const methods = (body === undefined ? [] : childrenOfType(body, 'method_declaration')).flatMap(
    (method) => getter(method, self, lowering) ?? [],
  );
  const target = memberAt(span, nameAt(span, self), BASE_FIELD, span);
  const assign = statementOf({ kind: 'assign', span, target, value: nameAt(span, 'base#') });
  const maker: Overload = {
    fn: { span, name: '', params: [{ target: nameAt(span, 'base#') }], body: [assign], self },
    delegates: null,
  };
  return { methods, maker };
}
