/**
 * What tests put in a client's place, and the answers that they make up: unittest.mock, pytest-mock, responses,
 * requests-mock, respx, pytest-httpx, aioresponses. Source: their documentation.
 */
import type { Effect, From, Library, LibraryType, Member } from '../../flow/library';
import { at, byVerb, entriesIn, SELF } from './effects';

const STATUS: From = { name: 'status' };
const STATUS_CODE: From = { name: 'status_code' };
const RETURNED: From = { name: 'return_value' };
const SIDE_EFFECT: From = { name: 'side_effect' };

/** Answers for the URL that the call names. */
function madeUpFor(url: From, ...args: readonly From[]): Effect {
  return { does: 'value', fn: 'madeUp', on: url, args };
}

function makesMock(...more: readonly From[]): Effect {
  return { does: 'make', type: 'mock', madeUp: [STATUS_CODE, STATUS, RETURNED, SIDE_EFFECT, ...more] };
}

const INNER_MOCK: Member = { read: { fact: 'type', type: 'mock' }, call: makesMock(), madeUp: true };

const MOCK: LibraryType = {
  call: { does: 'tell', tells: { fact: 'type', type: 'mock' } },
  members: {
    return_value: INNER_MOCK,
    side_effect: INNER_MOCK,
    __enter__: INNER_MOCK,
    __aenter__: INNER_MOCK,
    status_code: { madeUp: true },
    status: { madeUp: true },
  },
};

const PATCHED = makesMock({ arg: 1, name: 'new' });

const PATCHES: LibraryType = {
  call: PATCHED,
  members: { object: { call: makesMock({ arg: 2, name: 'new' }) }, dict: { call: { does: 'value', fn: 'nothing' } } },
};

/** `responses.add(METHOD, url, status=…)`, `responses.get(url, status=…)`; aioresponses has the latter. */
const BY_STATUS: LibraryType = {
  construct: { does: 'make', type: 'byStatus' },
  instance: 'byStatus',
  members: {
    ...byVerb((): Member => ({ call: madeUpFor(at(0, 'url'), STATUS) })),
    add: { call: madeUpFor(at(1, 'url'), STATUS) },
    upsert: { call: madeUpFor(at(1, 'url'), STATUS) },
    replace: { call: madeUpFor(at(1, 'url'), STATUS) },
    __enter__: SELF,
  },
};

/** `requests_mock`: `m.get(url, status_code=…)`; also lists of answers. */
const BY_STATUS_CODE: LibraryType = {
  construct: { does: 'make', type: 'byStatusCode' },
  instance: 'byStatusCode',
  members: {
    ...byVerb((): Member => ({ call: madeUpFor(at(0, 'url'), STATUS_CODE, { arg: 1 }) })),
    register_uri: { call: madeUpFor(at(1, 'url'), STATUS_CODE, { arg: 2 }) },
    add_response: { call: madeUpFor({ name: 'url' }, STATUS_CODE) },
    __enter__: SELF,
  },
};

/** `respx.get(url).mock(return_value=httpx.Response(429))`, `.respond(429)`. */
const ROUTE_URL: From = { state: 'url' };
const MAKES_ROUTE: Effect = { does: 'make', type: 'route', state: { url: at(0, 'url') } };
const ROUTES: LibraryType = {
  construct: { does: 'make', type: 'routes' },
  instance: 'routes',
  members: { ...byVerb((): Member => ({ call: MAKES_ROUTE })), route: { call: MAKES_ROUTE }, __enter__: SELF },
};

/** Where the lowering looks for what pytest gives a test by a parameter's name. */
export const FIXTURE_MODULE = 'pytest.fixtures';

export const MOCKING: Library = {
  id: 'python-mocking',
  builtin: true,
  entries: {
    ...Object.fromEntries(
      ['unittest.mock', 'mock', `${FIXTURE_MODULE}.mocker`].flatMap((module) =>
        Object.entries(
          entriesIn([module], {
            Mock: 'mock_class',
            MagicMock: 'mock_class',
            AsyncMock: 'mock_class',
            NonCallableMock: 'mock_class',
            patch: 'patches',
          }),
        ),
      ),
    ),
    ...entriesIn(['responses'], { RequestsMock: 'byStatus', mock: 'byStatus' }),
    responses: 'byStatus',
    'aioresponses.aioresponses': 'byStatus',
    'requests_mock.Mocker': 'byStatusCode',
    'requests_mock.mock': 'byStatusCode',
    respx: 'routes',
    'respx.mock': 'routes',
    ...entriesIn([FIXTURE_MODULE], {
      requests_mock: 'byStatusCode',
      httpx_mock: 'byStatusCode',
      respx_mock: 'routes',
      rsps: 'byStatus',
      responses: 'byStatus',
      mocked_responses: 'byStatus',
      mock: 'mock_class',
    }),
  },
  types: {
    mock_class: { construct: makesMock(), instance: 'mock' },
    mock: MOCK,
    patches: PATCHES,
    byStatus: BY_STATUS,
    byStatusCode: BY_STATUS_CODE,
    routes: ROUTES,
    route: {
      members: {
        mock: { call: madeUpFor(ROUTE_URL, RETURNED, SIDE_EFFECT) },
        respond: { call: madeUpFor(ROUTE_URL, at(0, 'status_code')) },
        return_value: { madeUp: true },
        side_effect: { madeUp: true },
      },
    },
  },
};
