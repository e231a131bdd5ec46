/** Recognises the bytes of files that hold no readable sessions. */

const LONGEST_BEGINNING = 512;
/** How many bytes are examined: enough to find the file names in a workbook, and to recognise text. */
const SAMPLE = 65_536;

const IN_THE_APP = "use the app's export as CSV";

const KINDS: readonly (readonly [beginning: RegExp, reason: string])[] = [
  [/^\x1f\x8b/, 'is a gzip archive: unpack it, or use traininglogs restore for a backup'],
  [/^SQLite format 3\0/, `is a database, as backups of FitNotes and LiftLog are: ${IN_THE_APP}`],
  [/^.{8}\.FIT/s, 'is a FIT file, which has no names of exercises: export CSV'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'is an old Excel workbook: save its table as CSV'],
  [/^%PDF/, 'is a PDF: export CSV'],
  [/^{\\rtf/, 'is rich text: save it as plain text'],
  [/^(\x89PNG|\xff\xd8\xff|GIF8|.{4}ftyp(heic|heix|mif1|avif))/s, `is a picture: ${IN_THE_APP}`],
  [/^(bplist00|PAR1|\x7fELF|MZ)/, `is a binary file: ${IN_THE_APP}`],
];

const MARKUP: readonly (readonly [beginning: RegExp, reason: string])[] = [
  [/<HealthData\b/, "is Apple Health's export, which has no sets: export CSV from the app that logged them"],
  [/<(TrainingCenterDatabase|gpx)\b/, 'is a recorded activity, which has no sets: export CSV'],
  [/^\s*<(!doctype html|html)/i, 'is a web page: export CSV'],
  [/^\s*<(\?xml|!doctype|[a-z][\w:.-]*[\s/>])/i, 'is XML: export CSV'],
];

/** Describes the kind of file and what to do, as part of a sentence; null if the file may contain sessions. */
export function describeForeignFile(bytes: Uint8Array): string | null {
  // Does not use TextDecoder, which on Node 24 reads latin1 as Windows-1252.
  const sample = latin1(bytes.subarray(0, SAMPLE));
  const beginning = sample.slice(0, LONGEST_BEGINNING);
  if (beginning.startsWith('PK\x03\x04')) return describeZip(sample + latin1(bytes.subarray(-SAMPLE)));
  const reason = reasonFor(beginning, KINDS) ?? reasonFor(beginning.replace(/^\xef\xbb\xbf/, ''), MARKUP);
  return reason ?? (isBinary(sample) ? `is a binary file: ${IN_THE_APP}` : null);
}

function reasonFor(text: string, kinds: typeof KINDS): string | null {
  return kinds.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

/** @param names the beginning and the end of the archive, which contain the names of its files */
function describeZip(names: string): string {
  if (names.includes('xl/')) return 'is an Excel workbook, as MacroFactor exports: save its table as CSV';
  if (/Index\/|opendocument\.spreadsheet/.test(names)) return 'is a spreadsheet: save its table as CSV';
  return 'is a ZIP archive: unpack it, or save its table as CSV if it is a workbook';
}

/** True if there are more control characters than in text. UTF-16 with a byte order mark counts as text. */
function isBinary(sample: string): boolean {
  if (/^(\xff\xfe|\xfe\xff)/.test(sample)) return false;
  const controls = sample.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls * CHARACTERS_PER_CONTROL > sample.length;
}

const CHARACTERS_PER_CONTROL = 50;
