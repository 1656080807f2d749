/**
 * ktor: blocks that set up a client or a request. The block is written in place with the client or a request builder as
 * its receiver; blocks inside of it (`headers { … }`, `defaultRequest { … }`) have the same one.
 */
import type { Argument, Expression, Span } from '../../../flow/ir';
import { childOfType, type SyntaxNode } from '../../../syntax/tree';
import { constructAt, declareAt, doAt, libraryAt, nameAt, statementOf } from '../../classbased/build';
import type { KotlinLowering } from './kotlinLowering';
import { withReceiver } from './scopeFunctions';

const REQUESTS =
  /^(?:get|post|put|delete|patch|head|options|request|prepareGet|preparePost|preparePut|prepareRequest|submitForm|submitFormWithBinaryData)$/;

const NESTED =
  /^(?:headers|url|defaultRequest|install|parameters|formData|cookies|HttpResponseValidator|retryIf|modifyRequest|parametersOf|header)$/;

export function ktorCall(
  span: Span,
  callee: Expression,
  args: readonly Argument[],
  block: SyntaxNode,
  lowering: KotlinLowering,
): Expression | undefined {
  if (!lowering.usesKtor) return undefined;
  if (callee.kind === 'name' && callee.name === 'HttpClient') {
    const client = nameAt(span, `client ${span.start}`);
    const made = constructAt(span, callee, args);
    const configured = withReceiver(span, block, client.name, lowering);
    return doAt(span, [declareAt(span, client.name, made), statementOf(configured), statementOf(client)]);
  }
  const receiver = lowering.receivers.at(-1);
  const isNested =
    callee.kind === 'member' &&
    callee.object.kind === 'name' &&
    callee.object.name === receiver &&
    NESTED.test(callee.name);
  if (isNested && receiver !== undefined && childOfType(block, 'lambda_parameters') === undefined)
    return doAt(span, [
      ...args.map(({ value }) => statementOf(value)),
      statementOf(withReceiver(span, block, receiver, lowering)),
    ]);
  if (callee.kind !== 'member' || !REQUESTS.test(callee.name)) return undefined;
  const builder = nameAt(span, `request ${span.start}`);
  const made = constructAt(span, libraryAt(span, 'io.ktor.client.request.HttpRequestBuilder'), []);
  return doAt(span, [
    declareAt(span, builder.name, made),
    statementOf(withReceiver(span, block, builder.name, lowering)),
    statementOf({ kind: 'call', span, callee, args: [...args, { value: builder }] }),
  ]);
}
