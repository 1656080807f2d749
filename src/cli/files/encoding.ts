/** Bytes to text and back: UTF-8 with or without a byte order mark, UTF-16 with one. */

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  /** Without the byte order mark, as in an editor. */
  readonly text: string;
  readonly encoding: Encoding;
}

const MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8-bom', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** @throws TypeError where the bytes are not text in the encoding that their mark, or its absence, tells. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = MARKS.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  const encoding = mark?.encoding ?? 'utf-8';
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  return { text: decoder.decode(bytes.subarray(mark?.bytes.length ?? 0)), encoding };
}

/** The bytes of a text as `decodeText` would read them. */
export function encodeText({ text, encoding }: DecodedText): Uint8Array {
  const mark = MARKS.find((one) => one.encoding === encoding)?.bytes ?? [];
  const body = encoding.startsWith('utf-16') ? Buffer.from(text, 'utf16le') : Buffer.from(text, 'utf8');
  if (encoding === 'utf-16be') body.swap16();
  return Buffer.concat([Uint8Array.from(mark), body]);
}
