/** Where a fix would be wrong, none is offered. */
import assert from 'node:assert/strict';
import { contextOf, createTestEngine, offersIn } from './support/fixing';
import type { Refusal } from './support/refusal';
import { REFUSALS_OF_GO } from './support/refusalsOfGo';
import { REFUSALS_OF_RUBY } from './support/refusalsOfRuby';

const URL = 'https://api.p.2chat.io/open/contacts';

/** A body of an async function that calls 2Chat. */
const js = (because: string, fix: string, lines: readonly string[], head = ''): Refusal => ({
  because,
  fix,
  path: 'a.js',
  text: `${head}\nexport async function run(input, request, items) {\n${lines.map((line) => `  ${line}`).join('\n')}\n}\n`,
});

const py = (because: string, fix: string, lines: readonly string[], head = 'import requests\n'): Refusal => ({
  because,
  fix,
  path: 'a.py',
  text: `${head}\n\n${lines.join('\n')}\n`,
});

/** A function around a handle of curl. */
const curl = (
  because: string,
  fix: string,
  lines: readonly string[],
  options = ['CURLOPT_RETURNTRANSFER, true'],
): Refusal => ({
  because,
  fix,
  path: 'a.php',
  text: `<?php\nfunction run($input)\n{\n${[
    `$ch = curl_init('${URL}');`,
    ...options.map((option) => `curl_setopt($ch, ${option});`),
    ...lines,
  ]
    .map((line) => `    ${line}`)
    .join('\n')}\n}\n`,
});

const IN_PHP: readonly Refusal[] = [
  curl('the body is printed', '', ['return curl_exec($ch);'], []),
  curl(
    'the body is a file',
    'retry',
    ['return curl_exec($ch);'],
    ['CURLOPT_RETURNTRANSFER, true', "CURLOPT_INFILE, fopen('a.csv', 'r')"],
  ),
  curl(
    'the program reads the headers itself',
    'retry',
    ['return curl_exec($ch);'],
    ['CURLOPT_RETURNTRANSFER, true', 'CURLOPT_HEADERFUNCTION, $input'],
  ),
  curl(
    'an error status gives no body',
    '',
    ['$body = curl_exec($ch);', 'if (curl_getinfo($ch, CURLINFO_HTTP_CODE) === 429) {', "error_log('a');", '}'],
    ['CURLOPT_RETURNTRANSFER, true', 'CURLOPT_FAILONERROR, true'],
  ),
  curl(
    'the body begins with the headers',
    'errors/',
    ['$body = curl_exec($ch);', 'if (curl_getinfo($ch, CURLINFO_HTTP_CODE) === 429) {', "error_log('a');", '}'],
    ['CURLOPT_RETURNTRANSFER, true', 'CURLOPT_HEADER, true'],
  ),
  curl('the body has been replaced', 'errors/', [
    '$body = curl_exec($ch);',
    '$body = json_decode($body);',
    'if (curl_getinfo($ch, CURLINFO_HTTP_CODE) === 429) {',
    "error_log('a');",
    '}',
  ]),
  curl('the body has no name', 'errors/', [
    'echo curl_exec($ch);',
    'if (curl_getinfo($ch, CURLINFO_HTTP_CODE) === 402) {',
    "error_log('a');",
    '}',
  ]),
  curl('the body comes by another way', 'errors/', [
    'if ($input) {',
    '    $body = curl_exec($ch);',
    '}',
    'if (curl_getinfo($ch, CURLINFO_HTTP_CODE) === 402) {',
    "    error_log('a');",
    '}',
  ]),
  curl('the branch decides something else', 'errors/handle-code', [
    '$body = curl_exec($ch);',
    'if (curl_getinfo($ch, CURLINFO_HTTP_CODE) === 402) {',
    '    return null;',
    '}',
    'return $body;',
  ]),
  curl('the error has something of the answer already', 'errors/handle-code', [
    '$body = curl_exec($ch);',
    'if (curl_getinfo($ch, CURLINFO_HTTP_CODE) === 402) {',
    "    throw new RuntimeException('No: ' . $body);",
    '}',
    'return $body;',
  ]),
  curl('the test may hold without the code', 'errors/handle-code', [
    '$body = curl_exec($ch);',
    'if (curl_getinfo($ch, CURLINFO_HTTP_CODE) === 402 || $input) {',
    "    error_log('a');",
    '}',
    'return $body;',
  ]),
  curl('the function says that it gives something', 'errors/nothing-found', [
    '$get = function () use ($ch): string {',
    '    $body = curl_exec($ch);',
    '    if (curl_getinfo($ch, CURLINFO_HTTP_CODE) === 404) {',
    "        error_log('a');",
    '    }',
    '    return $body;',
    '};',
    'return $get();',
  ]),
  curl('a function that retries is given the call', 'retry', [
    'return with_retries(function () use ($ch) {',
    '    return curl_exec($ch);',
    '});',
  ]),
  {
    because: 'the handle may be one of another API',
    fix: 'retry',
    path: 'a.php',
    text: `<?php\nfunction run($ch)\n{\n    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);\n    return curl_exec($ch);\n}\nrun(curl_init('${URL}'));\n`,
  },
  {
    because: 'what is between is HTML',
    fix: 'errors/handle-code',
    path: 'a.php',
    text: `<?php\n$ch = curl_init('${URL}');\ncurl_setopt($ch, CURLOPT_RETURNTRANSFER, true);\n$body = curl_exec($ch);\nif (curl_getinfo($ch, CURLINFO_HTTP_CODE) === 402): ?>\n<b>No credit</b>\n<?php endif ?>\n`,
  },
];

/** A function around a call of Guzzle. */
const guzzle = (because: string, fix: string, lines: readonly string[], client = 'new Client()'): Refusal => ({
  because,
  fix,
  path: 'a.php',
  text: `<?php\nuse GuzzleHttp\\Client;\nfunction run($input, array $items)\n{\n${[`$client = ${client};`, ...lines]
    .map((line) => `    ${line}`)
    .join('\n')}\n}\n`,
});

const IN_GUZZLE: readonly Refusal[] = [
  guzzle('it gives a promise', '', [`return $client->getAsync('${URL}');`]),
  guzzle('the body is a stream', 'retry', [`return $client->post('${URL}', ['body' => fopen('a.csv', 'r')]);`]),
  guzzle('the body is a stream in a variable', 'retry', [
    "$file = GuzzleHttp\\Psr7\\Utils::tryFopen('a.csv', 'r');",
    `return $client->post('${URL}', ['body' => $file]);`,
  ]),
  guzzle('an argument is taken from a list', 'retry', [`return $client->get('${URL}/' . array_shift($items));`]),
  guzzle('an argument counts', 'retry', ['$page = 0;', `return $client->get('${URL}?page_number=' . $page++);`]),
  guzzle('an argument yields', 'retry', [`return $client->get('${URL}', ['query' => yield]);`]),
  guzzle('a closure does not see the variables', 'retry', [
    '$first_name = $input;',
    `return $client->post('${URL}', ['json' => compact('first_name')]);`,
  ]),
  guzzle('the answer is a file', 'retry', [`return $client->get('${URL}', ['sink' => 'contacts.json']);`]),
  guzzle('the answer is a stream', '', [`return $client->get('${URL}', ['stream' => true]);`]),
  guzzle(
    'the client sends again itself',
    'retry',
    [`return $client->get('${URL}');`],
    "new Client(['handler' => stack(Middleware::retry($input))])",
  ),
  guzzle('the program has options of curl', 'retry', [
    `return $client->post('${URL}', ['curl' => [CURLOPT_INTERFACE => 'eth1']]);`,
  ]),
  guzzle('the arguments are a list', 'retry', [`return $client->post('${URL}', ...$items);`]),
  guzzle('the program catches itself', 'errors/keep-message', [
    'try {',
    `    return $client->get('${URL}');`,
    '} catch (Exception $e) {',
    '    return null;',
    '}',
  ]),
  guzzle('the exception may be one without a response', 'errors/handle-code', [
    'try {',
    `    return $client->get('${URL}');`,
    '} catch (Exception $e) {',
    '    if ($e->getCode() === 402) {',
    "        error_log('credit');",
    '    }',
    '}',
  ]),
  guzzle('the body is read on', 'errors/tell-apart', [
    'try {',
    `    return $client->get('${URL}');`,
    '} catch (GuzzleHttp\\Exception\\ClientException $e) {',
    '    error_log($e->getResponse()->getBody()->getContents());',
    '}',
  ]),
];

/** A class around a client of Laravel or Symfony. */
const method = (because: string, fix: string, lines: readonly string[]): Refusal => ({
  because,
  fix,
  path: 'a.php',
  text: `<?php\nuse Illuminate\\Support\\Facades\\Http;\nuse Symfony\\Contracts\\HttpClient\\HttpClientInterface;\nclass A\n{\n    public function run(HttpClientInterface $client, $input)\n    {\n${lines
    .map((line) => `        ${line}`)
    .join('\n')}\n    }\n}\n`,
});

const IN_FRAMEWORKS: readonly Refusal[] = [
  method('the call retries by itself', 'retry', [`return Http::retry(3, 100)->get('${URL}');`]),
  method('it gives a promise', '', [`return Http::async()->get('${URL}');`]),
  method('the file is a stream', 'retry', [`return Http::attach('file', fopen('a.csv', 'r'))->post('${URL}');`]),
  method('a closure does not see the variables', 'retry', [
    '$first_name = $input;',
    `return Http::post('${URL}', compact('first_name'));`,
  ]),
  method('what nobody reads throws when it is dropped', 'retry', [`$client->request('POST', '${URL}');`]),
  method('what nobody reads throws at its end', 'retry', [`$response = $client->request('POST', '${URL}');`]),
  method('the answer is not kept', '', [`return $client->request('GET', '${URL}', ['buffer' => false]);`]),
  method('the program has options of curl', 'retry', [
    `return $client->request('POST', '${URL}', ['extra' => ['curl' => [CURLOPT_INTERFACE => 'eth1']]]);`,
  ]),
  method('the program catches what throws', 'errors/tell-apart', [
    'try {',
    `    $response = $client->request('GET', '${URL}');`,
    '    return $response->toArray();',
    '} catch (Exception $e) {',
    '    return null;',
    '}',
  ]),
];

const REFUSALS: readonly Refusal[] = [
  ...IN_PHP,
  ...REFUSALS_OF_GO,
  ...REFUSALS_OF_RUBY,
  ...IN_GUZZLE,
  ...IN_FRAMEWORKS,
  js('the body is a stream of a file', 'retry', [
    `return fetch('${URL}', { method: 'POST', body: createReadStream('a.csv'), duplex: 'half' });`,
  ]),
  js('the body is a stream in a variable', 'retry', [
    'const body = new ReadableStream({ start() {} });',
    `return fetch('${URL}', { method: 'POST', body });`,
  ]),
  js('the options have a stream', 'retry', [
    "const init = { method: 'POST', body: Readable.toWeb(input) };",
    `return fetch('${URL}', init);`,
  ]),
  js('the body is that of another request', 'retry', [
    `return fetch('${URL}', { method: 'POST', body: request.body });`,
  ]),
  js(
    'the form is a stream',
    'retry',
    ['const form = new FormData();', `return axios.post('${URL}', form);`],
    "import axios from 'axios';\nimport FormData from 'form-data';",
  ),
  js('a body is read among the arguments', 'retry', [
    `return fetch('${URL}', { method: 'POST', body: await request.text() });`,
  ]),
  js('an argument counts', 'retry', [`let page = 0;\n  return fetch('${URL}?page_number=' + page++);`]),
  js('an argument is taken from a list', 'retry', [`return fetch('${URL}/' + items.shift());`]),
  js('the request goes out while its loop goes on', 'retry', [
    'let page = 0;',
    'const all = [];',
    `while (page < 3) { all.push(fetch(\`${URL}?page_number=\${page}\`)); page += 1; }`,
    'return Promise.all(all);',
  ]),
  js('a loop with var', 'retry', [`for (var i = 0; i < 3; i += 1) fetch(\`${URL}/\${i}\`).then(console.log);`]),
  js('it is in a function that retries', 'retry', [`return withRetry(() => fetch('${URL}'));`]),
  js(
    'axios does not throw',
    'retry',
    [`return axios.get('${URL}', { validateStatus: () => true });`],
    "import axios from 'axios';",
  ),
  js(
    'the abort is not a signal',
    'retry',
    [`return axios.get('${URL}', { cancelToken: input });`],
    "import axios from 'axios';",
  ),
  js('the test may hold without the code', 'errors/handle-code', [
    `const response = await fetch('${URL}');`,
    'if (response.status === 402 || input) { console.log(1); }',
    'return response.status;',
  ]),
  js('the branch decides something else', 'errors/handle-code', [
    `const response = await fetch('${URL}');`,
    'if (response.status === 402) { console.log(1); return null; }',
    'return response.status;',
  ]),
  js('the error has something of the answer already', 'errors/handle-code', [
    `const response = await fetch('${URL}');`,
    "if (response.status === 402) { const body = await response.json(); throw new Error('No: ' + body.message); }",
    'return response.status;',
  ]),
  js('the body has been read in a way that leaves no name', 'errors/handle-code', [
    `const response = await fetch('${URL}');`,
    'console.log(await response.text());',
    'if (response.status === 402) { console.log(1); }',
    'return response.status;',
  ]),
  js('someone else was given the response', 'errors/handle-code', [
    `const response = await fetch('${URL}');`,
    'const data = await input(response);',
    'if (response.status === 402) { console.log(data); }',
    'return response.status;',
  ]),
  {
    because: 'the function cannot wait',
    fix: 'errors/',
    path: 'a.js',
    text: `export const run = () => fetch('${URL}').then(check);\nfunction check(response) {\n  if (response.status === 402) {\n    console.log(response.headers.get('a'));\n  }\n  return response;\n}\n`,
  },
  {
    because: 'the object is one of the program itself',
    fix: 'errors/',
    path: 'a.js',
    text: `async function get() {\n  const res = await fetch('${URL}');\n  return { status: res.status };\n}\nexport async function run() {\n  const result = await get();\n  if (result.status === 402) {\n    console.log('credit');\n  }\n}\n`,
  },
  {
    because: 'it is an assertion',
    fix: 'retry/on-code',
    path: 'a.ts',
    text: `it('waits', async () => {\n  const res = await fetch('${URL}');\n  expect(res.status).toBe(429);\n});\n`,
  },
  js('the program treats successes differently', 'success/accept-all', [
    `const response = await fetch('${URL}');`,
    "if (response.status === 202) return 'queued';",
    "if (response.status === 200) return 'done';",
    "return 'failed';",
  ]),
  py(
    'await does not fit into a lambda',
    'retry',
    ['async def run(client: httpx.AsyncClient, make):', `    return await client.post("${URL}", json=await make())`],
    'import httpx\n',
  ),
  py('yield does not fit into a lambda', 'retry', ['def run():', `    requests.post("${URL}", json=(yield))`]),
  py('the body is a file', 'retry', ['def run():', `    return requests.post("${URL}", data=open("a.csv", "rb"))`]),
  py('the body is a file that is open', 'retry', [
    'def run():',
    '    with open("a.csv", "rb") as source:',
    `        return requests.post("${URL}", data=source)`,
  ]),
  py('files are used up', 'retry', ['def run(image):', `    return requests.post("${URL}", files={"file": image})`]),
  py('the body is a generator', 'retry', [
    'def run(rows):',
    `    return requests.post("${URL}", data=(row for row in rows))`,
  ]),
  py('an argument is taken from a list', 'retry', [
    'def run(rows):',
    `    return requests.post("${URL}", json=rows.pop())`,
  ]),
  py('super() does not work in a lambda', 'retry', [
    'class Client(requests.Session):',
    '    def contacts(self):',
    `        return super().get("${URL}")`,
  ]),
  py('names of a class are not seen in a lambda', 'retry', ['class Client:', `    contacts = requests.get("${URL}")`]),
  py(
    'a decorator retries',
    'retry',
    ['@retry(stop=stop_after_attempt(3))', 'def run():', `    return requests.get("${URL}")`],
    'import requests\nfrom tenacity import retry, stop_after_attempt\n',
  ),
  py('hooks may raise in the call', 'retry', [
    'def run(hook):',
    `    return requests.get("${URL}", hooks={"response": hook})`,
  ]),
  py(
    'requests of a comprehension go out later',
    'retry',
    [
      'async def run(keys):',
      '    async with httpx.AsyncClient() as client:',
      `        return await asyncio.gather(*[client.get(f"${URL}/{key}") for key in keys])`,
    ],
    'import asyncio\n\nimport httpx\n',
  ),
  py(
    'time is the name of something else',
    'retry',
    ['def run():', `    return requests.get("${URL}")`],
    'from time import time\n\nimport requests\n',
  ),
  py('the test may hold without the code', 'errors/handle-code', [
    'def run(x):',
    `    response = requests.get("${URL}")`,
    '    if response.status_code == 402 or x:',
    '        print("a")',
    '    return response.status_code',
  ]),
  py('the branch decides something else', 'errors/handle-code', [
    'def run():',
    `    response = requests.get("${URL}")`,
    '    if response.status_code == 402:',
    '        return None',
    '    return response.status_code',
  ]),
  py('the error has something of the answer already', 'errors/handle-code', [
    'def run():',
    `    response = requests.get("${URL}")`,
    '    if response.status_code == 402:',
    '        raise ValueError(f"no: {response.text}")',
    '    return response.status_code',
  ]),
];

const LANGUAGES: Readonly<Record<Refusal['path'], string>> = {
  'a.js': 'JavaScript',
  'a.ts': 'TypeScript',
  'a.py': 'Python',
  'a.php': 'PHP',
  'a.go': 'Go',
  'a.rb': 'Ruby',
};

describe('no fix', function () {
  this.timeout(10_000);
  const engine = createTestEngine();
  after(() => engine.dispose());
  for (const { because, fix, path, text } of REFUSALS)
    it(`${LANGUAGES[path]}, ${fix}: ${because}`, async () => {
      const context = await contextOf(engine, { path, text });
      assert.ok(context.analysis.calls.length > 0, 'the call is found');
      const isRefused = (id: string) => id.startsWith(fix) || (fix === 'retry' && id === 'handle/all-codes');
      const offered = offersIn(context).map((offer) => offer.fix.id);
      assert.deepEqual(offered.filter(isRefused), []);
    });
});
