import { describe, expect, it } from 'vitest';
import { displaySet } from '../../../src/domain/set-notation/format-set.js';
import { nextSuggested } from '../../../src/store/log/exercise-hints.js';
import { plannedSets } from '../../../src/store/log/planned-set.js';
import { startChoices } from '../../../src/store/log/start-choices.js';
import { aSession, exercise } from '../../support/builders.js';
import type { FakePortsOptions } from '../../support/fake-ports.js';
import { LogHarness } from '../../support/log-harness.js';

const BLOCK = `# Block
- Weeks: 4
- Deload: 4
## Lower
Squat | 2 x 5-7 @8, rest 3 min, tempo 3-1-1-0, double +2.5
  week 2: 1 x 3 @9, 1 x 5 @8
## Upper
Bench Press | 2 x 6-8, start 80 kg
`;

const lower = (id: number, date: string, week: number) =>
  aSession()
    .id(id)
    .on(date)
    .focused('Lower')
    .having({ program: 'Block', programDay: 'Lower', week })
    .with(
      exercise('Squat')
        .having({ currentGoal: { weightKg: 102.5, sets: 2, repRange: { min: 5, max: 7 } } })
        .working('102.5x7', '102.5x7'),
      exercise('Leg Curl')
        .having({ currentGoal: { weightKg: 40, sets: 1, repRange: { min: 8, max: 10 } } })
        .working('40x10'),
    )
    .build();

const upper = (id: number, date: string, week: number) =>
  aSession()
    .id(id)
    .on(date)
    .focused('Upper')
    .with(exercise('Bench Press').working('80x8'))
    .having({ program: 'Block', programDay: 'Upper', week })
    .build();

/** Repeats from the menu the day Lower, which is next, because every day of `week` was done. */
function repeated(options: FakePortsOptions = {}, week = 1): LogHarness {
  return repeatLower({ sessions: [lower(1, '2026-02-13', week), upper(2, '2026-02-14', week)], ...options });
}

function repeatLower(options: FakePortsOptions): LogHarness {
  const harness = new LogHarness({ programs: { block: BLOCK }, ...options });
  while (!isOnRepeat(harness)) harness.press('down');
  return harness.press('enter');
}

function isOnRepeat({ log }: LogHarness): boolean {
  const choice = log.stage.kind === 'start' ? startChoices(log)[log.stage.choice] : null;
  return choice?.kind === 'repeat' && choice.offer.focus === 'Lower';
}

const sets = ({ state }: LogHarness) => plannedSets(state).map((set) => displaySet(set, {}));

describe('the repetition of a day of a program', () => {
  it('has the sets, tempo and reason that the program prescribes', () => {
    const harness = repeated();
    expect(harness.log.session).toMatchObject({ program: 'Block', programDay: 'Lower', week: 2 });
    expect(sets(harness)).toEqual(['105 × 3', '105 × 5']);
    expect(nextSuggested(harness.state)?.set).toBe('105 × 3 @9');
    expect(harness.exercise.repTempo).toBe('3-1-1-0');
    expect(nextSuggested(harness.state)?.reason).toContain('+2.5 kg');
  });

  it('keeps the usual suggestion for an exercise that the day does not have', () => {
    const harness = repeated().press('exercise.next');
    expect(harness.exercise).toMatchObject({ Name: 'Leg Curl', currentGoal: { weightKg: 40, sets: 1 } });
    expect(sets(harness)).toEqual(['42.5 × 8']);
  });

  it('is a deload week if the program plans one', () => {
    const harness = repeated({}, 3);
    expect(harness.log.session).toMatchObject({ week: 4, isDeloadWeek: true });
    expect(sets(harness)).toEqual(['95 × 5']);
  });

  it('begins the program again after its last week', () => {
    const harness = repeated({}, 4);
    expect(harness.log.session).toMatchObject({ programDay: 'Lower', week: 1, isDeloadWeek: false });
    expect(sets(harness)).toEqual(['105 × 5', '105 × 5']);
  });

  it('stays in the week of the program if days of the week are left, and leaves them open', () => {
    const harness = repeatLower({ sessions: [lower(1, '2026-02-14', 1)] });
    const { session } = harness.log;
    expect(session).toMatchObject({ programDay: 'Lower', week: 1, isDeloadWeek: false });
    expect(sets(harness)).toEqual(['105 × 5', '105 × 5']);
    const saved = new LogHarness({ programs: { block: BLOCK }, sessions: [lower(1, '2026-02-14', 1)] });
    saved.fake.stored.push(lower(3, '2026-02-15', session?.week ?? 0));
    expect(saved.fake.ports.programs.next('Block')).toMatchObject({ week: 1, dayKey: 'upper' });
  });

  it('has the same sets after its draft is resumed', () => {
    const harness = repeated().press('enter', 'session.leave');
    harness.press('enter');
    expect(harness.log.stage.kind).toBe('sets');
    expect(sets(harness)).toEqual(['105 × 3', '105 × 5']);
  });

  it('has the usual suggestion if no file has its program', () => {
    const harness = repeated({ programs: {} });
    expect(harness.log.session).toMatchObject({ program: 'Block', programDay: 'Lower', week: 2 });
    expect(sets(harness)).toEqual(['107.5 × 5', '107.5 × 5']);
  });
});
