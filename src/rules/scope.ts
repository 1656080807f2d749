/** What rules on handling speak of: calls that a program makes, not those of tests, examples or `.http` files. */
import type { ParsedFile } from '../analysis/engine';
import type { Call, StatusTest } from '../analysis/model';
import type { Finding, Message, RuleContext, RuleMeta } from './rule';

/** Names by which test runners find their files. */
const TEST_NAME =
  /(?:^|\/)(?:__tests__\/.*|__mocks__\/.*|[^/]*[._-](?:test|spec|mock|stories)s?\.\w+|test_[^/]*\.py|conftest\.py|[^/]*Tests?\.(?:php|java|cs|kt))$/;

/** Modules that only tests import. */
const TEST_MODULE =
  /^(?:vitest|jest|@jest\/|mocha$|chai$|node:test|test$|ava$|nock$|msw|sinon|supertest|@testing-library\/|@playwright\/test|cypress|pytest|unittest|responses$|requests_mock|respx|testing$|net\/http\/httptest|github\.com\/stretchr\/testify|PHPUnit|org\.junit|org\.mockito|org\.assertj|Xunit|NUnit|Moq$|rspec|minitest|webmock)/;

export function isTestCode({ path, module }: ParsedFile): boolean {
  return (
    TEST_NAME.test(path) ||
    module.body.some((statement) => statement.kind === 'import' && TEST_MODULE.test(statement.module))
  );
}

/** A program that nobody runs as such: requests to be sent by hand. */
const NO_PROGRAM: readonly string[] = ['http'];

function speaksOf(meta: RuleMeta, { confidence }: { readonly confidence: Call['confidence'] }): boolean {
  return confidence === 'certain' || meta.needs === 'likely';
}

/** The call expressions that send a request; calls of the user's own functions are those around them. */
export function sendersIn({ file, analysis }: RuleContext, meta: RuleMeta): readonly Call[] {
  if (NO_PROGRAM.includes(file.languageId) || isTestCode(file)) return [];
  return analysis.calls.filter((call) => !call.wrapper && speaksOf(meta, call));
}

export function testsIn({ file, analysis }: RuleContext, meta: RuleMeta): readonly StatusTest[] {
  if (NO_PROGRAM.includes(file.languageId) || isTestCode(file)) return [];
  return analysis.tests.filter((test) => speaksOf(meta, test));
}

/** Calls of the user's own functions that send their request by `sender`, where it goes to different endpoints; else itself. */
export function callersOf({ analysis }: RuleContext, sender: Call): readonly Call[] {
  const callers = analysis.calls.filter((call) => call.wrapper && call.bases.includes(sender));
  return callers.length === 0 ? [sender] : callers;
}

export function finding(
  meta: RuleMeta,
  call: Call,
  at: Pick<Finding, 'span' | 'confidence'>,
  message: Message,
  codes: readonly number[],
): Finding {
  return { rule: meta, confidence: at.confidence, span: at.span, message, codes, call };
}
