/** A session to save, and the copies of it in both stores. */
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { hashText } from '../../src/persistence/disk/text-hash.js';
import { anId, aSession, exercise } from '../support/builders.js';
import type { OpenStores } from '../support/stores.js';

export const NAME = 'training_session_2026_02_16_00000001.json';
export const session = aSession().with(exercise('Squat').working('100x5 @8')).build();
export const other = aSession().with(exercise('Squat').working('100x6 @9')).build();

/** Both copies of the session, and whether the row has the hash of the file. */
export function copies({ on, repository }: OpenStores) {
  const row = repository.getText(anId(1));
  const name = row?.fileName ?? '';
  const inFile = on.sessionFiles().includes(name) ? on.sessionText(name) : null;
  return {
    row: row?.text ?? null,
    file: inFile,
    isSynced: inFile !== null && hashText(inFile) === row?.fileHash,
  };
}

export const bothAre = (record: TrainingSession) => {
  const text = serializeSession(record);
  return { row: text, file: text, isSynced: true };
};
