/** The helpers, as text that gofmt leaves alone. */
import { ERROR_TEXT_FIELDS } from '../../api';
import { WAIT_ROWS } from '../waits';

export const RETRY_HELPER = 'retry2Chat';
/** For requests whose body has to be read again. */
export const REQUEST_HELPER = 'retryRequest2Chat';
export const MESSAGE_HELPER = 'messageOf2Chat';
export const HELPER_NAMES: readonly string[] = [RETRY_HELPER, REQUEST_HELPER, MESSAGE_HELPER];

export const RETRY_IMPORTS: readonly string[] = ['context', 'math', 'math/rand', 'net/http', 'strconv', 'time'];
export const MESSAGE_IMPORTS: readonly string[] = ['encoding/json', 'io', 'strings'];

const SEND = 'func() (*http.Response, error)';
const RESULT = '(*http.Response, error)';

function rows(): string[] {
  return WAIT_ROWS.map((row) => {
    const cells = [row.firstMs / 1000, row.growth, row.longestMs / 1000, row.jitter, row.attempts, row.totalMs / 1000];
    return `\t\t${row.code}: {${cells.join(', ')}},`;
  });
}

export function retryHelper(): string {
  return [
    `// ${RETRY_HELPER} sends a request to 2Chat, and again after a wait while the answer has one of the codes.`,
    '// The last answer is returned as it is. The end of ctx ends the wait.',
    `func ${RETRY_HELPER}(ctx context.Context, codes []int, send ${SEND}) ${RESULT} {`,
    '\t// By code, with times in seconds; total is how long all waits may take together.',
    '\twaits := map[int]struct{ first, growth, longest, jitter, attempts, total float64 }{',
    ...rows(),
    '\t}',
    '\trandom := rand.New(rand.NewSource(time.Now().UnixNano()))',
    '\tfor attempt, waited := 1.0, 0.0; ; attempt++ {',
    '\t\tresp, err := send()',
    '\t\tif err != nil {',
    '\t\t\treturn resp, err',
    '\t\t}',
    '\t\tlimits, again := waits[resp.StatusCode], false',
    '\t\tfor _, code := range codes {',
    '\t\t\tagain = again || code == resp.StatusCode',
    '\t\t}',
    '\t\twait := math.Min(limits.first*math.Pow(limits.growth, attempt-1), limits.longest)',
    '\t\twait *= 1 + limits.jitter*random.Float64()',
    '\t\tafter := resp.Header.Get("Retry-After")',
    '\t\tif seconds, err := strconv.ParseFloat(after, 64); err == nil && seconds > 0 {',
    '\t\t\twait = seconds',
    '\t\t} else if date, err := http.ParseTime(after); err == nil && time.Until(date) > 0 {',
    '\t\t\twait = time.Until(date).Seconds()',
    '\t\t}',
    '\t\tif !again || attempt >= limits.attempts || waited+wait > limits.total {',
    '\t\t\treturn resp, nil',
    '\t\t}',
    '\t\tresp.Body.Close()',
    '\t\ttimer := time.NewTimer(time.Duration(wait * float64(time.Second)))',
    '\t\tselect {',
    '\t\tcase <-ctx.Done():',
    '\t\t\ttimer.Stop()',
    '\t\t\treturn nil, ctx.Err()',
    '\t\tcase <-timer.C:',
    '\t\t}',
    '\t\twaited += wait',
    '\t}',
    '}',
  ].join('\n');
}

export function requestHelper(): string {
  return [
    `// ${REQUEST_HELPER} does what ${RETRY_HELPER} does, with the body of req each time.`,
    '// A request whose body can be read only once is sent only once.',
    `func ${REQUEST_HELPER}(req *http.Request, codes []int, send ${SEND}) ${RESULT} {`,
    '\thasBody := req.Body != nil && req.Body != http.NoBody',
    '\tif hasBody && req.GetBody == nil {',
    '\t\treturn send()',
    '\t}',
    '\tsent := false',
    `\treturn ${RETRY_HELPER}(req.Context(), codes, func() ${RESULT} {`,
    '\t\tif hasBody && sent {',
    '\t\t\tbody, err := req.GetBody()',
    '\t\t\tif err != nil {',
    '\t\t\t\treturn nil, err',
    '\t\t\t}',
    '\t\t\treq.Body = body',
    '\t\t}',
    '\t\tsent = true',
    '\t\treturn send()',
    '\t})',
    '}',
  ].join('\n');
}

const fields = [...new Set(ERROR_TEXT_FIELDS.map((field) => field.field))];
const item = ERROR_TEXT_FIELDS.find((field) => field.shape === 'list')?.item ?? 'msg';

export function messageHelper(): string {
  return [
    `// ${MESSAGE_HELPER} reads the text that 2Chat gives with an error, whichever field has it.`,
    '// Of a body without such a field, from a proxy for example, it is the beginning.',
    `func ${MESSAGE_HELPER}(body io.Reader) string {`,
    '\ttext, _ := io.ReadAll(io.LimitReader(body, 1<<20))',
    '\tvar fields map[string]interface{}',
    '\t_ = json.Unmarshal(text, &fields)',
    '\tif items, ok := fields["detail"].([]interface{}); ok {',
    '\t\tvar details []string',
    '\t\tfor _, item := range items {',
    '\t\t\tdetail, _ := item.(map[string]interface{})',
    `\t\t\tif text, ok := detail["${item}"].(string); ok {`,
    '\t\t\t\tdetails = append(details, text)',
    '\t\t\t}',
    '\t\t}',
    '\t\tfields["detail"] = strings.Join(details, "; ")',
    '\t}',
    `\tfor _, name := range []string{${fields.map((field) => `"${field}"`).join(', ')}} {`,
    '\t\tif message, ok := fields[name].(string); ok && message != "" {',
    '\t\t\treturn message',
    '\t\t}',
    '\t}',
    '\tmessage := []rune(strings.TrimSpace(string(text)))',
    '\tif len(message) == 0 {',
    '\t\treturn "no message"',
    '\t} else if len(message) > 200 {',
    '\t\tmessage = message[:200]',
    '\t}',
    '\treturn string(message)',
    '}',
  ].join('\n');
}
