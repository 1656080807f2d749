/** The environment in shell: `${NAME:?}`, which ends the script where the variable is not set. */
import { ancestorOfType, nodeAt, textOf } from '../../syntax/tree';
import type { EnvironmentWriter } from '../environment';

/** Signs that mean something else between double quotes. */
const SPECIAL = /["$`\\!]/;

export const SHELL_ENVIRONMENT: EnvironmentWriter = {
  languages: ['shellscript'],
  keyFromEnvironment(context, key, name) {
    const { root, text } = context.file;
    const node = nodeAt(root, key.start, key.end);
    const expansion = ancestorOfType(node, 'expansion');
    const before = text.slice(0, key.start);
    if (expansion !== undefined) {
      const sign = /:?-$/.exec(before)?.[0];
      const isAll = sign !== undefined && text[key.end] === '}';
      return isAll ? [{ span: { start: key.start - sign.length, end: key.end }, text: ':?' }] : undefined;
    }
    if (ancestorOfType(node, 'heredoc_body') !== undefined) return undefined;
    const read = `\${${name}:?}`;
    const raw = ancestorOfType(node, 'raw_string');
    if (raw === undefined) {
      const isQuoted = ancestorOfType(node, 'string') !== undefined;
      return [{ span: key, text: isQuoted ? read : `"${read}"` }];
    }
    if (SPECIAL.test(textOf(raw, text))) return undefined;
    return [
      { span: { start: raw.start, end: raw.start + 1 }, text: '"' },
      { span: key, text: read },
      { span: { start: raw.end - 1, end: raw.end }, text: '"' },
    ];
  },
};
