import { describe, expect, it } from 'vitest';
import { titleOf } from '../../src/ui/header.js';
import { aSession, exercise } from '../support/builders.js';
import { ANN, LogHarness } from '../support/log-harness.js';
import { frameOf, hintsOf } from './support-log.js';

const LIFTER = { userId: 'ann', userName: 'Ann', unit: 'kg' } as const;
const IN_POUNDS = { ...ANN, unit: 'lb' } as const;

describe('the notice of a logged set', () => {
  it('names no undo key while the body weight is asked for', () => {
    const frame = frameOf(new LogHarness({ athlete: LIFTER }).begin('Pull-up').enter('bw+10x8 @8'));
    expect(frame).toContain('How much do you weigh?');
    expect(frame).toContain('Logged bw+10 × 8 @8');
    expect(frame).not.toContain('undoes');
  });
});

describe('the hint for a bare number', () => {
  it('says that the number is logged with the load of the set before', () => {
    const harness = new LogHarness().begin('Pull-up').enter('bw+10x8');
    expect(frameOf(harness)).toContain('type 8 for bw+10x8, or bw x8');
    expect(harness.enter('6').exercise.workingSets[1]).toMatchObject({
      weightKg: 10,
      loadMode: 'bodyweight',
    });
  });
});

describe('last time’s set as the placeholder', () => {
  const past = aSession()
    .id(1)
    .on('2026-02-09')
    .with(exercise('Bench Press').working('60x8', '70x6'))
    .build();

  it.each([
    [80, 24],
    [60, 15],
  ])('says at %i × %i how its load follows the set before', (columns, rows) => {
    const harness = new LogHarness({ sessions: [past] }).begin('Bench Press').enter('62.5x8');
    const words = frameOf(harness, columns, rows).replace(/│.*/g, '').replace(/\s+/g, ' ');
    expect(words).toMatch(
      /› 72.5 × 6 .*Enter logs it · → edits it heavier than the set you logged, as planned/,
    );
  });

  it('says nothing about its load if the set before had the load of last time', () => {
    const harness = new LogHarness({ sessions: [past] }).begin('Bench Press').enter('60x8');
    expect(frameOf(harness)).not.toContain('the set you logged');
  });
});

describe('the help in command mode', () => {
  it('says to press i before a key of the set line', () => {
    const harness = new LogHarness().begin('Bench').enter('80x5');
    const help = frameOf(harness.press('escape', '?'), 80, 90);
    expect(help).toMatch(/^ The set line: first i, then the key$/m);
    expect(help).toMatch(/^ Commands$/m);
    expect(frameOf(harness.press('escape', 'i', 'f1'), 80, 90)).not.toContain('first i');
  });
});

describe('the field for the new name of an exercise', () => {
  it.each([
    [80, 24],
    [60, 15],
  ])('says at %i × %i that typing replaces the old name, until it is changed', (columns, rows) => {
    const harness = new LogHarness().begin('Bench').enter('80x5').press('exercise.rename');
    const words = () => frameOf(harness, columns, rows).replace(/\s+/g, ' ');
    expect(words()).toContain('Typing replaces the old name, → edits it.');
    harness.type('F');
    expect(words()).toMatch(/New name › F (?!.*Typing replaces)/);
  });
});

describe('the field for the answer in Deload', () => {
  it('is replaced by typing, as its hint says', () => {
    const harness = new LogHarness().press('start.new', 'down', 'down', 'down');
    expect(frameOf(harness)).toContain('yes or no; typing replaces it');
    expect(frameOf(harness.type('y'))).toMatch(/▸ Deload +yes/);
  });
});

describe('the notice of a line that is not logged', () => {
  const logged = () => new LogHarness().begin('Bench Press').enter('80x5');

  it('says that Enter logs it only if it is a set', () => {
    expect(logged().type('80x3').press('ctrl+s').notice).toContain('Enter logs it');
    const invalid = logged().type('f').press('ctrl+s');
    expect(invalid.notice).toContain('Enter shows what is wrong');
    expect(invalid.press('enter').log.lineError).not.toBeNull();
  });

  it('disappears when the line is cleared', () => {
    expect(logged().type('f').press('ctrl+s', 'ctrl+u').notice).toBeNull();
  });
});

describe('the plates of a typed set', () => {
  it('are below the line on a low and narrow screen', () => {
    const past = aSession().id(1).on('2026-02-09').with(exercise('Barbell Squat').working('102.1x5')).build();
    const harness = new LogHarness({ sessions: [past], athlete: IN_POUNDS }).begin('Barbell Squat');
    expect(frameOf(harness.type('155x5 @8'), 60, 15)).toContain('Plates 45 + 10 a side');
  });

  it('are in the pounds of the athlete if the load of last time was in kilograms', () => {
    const past = aSession()
      .id(1)
      .on('2026-02-09')
      .with(exercise('Barbell Squat').working('102.06x5'))
      .build();
    const harness = new LogHarness({ sessions: [past], athlete: IN_POUNDS }).begin('Barbell Squat');
    expect(frameOf(harness.type('225x5'))).toContain('Plates  45 + 45 a side');
  });
});

describe('Enter in the footer', () => {
  const typed = (line: string) => new LogHarness().begin('Bench Press').enter('115x8').type(line);

  it.each(['115x8 @', 'f', '80x'])('shows what is wrong with %s, once, and logs nothing', (line) => {
    const harness = typed(line);
    expect(hintsOf(harness)).toContain('Enter show what is wrong');
    expect(hintsOf(harness.press('enter'))).not.toContain('Enter');
    expect(frameOf(harness)).toContain('× ');
    expect(harness.exercise.workingSets).toHaveLength(1);
    expect(hintsOf(harness.press('ctrl+u').type('80x5'))).toContain('Enter log');
  });

  it('shows what is wrong with an edited set too', () => {
    const harness = typed('').press('escape', 'set.edit').press('ctrl+u').type('80x5 *3');
    expect(hintsOf(harness)).toContain('Enter show what is wrong');
    expect(hintsOf(harness.press('enter'))).not.toContain('Enter');
  });

  it('chooses the exercise after /', () => {
    expect(hintsOf(typed('').paste('/row'))).toContain('Enter choose exercise');
  });

  it('adds an exercise on a line of blanks, as on the empty line', () => {
    const harness = typed('  ');
    expect(hintsOf(harness)).toContain('Enter add exercise');
    expect(frameOf(harness)).toContain('Enter: add exercise');
    expect(harness.press('enter').log.stage.kind).toBe('picking');
  });
});

describe('the note on the session', () => {
  it.each([
    ['sets', null],
    ['picking', 'exercise.choose'],
    ['rest', 'rest.menu'],
    ['summary', 'session.finish'],
  ])('leaves a mark in the title (stage: %s)', (kind, key) => {
    const harness = new LogHarness().begin('Bench Press').enter('80x5').press('note.session');
    harness.type('slept badly').press('enter');
    if (key !== null) harness.press(key);
    expect(harness.log.stage.kind).toBe(kind);
    expect(frameOf(harness)).toContain('400 kg · has a note ');
  });
});

describe('the title of a session with a note', () => {
  it('leaves out phase and week instead of a part of the focus on the smallest screen', () => {
    const { state } = new LogHarness().begin('Bench Press').enter('80x5');
    const { session } = state.log;
    if (!session) throw new Error('no session is in progress');
    const named = { ...session, focus: 'Push Hypertrophy', phase: 2, week: 7, notes: 'tired' };
    const shown = { ...state, log: { ...state.log, session: named } };
    expect(titleOf(shown, 55)).toBe('Push Hypertrophy · 1 set · 400 kg · has a note');
    expect(titleOf(shown, 75)).toBe('Push Hypertrophy · phase 2 week 7 · 1 set · 400 kg · has a note');
  });
});

describe('the hint in a superset', () => {
  const past = aSession()
    .id(1)
    .on('2026-02-09')
    .with(exercise('Hammer Curl').working('12x10', '12x10'))
    .build();
  const pair = () =>
    new LogHarness({ sessions: [past] })
      .begin('Hammer Curl')
      .pick('Kneeling Landmine Shove')
      .press('superset.toggle', 'exercise.previous');

  it.each([
    [80, 24],
    [120, 40],
    [60, 15],
  ])('names at %i × %i the exercise that opens after the set, uncut', (columns, rows) => {
    const harness = pair();
    const words = () => frameOf(harness, columns, rows).replace(/│.*/g, '').replace(/\s+/g, ' ');
    expect(words()).toContain('next: A2 Kneeling Landmine Shove');
    harness.enter('12x10');
    expect(harness.exercise.Name).toBe('Kneeling Landmine Shove');
    expect(words()).toContain('superset with A1 Hammer Curl');
    harness.type('20x8');
    expect(words()).toContain('next: A1 Hammer Curl');
    expect(harness.press('enter').exercise.Name).toBe('Hammer Curl');
    expect(harness.type('w 5x5') && words()).not.toContain('next:');
  });

  it('names the exercises by their labels if their names do not fit', () => {
    const harness = new LogHarness().begin('Hammer Curl').pick('Kneeling Landmine Shove');
    harness.press('superset.toggle').pick('Landmine 180 Standing Twist').press('superset.toggle');
    harness.press('exercise.previous', 'exercise.previous');
    expect(frameOf(harness, 80, 24)).toMatch(/superset with A2, A3 /);
    expect(frameOf(harness, 120, 40)).toMatch(/superset with A2 Kneeling Landmine Shove, A3 +│/);
  });
});

describe('an edited set whose line is emptied', () => {
  it('is kept by Enter, as the footer says', () => {
    const harness = new LogHarness().begin('Bench').enter('80x5').press('escape', 'set.edit');
    expect(hintsOf(harness)).toContain('Enter change');
    expect(hintsOf(harness.press('ctrl+u'))).toContain('Enter keep set');
    expect(harness.press('enter').notice).toBe('Set 1 is unchanged.');
  });
});

describe('last time’s set with drops on a low screen', () => {
  const past = aSession()
    .id(1)
    .on('2026-02-09')
    .focused('Lower')
    .with(
      exercise('Barbell Squat')
        .planned({ sets: 4, repRange: { min: 5, max: 8 }, weightKg: 100 })
        .working('106x5', '102x5 @9 !drop 80x8', '102x6 @9.5', '102x5'),
    )
    .build();

  it('has its drops below the set line, and not the reason of the suggested set', () => {
    const harness = new LogHarness({ sessions: [past], athlete: { ...ANN, placeholder: 'last' } });
    harness.press('enter').press('enter');
    const frame = frameOf(harness, 60, 15);
    const below = frame.slice(frame.indexOf('›'));
    expect(below).toContain('Enter: without the drop set');
    expect(below).toContain('→ with !drop 80x8');
    expect(below).not.toContain('last time');
  });
});

describe('the set under the cursor on a low screen', () => {
  it('is whole, also if the exercise has a note', () => {
    const harness = new LogHarness().begin('Barbell Squat').enter('80x5', '80x5', '80x5');
    harness.press('note.exercise').type('wide stance').press('enter');
    harness.enter('85x5 @8 - knees in on the last two reps, left hip shifts to the side');
    const frame = frameOf(harness.press('escape', 'up'), 60, 15);
    expect(frame.replace(/\s+/g, ' ')).toContain(
      'knees in on the last two reps, left hip shifts to the side',
    );
  });
});

describe('the summary of a repeated session', () => {
  it('counts the missing sets as the list above the sets does, also without a goal', () => {
    const past = aSession()
      .id(1)
      .on('2026-02-09')
      .focused('Push')
      .with(exercise('Bench').planned({ sets: 4 }).working('80x5'), exercise('Plank').working('60s', '60s'))
      .build();
    const harness = new LogHarness({ sessions: [past] }).press('enter').enter('80x5');
    const list = frameOf(harness);
    expect(list).toMatch(/Bench +1 of 4/);
    expect(list).toMatch(/Plank +0 of 2/);
    expect(frameOf(harness.press('session.finish'))).toContain(
      '5 planned sets not done: Bench (3), Plank (2)',
    );
  });
});

describe('the menu of the rest clock', () => {
  it('names the same key for going back next to the line as in the footer', () => {
    const frame = frameOf(new LogHarness().begin('Bench').enter('80x5').press('escape', 'r'), 120, 40);
    expect(frame).toContain('Esc goes back');
    expect(frame).toContain('Esc back');
  });
});
