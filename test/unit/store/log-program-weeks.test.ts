import { describe, expect, it, vi } from 'vitest';
import { displaySet } from '../../../src/domain/set-notation/format-set.js';
import { nextSuggested } from '../../../src/store/log/exercise-hints.js';
import { plannedSets } from '../../../src/store/log/planned-set.js';
import { LogHarness } from '../../support/log-harness.js';

const BLOCK = `# Block
- Weeks: 6
## Upper
Bench Press | 2 x 6-8, start 80 kg, double +2.5
## Lower
Squat | 2 x 5, start 100 kg, linear +5, after 2 misses -10%
## Arms
Curl | 2 x 10, start 20 kg, linear +2
`;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Ann, who trains every second day. */
class Trainee {
  private readonly harness = new LogHarness({
    programs: { block: BLOCK },
    now: new Date('2026-01-05T18:00:00Z'),
  });

  /** Opens the offered day, presses `keys` on its page and starts it. @returns `Upper 1: 80 × 6, 80 × 6 (reason)` */
  async open(...keys: readonly string[]): Promise<string> {
    const { harness } = this;
    await vi.waitFor(() => expect(harness.log.programs).not.toEqual([]));
    harness.press('enter', ...keys);
    const { stage } = harness.log;
    if (stage.kind !== 'program-day') return stage.kind;
    const { name, place } = stage.shown.day;
    harness.press('enter');
    const sets = plannedSets(harness.state).map((set) => displaySet(set, {}));
    return `${name} ${place.week}: ${sets.join(', ')} (${nextSuggested(harness.state)?.reason})`;
  }

  /** Logs `lines`, or every planned set if there are none, and saves the session. */
  train(...lines: readonly string[]): void {
    const { harness } = this;
    if (lines.length > 0) harness.enter(...lines);
    else harness.press(...plannedSets(harness.state).map(() => 'enter'));
    harness.press('session.finish', 'enter', 'saved.again').fake.setClock(2 * DAY_MS);
  }
}

describe('three weeks of a program', () => {
  it('adapt the prescribed sets to a failed lift, a missed day, a swapped day and an early deload', async () => {
    const ann = new Trainee();
    const seen: string[] = [];
    const day = async (keys: readonly string[] = [], ...lines: readonly string[]) => {
      seen.push(await ann.open(...keys));
      ann.train(...lines);
    };
    await day([], '80x8', '80x8');
    await day([], '100x5', '100x4');
    await day();
    await day();
    await day(['n']); // Lower is missed.
    await day(); // Lower is made up for.
    await day(['s']);
    await day();
    await day(['d']);
    await day();
    expect(seen).toMatchInlineSnapshot(`
      [
        "Upper 1: 80 × 6, 80 × 6 (the first time, as the program says)",
        "Lower 1: 100 × 5, 100 × 5 (the first time, as the program says)",
        "Arms 1: 20 × 10, 20 × 10 (the first time, as the program says)",
        "Upper 2: 82.5 × 6, 82.5 × 6 (set 1: +2.5 kg, every set reached 8 reps)",
        "Arms 2: 22 × 10, 22 × 10 (+2 kg, every set was done)",
        "Lower 2: 100 × 5, 100 × 5 (the same again, miss 1 of 2)",
        "Lower 3: 105 × 5, 105 × 5 (+5 kg, every set was done)",
        "Arms 3: 24 × 10, 24 × 10 (+2 kg, every set was done)",
        "Upper 3: 75 × 6 (deload week, 1 of 2 sets at 90 % of the load)",
        "Upper 4: 82.5 × 7, 82.5 × 6 (set 1: one rep more than last time’s 6)",
      ]
    `);
  });
});
