/** Where everything of one data root lies. */
import { isAbsolute, join, relative, sep } from 'node:path';

export type DataPaths = {
  readonly root: string;
  readonly database: string;
  readonly config: string;
  /** What a renaming in progress changes; there only while it is. */
  readonly renaming: string;
  readonly sessions: string;
  /** Everything the app writes that is not the database or the athlete. */
  readonly output: string;
  /** Sessions in progress. */
  readonly drafts: string;
  readonly trash: string;
  /** Texts that another text took the place of; never tombstones. */
  readonly replaced: string;
  /** Discarded drafts; never tombstones. */
  readonly trashedDrafts: string;
  readonly schemas: string;
  readonly schema: string;
  /** The folder of the writer lock; it holds nothing that a backup or another machine needs. */
  readonly lock: string;
};

/** The paths below `root`; `database` where the database file alone lies elsewhere. */
export function dataPaths(root: string, database?: string): DataPaths {
  const output = join(root, 'data', 'output');
  return {
    root,
    database: database ?? join(root, 'traininglogs.db'),
    config: join(root, 'data', 'athlete.json'),
    renaming: join(root, 'data', 'renaming.json'),
    sessions: join(output, 'sessions'),
    output,
    drafts: join(output, 'drafts'),
    trash: join(output, 'trash'),
    replaced: join(output, 'trash', 'replaced'),
    trashedDrafts: join(output, 'trash', 'drafts'),
    schemas: join(output, 'schemas'),
    schema: join(output, 'schemas', 'training_session_log_schema.jsonc'),
    lock: join(root, '.traininglogs-lock'),
  };
}

/** A path relative to the data root if it is inside it, else unchanged. */
export function pathInRoot(path: string, root: string): string {
  if (!isAbsolute(path)) return path;
  const inside = relative(root, path);
  return inside === '' || inside === '..' || inside.startsWith(`..${sep}`) ? path : inside;
}
