/** What is tried again: loops, recursion, retry libraries with their defaults, deciders, hooks, errors of one's own. */
import assert from 'node:assert/strict';
import type { Call } from '../../../src/analysis/model';
import { contextOf, createTestEngine } from '../../fixes/support/fixing';

const ERRORS = [400, 401, 402, 403, 404, 406, 409, 410, 422, 429, 486, 503, 504];
const FINAL = [400, 401, 402, 403, 404, 406, 422];
const POST = "fetch('https://api.p.2chat.io/open/whatsapp/send-message', { method: 'POST', body })";

interface Case {
  readonly says: string;
  readonly path: string;
  readonly text: string;
  readonly retried: readonly number[];
  /** Whether a request that was not answered is sent again. */
  readonly unanswered?: boolean;
}

const CASES: readonly Case[] = [
  {
    says: 'p-retry: whatever throws, but not AbortError',
    path: 'a.ts',
    text: `import pRetry, { AbortError } from 'p-retry';
export const send = (body: string) => pRetry(async () => {
  const res = await ${POST};
  if ([${FINAL}].includes(res.status)) throw new AbortError('final');
  if (!res.ok) throw new Error('again');
  return res.json();
});`,
    retried: ERRORS.filter((code) => !FINAL.includes(code)),
    unanswered: true,
  },
  {
    says: 'async-retry: what is bailed out of is not thrown',
    path: 'a.ts',
    text: `import retry from 'async-retry';
export const send = (body: string) => retry(async (bail) => {
  const res = await ${POST};
  if (res.status === 403) return bail(new Error('no'));
  if (!res.ok) throw new Error('again');
  return res.json();
});`,
    retried: ERRORS.filter((code) => code !== 403),
    unanswered: true,
  },
  {
    says: 'axios-retry by default: 429 and 5xx of what may be repeated',
    path: 'a.ts',
    text: `import axios from 'axios';
import axiosRetry from 'axios-retry';
const client = axios.create({ baseURL: 'https://api.p.2chat.io/open' });
axiosRetry(client);
export const info = () => client.get('/info');`,
    retried: [429, 503, 504],
  },
  {
    says: 'axios-retry with a condition: just what it says',
    path: 'a.ts',
    text: `import axios from 'axios';
import axiosRetry from 'axios-retry';
const client = axios.create({ baseURL: 'https://api.p.2chat.io/open' });
axiosRetry(client, { retryCondition: (error) => error.response?.status === 410 });
export const info = () => client.get('/info');`,
    retried: [410],
  },
  {
    says: 'an interceptor that sends again',
    path: 'a.ts',
    text: `import axios from 'axios';
const client = axios.create({ baseURL: 'https://api.p.2chat.io/open' });
client.interceptors.response.use(undefined, (error) =>
  error.response?.status === 486 ? client(error.config) : Promise.reject(error));
export const info = () => client.get('/info');`,
    retried: [486],
  },
  {
    says: 'an error class of the program that is told from the others',
    path: 'a.ts',
    text: `class Later extends Error {}
export async function send(body: string) {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const res = await ${POST};
      if (res.status === 429) throw new Later();
      if (!res.ok) throw new Error('no');
      return res.json();
    } catch (error) {
      if (!(error instanceof Later)) throw error;
    }
  }
}`,
    retried: [429],
  },
  {
    says: 'a loop over numbers sends to the next one, not again',
    path: 'a.ts',
    text: `export async function first(numbers: string[]) {
  for (const number of numbers) {
    const res = await fetch('https://api.p.2chat.io/open/whatsapp/get-numbers?n=' + number);
    if (res.ok) return res.json();
  }
}`,
    retried: [],
  },
  {
    says: 'a request without an answer is no error of 2Chat',
    path: 'a.py',
    text: `import requests

def send(body):
    for attempt in range(3):
        try:
            response = requests.post("https://api.p.2chat.io/open/whatsapp/send-message", json=body)
            response.raise_for_status()
            return response.json()
        except requests.ConnectionError:
            continue
        except requests.HTTPError:
            return None
`,
    retried: [],
    unanswered: true,
  },
  {
    says: 'tenacity by default: whatever is raised',
    path: 'a.py',
    text: `import requests
from tenacity import retry

@retry
def info():
    response = requests.get("https://api.p.2chat.io/open/info")
    response.raise_for_status()
    return response.json()
`,
    retried: ERRORS,
    unanswered: true,
  },
  {
    says: 'Guzzle: classes of errors are told apart where they are caught',
    path: 'a.php',
    text: `<?php
use GuzzleHttp\\Client;
use GuzzleHttp\\Exception\\ClientException;
use GuzzleHttp\\Exception\\ServerException;
function info(Client $client) {
    for ($attempt = 0; $attempt < 3; $attempt++) {
        try {
            return $client->get('https://api.p.2chat.io/open/info');
        } catch (ClientException $e) {
            return null;
        } catch (ServerException $e) {
            sleep(2);
        }
    }
}
`,
    retried: [503, 504],
  },
  {
    says: 'Polly: results that the policy handles',
    path: 'A.cs',
    text: `using System.Net.Http;
using System.Threading.Tasks;
using Polly;
class Reader {
  private readonly HttpClient _http = new HttpClient();
  public Task<HttpResponseMessage> Info() {
    var policy = Policy.HandleResult<HttpResponseMessage>(r => (int)r.StatusCode == 486).WaitAndRetryAsync(3, i => System.TimeSpan.FromSeconds(i));
    return policy.ExecuteAsync(() => _http.GetAsync("https://api.p.2chat.io/open/info"));
  }
}
`,
    retried: [486],
  },
];

describe('what is tried again', () => {
  const engine = createTestEngine();
  after(() => engine.dispose());

  for (const { says, path, text, retried, unanswered = false } of CASES)
    it(says, async () => {
      const { analysis } = await contextOf(engine, { path, text });
      const call = analysis.calls.findLast((one) => !one.wrapper) as Call;
      assert.deepEqual(call.evidence.retried, retried);
      assert.equal(call.evidence.resentUnanswered, unanswered);
    });
});
