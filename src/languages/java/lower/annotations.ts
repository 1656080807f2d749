/** Annotations that give values: Spring's `@Value`. */
import type { Expression } from '../../../flow/ir';
import { childIn, type SyntaxNode } from '../../../syntax/tree';
import { spanOf } from '../../classbased/build';
import { configured } from '../../jvm/configuration';
import { annotationsOf } from './facts';
import type { JavaLowering } from './javaLowering';

/** What `@Value("${twochat.base-url:https://…}")` puts into a field or parameter; undefined where there is none. */
export function configuredValue(node: SyntaxNode, lowering: JavaLowering): Expression | undefined {
  for (const annotation of annotationsOf(node)) {
    const name = lowering.text(childIn(annotation, 'name'));
    if (name !== 'Value' && name !== 'ConfigProperty' && name !== 'Property') continue;
    const list = childIn(annotation, 'arguments');
    if (list !== undefined) return configured(spanOf(annotation), lowering.text(list));
  }
  return undefined;
}
