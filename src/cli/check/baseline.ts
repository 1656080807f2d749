/**
 * Findings that a project knows of and has not repaired yet, in a file: they are left out, new ones are not. A finding
 * is known by its rule and the text of its line, so that lines may move.
 */
import { createHash } from 'node:crypto';
import { type Disk, errorCode } from '../files/disk';
import { absolutePath, byPath, folderOf, shownPath } from '../files/paths';
import { systemProblem } from '../files/read';
import type { FindingReport, Report } from '../report/model';
import { Positions } from '../report/positions';
import { UsageError } from '../usageError';

interface Known {
  /** Relative to the baseline's folder. */
  readonly path: string;
  readonly rule: string;
  /** Of the line: a line may hold a key, and this file is shared. */
  readonly hash: string;
  /** How often. */
  readonly count: number;
}

interface Baseline {
  readonly schema: 1;
  readonly findings: readonly Known[];
}

/** How paths of a report are written in a baseline. */
interface Place {
  readonly cwd: string;
  /** Absolute. */
  readonly file: string;
}

function keyOf({ path, rule, hash }: Omit<Known, 'count'>): string {
  return `${path} ${rule} ${hash}`;
}

function knownBy(finding: FindingReport, path: string, text: string): Omit<Known, 'count'> {
  const line = new Positions(text).lineText(finding.line).trim();
  const hash = createHash('sha256').update(`${finding.rule}\n${line}`).digest('hex').slice(0, 16);
  return { path, rule: finding.rule, hash };
}

function inBaseline(shown: string, { cwd, file }: Place): string {
  return shownPath(folderOf(file), absolutePath(cwd, shown));
}

/** @param texts of the report's files. */
export async function writeBaseline(
  disk: Disk,
  place: Place,
  report: Report,
  texts: ReadonlyMap<string, string>,
): Promise<number> {
  const counts = new Map<string, Known>();
  for (const file of report.files)
    for (const finding of file.findings) {
      const known = knownBy(finding, inBaseline(file.path, place), texts.get(file.path) ?? '');
      const key = keyOf(known);
      counts.set(key, { ...known, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  const findings = [...counts].sort(([left], [right]) => byPath(left, right)).map(([, known]) => known);
  const baseline: Baseline = { schema: 1, findings };
  const bytes = new TextEncoder().encode(`${JSON.stringify(baseline, undefined, 2)}\n`);
  await disk.write(place.file, bytes).catch((error: unknown) => {
    throw new UsageError(`--baseline: ${systemProblem('Not written', error)}`);
  });
  return findings.reduce((sum, { count }) => sum + count, 0);
}

function isKnown(value: unknown): value is Known {
  if (typeof value !== 'object' || value === null) return false;
  const { path, rule, hash, count } = value as Readonly<Record<string, unknown>>;
  return [path, rule, hash].every((one) => typeof one === 'string') && Number.isInteger(count);
}

async function readBaseline(disk: Disk, file: string): Promise<readonly Known[]> {
  const bytes = await disk.read(file).catch((error: unknown) => {
    const missing = errorCode(error) === 'ENOENT' ? ' --write-baseline makes it.' : '';
    throw new UsageError(`--baseline: ${systemProblem('Not read', error)}${missing}`);
  });
  try {
    const { schema, findings } = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Baseline>;
    if (schema === 1 && Array.isArray(findings) && findings.every(isKnown)) return findings;
  } catch {
    // The same is wrong as where it is some other JSON.
  }
  throw new UsageError('--baseline: This is no baseline. --write-baseline makes one.');
}

/** The report without the findings that the baseline lists, each as often as it lists it. @throws UsageError */
export async function withoutBaseline(
  disk: Disk,
  place: Place,
  report: Report,
  texts: ReadonlyMap<string, string>,
): Promise<Report> {
  const left = new Map((await readBaseline(disk, place.file)).map((known) => [keyOf(known), known.count]));
  const isNew = (path: string) => (finding: FindingReport) => {
    const key = keyOf(knownBy(finding, inBaseline(path, place), texts.get(path) ?? ''));
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  };
  return {
    ...report,
    files: report.files.map((file) => ({ ...file, findings: file.findings.filter(isNew(file.path)) })),
  };
}
