/** Which folder holds the data, and why. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type DataPaths, dataPaths } from '../persistence/paths.js';

export type DataRootSources = {
  /** `--data-dir`, where it was given. */
  readonly dataDir: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The platform's folder for this application's data. */
  readonly platformFolder: string;
};

export type ChosenDataRoot = { readonly paths: DataPaths; readonly reason: string };

/** The data root, the first of: the flag, the environment, the nearest folder upward that is one, the platform's. */
export function chooseDataRoot(sources: DataRootSources): ChosenDataRoot {
  const { root, reason } = chooseRoot(sources);
  const database = sources.env.TRAININGLOGS_DB;
  return { paths: dataPaths(root, database ? resolve(sources.cwd, database) : undefined), reason };
}

function chooseRoot({ dataDir, env, cwd, platformFolder }: DataRootSources): {
  root: string;
  reason: string;
} {
  if (dataDir !== undefined) return { root: resolve(cwd, dataDir), reason: '--data-dir' };
  if (env.TRAININGLOGS_HOME)
    return { root: resolve(cwd, env.TRAININGLOGS_HOME), reason: 'TRAININGLOGS_HOME' };
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const found = MARKS.find((mark) => existsSync(join(folder, mark)));
    if (found) return { root: folder, reason: `the nearest folder upward with ${found}` };
    if (folder === dirname(folder)) break;
  }
  return { root: platformFolder, reason: "this platform's folder for application data" };
}

const MARKS = ['traininglogs.db', join('data', 'output', 'sessions')];
