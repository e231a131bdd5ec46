import { describe, expect, it } from 'vitest';
import { idOfMarkdownSession, markdownSourceId } from '../../../../src/domain/session-id.js';
import { exercise } from '../../../support/builders.js';
import { CONTEXT, fixture, readOne, sessionOf } from './fixtures.js';

/** A log of one exercise with these lines after its heading. */
const exerciseLog = (lines: string) => `- Date: 2026-01-05\n## Squat\n${lines}\n`;
const exerciseOf = (lines: string) => sessionOf(exerciseLog(lines)).exercises[0];
const goalOf = (lines: string) => exerciseOf(lines)?.currentGoal;
const workingOf = (line: string) => exerciseOf(`### Working Sets\n${line}`)?.workingSets;
const warningsOf = (text: string) => readOne(text).warnings;

describe('readMarkdownLog', () => {
  it('reads every part of a complete log', () => {
    const { session, warnings } = readOne(fixture('training-log.md'));
    expect(warnings).toEqual([]);
    expect(session).toEqual({
      dataModelVersion: '0.0.1',
      dataModelType: 'training_session_log',
      _id: idOfMarkdownSession(markdownSourceId('2026-01-05T18:02', 'Upper Strength')),
      userId: 'me',
      userName: 'Me',
      date: '2026-01-05T18:02',
      phase: 2,
      week: 1,
      isDeloadWeek: true,
      focus: 'Upper Strength',
      exercises: [
        exercise('Bench Press')
          .planned({
            weightKg: 80,
            sets: 3,
            repRange: { min: 4, max: 6 },
            restMinutes: 3,
            restMinutesMax: 5,
          })
          .warmup('20 x feel', '60x5 - bar speed good')
          .working('80x5 @8 good - first one', '80x5+1 @9.5 rest 4', '70x8 !myo 3,2+1')
          .having({
            repTempo: '3-1-1-0',
            targetMuscleGroups: ['chest', 'triceps'],
            supersetGroup: 'A',
            warmupNotes: 'Pyramid',
            notes: '1. numbered lines are text here\n2. so is this',
            formCues: ['feet down', 'elbows in'],
          })
          .build(),
        exercise('Plank').working('60s', 'bw 45s').having({ Order: 2 }).build(),
      ],
      sessionDurationMinutes: 75,
      notes: 'Slept badly.\nLeft early.',
      program: 'Winter Block',
      source: { format: 'markdown', id: '2026-01-05T18:02\nupper strength' },
    });
  });

  it('reads a log typed on a phone: no-break spaces, other headings, repeated sections, no focus', () => {
    const { session, warnings } = readOne(fixture('phone-quirks.md'));
    expect(warnings).toEqual([]);
    expect(session).toMatchObject({
      date: '2026-01-06',
      week: 1,
      isDeloadWeek: false,
      focus: null,
      sessionDurationMinutes: 110,
    });
    expect(session.exercises).toEqual([
      exercise('Leg Press')
        .planned({ weightKg: 250, sets: 3, repRange: { min: 8, max: 10 }, restMinutes: 1.5 })
        .warmup('100x10')
        .working('250x8 @9.5 learning', '250x6 - learning', '82.5x10 @8 good')
        .having({ notes: 'First.\nSecond.', formCues: ['sit deep', 'knees out', 'slow', 'breathe'] })
        .build(),
      exercise('Sit-up').having({ Order: 2 }).build(),
    ]);
  });

  it.each(['\r\n', '\r'])('reads lines that end in %j like those that end in a newline', (end) => {
    const text = fixture('training-log.md');
    expect(sessionOf(text.replaceAll('\n', end))).toEqual(sessionOf(text));
  });

  it('reads notes with a very large number of lines', { timeout: 60_000 }, () => {
    // More lines than a call can have arguments.
    const notes = 'felt strong\n'.repeat(200_000);
    expect(readOne(`- Date: 2026-01-05\n## Squat\n80x5\n## Notes\n${notes}`).session.notes).toBe(
      notes.trim(),
    );
  });

  it('skips a byte order mark', () => {
    expect(sessionOf(`\ufeff${fixture('phone-quirks.md')}`).date).toBe('2026-01-06');
  });

  it('gives the same id for the same day and focus, also if the log was edited', () => {
    const tidied = fixture('training-log.md').replace(
      '- Focus: Upper Strength',
      '**Focus:**  upper  STRENGTH',
    );
    expect(sessionOf(tidied)._id).toBe(sessionOf(fixture('training-log.md'))._id);
  });

  it('reads weights without a unit in the unit of the user', () => {
    const text = exerciseLog('**Goal:** 225 x 3 sets\n### Sets\n225x5\n100kg x5');
    const [squat] = sessionOf(text, { ...CONTEXT, unit: 'lb' }).exercises;
    expect(squat?.currentGoal).toMatchObject({ enteredWeight: { value: 225, unit: 'lb' }, sets: 3 });
    expect(squat?.workingSets.map((set) => set.weightKg)).toEqual([102.05828, 100]);
  });
});

describe('the header of a log', () => {
  const head = (...lines: string[]) => sessionOf(['- Date: 2026-01-05', ...lines, '## Squat'].join('\n'));

  it.each([
    ['- Date: 2026-01-05', '2026-01-05'],
    ['* Date: 2026-01-05T18:02:11+05:30', '2026-01-05T18:02:11+05:30'],
    ['date : 2026-01-05 18:02', '2026-01-05T18:02'],
    ['**Date:** 2026-01-05', '2026-01-05'],
    ['-\u00a0Date:\u00a02026-01-05\u00a0', '2026-01-05'],
    ['- Date: 2026-01-05\n- Time: 7:30', '2026-01-05T07:30'],
    ['- Time: 18:02:30+01:00\n- Date: 2026-01-05', '2026-01-05T18:02:30+01:00'],
    ['- Time:\n- Date: 2026-01-05', '2026-01-05'],
  ])('gives the date in %j as %s', (text, date) => {
    expect(sessionOf(`${text}\n## Squat`).date).toBe(date);
  });

  it.each([
    ['149 min', 149],
    ['110', 110],
    ['1 h 50 min', 110],
    ['1h50', 110],
    ['1:50', 110],
    ['1.5 h', 90],
    ['72,5 min.', 72.5],
    ['', null],
  ])('reads a duration of %j as %j minutes', (duration, minutes) => {
    expect(head(`- Duration: ${duration}`).sessionDurationMinutes).toBe(minutes);
  });

  it.each([
    ['Deload: yes', true],
    ['Deload Week: Y', true],
    ['Deload: no', false],
    ['Deload:', false],
  ])('reads %j as %j', (line, isDeload) => {
    expect(head(`- ${line}`).isDeloadWeek).toBe(isDeload);
  });

  it('has null for empty fields', () => {
    expect(head('- Phase:', '- Week:', '- Focus:')).toMatchObject({ phase: null, week: null, focus: null });
  });

  it.each(['Gym: downtown', 'constructor: x', '**__proto__:** x', '# Monday'])(
    'keeps the unknown %j as a note, with a warning',
    (line) => {
      const { session, warnings } = readOne(`- Date: 2026-01-05\n${line}\n## Squat`);
      expect(session.notes).toContain(line.replace('# ', ''));
      expect(warnings).toEqual([
        { place: 'line 2, column 1', reason: expect.stringContaining('is not a known') },
      ]);
    },
  );
});

describe('an exercise of a log', () => {
  it.each([
    ['## Squat', 'Squat'],
    ['## Exercise 3: Squat', 'Squat'],
    ['## Exercise 3 - Squat ##', 'Squat'],
    ['## 3. Squat', 'Squat'],
    ['## Exercise Bike', 'Exercise Bike'],
    ['## Exercises', 'Exercises'],
    ['## Exercise 1\n**Name:** Squat', 'Squat'],
    ['## Exercise 1\n**Name**: Squat', 'Squat'],
    ['## Anything\n- **name:** Squat', 'Squat'],
  ])('is named by %j', (text, name) => {
    expect(sessionOf(`- Date: 2026-01-05\n${text}`).exercises[0]?.Name).toBe(name);
  });

  it.each([
    ['80 kg x 3 sets x 4-6 reps', { weightKg: 80, sets: 3, repRange: { min: 4, max: 6 } }],
    ['30kg x 3 sets x 6–8 reps.', { weightKg: 30, sets: 3, repRange: { min: 6, max: 8 } }],
    ['3 sets × 12 reps', { sets: 3, repRange: { min: 12, max: 12 } }],
    ['225 lbs x 1 set', { weightKg: 102.05828, enteredWeight: { value: 225, unit: 'lb' }, sets: 1 }],
    ['bw x 10 reps', { weightKg: 0, loadMode: 'bodyweight', repRange: { min: 10, max: 10 } }],
    ['bw+10 x 3 sets', { weightKg: 10, loadMode: 'bodyweight', sets: 3 }],
    ['bw - 20 kg x 3 sets', { weightKg: 20, loadMode: 'assisted', sets: 3 }],
    ['82,5 kg', { weightKg: 82.5 }],
    ['3 sets x 60 s', { sets: 3, durationSeconds: 60 }],
    ['2 km', { distanceMeters: 2000 }],
    ['', {}],
  ])('has the goal %j as %j', (text, goal) => {
    expect(goalOf(`**Goal:** ${text}`)).toEqual(goal);
  });

  it.each([
    ['3 min', { restMinutes: 3 }],
    ['3-5 min', { restMinutes: 3, restMinutesMax: 5 }],
    ['3 – 5 minutes', { restMinutes: 3, restMinutesMax: 5 }],
    ['90 s', { restMinutes: 1.5 }],
    ['60-90 sec', { restMinutes: 1, restMinutesMax: 1.5 }],
    ['2:30', { restMinutes: 2.5 }],
    ['2', { restMinutes: 2 }],
    ['', {}],
  ])('has the rest %j as %j', (text, goal) => {
    expect(goalOf(`**Rest:** ${text}`)).toEqual(goal);
  });

  it.each([
    ['**Goal:** as heavy as it gets', 'Goal: as heavy as it gets', 'cannot be read as a goal'],
    [`**Goal:** ${'9'.repeat(400)} kg`, `Goal: ${'9'.repeat(400)} kg`, 'cannot be read as a goal'],
    ['**Goal:** 80 kg x 90 kg', 'Goal: 80 kg x 90 kg', 'cannot be read as a goal'],
    ['**Rest:** enough', 'Rest: enough', 'cannot be read as a goal'],
    ['**Bar:** the short one', 'Bar: the short one', '"Bar" is not a known key'],
    ['just text', 'just text', 'the line is not in a section'],
    ['### Video\nclip 3', 'Video\nclip 3', '"Video" is not a known section'],
    ['### constructor\nclip 3', 'constructor\nclip 3', '"constructor" is not a known section'],
  ])('keeps %j in the notes, with a warning', (lines, notes, reason) => {
    const { session, warnings } = readOne(exerciseLog(lines));
    expect(session.exercises[0]?.notes).toBe(notes);
    expect(warnings).toEqual([{ place: 'line 3', reason: expect.stringContaining(reason) }]);
  });

  it.each(['### Warm Up', '### Warmup', '### Warmup Sets', '### WARM-UP SETS ###', '###  Warm-ups\u00a0'])(
    'has the sets below %j as warm-ups',
    (heading) => {
      expect(exerciseOf(`${heading}\n1. 60x5`)?.warmupSets).toEqual([
        { set: 1, weightKg: 60, repCount: 5, notes: null },
      ]);
    },
  );

  it.each(['### Working Sets', '### working set', '### Sets', '### Work sets'])(
    'has the sets below %j as working sets',
    (heading) => {
      expect(exerciseOf(`${heading}\n- 60x5`)?.workingSets).toHaveLength(1);
    },
  );

  it('numbers the sets of two sections with the same name consecutively', () => {
    const read = exerciseOf('### Sets\n1. 60x5\n### Notes\nx\n### Sets\n1. 70x5\n2. 75x5 *2');
    expect(read?.workingSets.map((set) => [set.set, set.weightKg])).toEqual([
      [1, 60],
      [2, 70],
      [3, 75],
      [4, 75],
    ]);
  });

  it('keeps blank lines within a note, but not around it', () => {
    expect(exerciseOf('### Notes\n\n  indented\n\n- bullet\n\n')?.notes).toBe('indented\n\n- bullet');
  });

  it('reads 0x10 as a load of 0, and a section without sets as an exercise that was skipped', () => {
    expect(workingOf('0x10')?.[0]).toMatchObject({ weightKg: 0, repCount: { full: 10, partial: 0 } });
    expect(exerciseOf('### Working Sets\n\n1.\n')?.workingSets).toEqual([]);
  });

  it.each([
    ['60 x feel', null],
    ['60 x many', 'many'],
    ['60 x amrap - to failure', 'amrap - to failure'],
  ])('reads the reps of %j as not counted, and keeps the word unless it is feel', (line, notes) => {
    expect(workingOf(line)?.[0]).toMatchObject({ repCount: null, notes });
  });

  it('makes a note of words after a valid set, with a warning', () => {
    const text = exerciseLog('### Sets\n1. 80x5 slowly down');
    expect(sessionOf(text).exercises[0]?.workingSets[0]?.notes).toBe('slowly down');
    expect(warningsOf(text)).toEqual([{ place: 'line 4', reason: expect.stringContaining('slowly down') }]);
  });

  it('moves values that a warm-up cannot store to its note as text, with a warning', () => {
    const text = exerciseLog('### Warmup\n1. 60x5+1 @6 - easy');
    expect(sessionOf(text).exercises[0]?.warmupSets[0]).toMatchObject({ repCount: 5, notes: '+1 @6 - easy' });
    expect(warningsOf(text)).toHaveLength(1);
  });
});
