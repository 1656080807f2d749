/** The helper that finds 2Chat's text in the body of an error, as text. `\n` ends its lines, two spaces are a level. */
import { ERROR_TEXT_FIELDS } from '../../api';

export const MESSAGE_HELPER = 'messageOf2Chat';

const names = [...new Set(ERROR_TEXT_FIELDS.map((field) => field.field))];
const item = ERROR_TEXT_FIELDS.find((field) => field.shape === 'list')?.item ?? 'msg';

export function messageHelper(isTyped: boolean): string {
  const fields = isTyped
    ? [
        '  const fields = (data ?? {}) as Record<string, unknown>;',
        `  const { ${names.join(', ')} } = fields;`,
        '  const details = Array.isArray(detail)',
        `    ? detail.map((item: { ${item}?: string } | null) => item?.${item}).join('; ')`,
        '    : detail;',
      ]
    : [
        `  const { ${names.join(', ')} } = data ?? {};`,
        '  const details = Array.isArray(detail)',
        `    ? detail.map((item) => item?.${item}).join('; ')`,
        '    : detail;',
      ];
  const texts = names.map((name) => (name === 'detail' ? 'details' : name)).join(', ');
  return [
    '/**',
    ' * The text that 2Chat gives with an error, whichever field of the body has it.',
    ' * For a body without such a field, from a proxy for example, its beginning.',
    ' */',
    isTyped ? `function ${MESSAGE_HELPER}(body: unknown): string {` : `function ${MESSAGE_HELPER}(body) {`,
    '  let data = body;',
    "  if (typeof body === 'string') {",
    '    try {',
    '      data = JSON.parse(body);',
    '    } catch {',
    "      return body.trim().slice(0, 200) || 'no message';",
    '    }',
    '  }',
    ...fields,
    `  for (const text of [${texts}]) {`,
    "    if (typeof text === 'string' && text !== '') return text;",
    '  }',
    "  const raw = typeof body === 'string' ? body : JSON.stringify(body);",
    "  return raw?.slice(0, 200) || 'no message';",
    '}',
  ].join('\n');
}
