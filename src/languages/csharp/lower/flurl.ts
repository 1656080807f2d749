/** Flurl's methods extend strings: the string becomes a `Url` first, as Flurl itself does it. */
import type { Expression } from '../../../flow/ir';
import { constructAt, libraryAt, memberAt } from '../../classbased/build';
import type { CSharpLowering } from './csharpLowering';

const ON_TEXT =
  /^(?:AppendPathSegments?|SetQueryParams?|SetFragment|WithHeaders?|WithTimeout|WithOAuthBearerToken|WithBasicAuth|AllowAnyHttpStatus|AllowHttpStatus|(?:Get|Post|Put|Patch|Delete)(?:Json|String|Bytes|Stream|UrlEncoded|Multipart)?Async)$/;

/** Steps after which the value is a text again. */
const GIVES_TEXT = /^(?:AppendPathSegments?)$/;

function isText(expression: Expression): boolean {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string';
    case 'template':
    case 'name':
    case 'binary':
      return true;
    case 'member':
      return expression.object.kind === 'name';
    case 'call':
      return expression.callee.kind === 'member' && GIVES_TEXT.test(expression.callee.name);
    default:
      return false;
  }
}

/** The callee with its receiver made a `Url`, in a file that uses Flurl. */
export function flurlCallee(callee: Expression, lowering: CSharpLowering): Expression {
  if (callee.kind !== 'member' || !ON_TEXT.test(callee.name) || !isText(callee.object)) return callee;
  if (![...lowering.facts.usings].some((name) => name.startsWith('Flurl'))) return callee;
  const { object } = callee;
  const url = constructAt(object.span, libraryAt(object.span, 'Flurl.UrlOf'), [{ value: object }]);
  return memberAt(callee.span, url, callee.name, callee.nameSpan);
}
