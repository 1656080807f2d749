/** Switches a rule off in a project file, in the style of the file. */

/** Undefined where the file is no JSON object: it is not repaired in passing. */
function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param text of the file; empty for a new one.
 * @returns the whole new text.
 */
export function withRuleOff(text: string, rule: string): string | undefined {
  const fields = objectIn(text === '' ? '{}' : text);
  const rules = fields?.rules ?? {};
  if (fields === undefined || typeof rules !== 'object' || Array.isArray(rules)) return undefined;
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
  const written = JSON.stringify({ ...fields, rules: { ...rules, [rule]: 'off' } }, undefined, indent);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return (text === '' || text.endsWith('\n') ? `${written}\n` : written).replaceAll('\n', lineEnd);
}
