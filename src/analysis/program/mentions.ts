/** The cheap look for files that may use another one: does their text name it at all? */
import { folderOf, nameOf } from './paths';

/** Names of files that stand for their folder: an import names the folder. */
const FOLDER_FILES: ReadonlySet<string> = new Set(['index', '__init__', 'mod', 'lib', 'main']);

/** `./`, `..` and the like: how a file of the folder, or below it, names the folder itself. */
const OWN_FOLDER = String.raw`["']\.{1,2}/?["']|\bfrom\s+\.+\s`;

/** Folders of a package that hold its sources: who imports the package does not name them. */
const SOURCE_FOLDERS: ReadonlySet<string> = new Set(['src', 'lib', 'dist', 'source']);

/** The folder that an import of a folder's file names. */
function packageFolderOf(path: string): string {
  const folder = folderOf(path);
  return SOURCE_FOLDERS.has(nameOf(folder)) ? folderOf(folder) : folder;
}

/** The name of a file without its last ending, as imports and class names have it. */
export function stemOf(path: string): string {
  const name = nameOf(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Finds a mention of any of the files, or of the folders that are imported in their place. */
export function mentionOf(paths: readonly string[], foldersCount: boolean): RegExp {
  const words = new Set<string>();
  let ownFolder = false;
  for (const path of paths) {
    const stem = stemOf(path);
    words.add(stem);
    if (foldersCount || FOLDER_FILES.has(stem)) words.add(nameOf(packageFolderOf(path)));
    ownFolder ||= FOLDER_FILES.has(stem);
  }
  words.delete('');
  const named = String.raw`(?<!\w)(?:${[...words].map(escaped).join('|')})(?!\w)`;
  return new RegExp(ownFolder ? `${named}|${OWN_FOLDER}` : named);
}

/** Every name in a text, for a look-up of file names. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[A-Za-z_]\w*/g));
}
