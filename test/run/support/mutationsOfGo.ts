/** Ways in which a fix in Go could be wrong. */
import type { Mutation } from './mutations';

const families = ['net-http'];

export const IN_GO: readonly Mutation[] = [
  {
    name: 'Retry-After is not read',
    breaks: 'waits',
    families,
    edits: [['resp.Header.Get("Retry-After")', '""']],
  },
  {
    name: 'Retry-After is read only in seconds',
    breaks: 'waits',
    families,
    edits: [['wait = time.Until(date).Seconds()', '_ = date']],
  },
  {
    name: 'the seconds of Retry-After are taken for milliseconds',
    breaks: 'waits',
    families,
    edits: [['wait = seconds', 'wait = seconds / 1000']],
  },
  { name: 'Retry-After has no limit', breaks: 'waits', families, edits: [[' || waited+wait > limits.total', '']] },
  {
    name: 'attempts have no limit',
    breaks: 'waits',
    families,
    edits: [['attempt >= limits.attempts || waited+wait > limits.total', 'attempt > 200']],
  },
  {
    name: 'one attempt too many',
    breaks: 'waits',
    families,
    edits: [
      ['attempt >= limits.attempts', 'attempt > limits.attempts'],
      ['waited+wait > limits.total', 'waited+wait > 10*limits.total'],
    ],
  },
  { name: 'waits do not grow', breaks: 'waits', families, edits: [['attempt-1)', '0)']] },
  {
    name: 'no chance in the waits',
    breaks: 'waits',
    families,
    edits: [['1 + limits.jitter*random.Float64()', '1 + 0*random.Float64()']],
  },
  { name: 'no wait at all', breaks: 'waits', families, edits: [['wait * float64(time.Second)', '0']] },
  {
    name: 'the last answer is replaced by an error of the helper',
    breaks: 'last answer',
    families,
    edits: [['limits.total {\n\t\t\treturn resp, nil', 'limits.total {\n\t\t\treturn nil, errors.New("gave up")']],
  },
  {
    name: 'the body of the last answer is closed',
    breaks: 'last answer',
    families,
    edits: [['\t\tlimits, again :=', '\t\tresp.Body.Close()\n\t\tlimits, again :=']],
  },
  {
    name: 'all transient codes are tried again',
    breaks: 'only its code',
    families,
    edits: [['again || code == resp.StatusCode', 'again || code > 0 && limits.total > 0']],
  },
  {
    name: '504 is tried again',
    breaks: 'no second send',
    families,
    edits: [['{409, 410, 429, 486, 503}', '{409, 410, 429, 486, 503, 504}']],
  },
  {
    name: 'a broken connection is tried again',
    breaks: 'no second send',
    families,
    edits: [['\t\tif err != nil {\n\t\t\treturn resp, err\n', '\t\tif err != nil {\n\t\t\tcontinue\n']],
  },
  {
    name: 'the body is not sent again',
    breaks: 'same request',
    families,
    edits: [['req.Body = body', '_ = body']],
  },
  {
    name: 'the end of the context does not end the wait',
    breaks: 'cancellation',
    families,
    edits: [['case <-ctx.Done():', 'case <-context.Background().Done():']],
  },
  {
    name: 'the context is not handed to the helper',
    breaks: 'cancellation',
    families,
    edits: [['retry2Chat(ctx, []int', 'retry2Chat(context.Background(), []int']],
  },
  {
    name: 'the message is left out',
    breaks: 'message',
    families,
    edits: [[': %s", messageOf2Chat(resp.Body))', '")']],
  },
  { name: 'one field is not read', breaks: 'message', families, edits: [[', "error"}', '}']] },
  {
    name: 'fields in another order',
    breaks: 'message',
    families,
    edits: [['"error_message", "message"', '"message", "error_message"']],
  },
  {
    name: 'the list of details is not read',
    breaks: 'message',
    families,
    edits: [['details = append(details, text)', '_ = text']],
  },
  {
    name: 'a long body is passed on as a whole',
    breaks: 'message',
    families,
    edits: [['message[:200]', 'message[:]']],
  },
];
