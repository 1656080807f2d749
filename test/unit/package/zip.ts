/** Reads the list of an archive, without unpacking it. */

export interface ZipEntry {
  readonly path: string;
  /** Unpacked, in bytes. */
  readonly size: number;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** The files of a zip archive as its central directory names them (PKWARE's application note, 4.3.12 and 4.3.16). */
export function entriesOf(zip: Buffer): ZipEntry[] {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== endOfDirectory) {
    end--;
  }
  if (end < 0) {
    throw new Error('It is no zip archive');
  }
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== directoryEntry) {
      throw new Error(`There is no entry at ${at}`);
    }
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    entries.push({ path: zip.toString('utf8', at + 46, at + 46 + name), size: zip.readUInt32LE(at + 24) });
    at += 46 + name + extra + comment;
  }
  return entries;
}
