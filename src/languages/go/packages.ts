/** Names of packages as Go forms them from import paths. */

/** Packages whose name is not the last word of their path. */
const NAMES: Readonly<Record<string, string>> = {
  'github.com/avast/retry-go': 'retry',
  'github.com/sethvargo/go-retry': 'retry',
  'github.com/hashicorp/go-retryablehttp': 'retryablehttp',
  'github.com/go-resty/resty': 'resty',
  'resty.dev': 'resty',
};

/** The name by which a file sees a package that it imports without one of its own. */
export function localName(path: string): string {
  const plain = path.replace(/\/v\d+$/, '').replace(/\.v\d+$/, '');
  const known = NAMES[plain];
  if (known !== undefined) return known;
  const last = plain.slice(plain.lastIndexOf('/') + 1);
  return last
    .replace(/^go-/, '')
    .replace(/[-.]go$/, '')
    .replaceAll('-', '_');
}
