/** Value functions on texts. */
import { concat, formatBraces, formatPercent, joinPath, joinUrl, replace, text, trimEnd, trimStart } from '../../text';
import { flatMapValue, join, knownText, textValue, UNKNOWN, type Value } from '../../values';
import { itemsOf } from '../members';
import { startsWith } from '../text-tests';
import type { ValueFunctionTable } from '.';

function characters(value: Value): string {
  const [first] = value;
  return (first === undefined ? undefined : knownText(first)) ?? '/';
}

/** Items of a list with a text between them; a list that is not wholly known becomes a hole at its end. */
function joined(list: Value, separator: Value): Value {
  return flatMapValue(list, (alternative) => {
    if (alternative.kind !== 'list') return UNKNOWN;
    const { items, rest } = alternative.list;
    const parts = [...items, ...(rest.length > 0 ? [rest] : [])];
    return concat(parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part])));
  });
}

/** What an encoder makes of a text: itself where nothing in it would change, else the same with unknown text. */
function encoded(value: Value): Value {
  return flatMapValue(value, (alternative) => {
    const text = knownText(alternative);
    if (text !== undefined && /^[\w.~-]*$/.test(text)) return [alternative];
    return alternative.kind === 'constant' ? [alternative] : UNKNOWN;
  });
}

export const TEXT_FUNCTIONS: ValueFunctionTable = {
  same: (_m, { subject }) => (subject.length === 0 ? UNKNOWN : subject),
  text: (_m, { subject }) =>
    flatMapValue(subject.length === 0 ? UNKNOWN : subject, (alternative) =>
      alternative.kind === 'library' || alternative.kind === 'object' ? [text([alternative])] : [alternative],
    ),
  opaque: (_m, { subject, args }) =>
    subject.length > 0 || args.length === 0
      ? encoded(subject.length > 0 ? subject : UNKNOWN)
      : encoded(args[0] ?? UNKNOWN),
  concat: (_m, { subject, args }) => concat([...(subject.length > 0 ? [subject] : []), ...args]),
  join: (_m, { subject, arg }) => joined(subject, arg(0).length > 0 ? arg(0) : textValue(',')),
  joinBy: (_m, { subject, arg }) => joined(arg(0), subject),
  formatPercent: (_m, { subject, args, call }) => formatPercent(subject, args, call.args.named),
  formatBraces: (_m, { subject, args, call }) => formatBraces(subject, args, call.args.named),
  replace: (_m, { subject, arg }) => replace(subject, arg(0), arg(1)),
  resolve: (_m, { subject, arg }) => joinUrl(arg(0), subject, 'resolve'),
  resolveOn: (_m, { subject, arg }) => joinUrl(subject, arg(0), 'resolve'),
  joinPath: (_m, { subject, args }) => joinPath([...(subject.length > 0 ? [subject] : []), ...args]),
  trimEnd: (_m, { subject, arg }) => trimEnd(subject, characters(arg(0))),
  trimStart: (_m, { subject, arg }) => trimStart(subject, characters(arg(0))),
  floor: (_m, { subject }) => (subject.length === 0 ? UNKNOWN : subject),
  startsWith: (m, { subject, arg }) => startsWith(m, subject, arg(0)),
  parse: (_m, { subject }) => {
    const bodies = subject.filter((alternative) => alternative.kind === 'body');
    return bodies.length > 0 ? bodies : UNKNOWN;
  },
  print: (_m, { subject }) =>
    concat([subject.filter((alternative) => alternative.kind !== 'object' && alternative.kind !== 'list')]),
  env: (_m, { subject, arg }) => {
    const name = subject.flatMap((alternative) => knownText(alternative) ?? []).join('.');
    return join(arg(0), [{ kind: 'unknown', hint: name === '' ? undefined : name }]);
  },
  first: (_m, { subject }) => itemsOf(subject),
};
