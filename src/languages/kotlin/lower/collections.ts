/** Collections that are written with their items: `listOf(1, 2)`, `mapOf(429 to "…")`, `200..299`. */
import type { Entry, Expression } from '../../../flow/ir';
import type { WrittenCall } from '../../jvm/specialCalls';

const LISTS =
  /^(?:listOf|setOf|mutableListOf|mutableSetOf|arrayOf|intArrayOf|arrayListOf|hashSetOf|linkedSetOf|sequenceOf|listOfNotNull|flowOf|emptyList|emptySet)$/;
const MAPS = /^(?:mapOf|mutableMapOf|hashMapOf|linkedMapOf|emptyMap)$/;

function entryOf(value: Expression): Entry[] {
  if (value.kind !== 'list') return [];
  const [key, content] = value.items;
  return key === undefined || content === undefined ? [] : [{ key: key.value, value: content.value }];
}

export function collectionCall({ span, callee, args }: WrittenCall): Expression | undefined {
  if (callee.kind !== 'name') return undefined;
  if (LISTS.test(callee.name))
    return {
      kind: 'list',
      span,
      items: args.map(({ value, spread }) => ({ value, ...(spread === true && { spread }) })),
    };
  return MAPS.test(callee.name)
    ? { kind: 'object', span, entries: args.flatMap(({ value }) => entryOf(value)) }
    : undefined;
}
