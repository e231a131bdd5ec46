/**
 * Exports private sessions and imports them again. Without their folder TRAININGLOGS_REAL_DATA, this test is skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { WRITTEN_FORMATS } from '../../src/domain/written-format.js';
import { CsvReader } from '../../src/interchange/csv-reader.js';
import { createSessionWriter } from '../../src/interchange/export/session-writers.js';
import { readExerciseLibrary } from '../../src/persistence/exercise-library-file.js';
import { filesAt, readImportFile } from '../../src/persistence/sync/import-files.js';
import { writeTempFile } from '../support/data-root.js';

const folder = process.env.TRAININGLOGS_REAL_DATA ?? '';
const isThere = folder !== '' && existsSync(folder);

const OPTIONS = {
  timeZone: 'UTC',
  columns: null,
  rememberedColumns: {},
  isUnitAssumed: false,
  format: null,
} as const;

function sessionsIn(path: string, unit: 'lb' | null, distanceUnit: 'km' | null): TrainingSession[] {
  return filesAt(path).flatMap((file) => {
    const context = { userId: 'me', userName: 'Me', unit: 'kg' as const };
    const steps = readImportFile(file.path, { ...OPTIONS, unit, distanceUnit }, context);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value.sessions.map(({ build }) => build());
    }
  });
}

describe.skipIf(!isThere)('real sessions', () => {
  const byId = new Map(
    (isThere ? sessionsIn(folder, 'lb', 'km') : []).map((session) => [session._id, session]),
  );
  const sessions = [...byId.values()].sort((one, other) => (one.date < other.date ? -1 : 1));

  it.each(WRITTEN_FORMATS)('are the same documents after an export as %s and an import', (format) => {
    expect(sessions.length).toBeGreaterThan(500);
    const writer = createSessionWriter(format, { aliases: undefined, library: readExerciseLibrary() });
    const pieces = sessions.map((session, index) => writer.write(session, index));
    const text = writer.start + pieces.join('') + writer.end(sessions.length);
    const ending = format === 'json' ? 'json' : format === 'markdown' ? 'md' : 'csv';
    const read = new Map(
      sessionsIn(writeTempFile(`export.${ending}`, text), null, null).map((each) => [each._id, each]),
    );
    const hasSets = ({ exercises }: TrainingSession) =>
      exercises.some((each) => each.warmupSets.length + each.workingSets.length > 0);
    const isKept = (session: TrainingSession) => hasSets(session) || !['hevy', 'strong'].includes(format);
    for (const session of sessions.filter(isKept)) {
      expect(serializeSession(read.get(session._id) ?? session)).toBe(serializeSession(session));
    }
    expect(read.size).toBe(sessions.filter(isKept).length);
  });

  it('from Strong for Android are exported with the cells of their file', () => {
    const path = join(folder, 'exports/strong-2022-android-semicolon-weight-unit.csv');
    const writer = createSessionWriter('strong', { aliases: undefined, library: readExerciseLibrary() });
    const imported = sessionsIn(path, null, null);
    const text = writer.start + imported.map((session, index) => writer.write(session, index)).join('');
    const cellsOf = (csv: string) => {
      const reader = new CsvReader(csv);
      const rows: string[] = [];
      for (let row = reader.next(); row; row = reader.next()) rows.push(row.cells.join(';'));
      return rows;
    };
    const original = cellsOf(readFileSync(path, 'utf8'));
    const others = cellsOf(text).filter((row, at) => row !== original[at]);
    // Three of these rows have a unit without a distance; three have a load of 0 kg for body weight.
    expect(others).toHaveLength(6);
    expect(others.every((row) => /Isometric Bridge|Triceps Dip/.test(row))).toBe(true);
  });
});
