/** Stores with a session to delete, and its traces in the trash. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { areStoresEqual, verifyStores } from '../../src/persistence/sync/verify-stores.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { namesIn, type OpenStores, openStores, replacedTextsIn, save } from '../support/stores.js';

export const aDay = (reps: number, id = 1) =>
  aSession()
    .id(id)
    .with(exercise('Squat').working(`100x${reps}`))
    .build();
export const ID = anId(1);
export const NAME = `training_session_2026_02_16_${ID.slice(0, 8)}.json`;

export function saved(...sessions: readonly TrainingSession[]): OpenStores {
  const stores = openStores();
  for (const session of sessions.length === 0 ? [aDay(5), aDay(6, 2)] : sessions) save(stores, session);
  return stores;
}

/** The name of the tombstone of a file that is deleted at the time of the test's clock. */
export const tombstoneOf = (name: string) => name.replace('.json', '.deleted-20261122-072226.json');
export const TOMBSTONE = tombstoneOf(NAME);

export const namesInTrash = ({ on }: OpenStores) =>
  namesIn(on.paths.trash).filter((name) => name !== 'replaced');
export const replacedTexts = ({ on }: OpenStores) => replacedTextsIn(on);
export const liveText = ({ repository }: OpenStores, id = ID) => repository.getText(id)?.text ?? null;
export const isSound = (stores: OpenStores) =>
  areStoresEqual(verifyStores(stores.repository, stores.exporter, 'traininglogs.db'));
export const editFile = ({ on }: OpenStores, session: TrainingSession, name = NAME) =>
  writeFileSync(join(on.paths.sessions, name), serializeSession(session));
