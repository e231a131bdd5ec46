import { describe, expect, it } from 'vitest';
import type { Athlete } from '../../src/domain/athlete.js';
import { createExercisesPort } from '../../src/persistence/adapters/exercises-port.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { createExerciseDetail } from '../../src/store/exercise/exercise-detail.js';
import { benchPresses } from '../support/bench-presses.js';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { unsynced } from '../support/real-stores.js';

/** Reads the page of an exercise from the stores of a data root. */
function seenOn(on: TestDataRoot, name: string, athlete: Athlete = {}) {
  const stores = unsynced(on);
  stores.sync();
  const drafts = new SessionDrafts(on.paths, () => new Date());
  const port = createExercisesPort({ stores, drafts, paths: on.paths }, () => athlete);
  const history = port.history(name);
  return history && createExerciseDetail(name, history, port.occurrences(name, 100), athlete);
}

describe('the view of an exercise', () => {
  it('shows the occurrences, volumes and estimates that `history` prints', async () => {
    const twice = aSession()
      .id(9)
      .on('2026-02-10')
      .with(
        exercise('barbell bench-press').working('60x5'),
        exercise('Barbell Bench Press').working('65x5 @8'),
      );
    const on = new TestDataRoot().hold(...benchPresses(), twice.build());
    const seen = seenOn(on, 'Barbell Bench Press');
    const printed = await on.json(['history', 'barbell', 'bench', 'press']);
    expect(
      seen?.occurrences.map(({ sessionId, order, volumeKg, e1rmKg, workingSets, notes }) => {
        return { sessionId, order, volumeKg, e1rmKg, workingSets, notes };
      }),
    ).toEqual(
      (printed as Record<string, unknown>[]).map(
        ({ sessionId, order, volumeKg, e1rmKg, workingSets, notes }) => {
          return { sessionId, order, volumeKg, e1rmKg, workingSets, notes };
        },
      ),
    );
    expect(seen?.occurrences).toHaveLength(7);
  });

  it('shows the records and estimates that `stats` prints', async () => {
    const on = new TestDataRoot().hold(...benchPresses());
    const seen = seenOn(on, 'Barbell Bench Press');
    expect(seen?.records).toEqual(await on.json(['stats', 'records', 'barbell', 'bench', 'press']));
    const estimates = (await on.json(['stats', 'e1rm', 'barbell', 'bench', 'press'])) as {
      date: string;
      e1rmKg: number;
    }[];
    expect(seen?.sessions.map(({ date, e1rmKg }) => ({ date, e1rmKg }))).toEqual(
      estimates.map(({ date, e1rmKg }) => ({ date, e1rmKg })),
    );
    expect(seen?.best.e1rm?.value).toBe(Math.max(...estimates.map(({ e1rmKg }) => e1rmKg)));
  });

  it('and `history` estimate old bodyweight sets with a load of 0 as `stats` does', async () => {
    const old = aSession().id(9).on('2026-02-10').with(exercise('Wide Grip Pullup').working('0x8'));
    const on = new TestDataRoot().hold(old.build());
    await on.run(['bodyweight', '80', '--date', '2026-02-01']);
    const [estimate] = (await on.json(['stats', 'e1rm', 'wide grip pullup'])) as { e1rmKg: number }[];
    expect(estimate?.e1rmKg).toBeCloseTo(80 * (1 + 8 / 30), 6);
    expect(await on.json(['history', 'wide grip pullup'])).toMatchObject([{ e1rmKg: estimate?.e1rmKg }]);
    const athlete = { bodyWeights: [{ date: '2026-02-01', weightKg: 80 }] };
    expect(seenOn(on, 'Wide Grip Pullup', athlete)?.occurrences).toMatchObject([
      { e1rmKg: estimate?.e1rmKg },
    ]);
  });

  it('is empty for an exercise that was never done', () => {
    expect(seenOn(new TestDataRoot().hold(...benchPresses()), 'Curl')).toBeNull();
  });
});
