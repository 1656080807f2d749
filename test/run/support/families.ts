/** The languages and clients whose fixes are run. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export interface Family {
  /** Name of its folder of programs. */
  readonly id: string;
  readonly language: 'JavaScript' | 'TypeScript' | 'Python' | 'PHP' | 'Go' | 'Ruby';
  readonly client: string;
  readonly extension: string;
  /** What the client throws for a response with an error status, as a pattern; null where it throws nothing. */
  readonly throws: string | null;
  /** For PHP: what loads the client, below the folder of Debian's PHP packages. */
  readonly autoload?: readonly string[];
  /** For Ruby: what is required for the client. */
  readonly library?: string;
}

export const FAMILIES: readonly Family[] = [
  { id: 'fetch-js', language: 'JavaScript', client: 'fetch', extension: '.js', throws: null },
  { id: 'fetch-ts', language: 'TypeScript', client: 'fetch', extension: '.ts', throws: null },
  { id: 'axios-js', language: 'JavaScript', client: 'axios', extension: '.js', throws: 'AxiosError' },
  { id: 'axios-ts', language: 'TypeScript', client: 'axios', extension: '.ts', throws: 'AxiosError' },
  { id: 'requests', language: 'Python', client: 'requests', extension: '.py', throws: null },
  { id: 'httpx', language: 'Python', client: 'httpx', extension: '.py', throws: null },
  { id: 'httpx-async', language: 'Python', client: 'httpx (async)', extension: '.py', throws: null },
  { id: 'curl', language: 'PHP', client: 'curl', extension: '.php', throws: null },
  {
    id: 'guzzle',
    language: 'PHP',
    client: 'Guzzle',
    extension: '.php',
    throws: 'ClientException|ServerException',
    autoload: ['GuzzleHttp/autoload.php'],
  },
  {
    id: 'guzzle-quiet',
    language: 'PHP',
    client: 'Guzzle without http_errors',
    extension: '.php',
    throws: null,
    autoload: ['GuzzleHttp/autoload.php'],
  },
  {
    id: 'laravel',
    language: 'PHP',
    client: "Laravel's Http",
    extension: '.php',
    throws: null,
    autoload: ['GuzzleHttp/autoload.php', 'Illuminate/Http/autoload.php'],
  },
  {
    id: 'symfony',
    language: 'PHP',
    client: "Symfony's HttpClient",
    extension: '.php',
    throws: null,
    autoload: ['Symfony/Component/HttpClient/autoload.php'],
  },
  { id: 'net-http', language: 'Go', client: 'net/http', extension: '.go', throws: null },
  { id: 'ruby-net-http', language: 'Ruby', client: 'Net::HTTP', extension: '.rb', throws: null, library: 'net/http' },
  { id: 'faraday', language: 'Ruby', client: 'Faraday', extension: '.rb', throws: null, library: 'faraday' },
  { id: 'httparty', language: 'Ruby', client: 'HTTParty', extension: '.rb', throws: null, library: 'httparty' },
];

/** The first `python3` of the search path that has a package. */
function pythonWith(name: string): string | undefined {
  const candidates = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'python3'));
  return candidates
    .filter((candidate) => existsSync(candidate))
    .find((candidate) => spawnSync(candidate, ['-c', `import ${name}`], { stdio: 'ignore' }).status === 0);
}

const PHP_PACKAGES = '/usr/share/php';

/** `php`, if it can fork and has the client. */
function phpWith({ autoload = [] }: Family): string | undefined {
  const needs = "exit(function_exists('pcntl_fork') && function_exists('curl_init') ? 0 : 1);";
  const isThere = autoload.every((file) => existsSync(path.join(PHP_PACKAGES, file)));
  return isThere && spawnSync('php', ['-r', needs], { stdio: 'ignore' }).status === 0 ? 'php' : undefined;
}

function rubyWith({ library = '' }: Family): string | undefined {
  return spawnSync('ruby', ['-e', `require '${library}'`], { stdio: 'ignore' }).status === 0 ? 'ruby' : undefined;
}

function goCommand(): string | undefined {
  return spawnSync('go', ['version'], { stdio: 'ignore' }).status === 0 ? 'go' : undefined;
}

/** What starts the driver of a family. Of PHP, the driver writes the functions of waiting and of chance itself. */
export function driverOf({ language, autoload = [], library = '' }: Family): string[] {
  const driver = (name: string) => path.resolve('test/run/drivers', name);
  if (language === 'Python') return [driver('driver.py')];
  if (language === 'Ruby') return [driver('driver.rb'), library];
  if (language !== 'PHP') return [driver('driver.mjs')];
  const loaded = autoload.map((file) => path.join(PHP_PACKAGES, file));
  return ['-d', 'disable_functions=usleep,mt_rand', '-d', 'opcache.enable_cli=1', driver('driver.php'), ...loaded];
}

const interpreters = new Map<string, string | undefined>();

/** The program that runs a family; undefined where the machine lacks it. */
export function interpreterOf(family: Family): string | undefined {
  if (family.language === 'JavaScript' || family.language === 'TypeScript') return process.execPath;
  const [name = ''] = family.client.split(' ');
  const find = {
    PHP: () => phpWith(family),
    Python: () => pythonWith(name),
    Go: goCommand,
    Ruby: () => rubyWith(family),
  }[family.language];
  if (!interpreters.has(name)) interpreters.set(name, find());
  return interpreters.get(name);
}
