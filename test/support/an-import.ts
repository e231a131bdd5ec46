/** Imports into a new data root, and undoes the imports. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exerciseKey } from '../../src/domain/exercise-name.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { AthleteSettings } from '../../src/persistence/athlete-settings.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { filesAt } from '../../src/persistence/sync/import-files.js';
import { importSteps } from '../../src/persistence/sync/import-sessions.js';
import { createImporter } from '../../src/persistence/sync/session-importer.js';
import { undoImportSteps } from '../../src/persistence/sync/undo-import.js';
import { TestDataRoot } from './data-root.js';
import { unsynced } from './real-stores.js';
import { makeTempFolder } from './temp-folder.js';

export const context = { userId: 'ann', userName: 'Ann', unit: 'kg' } as const;
export const OPTIONS = {
  format: null,
  unit: null,
  distanceUnit: null,
  columns: null,
  rememberedColumns: {},
  timeZone: 'UTC',
  isUnitAssumed: false,
};

/** A folder with a file for each session. */
export function folderOf(...sessions: readonly TrainingSession[]): string {
  const folder = makeTempFolder();
  for (const [index, session] of sessions.entries()) {
    writeFileSync(join(folder, `${100 + index}.json`), serializeSession(session));
  }
  return folder;
}

/** Both stores of a new root, and imports into it. */
export function anImport(now?: () => Date) {
  const on = new TestDataRoot().hold();
  mkdirSync(join(on.root, 'data'), { recursive: true });
  const stores = unsynced(on, now);
  stores.sync();
  const settings = new AthleteSettings(on.paths, stores.lock, () => null);
  const start = (folder: string, replace = false) =>
    importSteps(
      filesAt(folder),
      OPTIONS,
      context,
      createImporter(() => stores, { replace, keyOf: exerciseKey, paths: [folder] }),
    );
  const importFolder = (folder: string, replace = false) => runToEnd(start(folder, replace));
  const undoSteps = () => undoImportSteps(stores, settings);
  const undo = () => runToEnd(undoSteps());
  const texts = () => on.sessionFiles().map((name) => on.sessionText(name));
  const inTrash = () => readdirSync(on.paths.trash).filter((name) => name.endsWith('.json'));
  return { on, stores, settings, start, importFolder, undoSteps, undo, texts, inTrash };
}
