/** Value functions that make or ask objects. */
import { newObject } from '../../heap';
import { alternativesOf, constant, flatMapValue, join, UNKNOWN } from '../../values';
import { testClass, testOwnClass } from '../class-tests';
import { noteMade, noteThrown } from '../errors';
import { readMember } from '../members';
import { promiseOf } from '../promises';
import type { ValueFunctionTable } from '.';

export const OBJECT_FUNCTIONS: ValueFunctionTable = {
  object: (m, { subject, call }) => {
    const object = newObject(m.flow);
    for (const { object: from } of alternativesOf(subject, 'object'))
      for (const [name, value] of from.fields) object.fields.set(name, value);
    for (const [name, value] of call.args.named) object.fields.set(name, value);
    return [{ kind: 'object', object }];
  },
  error: (m, { arg, call }) => {
    const object = newObject(m.flow);
    noteMade(m, object);
    object.fields.set('message', arg(0).length === 0 ? UNKNOWN : arg(0));
    for (const [index, value] of call.args.positional.entries()) object.fields.set(`#${index}`, value);
    for (const [name, value] of call.args.named) object.fields.set(name, value);
    const cause = readMember(m, arg(1), 'cause', call.nameAt?.span ?? { start: 0, end: 0 }, true);
    if (cause.length > 0) object.fields.set('cause', cause);
    return [{ kind: 'object', object }];
  },
  isInstance: (m, { subject, arg, call }) => {
    const written = call.args.written.at(-1);
    const classes = flatMapValue(arg(0), (alternative) =>
      alternative.kind === 'list' ? join(...alternative.list.items) : [alternative],
    );
    return written === undefined
      ? UNKNOWN
      : (testClass(m, subject, classes, m.origin(written.span)) ?? testOwnClass(m, subject, classes));
  },
  resolved: (_m, { subject, arg }) => {
    const value = subject.length > 0 ? subject : arg(0);
    return value.some((alternative) => alternative.kind === 'promise') ? value : promiseOf({ value });
  },
  rejected: (m, { subject, arg }) => {
    const thrown = subject.length > 0 ? subject : arg(0);
    const codes = m.flow.allCodes();
    noteThrown(thrown, codes);
    return promiseOf({
      thrown,
      codes: new Map([...codes].map(([request, mask]) => [request, { returned: 0, thrown: mask }])),
    });
  },
  nothing: () => constant(null),
};
