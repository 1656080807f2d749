/** Options of curl, wget and HTTPie that take a value, and those that matter here. */

/** What an option says about the request; `value` for options whose value says nothing here. */
export type OptionMeaning =
  | 'method'
  | 'url'
  | 'header'
  | 'data'
  | 'upload'
  | 'output'
  | 'format'
  | 'retry'
  | 'retryCodes'
  | 'value';

/** What an option without a value says. */
export type FlagMeaning = 'get' | 'head' | 'fail' | 'remoteName' | 'headersOut' | 'form' | 'retryAll' | 'data';

export interface OptionTable {
  readonly values: Readonly<Record<string, OptionMeaning>>;
  readonly flags: Readonly<Record<string, FlagMeaning>>;
}

function all<T extends string>(names: string, meaning: T): Record<string, T> {
  return Object.fromEntries(names.split(' ').map((name) => [name, meaning]));
}

/** curl 8, by `curl --help all`. */
export const CURL_OPTIONS: OptionTable = {
  values: {
    ...all('-X --request', 'method'),
    ...all('--url', 'url'),
    ...all('-H --header', 'header'),
    ...all('-d --data --data-raw --data-binary --data-ascii --data-urlencode --json -F --form --form-string', 'data'),
    ...all('-T --upload-file', 'upload'),
    ...all('-o --output', 'output'),
    ...all('-w --write-out', 'format'),
    ...all('--retry', 'retry'),
    ...all('-A -b -c -C -D -e -E -h -K -m -P -Q -r -t -u -U -x -y -Y -z', 'value'),
    ...all(
      '--user-agent --cookie --cookie-jar --continue-at --dump-header --referer --cert --config --max-time --range --user --proxy --proxy-user --connect-timeout --retry-delay --retry-max-time --cacert --capath --key --resolve --interface --limit-rate --max-redirs --ciphers --request-target --rate --variable --oauth2-bearer --aws-sigv4 --output-dir --stderr --trace --trace-ascii --unix-socket --connect-to --dns-servers --max-filesize --speed-limit --speed-time --noproxy --proto --tls-max --keepalive-time --local-port --pass --cert-type --key-type --socks5 --url-query',
      'value',
    ),
  },
  flags: {
    ...all('-G --get', 'get'),
    ...all('-I --head', 'head'),
    ...all('-f --fail --fail-with-body', 'fail'),
    ...all('-O --remote-name -J --remote-header-name', 'remoteName'),
    ...all('-i --include', 'headersOut'),
    ...all('--retry-all-errors', 'retryAll'),
  },
};

/** GNU Wget 1.21. */
export const WGET_OPTIONS: OptionTable = {
  values: {
    ...all('--method', 'method'),
    ...all('--header', 'header'),
    ...all('--post-data --post-file --body-data --body-file', 'data'),
    ...all('-O --output-document', 'output'),
    ...all('--retry-on-http-error', 'retryCodes'),
    ...all(
      '-t --tries -T --timeout -o --output-file -a -U --user-agent -P -e -w --wait --user --password -Q -i',
      'value',
    ),
  },
  flags: all('-S --server-response', 'headersOut'),
};

/** HTTPie 3 and xh. */
export const HTTPIE_OPTIONS: OptionTable = {
  values: {
    ...all('-o --output', 'output'),
    ...all(
      '-p --print -a --auth -A --auth-type --timeout --session --verify --cert --proxy -s --style --pretty --raw',
      'value',
    ),
  },
  flags: {
    ...all('--check-status', 'fail'),
    ...all('-h --headers', 'headersOut'),
    ...all('-f --form -j --json', 'form'),
  },
};
