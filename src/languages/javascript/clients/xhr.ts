/** XMLHttpRequest: `open`, `send`, then events that read the object itself. No status throws. */
// biome-ignore-all lint/suspicious/noThenProperty: tables name branches and methods as they are called
import type { Effect, Library, Member } from '../../../flow/library';
import { BODY, ofType, SELF, STATUS } from './shared';

const EVENTS = ['load', 'readystatechange', 'loadend', 'error', 'timeout'];

/** `xhr.onload = function () { … this.status … }`: called when the answer is there. */
const ASSIGNED: Record<string, Member> = Object.fromEntries(
  EVENTS.map((event) => [`on${event}`, { writes: `on${event}` }]),
);

const LISTEN: Effect = {
  does: 'when',
  from: { arg: 0 },
  is: EVENTS,
  then: { does: 'set', state: { listener: { arg: 1 } }, callbacks: [] },
  otherwise: { does: 'set', callbacks: [] },
};

export const XHR: Library = {
  id: 'XMLHttpRequest',
  entries: { XMLHttpRequest: 'xhrClass', 'window.XMLHttpRequest': 'xhrClass', xmlhttprequest: 'xhrClass' },
  types: {
    xhrClass: { construct: { does: 'make', type: 'xhr' }, instance: 'xhr' },
    xhr: {
      members: {
        ...ASSIGNED,
        open: { call: { does: 'set', state: { method: { arg: 0 }, url: { arg: 1 } }, callbacks: [] } },
        setRequestHeader: { call: { does: 'setKey', key: { arg: 0 }, value: { arg: 1 } } },
        addEventListener: { call: LISTEN },
        send: {
          call: {
            does: 'send',
            method: { state: 'method' },
            url: { state: 'url' },
            returns: 'xhr',
            keeps: true,
            callbacks: [...EVENTS.map((event) => `on${event}`), 'listener'].map((state) => ({
              fn: { state },
              params: [ofType('event')],
              self: SELF,
            })),
          },
        },
        status: STATUS,
        response: BODY,
        responseText: BODY,
        responseXML: BODY,
      },
    },
    event: { members: { target: { read: ofType('xhr') }, currentTarget: { read: ofType('xhr') } } },
  },
};
