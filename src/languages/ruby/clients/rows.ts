/** Pieces that the tables of Ruby's libraries have in common. Reading a member is a call of it in Ruby. */
import type { CodeRanges, Effect, Fact, Member } from '../../../flow/library';
import { CLIENT_ERRORS, INFORMATION, NET_HTTP_NAMES, REDIRECTION, SERVER_ERRORS, SUCCESS } from './statusClasses';

/** A method without arguments that tells a fact. */
export function tells(fact: Fact): Member {
  return { call: { does: 'tell', tells: fact } };
}

/** A question that is true for some codes. It is told where it is called, so that it counts once. */
export function asks(codes: CodeRanges, negated?: boolean): Member {
  const fact: Fact = negated === undefined ? { fact: 'ok', codes } : { fact: 'ok', codes, negated };
  return { call: { does: 'tell', tells: fact } };
}

export function calls(effect: Effect): Member {
  return { call: effect };
}

export const STATUS = tells({ fact: 'status' });
export const BODY = tells({ fact: 'body' });
export const MESSAGE = tells({ fact: 'message' });

/** `too_many_requests?` and the like, for every code that has a name, and the families. */
export const STATUS_PREDICATES: Readonly<Record<string, Member>> = {
  ...Object.fromEntries(
    NET_HTTP_NAMES.flatMap(([code, ...names]) =>
      names.map((name): [string, Member] => [`${underscored(name)}?`, asks([[code, code]])]),
    ),
  ),
  'information?': asks(INFORMATION),
  'success?': asks(SUCCESS),
  'redirection?': asks(REDIRECTION),
  'client_error?': asks(CLIENT_ERRORS),
  'server_error?': asks(SERVER_ERRORS),
};

function underscored(name: string): string {
  return name
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();
}

/** A method for each HTTP method of a client. */
export function verbs(names: readonly string[], effect: (method: string) => Effect): Readonly<Record<string, Member>> {
  return Object.fromEntries(names.map((name) => [name, { call: effect(name.toUpperCase()) }]));
}

export const ALL_VERBS: readonly string[] = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];
