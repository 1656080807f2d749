/** Methods of plain values, and members that show that an unknown value is a response. */
import type { Effect, Member, ValueMethods } from '../../flow/library';
import { RECEIVE, SEND } from './lower/expressions';

const MESSAGE: Effect = { does: 'value', fn: 'get', args: [{ value: 'message' }] };
const SAME: Effect = { does: 'value', fn: 'same' };

export const METHODS: ValueMethods = {
  /** A parsed URL that was joined to a path is a text here. */
  string: { String: SAME, Error: SAME },
  list: {
    [SEND]: { does: 'value', fn: 'push' },
    [RECEIVE]: { does: 'value', fn: 'first' },
  },
  object: {
    Error: MESSAGE,
    Get: { does: 'value', fn: 'get' },
    Set: { does: 'value', fn: 'put' },
    Add: { does: 'value', fn: 'put' },
    Load: { does: 'value', fn: 'get' },
    Store: { does: 'value', fn: 'put' },
    Encode: { does: 'value', fn: 'opaque' },
  },
};

export const RESPONSE_MEMBERS: Readonly<Record<string, Member>> = {
  StatusCode: { read: { fact: 'status' }, call: { does: 'tell', tells: { fact: 'status' } } },
  Status: { read: { fact: 'status', text: true }, call: { does: 'tell', tells: { fact: 'status', text: true } } },
  IsError: { call: { does: 'tell', tells: { fact: 'ok', codes: [[400, 599]] } } },
  IsSuccess: { call: { does: 'tell', tells: { fact: 'ok', codes: [[200, 299]] } } },
  Body: { read: { fact: 'body' }, call: { does: 'tell', tells: { fact: 'body' } } },
};
