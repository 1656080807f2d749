/** Methods that a class has by its decorators or bases alone. */
import type { Argument, FieldDefinition, MethodDefinition, Span, Statement } from '../../../flow/ir';
import { assignAt, literalAt, memberAt, nameAt, statementOf } from './lowering';

const VERBS = ['get', 'options', 'head', 'post', 'put', 'patch', 'delete'];

/** Clients whose verbs call their own `request`, so that a subclass that has another one changes them all. */
const CLIENTS = new Set([
  'requests.Session',
  'requests.sessions.Session',
  'requests_toolbelt.sessions.BaseUrlSession',
  'httpx.Client',
  'httpx.AsyncClient',
]);

/** `get(url, …)` as `self.request('GET', url, …)`, for a subclass of a client with a `request` of its own. */
export function verbsOver(
  bases: readonly string[],
  methods: readonly MethodDefinition[],
  span: Span,
): MethodDefinition[] {
  if (!bases.some((path) => CLIENTS.has(path)) || !methods.some((method) => method.fn.name === 'request')) return [];
  const url = nameAt(span, 'url');
  const positional = nameAt(span, '#args');
  const named = nameAt(span, '#kwargs');
  return VERBS.filter((verb) => !methods.some((method) => method.fn.name === verb)).map((verb) => {
    const args: Argument[] = [
      { value: literalAt(span, verb.toUpperCase()) },
      { value: url },
      { value: positional, spread: true },
      { value: named, spread: true },
    ];
    const value = { kind: 'call', span, callee: memberAt(span, nameAt(span, 'self'), 'request'), args } as const;
    return {
      role: 'method',
      fn: {
        span,
        name: verb,
        self: 'self',
        params: [{ target: url }, { target: positional, rest: true }, { target: named, rest: true }],
        body: [{ kind: 'return', span, value }],
      },
    };
  });
}

/** A data class with a `__post_init__` is made by a constructor that sets its fields and calls it. */
export function dataConstructor(
  fields: readonly FieldDefinition[],
  methods: readonly MethodDefinition[],
  span: Span,
): MethodDefinition[] {
  const after = methods.find(
    (method) => method.fn.name === '__post_init__' || method.fn.name === '__attrs_post_init__',
  );
  if (after === undefined || methods.some((method) => method.role === 'constructor')) return [...methods];
  const own = fields.filter((field) => field.static !== true);
  const self = nameAt(span, 'self');
  const body: Statement[] = own.map((field) =>
    statementOf(assignAt(field.span, memberAt(field.span, self, field.name), nameAt(field.span, field.name))),
  );
  body.push(statementOf({ kind: 'call', span, callee: memberAt(span, self, after.fn.name), args: [] }));
  const params = own.map((field) => ({
    target: nameAt(field.span, field.name),
    ...(field.value !== null && { default: field.value }),
    ...(field.type !== undefined && { type: field.type }),
  }));
  return [...methods, { role: 'constructor', fn: { span, name: '__init__', self: 'self', params, body } }];
}
