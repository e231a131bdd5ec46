/** An import of the fault suite, and its undo. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exerciseKey } from '../../src/domain/exercise-name.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { AthleteSettings } from '../../src/persistence/athlete-settings.js';
import { runToEnd, toTask } from '../../src/persistence/disk/time-sliced-work.js';
import type { DataPaths } from '../../src/persistence/paths.js';
import { filesAt } from '../../src/persistence/sync/import-files.js';
import { importSteps } from '../../src/persistence/sync/import-sessions.js';
import type { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { createImporter } from '../../src/persistence/sync/session-importer.js';
import { undoImportSteps } from '../../src/persistence/sync/undo-import.js';
import { awaitEnd } from '../support/await-end.js';
import { aSession, exercise } from '../support/builders.js';
import { done, hold, withStores } from './operation-stores.js';

/** A session as an app exported it. Its only set, `line`, can have more values in a later export. */
const exported = (number: number, line: string): TrainingSession => ({
  ...aSession()
    .id(number)
    .on(`2026-02-${String(10 + number).padStart(2, '0')}T07:00`)
    .with(exercise('Bench Press').working(line))
    .build(),
  source: { format: 'app', id: String(number) },
});
const FIRST = [exported(2, '80x5'), exported(3, '80x5')];
/** The sessions of an export that is later than that of `prepareImport`. */
export const LATER = [exported(2, '80x5 @8'), exported(3, '80x5'), exported(4, '80x5'), exported(5, '80x5')];

/** Prepares one session that was logged, and two of an earlier import. */
export async function prepareImport(paths: DataPaths): Promise<void> {
  await hold(paths, 1);
  await withStores(paths, async (stores) => done(await importFile(paths, stores, FIRST)));
}

/** Imports a file with these sessions. */
export async function importFile(
  paths: DataPaths,
  stores: OpenStores,
  sessions: readonly TrainingSession[],
): Promise<void> {
  const file = join(paths.root, 'export.json');
  writeFileSync(file, `[${sessions.map(serializeSession).join(',')}]`);
  const options = {
    format: null,
    unit: null,
    distanceUnit: null,
    columns: null,
    rememberedColumns: {},
    timeZone: 'UTC',
    isUnitAssumed: false,
  };
  const reader = { userId: 'ann', userName: 'Ann', unit: 'kg' } as const;
  const saving = { replace: false, keyOf: exerciseKey, paths: [file] };
  const importing = createImporter(() => stores, saving);
  await awaitEnd(toTask(importSteps(filesAt(file), options, reader, importing)));
}

/** Undoes the last import. */
export function undoImport(paths: DataPaths, stores: OpenStores): void {
  runToEnd(undoImportSteps(stores, new AthleteSettings(paths, stores.lock, () => null)));
}
