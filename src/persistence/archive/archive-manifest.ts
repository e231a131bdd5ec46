/** The manifest of a backup. It is the last entry of the archive and lists all others. */
import { join } from 'node:path';
import * as z from 'zod';
import { MAX_DOCUMENT_BYTES } from '../disk/plain-file.js';
import type { DataPaths } from '../paths.js';

/**
 * The version of the archive format that this program writes. The program does not read archives of a newer version.
 */
export const ARCHIVE_FORMAT = 1;

/** Names of the entries that are in none of the archived folders. */
export const MANIFEST_ENTRY = 'manifest.json';
export const DATABASE_ENTRY = 'traininglogs.db';
export const ATHLETE_ENTRY = 'data/athlete.json';

/** Folders of an archive, as in a data root. Their subfolders are archived only if they are listed here. */
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

/** One entry of the archive. `sha256` is the hash of its bytes in hexadecimal. */
export type ArchivedFile = Readonly<z.infer<typeof archivedFileSchema>>;

/** `createdAt` is an instant in ISO 8601; `sessions` is the number of sessions in the database that are not deleted. */
export type Manifest = Readonly<Omit<z.infer<typeof manifestSchema>, 'files'>> & {
  readonly files: readonly ArchivedFile[];
};

export type ReadManifest =
  | { readonly status: 'read'; readonly manifest: Manifest }
  | { readonly status: 'newer' }
  | { readonly status: 'unreadable'; readonly reason: string };

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

export function printManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** True if an entry of a backup may have this path, which does not lead out of a data root. */
export function isEntryPath(path: string): boolean {
  if ([MANIFEST_ENTRY, DATABASE_ENTRY, ATHLETE_ENTRY].includes(path)) return true;
  const { folder, name } = splitEntryPath(path);
  return FOLDERS.some((each) => each === folder) && isEntryName(name);
}

/** Splits the path of an entry into its folder, empty if it has none, and its name. */
export function splitEntryPath(path: string): { readonly folder: string; readonly name: string } {
  const at = path.lastIndexOf('/');
  return { folder: path.slice(0, Math.max(at, 0)), name: path.slice(at + 1) };
}

/** The largest database that is archived. There is a limit because the database is read into memory. */
const MAX_DATABASE_BYTES = 1024 ** 3;

/** The largest allowed size of the entry with this path. A larger entry is neither written nor unpacked. */
export function maxEntryBytes(path: string): number {
  return path === DATABASE_ENTRY ? MAX_DATABASE_BYTES : MAX_DOCUMENT_BYTES;
}

// On Windows a backslash separates folders, and a colon follows a drive or precedes the name of a file stream.
const FORBIDDEN = process.platform === 'win32' ? /[\u0000-\u001f\u007f\\:]/ : /[\u0000-\u001f\u007f]/;

export function isEntryName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !name.includes('/') && !FORBIDDEN.test(name);
}

/** The absolute path at which a data root has this entry. */
export function locationOf(paths: DataPaths, path: string): string {
  if (path === DATABASE_ENTRY) return paths.database;
  if (path === ATHLETE_ENTRY) return paths.config;
  return join(paths.root, ...path.split('/'));
}
