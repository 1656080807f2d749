/** The path parameters of the endpoints: what fills them. */

/**
 * `uuid`, `number` (phone number in E.164) and `id` are never a plain lower-case word; `word` may be one;
 * `command` is one of `values`.
 */
export type ParameterKind = 'uuid' | 'number' | 'id' | 'word' | 'command';

export interface Parameter {
  readonly kind: ParameterKind;
  /** What an id starts with, directly followed by a UUID; empty where the documentation shows no prefix. */
  readonly prefixes?: readonly string[];
  readonly values?: readonly string[];
}

export const PARAMETERS = {
  call_uuid: { kind: 'uuid', prefixes: ['CDR'] },
  channel_uuid: { kind: 'uuid', prefixes: ['WPN', 'WAN', 'DID'] },
  collection_id: { kind: 'id' },
  command: { kind: 'command', values: ['connect', 'disconnect'] },
  contact_uuid: { kind: 'uuid', prefixes: ['CON'] },
  email: { kind: 'id' },
  event_name: { kind: 'id' },
  from: { kind: 'number' },
  group_uuid: { kind: 'uuid', prefixes: ['WAG', 'WGP'] },
  image_index: { kind: 'id' },
  message_uuid: { kind: 'uuid', prefixes: ['MSG'] },
  number: { kind: 'number' },
  number_to_check: { kind: 'number' },
  phone_number: { kind: 'number' },
  product_id: { kind: 'id' },
  remote_number: { kind: 'number' },
  session_key: { kind: 'id' },
  slack_channel_id: { kind: 'id' },
  slack_channel_name: { kind: 'word' },
  target_number: { kind: 'number' },
  template_uuid: { kind: 'uuid', prefixes: ['TMP'] },
  to: { kind: 'number' },
  uuid: { kind: 'uuid' },
  virtual_number_uuid: { kind: 'uuid', prefixes: ['DID'] },
  waba_uuid: { kind: 'uuid', prefixes: ['WAN'] },
  webhook_uuid: { kind: 'uuid', prefixes: ['WHK'] },
  your_number: { kind: 'number' },
} as const satisfies Readonly<Record<string, Parameter>>;

export type ParameterName = keyof typeof PARAMETERS;

/** @returns the name inside `{name}`, undefined for a literal segment. Throws on a parameter without a row here. */
export function parameterOf(segment: string): ParameterName | undefined {
  const name = /^\{(\w+)\}$/.exec(segment)?.[1];
  if (name === undefined) {
    return undefined;
  }
  if (!Object.hasOwn(PARAMETERS, name)) {
    throw new Error(`no row for the path parameter ${name}`);
  }
  return name as ParameterName;
}

export const parameter = (name: ParameterName): Parameter => PARAMETERS[name];
