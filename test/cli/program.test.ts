import assert from 'node:assert/strict';
import path from 'node:path';
import { checkJson, folderWith, removeFolders } from './support/command';

const CLIENT = `export const BASE = 'https://api.p.2chat.io/open';
export async function callApi(path) {
  return fetch(BASE + path);
}
`;

const USER = `import { callApi } from '../client.js';
export async function info() {
  const response = await callApi('/info');
  if (response.status === 429) return null;
  return classify(response);
}
`;

describe('A program of several files', function () {
  this.timeout(20_000);
  afterEach(removeFolders);

  it('follows a wrapper into a file that imports it, and names the call of the other file', async () => {
    const { report } = await checkJson(folderWith({ 'client.js': CLIENT, 'jobs/user.js': USER }));
    const user = report.files.find((file) => file.path === 'jobs/user.js');
    assert.equal(user?.statuses.length, 1);
    assert.deepEqual(user?.statuses[0]?.codes, [429]);
    assert.deepEqual(
      user?.calls.map((call) => [call.wrapper, call.endpoint]),
      [[true, 'GET /info']],
    );
  });

  it('names a call of another file by its path and id', async () => {
    const { report } = await checkJson(
      folderWith({
        'a b/client.js': `export const info = () => fetch('https://api.p.2chat.io/open/info');\n`,
        'user.js': `import { info } from './a b/client.js';\nconst r = await info();\nif (r.status === 410) stop();\n`,
      }),
    );
    const user = report.files.find((file) => file.path === 'user.js');
    assert.deepEqual(
      user?.statuses.map((status) => status.calls),
      [['a b/client.js#0']],
    );
  });

  it('follows it through files between, such as an index', async () => {
    const { report } = await checkJson(
      folderWith({
        'lib/client.js': CLIENT,
        'lib/index.js': `export * from './client.js';\n`,
        'app/main.js': USER.replace('../client.js', '../lib/index.js'),
      }),
    );
    assert.ok(report.files.some((file) => file.path === 'app/main.js' && file.statuses.length === 1));
  });

  it('reads what a checked file uses, but reports only what was asked for', async () => {
    const folder = folderWith({ 'client.js': CLIENT, 'jobs/user.js': USER });
    for (const one of ['jobs', 'jobs/user.js'])
      assert.deepEqual(
        (await checkJson(folder, [one])).report.files.map((file) => [file.path, file.statuses.length]),
        [['jobs/user.js', 1]],
      );
  });

  it('reads nothing above the working directory outside of a repository', async () => {
    const folder = folderWith({ 'client.js': CLIENT, 'jobs/user.js': USER });
    assert.deepEqual((await checkJson(path.join(folder, 'jobs'), ['user.js'])).report.files, []);
  });

  it('reads above the working directory inside of a repository', async () => {
    const folder = folderWith({ '.git/HEAD': '', 'client.js': CLIENT, 'jobs/user.js': USER });
    const { report } = await checkJson(path.join(folder, 'jobs'), ['user.js']);
    assert.deepEqual(
      report.files.map((file) => [file.path, file.statuses.length]),
      [['user.js', 1]],
    );
  });

  it('does not take a file of the same name for the one that is imported', async () => {
    const { report } = await checkJson(
      folderWith({
        'client.js': CLIENT,
        'stripe/client.js': `export const callApi = (path) => fetch('https://api.stripe.com' + path);\n`,
        'stripe/user.js': USER.replace('../client.js', './client.js').replaceAll('callApi', 'callOther'),
      }),
    );
    assert.deepEqual(
      report.files.map((file) => file.path),
      ['client.js'],
    );
  });

  it('keeps languages apart', async () => {
    const { report } = await checkJson(
      folderWith({ 'client.js': CLIENT, 'client.php': '<?php $r = 429; // client 2chat', 'jobs/user.js': USER }),
    );
    assert.deepEqual(
      report.files.map((file) => file.path),
      ['client.js', 'jobs/user.js'],
    );
  });

  const languages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'a Python package': {
      'shop/client.py': `import requests

def info():
    return requests.get("https://api.p.2chat.io/open/info")
`,
      'shop/jobs/user.py': `from ..client import info

def run():
    response = info()
    if response.status_code == 429:
        return None
    return response.json()
`,
    },
    'a Go package in one folder': {
      'client.go': `package shop

import "net/http"

func info() (*http.Response, error) {
	return http.Get("https://api.p.2chat.io/open/info")
}
`,
      'user.go': `package shop

func run() error {
	resp, err := info()
	if err != nil {
		return err
	}
	if resp.StatusCode == 429 {
		return nil
	}
	return nil
}
`,
    },
    'PHP classes of a namespace': {
      'src/Client.php': `<?php
namespace App;

use GuzzleHttp\\Client as Http;

class Client
{
    public function info()
    {
        return (new Http(['http_errors' => false]))->get('https://api.p.2chat.io/open/info');
    }
}
`,
      'src/User.php': `<?php
namespace App;

class User
{
    public function run(): bool
    {
        $response = (new Client())->info();
        return $response->getStatusCode() === 429;
    }
}
`,
    },
  };
  for (const [name, files] of Object.entries(languages))
    it(`is ${name}`, async () => {
      const { report } = await checkJson(folderWith(files));
      const user = report.files.find((file) => /user\./i.test(file.path));
      assert.deepEqual(
        user?.statuses.map((status) => status.codes),
        [[429]],
      );
    });
});

describe('A project file that names ways to 2Chat', () => {
  afterEach(removeFolders);

  it('counts for the check of its folder', async () => {
    const folder = folderWith({
      '.twochatrc.json': '{ "baseUrls": ["https://gateway.example.com/chat"], "wrappers": ["callChat"] }',
      'a.js': "const r = await fetch('https://gateway.example.com/chat/contacts');\nif (r.status === 429) wait();\n",
      'b.js': "import { callChat } from '@acme/http';\nif ((await callChat('/info')).status === 402) pay();\n",
    });
    const { report } = await checkJson(folder);
    assert.deepEqual(
      report.files.map(({ path, statuses }) => [path, ...statuses.map(({ codes, confidence }) => [codes, confidence])]),
      [
        ['a.js', [[429], 'certain']],
        ['b.js', [[402], 'likely']],
      ],
    );
  });
});
