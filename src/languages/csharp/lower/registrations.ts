/**
 * Dependency injection: what `AddHttpClient` and `AddRefitClient` set up for others to use. A named client becomes a
 * variable of the file, a typed one is handed to the constructor of its class.
 */
import type { Argument, Expression, Statement } from '../../../flow/ir';
import { childIn, childOfType, type SyntaxNode } from '../../../syntax/tree';
import {
  callAt,
  constructAt,
  declareAt,
  doAt,
  eitherAt,
  libraryAt,
  nameAt,
  spanOf,
  statementOf,
  unknownAt,
} from '../../classbased/build';
import { argumentsOf } from './access';
import type { CSharpLowering } from './csharpLowering';
import { classExpression, typeArguments } from './types';

type Registration = (call: RegistrationCall, lowering: CSharpLowering) => Expression | undefined;

interface RegistrationCall {
  readonly node: SyntaxNode;
  readonly callee: Expression;
  readonly args: readonly Argument[];
  readonly types: readonly SyntaxNode[];
}

/** Where the client of a name is kept: the name as a literal or a constant's own name. */
function variableFor(name: Expression | undefined): string | undefined {
  if (name?.kind === 'literal' && typeof name.value === 'string') return `HttpClient ${name.value}`;
  if (name?.kind === 'name') return `HttpClient ${name.name}`;
  return name?.kind === 'member' ? `HttpClient ${name.name}` : undefined;
}

/** A typed client: the class that is made with it. Where the class is in another file, its first parameter is the client. */
function typedClient(
  type: SyntaxNode,
  client: Expression,
  call: RegistrationCall,
  lowering: CSharpLowering,
): Statement {
  const span = spanOf(call.node);
  const known = lowering.facts.constructors.get(lowering.text(type)) ?? [];
  const at = Math.max(known.indexOf('HttpClient'), 0);
  const args = Array.from({ length: at + 1 }, (_, index) => ({ value: index === at ? client : unknownAt(span) }));
  return statementOf(constructAt(span, classExpression(type, call.node, lowering), args));
}

/** The variable is the file's own, so that it is seen from everywhere in it. */
const addHttpClient: Registration = (call, lowering) => {
  const span = spanOf(call.node);
  const functions = call.args.filter(
    (argument) => argument.value.kind === 'function' || argument.value.kind === 'name',
  );
  const named = call.args.find(
    (argument) => argument.value.kind === 'literal' || argument.value.kind === 'member',
  )?.value;
  const configure = functions.find((argument) => argument.value.kind === 'function')?.value;
  const type = call.types.at(-1);
  const variable = variableFor(named ?? (configure === undefined ? undefined : call.args[0]?.value));
  if (type === undefined && variable === undefined) return undefined;
  const client = nameAt(span, variable ?? `HttpClient ${span.start}`);
  const made = constructAt(span, libraryAt(span, 'System.Net.Http.HttpClient'), []);
  lowering.lifted.push(declareAt(span, client.name, made));
  const receiver = call.callee.kind === 'member' ? call.callee.object : call.callee;
  const configured = configure === undefined ? [] : [statementOf(configuration(configure, client))];
  const typed = type === undefined ? [] : [typedClient(type, client, call, lowering)];
  const builder = callAt(span, libraryAt(span, 'Microsoft.Extensions.HttpClientBuilder'), client);
  return doAt(span, [statementOf(receiver), ...configured, ...typed, statementOf(builder)]);
};

/** `(client) => …` or `(services, client) => …`. */
function configuration(fn: Expression, client: Expression): Expression {
  const isSecond = fn.kind === 'function' && fn.fn.params.length > 1;
  return isSecond ? callAt(fn.span, fn, unknownAt(fn.span), client) : callAt(fn.span, fn, client);
}

const createClient: Registration = (call) => {
  const span = spanOf(call.node);
  const variable = variableFor(call.args[0]?.value);
  if (variable === undefined || call.callee.kind !== 'member') return undefined;
  const made: Expression = { kind: 'call', span, callee: call.callee, args: call.args };
  return eitherAt(span, nameAt(span, variable), made);
};

/** `RestService.For<IApi>(url)`. */
const refitFor: Registration = (call, lowering) => {
  const [type] = call.types;
  return type === undefined
    ? undefined
    : constructAt(spanOf(call.node), classExpression(type, call.node, lowering), call.args);
};

/** `AddRefitClient<IApi>().ConfigureHttpClient(c => c.BaseAddress = …)`. */
const addRefitClient: Registration = (call, lowering) => {
  const span = spanOf(call.node);
  const [type] = call.types;
  if (type === undefined) return undefined;
  const client = nameAt(span, `HttpClient ${span.start}`);
  lowering.lifted.push(
    declareAt(span, client.name, constructAt(span, libraryAt(span, 'System.Net.Http.HttpClient'), [])),
  );
  const made = statementOf(constructAt(span, classExpression(type, call.node, lowering), [{ value: client }]));
  const builder = callAt(span, libraryAt(span, 'Microsoft.Extensions.HttpClientBuilder'), client);
  return doAt(span, [made, statementOf(builder)]);
};

const REGISTRATIONS: Readonly<Record<string, Registration>> = {
  AddHttpClient: addHttpClient,
  AddRefitClient: addRefitClient,
  CreateClient: createClient,
  For: refitFor,
};

/** The method's name with its type arguments, in `a.B<T>(…)` or `B<T>(…)`. */
function calledName(fn: SyntaxNode | undefined): SyntaxNode | undefined {
  return fn?.type === 'identifier' || fn?.type === 'generic_name'
    ? fn
    : fn === undefined
      ? undefined
      : childIn(fn, 'name');
}

export function registration(
  node: SyntaxNode,
  fn: SyntaxNode | undefined,
  callee: Expression,
  list: SyntaxNode | undefined,
  lowering: CSharpLowering,
): Expression | undefined {
  const name = calledName(fn);
  const plain = name?.type === 'generic_name' ? childOfType(name, 'identifier') : name;
  const wanted = lowering.text(plain);
  const register = Object.hasOwn(REGISTRATIONS, wanted) ? REGISTRATIONS[wanted] : undefined;
  if (register === undefined || name === undefined) return undefined;
  if (
    wanted === 'For' &&
    !(callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === 'RestService')
  )
    return undefined;
  const types = name.type === 'generic_name' ? typeArguments(name) : [];
  return register({ node, callee, args: argumentsOf(list, lowering), types }, lowering);
}
