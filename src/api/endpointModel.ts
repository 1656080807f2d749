/** The shape of what is known about one endpoint, and how its row in a table becomes an {@link Endpoint}. */
import type { SuccessCode } from './codeModel';
import { type Base, OPEN_BASE, OPEN_SEGMENT, ROOT_BASE } from './hosts';
import type { Limit } from './limits';
import { type ParameterName, parameter, parameterOf } from './parameters';
import { DOCS_ROOT, documented, INFERRED, ON_CODES_PAGE, type Provenance, PUBLIC_PROGRAMS } from './provenance';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What a call does to the account. `create` includes buying; `send` reaches other people. */
export type Effect = 'read' | 'send' | 'create' | 'update' | 'delete';

export type EndpointGroup =
  | 'account'
  | 'contacts'
  | 'phone-calls'
  | 'slack'
  | 'sms'
  | 'virtual-numbers'
  | 'voice-sdk'
  | 'waba'
  | 'webhooks'
  | 'whatsapp-catalog'
  | 'whatsapp-channel'
  | 'whatsapp-groups'
  | 'whatsapp-messages'
  | 'whatsapp-numbers';

/** Groups whose endpoints work through a WhatsApp number of the account. */
export const NUMBER_GROUPS: readonly EndpointGroup[] = [
  'whatsapp-numbers',
  'whatsapp-channel',
  'whatsapp-messages',
  'whatsapp-groups',
  'whatsapp-catalog',
  'waba',
];

export interface PhoneField {
  readonly name: string;
  readonly in: 'path' | 'query' | 'body';
}

export interface SuccessCodes extends Provenance {
  /** The most likely one first. A program should accept all of 200, 201 and 202 all the same. */
  readonly codes: readonly SuccessCode[];
}

/** One row of a table of endpoints: what cannot be derived. */
export interface EndpointRow {
  readonly method: Method;
  readonly path: string;
  readonly effect: Effect;
  readonly summary: string;
  /** Path of the page below the root of the documentation. */
  readonly docs: string;
  /** The page of this very endpoint was not seen: `docs` is the nearest one. */
  readonly nearestDocs?: true;
  /** Where the endpoint itself is known from; by default its page. */
  readonly origin?: Provenance;
  readonly base?: Base;
  readonly deprecated?: true;
  readonly success?: SuccessCodes;
  readonly limits?: readonly Limit[];
  /** Phone numbers in query and body; those in the path follow from the parameters. */
  readonly phones?: readonly PhoneField[];
}

/** An endpoint of 2Chat's API. Its provenance tells how sure it is that it exists. */
export interface Endpoint extends Provenance {
  /** `GET /contacts/{contact_uuid}`: unique, and the name of the endpoint in every output. */
  readonly id: string;
  readonly group: EndpointGroup;
  readonly method: Method;
  /** Pattern below `base`, with `{name}` for a parameter. */
  readonly path: string;
  readonly base: Base;
  readonly effect: Effect;
  readonly summary: string;
  readonly parameters: readonly ParameterName[];
  readonly phones: readonly PhoneField[];
  readonly success: SuccessCodes;
  /** Limits of this endpoint, beside `GENERAL_LIMITS`. */
  readonly limits: readonly Limit[];
  readonly docs: string;
  /** Whether `docs` is the page of this endpoint, not just the nearest. */
  readonly docsExact: boolean;
  readonly deprecated: boolean;
  /** Whether a repetition after an unknown outcome (504, timeout, broken connection) does no harm. */
  readonly resendable: boolean;
}

const SUCCESS_BY_EFFECT: Readonly<Record<Effect, SuccessCodes>> = {
  read: { codes: [200], ...ON_CODES_PAGE },
  send: { codes: [201, 200, 202], ...PUBLIC_PROGRAMS },
  create: { codes: [201, 200], ...ON_CODES_PAGE, certainty: 'inferred' },
  update: { codes: [200], ...INFERRED },
  delete: { codes: [200], ...INFERRED },
};

/** For calls whose answer carries `batched`: the work is done later. */
export const QUEUED: SuccessCodes = { codes: [200, 202], ...INFERRED };

/** @param codes as the page of the endpoint gives them. */
export const success = (codes: readonly SuccessCode[], from: Provenance): SuccessCodes => ({ codes, ...from });

export function toEndpoint(group: EndpointGroup, row: EndpointRow): Endpoint {
  const parameters = row.path.split('/').flatMap((segment) => parameterOf(segment) ?? []);
  const inPath = parameters
    .filter((name) => parameter(name).kind === 'number')
    .map((name): PhoneField => ({ name, in: 'path' }));
  return {
    id: `${row.method} ${row.path}`,
    group,
    method: row.method,
    path: row.path,
    base: row.base ?? OPEN_BASE,
    effect: row.effect,
    summary: row.summary,
    parameters,
    phones: [...inPath, ...(row.phones ?? [])],
    success: row.success ?? SUCCESS_BY_EFFECT[row.effect],
    limits: row.limits ?? [],
    docs: `${DOCS_ROOT}${row.docs}`,
    docsExact: row.nearestDocs !== true,
    deprecated: row.deprecated ?? false,
    resendable: row.effect !== 'send' && row.effect !== 'create',
    ...(row.origin ?? documented(row.docs)),
  };
}

/** @returns the segments of the path as a request has them, `open` included where the base has it. */
export function pathSegments(endpoint: Endpoint): readonly string[] {
  const own = endpoint.path.split('/').slice(1);
  return endpoint.base === ROOT_BASE ? own : [OPEN_SEGMENT, ...own];
}
