import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../../src/domain/record.js';
import type { DetailField } from '../../../src/store/log/details-form.js';
import { bestEver, nextSuggested } from '../../../src/store/log/exercise-hints.js';
import { lastTime } from '../../../src/store/log/last-time.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

const PROGRAM = { program: 'Upper/Lower', programAuthor: 'Bo', programLengthWeeks: 6, programDay: 'Upper A' };

const day = (id: number, date: string, focus: string, week: number, keys: Partial<TrainingSession> = {}) =>
  aSession()
    .id(id)
    .on(`${date}T18:00:00Z`)
    .focused(focus)
    .having({ phase: 2, week, ...keys })
    .with(exercise(`${focus} Press`).working('80x5'))
    .build();

/** Three weeks of two days; the last week is a deload without its second day. Today is 2026-02-16. */
const PAST = [
  day(1, '2026-01-26', 'Upper', 4, PROGRAM),
  day(2, '2026-01-29', 'Lower', 4),
  day(3, '2026-02-02', 'Upper', 5, PROGRAM),
  day(4, '2026-02-05', 'Lower', 5),
  day(5, '2026-02-09', 'Upper', 6, { ...PROGRAM, isDeloadWeek: true }),
];

const withPast = (sessions = PAST) => new LogHarness({ sessions });

/** The texts of all fields of the open form, in order, joined by `|`. */
function texts({ log: { stage } }: LogHarness): string {
  if (stage.kind !== 'details') throw new Error(`no details are open at ${stage.kind}`);
  return Object.values(stage.form.values).join('|');
}

const fill = (harness: LogHarness, field: DetailField, text: string) => texts(harness.fill(field, text));

describe('the details of a new session', () => {
  it('are guessed from all earlier sessions, a deload week too', () => {
    expect(texts(withPast().press('start.new'))).toBe('2026-02-16|Lower|2|6|yes|||');
  });

  it('have the week, deload and program of the last session with the typed focus', () => {
    const harness = withPast().press('start.new');
    expect(fill(harness, 'focus', 'Upper')).toBe('2026-02-16|Upper|2|7|no|Upper/Lower|Bo|6');
    expect(fill(harness, 'focus', 'Arms')).toBe('2026-02-16|Arms|2|6|yes|||');
    expect(texts(harness.press('field.clear'))).toBe('2026-02-16||2|6|yes|||');
  });

  it('have nothing to clear if the field is empty', () => {
    const harness = withPast().press('start.new');
    expect(harness.store.when('field.clear')).toBe(true);
    fill(harness, 'focus', '');
    expect(harness.store.when('field.clear')).toBe(false);
  });

  it('have no deload if another week or phase is typed', () => {
    const harness = withPast().press('start.new');
    expect(fill(harness, 'week', '7')).toBe('2026-02-16|Lower|2|7|no|||');
    expect(fill(harness, 'week', '6')).toBe('2026-02-16|Lower|2|6|yes|||');
    expect(fill(harness, 'phase', '3')).toBe('2026-02-16|Lower|3|6|no|||');
  });

  it('keep what the user typed', () => {
    const harness = withPast().press('start.new').fill('program', 'Mine').fill('week', '9');
    expect(fill(harness, 'focus', 'Upper')).toBe('2026-02-16|Upper|2|9|no|Mine|Bo|6');
  });

  it('are saved as they are shown', () => {
    const harness = withPast().press('start.new').fill('focus', 'Upper').press('form.accept');
    expect(harness.log.session).toMatchObject({
      focus: 'Upper',
      week: 7,
      isDeloadWeek: false,
      program: 'Upper/Lower',
      programAuthor: 'Bo',
      programLengthWeeks: 6,
    });
  });

  it('have the week of a program only together with the program', () => {
    const programs = { split: '# Upper/Lower\n## Upper A\nPress | 3 x 5\n' };
    const harness = new LogHarness({ sessions: PAST, programs }).press('start.new');
    expect(fill(harness, 'focus', 'Lower')).toBe('2026-02-16|Lower|2||no|||');
    expect(fill(harness, 'focus', 'Upper')).toBe('2026-02-16|Upper|2|7|no|Upper/Lower||');
  });

  it('have no keys of a program if there is none', () => {
    const { session } = withPast().press('start.new', 'form.accept').log;
    expect(Object.keys(session ?? {}).filter((key) => key.startsWith('program'))).toEqual([]);
  });

  it('stay as they are if the sessions can no longer be read', () => {
    const harness = withPast().press('start.new');
    harness.fake.fail('sessions.summaries', 'traininglogs.db cannot be read.');
    expect(fill(harness, 'focus', 'Upper')).toBe('2026-02-16|Upper|2|6|yes|||');
  });
});

describe('a guessed text of the details', () => {
  const opened = () => withPast().press('start.new');

  it('is replaced by what is typed first', () => {
    expect(texts(opened().type('Legs'))).toContain('|Legs|');
    expect(texts(opened().paste('Legs'))).toContain('|Legs|');
    expect(texts(opened().press('field.next').type('3').press('field.next').type('9'))).toContain('|3|9|');
  });

  it.each([
    ['left', 'LoweXr'],
    ['right', 'LowerX'],
    ['home', 'XLower'],
    ['end', 'LowerX'],
    ['backspace', 'LoweX'],
  ])('is edited after %s', (key, expected) => {
    expect(texts(opened().press(key).type('X'))).toContain(`|${expected}|`);
  });

  it('that was replaced is not selected when its field gets the focus again', () => {
    const harness = opened().type('Legs').press('field.next', 'field.previous').type('!');
    expect(texts(harness)).toContain('|Legs!|');
  });

  it('that was not changed is replaced after its field gets the focus again', () => {
    const harness = opened().press('left', 'field.next', 'field.previous').type('Legs');
    expect(texts(harness)).toContain('|Legs|');
  });

  it('is not selected in Deload, where a letter replaces it', () => {
    const harness = opened().press('field.next', 'field.next', 'field.next').type('n');
    expect(texts(harness)).toContain('|6|no|');
  });
});

describe('the details of another day', () => {
  it('are guessed from the sessions before that day', () => {
    const harness = withPast().press('start.another-day');
    expect(texts(harness)).toBe('2026-02-15|Lower|2|6|yes|||');
    expect(fill(harness, 'date', '2026-02-09')).toBe('2026-02-09|Upper|2|6|no|Upper/Lower|Bo|6');
    expect(fill(harness, 'date', '-12')).toBe('-12|Lower|2|5|no|||');
    expect(fill(harness, 'date', '2026-01-26')).toBe('2026-01-26||||no|||');
  });

  it('stay as they are while the date is incomplete', () => {
    const harness = withPast().press('start.another-day');
    expect(fill(harness, 'date', '2026-02-0')).toBe('2026-02-0|Lower|2|6|yes|||');
  });
});

describe('the program of a session in progress', () => {
  const upper = () =>
    new LogHarness({ sessions: [PAST[2] as TrainingSession] }).press('enter', 'session.details');

  it('is edited with the details of the session', () => {
    const harness = upper();
    expect(texts(harness)).toBe('2026-02-16|Upper|2|6|no|Upper/Lower|Bo|6');
    harness.fill('author', 'Cy').fill('length', '8').press('form.accept');
    expect(harness.draft).toMatchObject({ ...PROGRAM, programAuthor: 'Cy', programLengthWeeks: 8 });
  });

  it('loses its day when its name changes, and is removed when its fields are cleared', () => {
    const harness = upper().fill('program', 'PPL').press('form.accept');
    expect(harness.draft).toMatchObject({ program: 'PPL', programAuthor: 'Bo' });
    expect(harness.draft).not.toHaveProperty('programDay');
    harness.press('session.details').fill('program', '').fill('author', ' ').fill('length', '');
    harness.press('form.accept');
    expect(Object.keys(harness.draft ?? {}).filter((key) => key.startsWith('program'))).toEqual([]);
  });

  it('keeps values that the form cannot show, unless their fields are changed', () => {
    const odd = { ...(PAST[2] as TrainingSession), program: 'Upper\nLower', programLengthWeeks: 6.5 };
    const harness = new LogHarness({ sessions: [odd] }).press('enter', 'session.details');
    harness.fill('week', '9').press('form.accept');
    expect(harness.draft).toMatchObject({ week: 9, program: 'Upper\nLower', programLengthWeeks: 6.5 });
  });

  it('refuses an emptied date and a length of 0 weeks, but keeps a length of 0 that was saved', () => {
    const errorOf = (harness: LogHarness) => {
      const { stage } = harness.press('form.accept').log;
      return stage.kind === 'details' ? stage.form.error?.reason : null;
    };
    expect(errorOf(upper().fill('date', ' '))).toBe(
      'the date is empty: write 2026-02-16, today, yesterday or -3 for days ago',
    );
    expect(errorOf(upper().fill('length', '0'))).toBe('a program has more than 0 weeks; empty means none');
    const saved = { ...(PAST[2] as TrainingSession), programLengthWeeks: 0 };
    const harness = new LogHarness({ sessions: [saved] }).press('enter', 'session.details');
    harness.fill('week', '9').press('form.accept');
    expect(harness.draft).toMatchObject({ week: 9, programLengthWeeks: 0 });
  });

  it('refuses a length that is not a number', () => {
    const harness = upper().fill('length', 'six').press('form.accept');
    expect(harness.log.stage).toMatchObject({
      form: {
        focused: 'length',
        error: { reason: '"six" is not a number of weeks; empty means none' },
      },
    });
  });

  it('adds no step to undo if nothing was changed', () => {
    expect(upper().fill('date', 'today').press('form.accept').log.undo).toEqual([]);
  });

  it('stays the same when another focus is typed', () => {
    expect(fill(upper(), 'focus', 'Arms')).toBe('2026-02-16|Arms|2|6|no|Upper/Lower|Bo|6');
  });
});

describe('changing the date of a session in progress', () => {
  const goal = { sets: 1, repRange: { min: 6, max: 8 } };
  const benchOn = (id: number, date: string, set: string) =>
    aSession()
      .id(id)
      .on(`${date}T18:00:00Z`)
      .having({ phase: 2, week: 5 })
      .with(exercise('Bench Press').planned(goal).working(set))
      .build();
  const backdated = () => {
    const sessions = [benchOn(1, '2026-02-04', '80x6'), benchOn(2, '2026-02-12', '90x6')];
    const harness = new LogHarness({ sessions }).press('enter');
    return harness.press('session.details').fill('date', '2026-02-06').press('form.accept');
  };
  const hints = ({ state }: LogHarness) => [
    lastTime(state)?.date.slice(0, 10),
    bestEver(state),
    nextSuggested(state)?.set,
  ];
  const BEFORE = ['2026-02-12', '90 × 6, 12 Feb 2026', '90 × 7'];

  it('reads last time, the best and the suggestion again', () => {
    const harness = backdated();
    expect(hints(harness)).toEqual(['2026-02-04', '80 × 6, 4 Feb 2026', '80 × 7']);
    expect(hints(harness.press('escape', 'u'))).toEqual(BEFORE);
    expect(hints(harness.press('escape', 'U'))).toEqual(['2026-02-04', '80 × 6, 4 Feb 2026', '80 × 7']);
  });

  it('keeps phase, week and goal', () => {
    const harness = backdated();
    expect(harness.log.session).toMatchObject({ phase: 2, week: 5, date: '2026-02-06' });
    expect(harness.exercise.currentGoal).toEqual(goal);
  });
});
