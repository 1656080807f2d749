/**
 * How a request is sent again by the program itself: whether anything limits it, whether anything waits. Asked of the
 * text, and only what is plain there: whatever calls something that may wait or end it is not spoken of.
 */
import type { CodeMask } from '../codes';
import type { Origin, Request } from '../facts';
import type { Closure } from '../heap';
import type { Expression, Span, Statement, StatementOf } from '../ir';
import { assignedNames, isWithin, namesIn, type Part, partsOf } from '../walk';
import type { Machine } from './machine';

/** Functions that show or convert something and take no time; with their members. */
const QUICK: ReadonlySet<string> = new Set(
  (
    'console print println printf puts echo error_log logger log logging Log fmt JSON json String Number Boolean Math ' +
    'parseInt parseFloat str int float len range format sprintf json_encode json_decode strlen count trim isset ' +
    'curl_getinfo curl_close curl_setopt curl_init curl_error Console System Array Object Date min max'
  ).split(' '),
);

function rootOf(expression: Expression): string | undefined {
  switch (expression.kind) {
    case 'name':
      return expression.name;
    case 'member':
    case 'index':
      return rootOf(expression.object);
    case 'call':
      return rootOf(expression.callee);
    case 'await':
      return rootOf(expression.value);
    default:
      return undefined;
  }
}

/** Names that hold the answer of a call at one of the sites, its errors, and what is made of them. */
function answersIn(body: object, sites: readonly Span[]): Set<string> {
  const names = new Set<string>();
  for (let size = -1; size < names.size; ) {
    size = names.size;
    for (const part of partsOf(body)) {
      if (part.kind === 'try') for (const clause of part.catches) if (clause.binding) addNames(names, clause.binding);
      if (part.kind !== 'declare' && part.kind !== 'assign') continue;
      const isMade = part.value !== null && comesOf(part.value, sites, names);
      if (isMade) addNames(names, part.target);
    }
  }
  return names;
}

function addNames(names: Set<string>, target: object): void {
  for (const name of namesIn(target)) names.add(name);
}

function comesOf(value: Expression, sites: readonly Span[], names: ReadonlySet<string>): boolean {
  return partsOf(value).some(
    (part) => (part.kind === 'name' && names.has(part.name)) || (part.kind === 'call' && sites.includes(part.span)),
  );
}

/** Everything that a way through the body is chosen by. */
function testsIn(body: object): readonly Expression[] {
  return partsOf(body).flatMap((part): readonly Expression[] => {
    if (part.kind === 'if' || part.kind === 'conditional') return [part.test];
    if (part.kind === 'loop') return part.test === null ? [] : [part.test];
    if (part.kind === 'switch' || part.kind === 'match')
      return [...(part.subject === null ? [] : [part.subject]), ...part.cases.flatMap(({ guard }) => guard ?? [])];
    if (part.kind === 'binary') return part.operator === 'and' || part.operator === 'or' ? [part.left] : [];
    return [];
  });
}

/** Names that no round changes: of constants and of clients. */
function isConstantName(name: string): boolean {
  return /^[A-Z]/.test(name) || name === 'http' || name === 'requests' || name === 'httpx' || name === 'axios';
}

/** Whether a test asks the answer and nothing else that may change from one round to the next. */
function asksAnswerOnly(test: Expression, answers: ReadonlySet<string>, assigned: ReadonlySet<string>): boolean {
  return partsOf(test).every((part) => {
    if (part.kind === 'name') return answers.has(part.name) || (isConstantName(part.name) && !assigned.has(part.name));
    if (part.kind === 'call') return answers.has(rootOf(part) ?? '');
    return part.kind !== 'unknown' && part.kind !== 'await' && part.kind !== 'assign';
  });
}

/** Whether a node takes no time: no call but of what is known to take none, no wait but for the request. */
function isQuick(part: Part, answers: ReadonlySet<string>, sites: readonly Span[]): boolean {
  if (part.kind === 'unknown') return false;
  if (part.kind === 'await') return comesOf(part.value, sites, answers);
  if (part.kind !== 'call' || sites.some((site) => isWithin(part.span, site))) return true;
  const root = rootOf(part);
  return root !== undefined && (answers.has(root) || QUICK.has(root));
}

/** All nodes but those of statements that leave: what they call is not on the way back. */
function stayingParts(written: readonly (Statement | Expression)[]): readonly Part[] {
  const parts = partsOf(written);
  const leaving = parts.filter(({ kind }) => kind === 'throw' || kind === 'return').map(({ span }) => span);
  return parts.filter(({ span }) => !leaving.some((one) => isWithin(span, one)));
}

function isEndless({ test }: StatementOf<'loop'>): boolean {
  return test === null || (test.kind === 'literal' && test.value === true);
}

/** What sends the request in a stretch of the text: the call itself; undefined where a function of the program's own does. */
function sitesIn(request: Request, module: string, span: Span): readonly Span[] | undefined {
  const { site, stack } = request;
  const isInside = ({ module: path, span: at }: Origin) => path === module && isWithin(at, span);
  return isInside(site) && !stack.some(isInside) ? [site.span] : undefined;
}

/** Writes down a loop that sends a request again. */
export function noteLoop(m: Machine, loop: StatementOf<'loop' | 'each'>, request: Request, codes: CodeMask): void {
  const sites = sitesIn(request, m.state.module.path, loop.span);
  if (sites === undefined || (loop.kind === 'loop' && loop.byLibrary === true)) return;
  const answers = answersIn(loop.body, sites);
  const assigned = assignedNames(loop.body);
  const isUnbounded =
    loop.kind === 'loop' &&
    isEndless(loop) &&
    loop.update.length === 0 &&
    testsIn(loop.body).every((test) => asksAnswerOnly(test, answers, assigned));
  const written = [...loop.body, ...(loop.kind === 'loop' ? loop.update : [loop.iterable])];
  const hasNoWait = stayingParts(written).every((part) => isQuick(part, answers, sites));
  note(m, { at: m.origin(loop.span), request, codes, isUnbounded, hasNoWait });
}

/** Writes down a function that sends a request and then calls itself. @param args of that call */
export function noteSelfCall(
  m: Machine,
  { definition }: Closure,
  call: { readonly at: Origin; readonly args: readonly Expression[] },
  request: Request,
  codes: CodeMask,
): void {
  const body: readonly Statement[] = definition.body;
  const params = definition.params.map(({ target }) => (target.kind === 'name' ? target.name : ''));
  const isSame =
    call.args.length === params.length &&
    call.args.every((argument, index) => argument.kind === 'name' && argument.name === params[index]);
  const answers = answersIn(body, [request.site.span]);
  const assigned = assignedNames(body);
  const known = new Set([...answers, ...params.filter((name) => !assigned.has(name))]);
  const isUnbounded = isSame && testsIn(body).every((test) => asksAnswerOnly(test, known, assigned));
  note(m, { at: call.at, request, codes, isUnbounded, hasNoWait: false });
}

function note(m: Machine, found: Machine['facts']['repetitions'][number]): void {
  const { repetitions } = m.facts;
  const index = repetitions.findIndex(({ at, request }) => at === found.at && request === found.request);
  if (index < 0) repetitions.push(found);
  else repetitions[index] = { ...found, codes: found.codes | (repetitions[index]?.codes ?? 0) };
}
