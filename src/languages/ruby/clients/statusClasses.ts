/**
 * Classes that stand for status codes: of responses (Net::HTTP) and of errors (Faraday, rest-client). By dotted name;
 * a number is one code, ranges are a family.
 *
 * Sources: `net/http/responses.rb` of Ruby 3.3 (with the names of older versions), `faraday/error.rb` and
 * `faraday/response/raise_error.rb` of Faraday 2, `restclient/exceptions.rb` of rest-client 2.1.
 */
import type { CodeRanges, Library, Member } from '../../../flow/library';

/** Code and name without prefix, as Net::HTTP has them; more than one name where they changed. */
export const NET_HTTP_NAMES: readonly (readonly [number, ...string[]])[] = [
  [100, 'Continue'],
  [101, 'SwitchProtocol'],
  [200, 'OK'],
  [201, 'Created'],
  [202, 'Accepted'],
  [203, 'NonAuthoritativeInformation'],
  [204, 'NoContent'],
  [205, 'ResetContent'],
  [206, 'PartialContent'],
  [207, 'MultiStatus'],
  [300, 'MultipleChoices', 'MultipleChoice'],
  [301, 'MovedPermanently'],
  [302, 'Found', 'MovedTemporarily'],
  [303, 'SeeOther'],
  [304, 'NotModified'],
  [307, 'TemporaryRedirect'],
  [308, 'PermanentRedirect'],
  [400, 'BadRequest'],
  [401, 'Unauthorized'],
  [402, 'PaymentRequired'],
  [403, 'Forbidden'],
  [404, 'NotFound'],
  [405, 'MethodNotAllowed'],
  [406, 'NotAcceptable'],
  [407, 'ProxyAuthenticationRequired'],
  [408, 'RequestTimeout', 'RequestTimeOut'],
  [409, 'Conflict'],
  [410, 'Gone'],
  [411, 'LengthRequired'],
  [412, 'PreconditionFailed'],
  [413, 'PayloadTooLarge', 'RequestEntityTooLarge'],
  [414, 'URITooLong', 'RequestURITooLong', 'RequestURITooLarge'],
  [415, 'UnsupportedMediaType'],
  [417, 'ExpectationFailed'],
  [422, 'UnprocessableEntity'],
  [423, 'Locked'],
  [426, 'UpgradeRequired'],
  [428, 'PreconditionRequired'],
  [429, 'TooManyRequests'],
  [431, 'RequestHeaderFieldsTooLarge'],
  [500, 'InternalServerError'],
  [501, 'NotImplemented'],
  [502, 'BadGateway'],
  [503, 'ServiceUnavailable'],
  [504, 'GatewayTimeout', 'GatewayTimeOut'],
  [505, 'VersionNotSupported'],
];

export const INFORMATION: CodeRanges = [[100, 199]];
export const SUCCESS: CodeRanges = [[200, 299]];
export const REDIRECTION: CodeRanges = [[300, 399]];
export const CLIENT_ERRORS: CodeRanges = [[400, 499]];
export const SERVER_ERRORS: CodeRanges = [[500, 599]];
export const ERRORS: CodeRanges = [[400, 599]];

const REST_CLIENT_NAMES: readonly (readonly [number, ...string[]])[] = [
  [400, 'BadRequest'],
  [401, 'Unauthorized'],
  [402, 'PaymentRequired'],
  [403, 'Forbidden'],
  [404, 'NotFound', 'ResourceNotFound'],
  [405, 'MethodNotAllowed'],
  [406, 'NotAcceptable'],
  [408, 'RequestTimeout'],
  [409, 'Conflict'],
  [410, 'Gone'],
  [412, 'PreconditionFailed'],
  [422, 'UnprocessableEntity'],
  [423, 'Locked'],
  [429, 'TooManyRequests'],
  [500, 'InternalServerError'],
  [501, 'NotImplemented'],
  [502, 'BadGateway'],
  [503, 'ServiceUnavailable'],
  [504, 'GatewayTimeout'],
];

function named(prefix: string, rows: readonly (readonly [number, ...string[]])[]): Record<string, number> {
  return Object.fromEntries(rows.flatMap(([code, ...names]) => names.map((name) => [`${prefix}${name}`, code])));
}

export const STATUS_CLASSES: Readonly<Record<string, number | CodeRanges>> = {
  ...named('Net.HTTP', NET_HTTP_NAMES),
  'Net.HTTPInformation': INFORMATION,
  'Net.HTTPSuccess': SUCCESS,
  'Net.HTTPRedirection': REDIRECTION,
  'Net.HTTPClientError': CLIENT_ERRORS,
  'Net.HTTPServerError': SERVER_ERRORS,
  'Net.HTTPRetriableError': REDIRECTION,
  'Net.HTTPClientException': CLIENT_ERRORS,
  'Net.HTTPServerException': CLIENT_ERRORS,
  'Net.HTTPFatalError': SERVER_ERRORS,
  ...named('RestClient.', REST_CLIENT_NAMES),
  'Faraday.BadRequestError': 400,
  'Faraday.UnauthorizedError': 401,
  'Faraday.ForbiddenError': 403,
  'Faraday.ResourceNotFound': 404,
  'Faraday.ProxyAuthError': 407,
  'Faraday.RequestTimeoutError': 408,
  'Faraday.ConflictError': 409,
  'Faraday.UnprocessableEntityError': 422,
  'Faraday.UnprocessableContentError': 422,
  'Faraday.TooManyRequestsError': 429,
  'Faraday.ClientError': CLIENT_ERRORS,
  'Faraday.ServerError': SERVER_ERRORS,
};

/** What a client's `public_send(verb, …)` calls with the verb as its first argument; no program can write this name. */
export const SEND_MEMBER = '%send';

/** Members by which the lowering asks a response or an error for its status and for the classes above. */
export const STATUS_QUESTIONS: Readonly<Record<string, Member>> = {
  '%status': { call: { does: 'tell', tells: { fact: 'status' } } },
  ...Object.fromEntries(
    Object.entries(STATUS_CLASSES)
      .filter((entry): entry is [string, CodeRanges] => typeof entry[1] !== 'number')
      .map(([name, codes]): [string, Member] => [
        `%status ${name}`,
        { call: { does: 'tell', tells: { fact: 'ok', codes } } },
      ]),
  ),
};

/** The classes of one code each, as named numbers. */
export const STATUS_CLASS_CONSTANTS: Library = {
  id: 'ruby-status-classes',
  builtin: true,
  entries: { StatusClasses: 'classes' },
  types: {
    classes: {
      constants: Object.fromEntries(
        Object.entries(STATUS_CLASSES).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
      ),
    },
  },
};
