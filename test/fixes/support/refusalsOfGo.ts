/** Where a fix in Go would be wrong. */
import type { Refusal } from './refusal';

const URL = 'https://api.p.2chat.io/open/contacts';

/** A file with one function. @param lines its declaration and its body. */
function go(because: string, fix: string, lines: readonly string[], imports: readonly string[] = []): Refusal {
  const all = ['net/http', ...imports].map((name) => `\t"${name}"`).join('\n');
  return { because, fix, path: 'a.go', text: `package a\n\nimport (\n${all}\n)\n\n${lines.join('\n')}\n` };
}

/** A function that gets contacts, and goes on with these lines. */
function got(because: string, fix: string, lines: readonly string[], imports: readonly string[] = []): Refusal {
  const head = ['func run(x bool) (int, error) {', `\tresp, err := http.Get("${URL}")`];
  const check = ['\tif err != nil {', '\t\treturn 0, err', '\t}', '\tdefer resp.Body.Close()'];
  return go(because, fix, [...head, ...check, ...lines.map((line) => `\t${line}`), '}'], imports);
}

export const REFUSALS_OF_GO: readonly Refusal[] = [
  go(
    'the body is a reader in a variable',
    'retry',
    ['func run(body io.Reader) (*http.Response, error) {', `\treturn http.Post("${URL}", "text/csv", body)`, '}'],
    ['io'],
  ),
  go('the body is that of another request', 'retry', [
    'func run(w http.ResponseWriter, r *http.Request) {',
    `\thttp.Post("${URL}", "text/csv", r.Body)`,
    '}',
  ]),
  go('an argument comes from a channel', 'retry', [
    'func run(ids chan string) (*http.Response, error) {',
    `\treturn http.Get("${URL}/" + <-ids)`,
    '}',
  ]),
  go('an argument is taken from a list', 'retry', [
    'func run(rows *queue) (*http.Response, error) {',
    `\treturn http.Get("${URL}/" + rows.Pop())`,
    '}',
  ]),
  go('nobody waits for the call', 'retry', ['func run() {', `\tgo http.Get("${URL}")`, '}']),
  go('it is in a function that retries', 'retry', [
    'func run() error {',
    '\treturn backoff.Retry(func() error {',
    `\t\t_, err := http.Get("${URL}")`,
    '\t\treturn err',
    '\t}, nil)',
    '}',
  ]),
  go(
    'it is in a loop of attempts',
    'retry',
    [
      'func run() (resp *http.Response, err error) {',
      '\tfor attempt := 0; attempt < 3; attempt++ {',
      `\t\tresp, err = http.Get("${URL}")`,
      '\t\tif err == nil && resp.StatusCode != 429 {',
      '\t\t\tbreak',
      '\t\t}',
      '\t\ttime.Sleep(time.Second)',
      '\t}',
      '\treturn resp, err',
      '}',
    ],
    ['time'],
  ),
  go(
    'rand is the name of another package',
    'retry',
    ['func run() (*http.Response, error) {', '\t_, _ = rand.Read(nil)', `\treturn http.Get("${URL}")`, '}'],
    ['crypto/rand'],
  ),
  go('time is the name of something else', 'retry', [
    'var time = 3',
    '',
    'func run() (*http.Response, error) {',
    `\treturn http.Get("${URL}")`,
    '}',
  ]),
  go('the helper has the name of something else', 'retry', [
    'const retry2Chat = 3',
    '',
    'func run() (*http.Response, error) {',
    `\treturn http.Get("${URL}")`,
    '}',
  ]),
  go('http is a variable of the function', 'retry', [
    'type client interface{ Get(string) (*http.Response, error) }',
    '',
    'func run(c http.Client) (*http.Response, error) {',
    '\thttp := c',
    `\treturn http.Get("${URL}")`,
    '}',
  ]),
  got('the test may hold without the code', 'errors/handle-code', [
    'if resp.StatusCode == 402 || x {',
    '\tprintln("a")',
    '}',
    'return resp.StatusCode, nil',
  ]),
  got('the branch decides something else', 'errors/handle-code', [
    'if resp.StatusCode == 402 {',
    '\treturn 3, nil',
    '}',
    'return resp.StatusCode, nil',
  ]),
  got(
    'the error has something of the answer already',
    'errors/handle-code',
    [
      'var answer struct{ Message string }',
      '_ = json.NewDecoder(resp.Body).Decode(&answer)',
      'if resp.StatusCode == 402 {',
      '\treturn 0, fmt.Errorf("no: %s", answer.Message)',
      '}',
      'return resp.StatusCode, nil',
    ],
    ['encoding/json', 'fmt'],
  ),
  got(
    'the body has been decoded',
    'errors/',
    [
      'var answer struct{ Message string }',
      '_ = json.NewDecoder(resp.Body).Decode(&answer)',
      'if resp.StatusCode == 402 {',
      '\tprintln("a")',
      '}',
      'return resp.StatusCode, nil',
    ],
    ['encoding/json'],
  ),
  got('the body has been closed', 'errors/', [
    'resp.Body.Close()',
    'if resp.StatusCode == 402 {',
    '\tprintln("a")',
    '}',
    'return resp.StatusCode, nil',
  ]),
  got('someone else was given the response', 'errors/', [
    'log(resp)',
    'if resp.StatusCode == 402 {',
    '\tprintln("a")',
    '}',
    'return resp.StatusCode, nil',
  ]),
  got('a sentinel may be compared with', 'errors/handle-code', [
    'if resp.StatusCode == 402 {',
    '\treturn 0, errCredit',
    '}',
    'return resp.StatusCode, nil',
  ]),
  go('the function gives no error', 'errors/', [
    'func run() int {',
    `\tresp, err := http.Get("${URL}")`,
    '\tif err != nil {',
    '\t\treturn 0',
    '\t}',
    '\tdefer resp.Body.Close()',
    '\tif resp.StatusCode == 402 {',
    '\t\tprintln("a")',
    '\t}',
    '\treturn resp.StatusCode',
    '}',
  ]),
  go(
    'the zero of a result is not known',
    'errors/',
    [
      'func run() (other.Result, error) {',
      `\tresp, err := http.Get("${URL}")`,
      '\tif err == nil && resp.StatusCode == 402 {',
      '\t\tprintln("a")',
      '\t}',
      '\treturn other.From(resp), err',
      '}',
    ],
    ['example.com/other'],
  ),
  go(
    'nobody has looked whether there is a response',
    'errors/',
    [
      'func run() ([]byte, error) {',
      `\tresp, _ := http.Get("${URL}")`,
      '\tdefer resp.Body.Close()',
      '\treturn io.ReadAll(resp.Body)',
      '}',
    ],
    ['io'],
  ),
  got('nothing would be a value', 'errors/nothing-found', [
    'if resp.StatusCode == 404 {',
    '\tprintln("a")',
    '}',
    'return resp.StatusCode, nil',
  ]),
  got('successes are told apart', 'success/', [
    'if resp.StatusCode == 200 {',
    '\treturn 1, nil',
    '}',
    'if resp.StatusCode == 201 {',
    '\treturn 2, nil',
    '}',
    'return 3, nil',
  ]),
  got('a link before takes the codes', 'chain/', [
    'if resp.StatusCode == 401 {',
    '\treturn 1, nil',
    '} else if resp.StatusCode >= 400 {',
    '\treturn 2, nil',
    '}',
    'return 3, nil',
  ]),
  got('a case is a name that may be any code', 'chain/', [
    'switch resp.StatusCode {',
    'case 401:',
    '\treturn 1, nil',
    'case busy:',
    '\treturn 2, nil',
    '}',
    'return 3, nil',
  ]),
];
