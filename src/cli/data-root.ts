/** Chooses the data root: the folder that holds the data. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type DataPaths, dataPaths } from '../persistence/paths.js';

export type DataRootSources = {
  readonly dataDir: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly platformFolder: string;
};

export type ChosenDataRoot = { readonly paths: DataPaths; readonly reason: string };

/**
 * The first of: `--data-dir`, `TRAININGLOGS_HOME`, the nearest data root from the working directory upwards, the
 * platform's folder. `TRAININGLOGS_DB` replaces the database path.
 */
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
    const found = ROOT_MARKERS.find((marker) => existsSync(join(folder, marker)));
    if (found) return { root: folder, reason: `the nearest folder upward with ${found}` };
    if (folder === dirname(folder)) break;
  }
  return { root: platformFolder, reason: "this platform's folder for application data" };
}

/** A folder that contains one of these is a data root. */
const ROOT_MARKERS = ['traininglogs.db', join('data', 'output', 'sessions')];
