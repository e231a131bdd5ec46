/** Checks that the generated sessions of the benchmark are valid, and reproducible on any machine. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sessionsOfLifter } from '../../src/demo/lifter.js';
import { writeStores } from '../../src/demo/write-stores.js';
import { recordSchemas } from '../../src/domain/record.js';
import { hasCleanCloseMarker } from '../../src/persistence/database/clean-close-marker.js';
import { openDatabaseForReading } from '../../src/persistence/database/database.js';
import { TrainingSessionRepository } from '../../src/persistence/database/training-session-repository.js';
import { SessionExporter } from '../../src/persistence/session-files/session-exporter.js';
import { areStoresEqual, verifyStores } from '../../src/persistence/sync/verify-stores.js';
import { TestDataRoot } from '../support/data-root.js';

const STEP_LB = 5;
const WANTED = { count: 20, seed: 7, until: '2026-02-16' };

function written(wanted = WANTED) {
  const on = new TestDataRoot();
  const { fileBytes, sessions } = writeStores(on.paths.root, sessionsOfLifter(wanted));
  return { on, fileBytes, sessions };
}

/** The session files with their bytes. */
function filesOf({ on }: ReturnType<typeof written>) {
  const exporter = new SessionExporter(on.paths);
  return exporter.fileNames().map((name) => [name, exporter.read(name)]);
}

describe('generated sessions', () => {
  it('match the schema without unknown keys', () => {
    for (const session of sessionsOfLifter(WANTED))
      expect(recordSchemas().trainingSession.parse(session)).toEqual(session);
  });

  it('have loads in steps of 5 lb as typed if the lifter trains in pounds', () => {
    const sessions = [...sessionsOfLifter({ ...WANTED, count: 200, unit: 'lb' })];
    for (const session of sessions) expect(recordSchemas().trainingSession.parse(session)).toEqual(session);
    const loads = sessions
      .flatMap(({ exercises }) => exercises)
      .flatMap(({ currentGoal, warmupSets, workingSets }) => [currentGoal, ...warmupSets, ...workingSets])
      .filter(({ weightKg }) => typeof weightKg === 'number');
    expect(loads.length).toBeGreaterThan(1000);
    expect(loads.filter(({ enteredWeight }) => (enteredWeight?.value ?? 1) % STEP_LB !== 0)).toEqual([]);
  });

  it('count the side with fewer reps, as the program does', () => {
    const sets = [...sessionsOfLifter({ ...WANTED, count: 200 })]
      .flatMap(({ exercises }) => exercises)
      .flatMap(({ workingSets }) => workingSets);
    const ofTwoSides = sets.filter(({ unilateralRepCount }) => unilateralRepCount !== undefined);
    expect(ofTwoSides.some(({ repCount }) => repCount?.partial)).toBe(true);
    for (const { repCount, unilateralRepCount } of ofTwoSides)
      expect(repCount).toEqual(unilateralRepCount?.left);
  });

  it('are equal in both stores', () => {
    const { on, sessions } = written();
    const database = openDatabaseForReading(on.paths.database);
    const repository = database && new TrainingSessionRepository(database);
    const found = verifyStores(repository, new SessionExporter(on.paths), 'traininglogs.db');
    expect(found).toMatchObject({ sessions: 20, agree: 20 });
    expect(areStoresEqual(found)).toBe(true);
    expect(sessions).toBe(20);
    // The next start does not check a database that this program closed.
    expect(hasCleanCloseMarker(on.paths.database)).toBe(true);
    database?.close();
  });

  it('have the same bytes for the same seed, and others for another seed', () => {
    const files = filesOf(written());
    expect(filesOf(written())).toEqual(files);
    expect(filesOf(written({ ...WANTED, seed: 8 }))).not.toEqual(files);
  });

  it('are as long as real ones, four a week until the requested week', () => {
    const { fileBytes } = written();
    expect(fileBytes / 20).toBeGreaterThan(11_000);
    expect(fileBytes / 20).toBeLessThan(14_500);
    const days = [...sessionsOfLifter(WANTED)].map(({ date }) => date.slice(0, 10));
    expect(days.slice(-4)).toEqual(['2026-02-16', '2026-02-17', '2026-02-19', '2026-02-20']);
    expect(new Set(days).size).toBe(20);
  });

  it('are not added to existing sessions', () => {
    const on = new TestDataRoot();
    writeStores(on.paths.root, []);
    expect(() => writeStores(on.paths.root, [])).toThrow(/holds sessions already/);
    const other = new TestDataRoot();
    mkdirSync(other.paths.sessions, { recursive: true });
    writeFileSync(join(other.paths.sessions, 'a.json'), '{}');
    expect(() => writeStores(other.paths.root, [])).toThrow(/holds sessions already/);
  });
});
