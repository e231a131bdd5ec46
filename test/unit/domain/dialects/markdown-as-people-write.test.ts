import { describe, expect, it } from 'vitest';
import { formatSet } from '../../../../src/domain/set-notation/format-set.js';
import { errorOf, readOne, sessionOf } from './fixtures.js';

const exerciseLog = (lines: string) => `- Date: 2026-01-05\n## Squat\n${lines}\n`;
const exerciseOf = (lines: string) => sessionOf(exerciseLog(lines)).exercises[0];
const loadsOf = (...lines: string[]) =>
  exerciseOf(`### Working Sets\n${lines.join('\n')}`)?.workingSets.map((set) => set.weightKg);
const warningsOf = (text: string) => readOne(text).warnings.map(({ reason }) => reason);

describe('list numbers directly before the set', () => {
  it.each([
    [
      ['1.80x5', '2.80x5', '3.80x4'],
      [80, 80, 80],
    ],
    [
      ['1.80x5', '2. 85x5'],
      [80, 85],
    ],
    [['1.25x10'], [25]],
    [['1. 1.25x10'], [1.25]],
    [
      ['1.25x10', '2.5x10', '5x8'],
      [1.25, 2.5, 5],
    ],
    [
      ['2.5x10', '3.5x10'],
      [2.5, 3.5],
    ],
    [
      ['1)80x5', '2)82.5x5'],
      [80, 82.5],
    ],
    [
      ['1.bw x5', '2. bw+10x3'],
      [0, 10],
    ],
    [
      ['#1 80x5', '#2 85x5'],
      [80, 85],
    ],
    [
      ['• 80x5', '•85x5'],
      [80, 85],
    ],
  ])('%j are sets of %j kg', (lines, loads) => {
    expect(loadsOf(...lines)).toEqual(loads);
  });

  it('are counted in the column of an error', () => {
    expect(errorOf(exerciseLog('### Sets\n1.80x5 @11')).place).toBe('line 4, column 9');
  });
});

describe('headings', () => {
  it('are distinguished from hashtags', () => {
    expect(exerciseOf('### Notes\n#1 priority is depth\n#legday')?.notes).toBe(
      '#1 priority is depth\n#legday',
    );
    expect(sessionOf('- Date: 2026-01-05\n## C#\n').exercises[0]?.Name).toBe('C#');
    expect(exerciseOf('###Working Sets\n80x5')?.workingSets).toHaveLength(1);
    expect(sessionOf('- Date: 2026-01-05\n#Exercise 1: Row\n').exercises[0]?.Name).toBe('Row');
  });

  it.each([
    ['#', '##'],
    ['##', '##'],
    ['###', '####'],
  ])('of exercises at %s and sections at %s are distinguished', (outer, inner) => {
    const one = (name: string) =>
      `${outer} Exercise 1\n**Name:** ${name}\n${inner} Working Sets\n80x5\n${inner} Notes\nfine\n`;
    const session = sessionOf(`- Date: 2026-01-05\n${one('Squat')}${one('Row')}`);
    expect(
      session.exercises.map(({ Name, workingSets, notes }) => [Name, workingSets.length, notes]),
    ).toEqual([
      ['Squat', 1, 'fine'],
      ['Row', 1, 'fine'],
    ]);
    expect(session).not.toHaveProperty('notes');
  });

  it.each(['Working', 'Work', 'Top Sets', 'Working Set(s)'])('such as %s begin the working sets', (title) => {
    expect(exerciseOf(`### ${title}\n80x5`)?.workingSets).toHaveLength(1);
  });

  it('begin the form cues, and become a note if they have text in brackets', () => {
    expect(exerciseOf('### Form Cue\n- deep')?.formCues).toEqual(['deep']);
    const text = exerciseLog('### Working Sets (top)\n80x5');
    expect(sessionOf(text).exercises[0]).toMatchObject({
      workingSets: [{ weightKg: 80 }],
      notes: 'Working Sets (top)',
    });
    expect(warningsOf(text)).toHaveLength(1);
  });
});

describe('the lines of an exercise', () => {
  it.each([
    ['**Name:** Squat\n**Name:** Row', 'Name: Row'],
    ['**Rest:** 3 min\n**Rest:** 5 min', 'Rest: 5 min'],
    ['**Tempo:** 3-1-1-0\n**Tempo:** 2-0-2-0', 'Tempo: 2-0-2-0'],
    ['**Goal:** 80 kg\n**Goal:** 3 sets', 'Goal: 3 sets'],
  ])('that give a key again are kept as a note: %j', (lines, note) => {
    expect(exerciseOf(lines)?.notes).toBe(note);
    expect(warningsOf(exerciseLog(lines))).toEqual([expect.stringContaining('already given')]);
  });

  it('may have keys that are not bold', () => {
    expect(exerciseOf('Name: Row\n- Goal: 80 kg x 3 sets\n• Rest: 2 min 30 sec')).toMatchObject({
      Name: 'Row',
      currentGoal: { weightKg: 80, sets: 3, restMinutes: 2.5 },
    });
  });

  it.each([
    [
      'Goal: Bodyweight x 3 sets x 10 reps',
      { weightKg: 0, loadMode: 'bodyweight', sets: 3, repRange: { min: 10, max: 10 } },
    ],
    ['Goal: 3 sets x 2 min', { sets: 3, durationSeconds: 120 }],
    ['Goal: 3 sets x 1:30', { sets: 3, durationSeconds: 90 }],
    ['Goal: 1 mi', { distanceMeters: 1609.344 }],
    ['Goal: 2,5 km', { distanceMeters: 2500 }],
    [
      'Goal: 80 kg x 3 sets x 6-8 reps @8',
      { weightKg: 80, sets: 3, repRange: { min: 6, max: 8 }, targetRpe: 8 },
    ],
    ['Goal: 3 x 6-8 @8.5', { sets: 3, repRange: { min: 6, max: 8 }, targetRpe: 8.5 }],
    ['Goal: 3 × 5 80kg', { weightKg: 80, sets: 3, repRange: { min: 5, max: 5 } }],
    [
      'Goal: 1 x 3 @9, 1 x 5+',
      {
        sets: 2,
        setTargets: [
          { repRange: { min: 3, max: 3 }, targetRpe: 9 },
          { repRange: { min: 5, max: 5 }, amrap: true },
        ],
      },
    ],
    ['Rest: 1:30-2:00', { restMinutes: 1.5, restMinutesMax: 2 }],
    ['Goal: 8 to 10 reps', { repRange: { min: 8, max: 10 } }],
    ['Rest: 3 to 5 min', { restMinutes: 3, restMinutesMax: 5 }],
  ])('give the goal or the rest in %j', (line, goal) => {
    expect(exerciseOf(line)?.currentGoal).toEqual(goal);
  });

  it('are no sets or cues if they are rules, comments, fences or words such as none', () => {
    const filler = '---\n<!-- skipped -->\n```\nNone\n- n/a\n-\n1. none';
    expect(exerciseOf(`### Sets\n${filler}\n80x5\n### Cues\n${filler}\n- deep`)).toMatchObject({
      workingSets: [{ weightKg: 80 }],
      formCues: ['deep'],
      notes: null,
    });
  });
});

describe('the header of a log as people write it', () => {
  const head = (...lines: string[]) => readOne(['- Date: 2026-01-05', ...lines, '## Squat'].join('\n'));

  it.each([
    ['- Date: 2026-01-01 10:00-11:30', '2026-01-01T10:00'],
    ['- Date: 2026-01-01\n- Time: 18:02-19:30', '2026-01-01T18:02'],
    ['- Date: 2026-01-01\n- Time: 18:02 – 19:30', '2026-01-01T18:02'],
  ])('uses the start of a range of times: %j', (text, date) => {
    const { session, warnings } = readOne(`${text}\n## Squat`);
    expect(session).toMatchObject({ date, sessionDurationMinutes: null });
    expect(session.notes).toMatch(/^(Date|Time): /);
    expect(warnings).toEqual([
      expect.objectContaining({ reason: expect.stringContaining('the time is a range') }),
    ]);
  });

  it.each([
    ['- Date: 2026-01-01T10:00-05:00', '2026-01-01T10:00-05:00'],
    ['- Date: 2026-01-01 10:00+0530', '2026-01-01T10:00+05:30'],
    ['- Date: 2026-01-01\n- Time: 18:02:11 +05', '2026-01-01T18:02:11+05:00'],
  ])('keeps the offset from UTC: %j', (text, date) => {
    expect(readOne(`${text}\n## Squat`)).toMatchObject({ session: { date }, warnings: [] });
  });

  it.each([
    ['Week: 03', { week: 3 }],
    ['Week: -', { week: null }],
    ['Phase: ?', { phase: null }],
    ['Focus: N/A', { focus: null }],
    ['Deload: Yes.', { isDeloadWeek: true }],
    ['Duration: ~110 min', { sessionDurationMinutes: 110 }],
    ['Program Length: 12 weeks', { programLengthWeeks: 12 }],
    ['Notes: slept badly', { notes: 'slept badly' }],
  ])('reads %j', (line, values) => {
    expect(head(`- ${line}`)).toMatchObject({ session: values, warnings: [] });
  });

  it.each([
    ['Week: 3/12', { week: 3 }],
    ['Phase: 2 (hypertrophy)', { phase: 2 }],
    ['Deload: yes (light)', { isDeloadWeek: true }],
    ['Duration: 110 min (long)', { sessionDurationMinutes: 110 }],
    ['Duration: 110 (long)', { sessionDurationMinutes: 110 }],
    ['Phase: two', { phase: null }],
    ['Week: 0', { week: null }],
    ['Week: 1.5', { week: null }],
    ['Deload: maybe', { isDeloadWeek: false }],
    ['Duration: long', { sessionDurationMinutes: null }],
    ['Duration: 110 s', { sessionDurationMinutes: null }],
  ])(
    'reads the valid beginning of %j, if any, and keeps the line as a note with a warning',
    (line, values) => {
      const { session, warnings } = head(`- ${line}`);
      expect(session).toMatchObject({ ...values, notes: line });
      expect(warnings).toEqual([
        { place: 'line 2, column 1', reason: expect.stringContaining('kept as a note') },
      ]);
    },
  );

  it('keeps the second of two lines for the same field as a note', () => {
    const { session, warnings } = head(
      '- Focus: Legs',
      '**Focus:** Arms',
      '- Deload: yes',
      '- Deload week: no',
    );
    expect(session).toMatchObject({
      focus: 'Legs',
      isDeloadWeek: true,
      notes: 'Focus: Arms\nDeload week: no',
    });
    expect(warnings).toHaveLength(2);
  });
});

describe('a set line', () => {
  const setsOf = (line: string) =>
    exerciseOf(`### Working Sets\n1. ${line}`)?.workingSets.map((set) => formatSet(set, { unit: 'kg' }));

  it.each([
    ['57 x 8,8,7', ['57x8', '57x8', '57x7']],
    ['57kg x 8, 8, 7 @8 - slow', ['57x8', '57x8', '57x7 @8 - slow']],
    ['57 x 10/9/8 reps', ['57x10', '57x9', '57x8']],
    ['bw x 12, 10+1, 8', ['bw x12', 'bw x10+1', 'bw x8']],
    ['17.5kg each x 8,8,7', ['17.5x8 - each', '17.5x8 - each', '17.5x7 - each']],
    ['57 x 10/9', ['57x10/9']],
    ['57 x 8, 3 sets', ['57x8 - 3 sets']],
  ])('is several sets if it has at least three counts: %s', (line, sets) => {
    expect(setsOf(line)).toEqual(sets);
  });

  it.each([
    ['17.5kg each x 10', '17.5x10 - each'],
    ['17.5 per hand x 10 @8 good - slow', '17.5x10 @8 good - per hand - slow'],
    ['20 kg DBs x 8', '20x8 - DBs'],
    ['20kg (each side) x 8', '20x8 - (each side)'],
    ['bar x 8', 'none x8 - bar'],
    ['bar x feel', 'none x feel - bar'],
    ['Empty bar x 8 @6', 'none x8 @6 - Empty bar'],
  ])('keeps the words next to its load in the note, with a warning: %s', (line, set) => {
    expect(setsOf(line)).toEqual([set]);
    expect(warningsOf(exerciseLog(`### Working Sets\n1. ${line}`))).toEqual([
      expect.stringContaining('is not set notation and became the note'),
    ]);
  });

  it.each(['57 x 8,5', '3 sets x 10', '2 DBs x 10', '2 plates x 5', 'bar'])(
    'is refused if it is ambiguous or if a set cannot store its meaning: %s',
    (line) => {
      expect(errorOf(exerciseLog(`### Working Sets\n1. ${line}`)).place).toContain('line 4, column');
    },
  );
});
