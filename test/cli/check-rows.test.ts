import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { checkRowsDaily } from '../../src/persistence/sync/check-rows.js';
import { deleteSession, undeleteSession } from '../../src/persistence/sync/delete-session.js';
import type { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { verifyStores } from '../../src/persistence/sync/verify-stores.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { longHistory } from '../support/long-history.js';
import { isSound, repositoryOf, setAsideIn, unsynced } from '../support/real-stores.js';
import { NOW } from '../support/stores.js';

const DAY_MS = 86_400_000;

/** A session with a row in every table. */
const fullDay = (id: number): TrainingSession =>
  aSession()
    .id(id)
    .with(
      exercise('Squat').planned({ sets: 3 }).warmup('20x5').working('80x5 @8', '80x5+2', '20x10+1/9'),
      exercise('Curl').working('bw+10x8+1').noted('slow'),
    )
    .build();

const rootOfTwo = (): TestDataRoot => new TestDataRoot().hold(fullDay(1), fullDay(2));

/** Runs statements on the database as another program does. */
function change({ paths }: TestDataRoot, sql: string): void {
  const database = new Database(paths.database);
  try {
    database.exec(sql);
  } finally {
    database.close();
  }
}

/** Changes rows so that no trigger records the change, as with a flipped byte. */
function changeUnnoticed(on: TestDataRoot, sql: string): void {
  change(on, `INSERT INTO own_writes VALUES (1); ${sql}; DELETE FROM own_writes`);
}

const rowsOf = (on: TestDataRoot) =>
  [
    `SELECT s.id, focus, external_volume_kg, working_set_count FROM training_sessions s ORDER BY id`,
    `SELECT e.session_id, e.position, e.name, w.position AS place, w.weight_kg, w.reps_full, p.external_volume_kg
     FROM exercises e LEFT JOIN working_sets w ON w.exercise_id = e.id
     LEFT JOIN partial_volumes p ON p.exercise_id = e.id AND p.set_position = w.position
     ORDER BY 1, 2, 4`,
    `SELECT e.session_id, e.position, w.* FROM exercises e JOIN warmup_sets w ON w.exercise_id = e.id ORDER BY 1, 2`,
    'SELECT session_id, most_weight_kg FROM session_search ORDER BY 1',
  ].map((sql) => on.query(sql).map((row) => ({ ...(row as object), exercise_id: 0 })));

const OF_FIRST = `exercise_id IN (SELECT id FROM exercises WHERE session_id = '${anId(1)}')`;

const CHANGES: readonly (readonly [string, string])[] = [
  ['a weight', `UPDATE working_sets SET weight_kg = 500 WHERE ${OF_FIRST}`],
  ['a set removed', `DELETE FROM working_sets WHERE position = 1 AND ${OF_FIRST}`],
  [
    'a set added',
    `INSERT INTO working_sets (exercise_id, position, set_number, external_volume_kg, bodyweight_volume_kg, bodyweight_reps)
     SELECT id, 9, 9, 0, 0, 0 FROM exercises WHERE session_id = '${anId(1)}' AND position = 1`,
  ],
  ['a warm-up set', `UPDATE warmup_sets SET reps = 9 WHERE ${OF_FIRST}`],
  ['the name of an exercise', `UPDATE exercises SET name = 'Press' WHERE session_id = '${anId(1)}'`],
  ['an exercise removed', `DELETE FROM exercises WHERE session_id = '${anId(1)}' AND position = 2`],
  ['a column of the session', `UPDATE training_sessions SET focus = 'x' WHERE id = '${anId(1)}'`],
  ['volume of partial reps', `DELETE FROM partial_volumes WHERE ${OF_FIRST}`],
  [
    'a column of the search table',
    `UPDATE session_search SET most_weight_kg = 1 WHERE session_id = '${anId(1)}'`,
  ],
];

const verify = (stores: OpenStores) =>
  verifyStores(repositoryOf(stores), stores.exporter, 'traininglogs.db').invalid;

/**
 * Flips a bit of `text` in the database file, at a place where `query` then finds a row.
 * @throws Error if there is no such place
 */
function flipByteOf(on: TestDataRoot, text: string, query: string): void {
  const bytes = readFileSync(on.paths.database);
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
    const flipped = Buffer.from(bytes);
    flipped[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(on.paths.database, flipped);
    if (on.query(query).length > 0) return;
  }
  throw new Error(`${text} is in no row`);
}

/** Runs the daily check at `now`. */
const checkAt = (stores: OpenStores, now: Date) => {
  const { exporter, lock } = stores;
  return runToEnd(
    checkRowsDaily({ repository: repositoryOf(stores), exporter, lock, now: () => now }, () => ({})),
  );
};

describe('derived rows that another program changes', () => {
  it('count as unchanged if a volume differs only by a rounding error', () => {
    const on = rootOfTwo();
    const stores = unsynced(on);
    stores.sync();
    const volumeTimes = (factor: number) =>
      changeUnnoticed(on, `UPDATE training_sessions SET external_volume_kg = external_volume_kg * ${factor}`);
    volumeTimes(1 + 4 * Number.EPSILON);
    expect(verify(stores)).toEqual([]);
    volumeTimes(1 + 1e-9);
    expect(verify(stores)).toHaveLength(2);
  });

  it.each(CHANGES)('(%s) are named by verify and repaired at the next start', async (_what, sql) => {
    const on = rootOfTwo();
    const before = rowsOf(on);
    change(on, sql);
    const { code, stdout } = await on.run(['verify', '--json']);
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      agree: 2,
      invalid: [{ file: `traininglogs.db, session ${anId(1)}`, reason: expect.any(String) }],
    });
    const stores = unsynced(on);
    expect(stores.sync()).toMatchObject({ rebuilt: null, rows: { repaired: [anId(1)], error: null } });
    expect(rowsOf(on)).toEqual(before);
    expect(isSound(stores)).toBe(true);
    expect(stores.sync()).not.toHaveProperty('rows');
  });

  it('are repaired if exercises were deleted with foreign keys off, which leaves no rows of sets behind', () => {
    const on = rootOfTwo();
    const before = rowsOf(on);
    change(on, `PRAGMA foreign_keys = OFF; DELETE FROM exercises WHERE session_id = '${anId(1)}'`);
    expect(
      on.query('SELECT * FROM working_sets WHERE exercise_id NOT IN (SELECT id FROM exercises)'),
    ).toEqual([]);
    const stores = unsynced(on);
    expect(stores.sync().rows).toMatchObject({ repaired: [anId(1)] });
    expect(rowsOf(on)).toEqual(before);
  });

  it('are repaired while the stores are open', () => {
    const on = rootOfTwo();
    const stores = unsynced(on);
    stores.sync();
    change(on, 'UPDATE working_sets SET weight_kg = 500');
    expect(stores.sync().rows?.repaired.toSorted()).toEqual([anId(1), anId(2)]);
    expect(isSound(stores)).toBe(true);
  });

  it('are named in one sentence by the command that repairs them', async () => {
    const on = rootOfTwo();
    change(on, CHANGES[0]?.[1] ?? '');
    const { stderr, code } = await on.run(['list']);
    expect(code).toBe(0);
    expect(stderr).toBe(
      `Another program changed rows of 1 session; they were written again from the documents: ${anId(1)}.\n`,
    );
  });

  it('are derived from the new text, and not reported as repaired, if the document was changed', () => {
    const on = rootOfTwo();
    change(on, `UPDATE training_sessions SET raw_json = replace(raw_json, 'Curl', 'Row')`);
    const stores = unsynced(on);
    expect(stores.sync()).toMatchObject({
      rows: { repaired: [] },
      syncResult: { written: [anId(1), anId(2)] },
    });
    expect(isSound(stores)).toBe(true);
  });

  it('do not include rows that saves, deletions and cached bests of this program change', () => {
    const on = new TestDataRoot().hold(...longHistory(205));
    const stores = unsynced(on);
    stores.sync();
    saveSession(stores, fullDay(1), { replace: true });
    deleteSession(stores, anId(2));
    undeleteSession(stores, anId(2));
    runToEnd(repositoryOf(stores).personalBests.read('Squat', {}));
    expect(on.query('SELECT * FROM changed_sessions')).toEqual([]);
    expect(on.query('SELECT * FROM own_writes')).toEqual([]);
    expect(on.query('SELECT * FROM exercise_standings')).toHaveLength(1);
  });
});

describe('the daily check of derived rows', () => {
  const tomorrow = new Date(NOW.getTime() + DAY_MS);

  it.each(CHANGES)('finds and repairs changes that no trigger recorded (%s)', (_what, sql) => {
    const on = rootOfTwo();
    const before = rowsOf(on);
    changeUnnoticed(on, sql);
    const stores = unsynced(on);
    expect(stores.sync()).not.toHaveProperty('rows');
    expect(verify(stores)).toHaveLength(1);
    expect(checkAt(stores, NOW)).toEqual({ repaired: [anId(1)], bests: 0, error: null });
    expect(rowsOf(on)).toEqual(before);
    expect(isSound(stores)).toBe(true);
  });

  it('finds a flipped byte of a row', () => {
    const on = rootOfTwo();
    flipByteOf(on, 'slow', "SELECT * FROM exercises WHERE notes = 'rlow'");
    const stores = unsynced(on);
    expect(stores.sync().rebuilt).toBeNull();
    expect(verify(stores)).toMatchObject([
      { reason: 'notes in exercises is rlow, but its document gives slow' },
    ]);
    expect(checkAt(stores, NOW)?.repaired).toHaveLength(1);
    expect(isSound(stores)).toBe(true);
  });

  it('finds words of the full-text index that are missing or belong to another session', () => {
    const on = rootOfTwo();
    const [one, other] = on.query('SELECT id FROM session_search ORDER BY session_id') as { id: number }[];
    change(
      on,
      `DELETE FROM session_words WHERE rowid = ${one?.id};
       DELETE FROM session_words WHERE rowid = ${other?.id};
       INSERT INTO session_words (rowid, words) VALUES (${other?.id}, 'squat curl fast')`,
    );
    const stores = unsynced(on);
    stores.sync();
    expect(verify(stores)).toHaveLength(2);
    expect(checkAt(stores, NOW)?.repaired.toSorted()).toEqual([anId(1), anId(2)]);
    expect(isSound(stores)).toBe(true);
    const { search } = repositoryOf(stores);
    expect(search.ids([{ kind: 'words', words: ['slow'] }], 'kg')).toHaveLength(2);
  });

  it('runs once a day, and again if the last check is dated in the future', () => {
    const stores = unsynced(rootOfTwo());
    stores.sync();
    expect(checkAt(stores, NOW)).toEqual({ repaired: [], bests: 0, error: null });
    expect(checkAt(stores, new Date(NOW.getTime() + DAY_MS - 1))).toBeNull();
    expect(checkAt(stores, tomorrow)).not.toBeNull();
    expect(checkAt(stores, NOW)).not.toBeNull();
  });

  it('restores a corrupted document from its file', () => {
    const on = rootOfTwo();
    const stores = unsynced(on);
    stores.sync();
    const text = repositoryOf(stores).getText(anId(1))?.text;
    changeUnnoticed(
      on,
      `UPDATE training_sessions SET raw_json = replace(raw_json, 'Curl', 'Curm'), text_hash = text_hash;
       UPDATE training_sessions SET text_hash = file_hash`,
    );
    expect(checkAt(stores, NOW)?.repaired).toEqual([anId(1), anId(2)]);
    expect(repositoryOf(stores).getText(anId(1))?.text).toBe(text);
    expect(isSound(stores)).toBe(true);
    expect(setAsideIn(on)).toEqual([]);
  });

  it('discards wrong cached personal bests, and verify names them', () => {
    const on = new TestDataRoot().hold(...longHistory(205));
    const stores = unsynced(on);
    stores.sync();
    const { personalBests } = repositoryOf(stores);
    const right = runToEnd(personalBests.read('Squat', {}));
    const kept = () => on.query('SELECT name_key FROM exercise_standings').length;
    expect(kept()).toBe(1);
    expect(checkAt(stores, NOW)).toMatchObject({ bests: 0 });
    changeUnnoticed(
      on,
      `UPDATE exercise_standings SET standings = '{"standings": {"figures": {}, "reps": []}, "records": []}'`,
    );
    const found = verifyStores(repositoryOf(stores), stores.exporter, 'traininglogs.db', {});
    expect(found.invalid).toEqual([
      { file: 'traininglogs.db', reason: 'the cached bests of squat differ from those of its sessions' },
    ]);
    expect(checkAt(stores, tomorrow)).toMatchObject({ bests: 1 });
    expect(kept()).toBe(0);
    expect(runToEnd(personalBests.read('Squat', {}))).toEqual(right);
  });

  it('finds no change in text with lone surrogates', () => {
    const session = aSession().with(exercise('Squat \ud800').working('80x5').noted('\udc00')).build();
    const stores = unsynced(new TestDataRoot().hold(session));
    stores.sync();
    expect(verify(stores)).toEqual([]);
    expect(checkAt(stores, NOW)?.repaired).toEqual([]);
  });
});
