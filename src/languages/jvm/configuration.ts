/** Values that come from configuration by an annotation: `@Value("${name:default}")`, `@ConfigProperty(name, defaultValue)`. */
import type { Expression, Span } from '../../flow/ir';
import { callAt, libraryAt, literalAt } from '../classbased/build';

const PLACEHOLDER = /\$\{([^:}]+)(?::([^}]*))?\}/;
const NAMED = /name\s*=\s*"([^"]*)"/;
const DEFAULT = /defaultValue\s*=\s*"([^"]*)"/;

/** `written` is the annotation's argument list as text. */
export function configured(span: Span, written: string): Expression {
  const placeholder = PLACEHOLDER.exec(written);
  const name = placeholder?.[1] ?? NAMED.exec(written)?.[1] ?? written;
  const fallback = placeholder?.[2] ?? DEFAULT.exec(written)?.[1];
  const read = libraryAt(span, 'jvm.configured');
  if (fallback === undefined) return callAt(span, read, literalAt(span, name));
  return callAt(span, read, literalAt(span, name), literalAt(span, fallback));
}
