/** Recognises files that hold no sessions in a readable form, by their first bytes. */

const LONGEST_BEGINNING = 512;

const KINDS: readonly (readonly [beginning: RegExp, reason: string])[] = [
  [/^PK\x03\x04/, 'is an Excel workbook or a ZIP archive: save its table as CSV, or unpack it'],
  [/^\x1f\x8b/, 'is a gzip archive: unpack it, or use traininglogs restore for a backup'],
  [/^SQLite format 3\0/, "is a database: use the app's export as CSV"],
  [/^.{8}\.FIT/s, 'is a FIT file, which has no names of exercises: export CSV'],
  [/^(\xef\xbb\xbf)?\s*<\?xml/, 'is XML: export CSV'],
  [/^(\xef\xbb\xbf)?\s*<(!doctype html|html)/i, 'is a web page: export CSV'],
  [/^%PDF/, 'is a PDF: export CSV'],
];

/** What a file is, as part of a sentence with what to do; null if it may be a log or an export. */
export function describeForeignFile(bytes: Uint8Array): string | null {
  // TextDecoder reads latin1 as Windows-1252 on Node 24.
  const beginning = Buffer.from(bytes.subarray(0, LONGEST_BEGINNING)).toString('latin1');
  return KINDS.find(([pattern]) => pattern.test(beginning))?.[1] ?? null;
}
