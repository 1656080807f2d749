/** What is offered for a finding, rule by rule. */
import { API_HOST, KEY_HEADER } from '../api';
import type { Finding } from '../rules';
import { hostEdits, openEdits, plusEdits } from './addresses';
import { type EnvironmentWriter, environmentName, hasOneKey } from './environment';
import type { Edit, Fix, FixContext } from './fix';
import { keyHeaderEdits } from './keyHeader';
import { listEdits } from './retryList';
import { FIX_TITLES, type FixId } from './titles';
import { withoutUnused } from './unusedComment';

interface Plan {
  readonly id: FixId;
  readonly args?: readonly (string | number)[];
  readonly kind: Fix['kind'];
  readonly edits: readonly Edit[];
}

type Planner = (context: FixContext, finding: Finding, environment: EnvironmentWriter) => Plan | undefined;

/** The program needs the variable before it runs again: a choice. */
function keyFromEnvironment(context: FixContext, { span }: Finding, environment: EnvironmentWriter): Plan | undefined {
  if (!hasOneKey(context)) return undefined;
  const name = environmentName(context, span);
  const edits = environment.keyFromEnvironment(context, span, name);
  return edits && { id: 'auth/key-from-environment', args: [name], kind: 'suggestion', edits };
}

function keyHeader(context: FixContext, { span, call }: Finding): Plan | undefined {
  const edits = call?.span === span ? undefined : keyHeaderEdits(context, span);
  return edits && { id: 'auth/key-header', args: [KEY_HEADER], kind: 'fix', edits };
}

function host(context: FixContext, { span, call }: Finding): Plan | undefined {
  const edits = call?.span === span ? undefined : hostEdits(context, span);
  return edits && { id: 'url/right-host', args: [API_HOST], kind: 'fix', edits };
}

function open(context: FixContext, { span, call }: Finding): Plan | undefined {
  const edits = call?.span === span ? undefined : openEdits(context, span);
  return edits && { id: 'url/add-open', kind: 'fix', edits };
}

function plus(context: FixContext, { span }: Finding): Plan | undefined {
  const edits = plusEdits(context, span);
  return edits && { id: 'url/encode-plus', kind: 'fix', edits };
}

/** Newer than 2021 is `--fail-with-body`, which still prints what 2Chat says. */
function fail(_context: FixContext, { span }: Finding): Plan {
  return {
    id: 'shell/add-fail',
    kind: 'suggestion',
    edits: [{ span: { start: span.end, end: span.end }, text: ' --fail-with-body' }],
  };
}

function completeList(context: FixContext, { span, codes }: Finding): Plan | undefined {
  const edits = listEdits(context, span, codes);
  return edits && { id: 'retry/complete-list', args: [codes.join(', ')], kind: 'fix', edits };
}

function unused({ file }: FixContext, { span }: Finding): Plan | undefined {
  const edits = withoutUnused(file, span);
  return edits && { id: 'comment/remove', kind: 'fix', edits };
}

/** By rule. */
const PLANNERS: Readonly<Record<string, Planner>> = {
  'auth/hard-coded-key': keyFromEnvironment,
  'auth/wrong-header': keyHeader,
  'retry/list-incomplete': completeList,
  'comment/unused': unused,
  'shell/no-fail': fail,
  'url/missing-open': open,
  'url/unencoded-plus': plus,
  'url/unknown-host': host,
};

/** The fixes of findings in one language, which come with the language. */
export interface FindingFixer {
  /** VS Code language ids. */
  readonly languages: readonly string[];
  /** The fix of a finding, if its rule has one that is right there. */
  fixesOf(context: FixContext, finding: Finding): Fix[];
}

export function createFindingFixer(environment: EnvironmentWriter): FindingFixer {
  return {
    languages: environment.languages,
    fixesOf(context, finding) {
      const plan = PLANNERS[finding.rule.id]?.(context, finding, environment);
      if (plan === undefined) return [];
      const { id, args = [], kind, edits } = plan;
      const copied = edits.map(({ span: { start, end }, text }): Edit => ({ span: { start, end }, text }));
      return [{ id, title: { text: FIX_TITLES[id], args }, kind, edits: copied, resolves: [finding] }];
    },
  };
}
