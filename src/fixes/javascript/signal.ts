/** The abort signal of a request, as an expression that may be written a second time. */
import { childrenOfType, namedChildren, type SyntaxNode, textOf } from '../../syntax/tree';
import type { FixContext } from '../fix';
import type { CallSite } from './callSite';
import { propertyOf } from './once';
import { declarationOf } from './scope';
import { bare, isTypeScript } from './syntax';

/** Types of options that have a `signal` of the platform's kind. */
const OPTION_TYPES = /^(?:(?:Partial|Readonly|Omit)<)?RequestInit\b(?!.*signal)/;
/** A time limit of one attempt: the next attempt gets a new one. */
const TIME_LIMIT = /^AbortSignal\.timeout\(/;

/** `init?.signal` of options that are given from outside, where the file says that they may have one. */
function signalOfOptions(context: FixContext, options: SyntaxNode): string | undefined {
  const source = context.file.text;
  const name = textOf(options, source);
  const declaration = declarationOf(context, name, options);
  if (declaration === undefined) return undefined;
  const value = declaration.value === undefined ? undefined : bare(declaration.value);
  if (value?.type === 'object') {
    const signal = propertyOf(value, 'signal', source);
    return signal === undefined || TIME_LIMIT.test(textOf(signal, source)) ? undefined : `${name}.signal`;
  }
  if (declaration.kind !== 'parameter' || value !== undefined) return undefined;
  const isKnown = isTypeScript(context) ? OPTION_TYPES.test(declaration.type) : /^(?:init|options)$/.test(name);
  return isKnown ? `${name}?.signal` : undefined;
}

/** The signal that ends the request of a call, if it has one that lasts over attempts. */
export function signalOf(context: FixContext, site: CallSite): string | undefined {
  const source = context.file.text;
  for (const argument of site.args) {
    const written = bare(argument);
    if (written.type === 'identifier') {
      const given = signalOfOptions(context, written);
      if (given !== undefined) return given;
    }
    if (written.type !== 'object') continue;
    const signal = propertyOf(written, 'signal', source);
    if (signal !== undefined) return TIME_LIMIT.test(textOf(signal, source)) ? undefined : textOf(signal, source);
    for (const spread of childrenOfType(written, 'spread_element')) {
      const [options] = namedChildren(spread);
      const given = options?.type === 'identifier' ? signalOfOptions(context, options) : undefined;
      if (given !== undefined) return given;
    }
  }
  return undefined;
}
