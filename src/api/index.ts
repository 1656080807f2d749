/** What 2Chat says, as data: the only door of this room. */
export {
  ERROR_BODIES,
  ERROR_TEXT_FIELDS,
  type ErrorBody,
  type ErrorTextField,
  type HiddenFailure,
  hiddenFailures,
  type Json,
} from './bodies';
export {
  type Advice,
  type CodeInfo,
  type CodeKind,
  ERROR_CODES,
  type ErrorCode,
  FINAL_CODES,
  type FinalCode,
  type RetryPolicy,
  type RetryWaits,
  type SendConsequence,
  type StatusCode,
  SUCCESS_CODES,
  type SuccessCode,
  TRANSIENT_CODES,
  type TransientCode,
} from './codeModel';
export { CODES, codeInfo, isStatusCode, UNDOCUMENTED_CODES } from './codes';
export {
  type Effect,
  type Endpoint,
  type EndpointGroup,
  type Method,
  NUMBER_GROUPS,
  type PhoneField,
  type SuccessCodes,
} from './endpointModel';
export { ENDPOINTS, endpointById } from './endpoints';
export {
  API_HOST,
  type Base,
  type HostFact,
  KEY_ENVIRONMENT_NAMES,
  KEY_FACTS,
  KEY_HEADER,
  KEY_PAGE,
  KEY_PATTERN,
  OPEN_BASE,
  OPEN_SEGMENT,
  OTHER_HOSTS,
  ROOT_BASE,
  WRONG_HOSTS,
  WRONG_KEY_HEADERS,
} from './hosts';
export { type KeySpan, keysIn } from './keys';
export { GENERAL_LIMITS, type Limit, RETRY_AFTER } from './limits';
export { type AddressKind, type EndpointMatch, findEndpoint, fittingEndpoints, matchEndpoint } from './match';
export { adviceFor, MEANING_RULES, meaningOf } from './meanings';
export type { MeaningRule } from './meanings/rule';
export { PARAMETERS, type Parameter, type ParameterKind, type ParameterName, parameter } from './parameters';
export { type Certainty, CODES_PAGE, DOCS_ROOT, type Provenance, type TextFact } from './provenance';
export { inventedHost, meantEndpoint, missingOpen, nearestEndpoint, wrongHost } from './repair';
export { RETRY_WAITS } from './retry';
export { type Selector, selects } from './selector';
export { tableTexts } from './texts';
export { type AbstractUrl, HOLE, type HostKind, isTwoChatUrl, parseUrl } from './url';
