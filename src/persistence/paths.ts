import { isAbsolute, join, relative, sep } from 'node:path';

export type DataPaths = {
  readonly root: string;
  readonly database: string;
  readonly config: string;
  /** The file with the plan for the rename of an exercise; it exists until the rename is complete. */
  readonly renaming: string;
  /** The folder of training programs, one text file each. */
  readonly programs: string;
  readonly sessions: string;
  /** The folder of sessions, drafts, the trash and the schemas. */
  readonly output: string;
  /** The folder of sessions in progress. */
  readonly drafts: string;
  readonly trash: string;
  /** The folder of earlier texts of sessions. No file in it is a tombstone. */
  readonly replaced: string;
  /** The folder of discarded drafts. No file in it is a tombstone. */
  readonly trashedDrafts: string;
  readonly schemas: string;
  readonly schema: string;
  readonly athleteSchema: string;
  /** The folder of the writer lock. It is not backed up, and synchronisers must not copy it. */
  readonly lock: string;
};

/** The paths below `root`. @param database the path of the database if it is not in `root` */
export function dataPaths(root: string, database?: string): DataPaths {
  const output = join(root, 'data', 'output');
  return {
    root,
    database: database ?? join(root, 'traininglogs.db'),
    config: join(root, 'data', 'athlete.json'),
    renaming: join(root, 'data', 'renaming.json'),
    programs: join(root, 'data', 'programs'),
    sessions: join(output, 'sessions'),
    output,
    drafts: join(output, 'drafts'),
    trash: join(output, 'trash'),
    replaced: join(output, 'trash', 'replaced'),
    trashedDrafts: join(output, 'trash', 'drafts'),
    schemas: join(output, 'schemas'),
    schema: join(output, 'schemas', 'training_session_log_schema.jsonc'),
    athleteSchema: join(output, 'schemas', 'athlete_schema.jsonc'),
    lock: join(root, '.traininglogs-lock'),
  };
}

/** A path inside the data root as a path relative to it; any other path unchanged. */
export function pathInRoot(path: string, root: string): string {
  if (!isAbsolute(path)) return path;
  const inside = relative(root, path);
  return inside === '' || inside === '..' || inside.startsWith(`..${sep}`) ? path : inside;
}
