/** The file system, as little of it as is needed. All paths are absolute. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { byPath } from './paths';

export type FileKind = 'file' | 'folder' | 'link' | 'other';

export interface DiskEntry {
  readonly name: string;
  readonly kind: FileKind;
}

export interface Disk {
  /** What a path leads to, links followed; undefined where nothing is there. Rejects where it cannot be told. */
  kindOf(path: string): Promise<Exclude<FileKind, 'link'> | undefined>;
  /** What is in a folder, by name. */
  list(folder: string): Promise<readonly DiskEntry[]>;
  /** In bytes. */
  sizeOf(path: string): Promise<number>;
  read(path: string): Promise<Uint8Array>;
  write(path: string, bytes: Uint8Array): Promise<void>;
}

interface Typed {
  isFile(): boolean;
  isDirectory(): boolean;
}

function kindOf(entry: Typed): 'file' | 'folder' | 'other' {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

export const nodeDisk: Disk = {
  async kindOf(path) {
    try {
      return kindOf(await stat(path));
    } catch (error) {
      if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
      throw error;
    }
  },
  async list(folder) {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .map((entry): DiskEntry => ({ name: entry.name, kind: entry.isSymbolicLink() ? 'link' : kindOf(entry) }))
      .sort((left, right) => byPath(left.name, right.name));
  },
  sizeOf: async (path) => (await stat(path)).size,
  read: (path) => readFile(path),
  write: (path, bytes) => writeFile(path, bytes),
};

/** Node's name of a system error; undefined for any other error. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
