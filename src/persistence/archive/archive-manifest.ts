/** The manifest of a backup: its last entry, which lists all others. */
import { join } from 'node:path';
import * as z from 'zod';
import { MAX_DOCUMENT_BYTES } from '../disk/plain-file.js';
import type { DataPaths } from '../paths.js';

/** The archive format that this program writes, and the newest that it reads. */
export const ARCHIVE_FORMAT = 1;

/** Entries of an archive outside `data/output`. */
export const MANIFEST_ENTRY = 'manifest.json';
export const DATABASE_ENTRY = 'traininglogs.db';
export const ATHLETE_ENTRY = 'data/athlete.json';

/** Folders of an archive, as in a data root; deeper folders are not archived. */
export const SESSIONS_FOLDER = 'data/output/sessions';
export const SCHEMAS_FOLDER = 'data/output/schemas';
export const DRAFTS_FOLDER = 'data/output/drafts';
export const TRASH_FOLDER = 'data/output/trash';
const REPLACED_FOLDER = 'data/output/trash/replaced';
export const TRASHED_DRAFTS_FOLDER = 'data/output/trash/drafts';
const PROGRAMS_FOLDER = 'data/programs';
export const FOLDERS = [
  SESSIONS_FOLDER,
  SCHEMAS_FOLDER,
  DRAFTS_FOLDER,
  TRASH_FOLDER,
  REPLACED_FOLDER,
  TRASHED_DRAFTS_FOLDER,
  PROGRAMS_FOLDER,
] as const;

const archivedFileSchema = z.object({
  path: z.string(),
  sizeBytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const manifestSchema = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  createdAt: z.string(),
  program: z.literal('traininglogs'),
  sessions: z.int().min(0),
  files: z.array(archivedFileSchema),
});

/** One entry: SHA-256 of its bytes in hexadecimal. */
export type ArchivedFile = Readonly<z.infer<typeof archivedFileSchema>>;

/** `createdAt`: an instant, ISO 8601; `sessions`: the number in the database without deleted ones. */
export type Manifest = Readonly<Omit<z.infer<typeof manifestSchema>, 'files'>> & {
  readonly files: readonly ArchivedFile[];
};

export type ReadManifest =
  | { readonly status: 'read'; readonly manifest: Manifest }
  | { readonly status: 'newer' }
  | { readonly status: 'unreadable'; readonly reason: string };

/** The manifest in a text, or why it is invalid. */
export function readManifest(text: string): ReadManifest {
  let tree: unknown;
  try {
    tree = JSON.parse(text);
  } catch {
    return { status: 'unreadable', reason: 'it is not JSON' };
  }
  const { data } = z.object({ format: z.int() }).safeParse(tree);
  if (data && data.format > ARCHIVE_FORMAT) return { status: 'newer' };
  const read = manifestSchema.safeParse(tree);
  if (read.success) return { status: 'read', manifest: read.data };
  const [issue] = read.error.issues;
  return { status: 'unreadable', reason: `${issue?.path.join('.')}: ${issue?.message}` };
}

/** The text of a manifest. */
export function printManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** True for valid entry names of a backup: none leads out of a data root, on any system. */
export function isEntryPath(path: string): boolean {
  if ([MANIFEST_ENTRY, DATABASE_ENTRY, ATHLETE_ENTRY].includes(path)) return true;
  const { folder, name } = splitEntryPath(path);
  return FOLDERS.some((each) => each === folder) && isEntryName(name);
}

/** The folder of an entry, empty if it has none, and its name there. */
export function splitEntryPath(path: string): { readonly folder: string; readonly name: string } {
  const at = path.lastIndexOf('/');
  return { folder: path.slice(0, Math.max(at, 0)), name: path.slice(at + 1) };
}

/** The database of 100,000 sessions has about 0.5 GiB; it is read into memory. */
const MAX_DATABASE_BYTES = 1024 ** 3;

/** The largest size of that entry; larger entries are neither written nor unpacked. */
export function maxEntryBytes(path: string): number {
  return path === DATABASE_ENTRY ? MAX_DATABASE_BYTES : MAX_DOCUMENT_BYTES;
}

// Backslashes separate folders and colons name drives and streams on other systems.
const FORBIDDEN = process.platform === 'win32' ? /[\u0000-\u001f\u007f\\:]/ : /[\u0000-\u001f\u007f]/;

/** True for valid file names in an archive. */
export function isEntryName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !name.includes('/') && !FORBIDDEN.test(name);
}

/** The path of an entry in a data root. */
export function locationOf(paths: DataPaths, path: string): string {
  if (path === DATABASE_ENTRY) return paths.database;
  if (path === ATHLETE_ENTRY) return paths.config;
  return join(paths.root, ...path.split('/'));
}
