/**
 * ureq, versions 2 and 3: 4xx and 5xx are errors, `Error::Status(code, response)` in version 2 (`error.rs`) and
 * `Error::StatusCode(code)` in version 3, where `http_status_as_error(false)` makes them responses.
 */
import type { Effect, Library, Member } from '../../../flow/library';
import { SET_HEADER } from './reqwest';
import { STATUS_CALL, STATUS_VALUE } from './statusCode';

const SEND: Effect = {
  does: 'send',
  method: { state: 'method' },
  url: { state: 'url' },
  headers: { state: 'headers' },
  returns: 'Response',
  promise: true,
  throws: { type: 'Error', codes: [[400, 599]], unless: [{ from: { state: 'statusAsError' }, is: false }] },
  throwsNoAnswer: 'Error',
};

const SENDING: Member = { call: SEND };

function request(method: string): Member {
  const state = { method: { value: method }, url: { arg: 0 } };
  return { call: { does: 'make', type: 'Request', inherit: true, state } };
}

const METHODS: Readonly<Record<string, Member>> = {
  get: request('GET'),
  post: request('POST'),
  put: request('PUT'),
  patch: request('PATCH'),
  delete: request('DELETE'),
  head: request('HEAD'),
  request: {
    call: { does: 'make', type: 'Request', inherit: true, state: { method: { arg: 0 }, url: { arg: 1 } } },
  },
};

const NEW_AGENT: Member = { call: { does: 'make', type: 'Agent' } };
const NEW_BUILDER: Member = { call: { does: 'make', type: 'AgentBuilder' } };
const AS_ERROR: Member = { call: { does: 'set', state: { statusAsError: { arg: 0 } }, callbacks: [] } };
const BODY: Member = { call: { does: 'tell', tells: { fact: 'body' }, promise: true } };
const AGENT_FROM: Member = {
  call: { does: 'make', type: 'Agent', state: { statusAsError: { arg: 0, get: 'statusAsError' } } },
};

export const UREQ: Library = {
  id: 'ureq',
  entries: {
    ureq: 'package',
    'ureq.get': 'get',
    'ureq.post': 'post',
    'ureq.put': 'put',
    'ureq.patch': 'patch',
    'ureq.delete': 'delete',
    'ureq.head': 'head',
    'ureq.request': 'request',
    'ureq.Agent': 'AgentType',
    'ureq.AgentBuilder': 'BuilderType',
    'ureq.Error': 'ErrorType',
  },
  types: {
    package: {
      members: {
        ...METHODS,
        agent: NEW_AGENT,
        builder: NEW_BUILDER,
        Agent: { read: { fact: 'type', type: 'AgentType' } },
        AgentBuilder: { read: { fact: 'type', type: 'BuilderType' } },
        Error: { read: { fact: 'type', type: 'ErrorType' } },
      },
    },
    ...Object.fromEntries(
      Object.entries(METHODS).map(([name, { call }]) => [name, call === undefined ? {} : { call }]),
    ),
    AgentType: {
      members: {
        new: NEW_AGENT,
        new_with_defaults: NEW_AGENT,
        new_with_config: AGENT_FROM,
        from: AGENT_FROM,
        config_builder: NEW_BUILDER,
      },
      instance: 'Agent',
    },
    BuilderType: { members: { new: NEW_BUILDER } },
    AgentBuilder: {
      members: {
        http_status_as_error: AS_ERROR,
        build: { call: { does: 'make', type: 'Agent', inherit: true } },
      },
      fluent: true,
    },
    Agent: { members: { ...METHODS, new_agent: NEW_AGENT } },
    Request: {
      members: {
        set: { call: SET_HEADER },
        header: { call: SET_HEADER },
        http_status_as_error: AS_ERROR,
        call: SENDING,
        send: SENDING,
        send_json: SENDING,
        send_string: SENDING,
        send_bytes: SENDING,
        send_form: SENDING,
        send_empty: SENDING,
      },
      fluent: true,
    },
    Response: {
      members: {
        status: STATUS_CALL,
        into_string: BODY,
        into_json: BODY,
        into_reader: BODY,
        into_body: BODY,
        body_mut: BODY,
        body: BODY,
      },
    },
    /** Its variants hold the status, and in version 2 the response. */
    Error: {
      members: {
        '0': { read: { fact: 'status' } },
        '1': { read: { fact: 'type', type: 'Response' } },
        into_response: { call: { does: 'tell', tells: { fact: 'type', type: 'Response' } } },
        to_string: { call: { does: 'tell', tells: { fact: 'message' } } },
      },
    },
    ErrorType: {},
    StatusValue: STATUS_VALUE,
  },
};
