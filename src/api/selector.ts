/** Choosing endpoints by what they are, for rules and advice that hold for some of them only. */
import type { Effect, Endpoint, EndpointGroup, PhoneField } from './endpointModel';
import type { ParameterName } from './parameters';

/** All given conditions hold; of each list one entry is enough. An empty selector selects every endpoint. */
export interface Selector {
  readonly ids?: readonly string[];
  readonly groups?: readonly EndpointGroup[];
  readonly effects?: readonly Effect[];
  /** Path parameters that the endpoint has. */
  readonly parameters?: readonly ParameterName[];
  /** Where the endpoint takes phone numbers. */
  readonly phonesIn?: readonly PhoneField['in'][];
}

const anyOf = <T>(wanted: readonly T[] | undefined, actual: readonly T[]): boolean =>
  wanted === undefined || wanted.some((one) => actual.includes(one));

/** Whether the endpoint meets all conditions. */
export function selects(selector: Selector, endpoint: Endpoint): boolean {
  return (
    anyOf(selector.ids, [endpoint.id]) &&
    anyOf(selector.groups, [endpoint.group]) &&
    anyOf(selector.effects, [endpoint.effect]) &&
    anyOf(selector.parameters, endpoint.parameters) &&
    anyOf(
      selector.phonesIn,
      endpoint.phones.map((phone) => phone.in),
    )
  );
}
