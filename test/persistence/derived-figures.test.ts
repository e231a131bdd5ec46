import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMPTY_LIBRARY } from '../../src/domain/exercise-library.js';
import { exerciseKey } from '../../src/domain/exercise-name.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { createStatsPort } from '../../src/persistence/adapters/stats-port.js';
import { TrainingSessionRepository } from '../../src/persistence/database/training-session-repository.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { deleteSession, undeleteSession } from '../../src/persistence/sync/delete-session.js';
import { filesAt } from '../../src/persistence/sync/import-files.js';
import { importSteps } from '../../src/persistence/sync/import-sessions.js';
import type { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { previewRenaming, renameSteps } from '../../src/persistence/sync/rename-exercise.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { createImporter } from '../../src/persistence/sync/session-importer.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { longHistory, squatDay } from '../support/long-history.js';
import { openMemoryDatabase } from '../support/memory-database.js';
import { repositoryOf, unsynced } from '../support/real-stores.js';
import { NOW } from '../support/stores.js';

/** Enough sessions for the personal bests to be cached. */
const LONG = 205;
const ALWAYS = { since: '1900-01-01', until: '2099-12-31' };
const ATHLETE = { countPartialReps: true, bodyWeights: [{ date: '2026-01-01', weightKg: 80 }] };

/** Every figure, read as the screens read it. */
function figuresOf(reader: TrainingSessionRepository) {
  const port = createStatsPort(
    { reader, exporter: { root: '/' } },
    () => ATHLETE,
    () => EMPTY_LIBRARY,
  );
  const overview = port.overview();
  const names = overview.exercises.map(({ name }) => name);
  return {
    overview,
    seriesByName: names.map((name) => port.series(name, ALWAYS)),
    lastSeries: port.lastSeries(names, 5),
    records: names.map((name) => port.records(name)),
    personalBests: names.map((name) => runToEnd(reader.personalBests.read(name, ATHLETE))),
    weeks: port.weeks(ALWAYS),
    hardSets: port.hardSets(ALWAYS),
    days: port.days(ALWAYS),
    phases: port.phases(ALWAYS),
    rhythm: port.rhythm(ALWAYS, '2030-01-01'),
    summaries: reader.listSummaries(undefined, true),
  };
}

/** The same sessions in a new database. */
function rebuilt(reader: TrainingSessionRepository): TrainingSessionRepository {
  const repository = new TrainingSessionRepository(openMemoryDatabase());
  for (const session of reader.getAllSessions()) {
    repository.save(session, serializeSession(session), null, NOW.toISOString());
  }
  return repository;
}

function opened(): { stores: OpenStores; on: TestDataRoot } {
  const on = new TestDataRoot().hold(
    ...longHistory(LONG),
    aSession()
      .id(500)
      .on('2026-02-01')
      .having({ phase: 1, week: 1 })
      .with(
        exercise('Dip')
          .planned({ sets: 2, repRange: { min: 5, max: 8 } })
          .working('bw+10x6+1', 'bw+10x9'),
      )
      .build(),
  );
  const stores = unsynced(on);
  stores.sync();
  return { stores, on };
}

const CHANGES: Readonly<Record<string, (stores: OpenStores, on: TestDataRoot) => void>> = {
  'an edit': (stores) => {
    const changed = { ...squatDay(7), exercises: [exercise('Squat').working('130x8', '60x3').build()] };
    expect(saveSession(stores, changed, { replace: true })).toMatchObject({ action: 'replaced' });
  },
  'an edit of the date': (stores) => {
    saveSession(stores, { ...squatDay(LONG), date: '2025-12-31' }, { replace: true });
  },
  'a deletion': (stores) => {
    deleteSession(stores, anId(2));
  },
  'a deletion, its undo and an edit': (stores) => {
    deleteSession(stores, anId(3));
    undeleteSession(stores, anId(3));
    saveSession(stores, { ...squatDay(3), phase: 3, week: 2 }, { replace: true });
  },
  'an import': (stores, on) => {
    const folder = join(on.root, 'elsewhere');
    mkdirSync(folder);
    const earlier = aSession()
      .id(700)
      .on('2025-06-01')
      .with(exercise('squat').working('150x1'), exercise('Row'));
    writeFileSync(join(folder, 'a.json'), serializeSession(earlier.build()));
    const context = { userId: '', userName: '', unit: 'kg' } as const;
    const importing = createImporter(() => stores, { replace: false, keyOf: exerciseKey, paths: [] });
    const options = {
      format: null,
      unit: null,
      distanceUnit: null,
      columns: null,
      rememberedColumns: {},
      timeZone: 'UTC',
      isUnitAssumed: false,
    };
    const report = runToEnd(importSteps(filesAt(folder), options, context, importing));
    expect(report).toMatchObject({ new: 1 });
  },
  'a renaming': (stores, on) => {
    const harness = { stores, paths: on.paths, drafts: new SessionDrafts(on.paths, () => NOW) };
    runToEnd(renameSteps(harness, previewRenaming(harness, 'Dip', 'Squat').renaming));
  },
  'an edit in an editor': (stores, on) => {
    const [first = ''] = on.sessionFiles();
    const changed = { ...squatDay(1), exercises: [exercise('Squat').working('140x2 @9').build()] };
    writeFileSync(join(on.paths.sessions, first), serializeSession(changed));
    stores.sync();
  },
};

describe('every figure is the same as in a new database after', () => {
  it.each(Object.entries(CHANGES))('%s', (_name, change) => {
    const { stores, on } = opened();
    const before = figuresOf(repositoryOf(stores));
    expect(before).toEqual(figuresOf(rebuilt(repositoryOf(stores))));
    change(stores, on);
    const after = figuresOf(repositoryOf(stores));
    expect(after).toEqual(figuresOf(rebuilt(repositoryOf(stores))));
    expect(after).not.toEqual(before);
  });
});
