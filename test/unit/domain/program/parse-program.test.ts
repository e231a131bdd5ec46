import { describe, expect, it } from 'vitest';
import { parseProgram } from '../../../../src/domain/program/parse-program.js';
import type { ProgramExercise } from '../../../../src/domain/program/program.js';
import { lengthInWeeks, weekOf, weeksOf } from '../../../../src/domain/program/program-weeks.js';
import { displaySetGroups } from '../../../../src/domain/program/set-groups.js';

const read = (text: string, unit: 'kg' | 'lb' = 'kg') => parseProgram(text, { unit, fallbackName: 'file' });

function exerciseOf(line: string, ...more: readonly string[]): ProgramExercise {
  const { program, errors } = read(['# P', '## Day', line, ...more].join('\n'));
  expect(errors).toEqual([]);
  const [exercise] = program.sections[0]?.days[0]?.exercises ?? [];
  if (!exercise) throw new Error('no exercise');
  return exercise;
}

/** The errors of a program whose exercise has these sets, and the days that were read. */
function errorsAndSets(sets: string) {
  const { program, errors } = read(`# P\n## Day\nRow | ${sets}`);
  return { errors: errors.map(({ reason }) => reason), days: program.sections[0]?.days };
}

describe('a program', () => {
  it('has a title, settings, days and exercises', () => {
    const { program, errors, named } = read(`
# Upper/Lower
- Author: Ann
- Weeks: 6
- Deload: 6
## Upper A (was Day 1)
Barbell Bench Press | 3 x 6-8 @8, rest 3 min, start 80 kg, double +2.5
  week 4-5: 1 x 3 @9, 3 x 6 @8
> drive the elbows down
A1 Cable Row | 3 x 8-10 @8
A2 Pushdown | 3 x 10-12
## Lower A
Squat | 5 x 5 75%, max 140 kg, linear +2.5, after 3 misses -10%
Bench Press | 5 x 3+ / 6 x 2+ / 10 x 1+, linear +2.5, stages
`);
    expect(errors).toEqual([]);
    expect(program).toMatchObject({ name: 'Upper/Lower', author: 'Ann', weeks: 6, deload: { weeks: [6] } });
    const [upper, lower] = program.sections[0]?.days ?? [];
    expect(upper).toMatchObject({ name: 'Upper A', formerNames: ['Day 1'] });
    expect(upper?.exercises.map(({ name, label }) => [name, label?.letter])).toEqual([
      ['Barbell Bench Press', undefined],
      ['Cable Row', 'A'],
      ['Pushdown', 'A'],
    ]);
    expect(upper?.exercises[0]).toMatchObject({
      options: { restMinutes: 3, start: { value: 80 }, rule: { kind: 'double', add: { value: 2.5 } } },
      weekLines: [{ from: 4, to: 5, stages: [[{ sets: 1 }, { sets: 3 }]] }],
      cues: ['drive the elbows down'],
    });
    expect(lower?.exercises[0]?.options).toMatchObject({
      max: { load: { value: 140 }, perCycle: null },
      rule: { kind: 'linear', afterMisses: { misses: 3, less: { percent: 10 } } },
    });
    expect(lower?.exercises[1]).toMatchObject({
      stages: [[{}], [{}], [{}]],
      options: { rule: { kind: 'stages' } },
    });
    expect(named[1]).toEqual({ name: 'Cable Row', line: 10, column: 4 });
  });

  it('takes weights without a unit in the athlete’s unit', () => {
    const { program } = read('# P\n## Day\nSquat | 3 x 5, start 225, linear +5', 'lb');
    expect(program.sections[0]?.days[0]?.exercises[0]?.options).toMatchObject({
      start: { value: 225, unit: 'lb' },
      rule: { add: { value: 5, unit: 'lb' } },
    });
  });

  it('is named after its file if it has no title, which is an error', () => {
    const { program, errors } = read('## Day\nSquat | 3 x 5');
    expect(program.name).toBe('file');
    expect(errors).toHaveLength(1);
  });

  it('is read with Windows line ends, a byte order mark, indentation and case as people type them', () => {
    const { program, errors } = read(
      '\uFEFF# P\r\n- WEEKS: 4\r\n### day a\r\n  a1 Row|3X8 RPE 8,REST 90s,Warmup NONE,\r\n',
    );
    expect(errors).toEqual([]);
    expect(program.sections[0]?.days[0]?.exercises[0]).toMatchObject({
      label: { letter: 'A', number: 1 },
      options: { restMinutes: 1.5, warmup: { kind: 'count', sets: 0 } },
    });
  });

  it('keeps comments with the line above them, and does not read their content', () => {
    const { program, errors } = read(
      '# P\n<!-- for Ann -->\n## Day\nSquat | 3 x 5 <!-- easy --> \n<!-- two\n## No day\n-->\nRow | 3 x 8',
    );
    expect(errors).toEqual([]);
    expect(program.comments).toEqual(['for Ann']);
    expect(program.sections[0]?.days[0]?.exercises.map(({ comments }) => comments)).toEqual([
      ['easy', 'two\n## No day'],
      [],
    ]);
  });
});

describe('the options of an exercise', () => {
  it.each([
    ['rest 3 min', { restMinutes: 3 }],
    ['rest 90s', { restMinutes: 1.5 }],
    ['tempo 3-1-x-0', { tempo: '3-1-X-0' }],
    ['start bw+10', { start: { mode: 'bodyweight', value: 10, unit: 'kg' } }],
    ['max 140', { max: { load: { mode: 'external', value: 140, unit: 'kg' }, perCycle: null } }],
    ['max 300 lb +10 lb a cycle', { max: { perCycle: { value: 10, unit: 'lb' } } }],
    ['warmup 2', { warmup: { kind: 'count', sets: 2 } }],
    [
      'warmup 1 x 5 20 kg; 1 x 3 70%',
      { warmup: { groups: [{ keys: { weightKg: 20 } }, { keys: { percentOfMax: 70 } }] } },
    ],
    ['linear +2.5', { rule: { add: { kind: 'weight', value: 2.5 }, everyHits: 1, afterMisses: null } }],
    [
      'linear +2% every 2 hits after 1 miss -5 kg',
      { rule: { everyHits: 2, afterMisses: { misses: 1, less: { value: 5 } } } },
    ],
    ['sum 30 +2.5', { rule: { kind: 'sum', reps: 30, add: { value: 2.5 } } }],
    ['percent', { rule: { kind: 'percent' } }],
    ['none', { rule: { kind: 'none' } }],
    ['stages, linear +5', { rule: { kind: 'stages', linear: { add: { value: 5 } } } }],
  ])('include %s', (text, options) => {
    expect(exerciseOf(`Squat | 3 x 5, ${text}`).options).toMatchObject(options);
    expect(Object.keys(exerciseOf(`Squat | 3 x 5, ${text}`).options)).toHaveLength(1);
  });

  it('may be in any order', () => {
    const one = exerciseOf('Squat | 3 x 5, rest 3 min, start 80, linear +2.5, after 3 misses -10%, warmup 2');
    const other = exerciseOf(
      'Squat | 3 x 5, warmup 2, linear +2.5 after 3 misses -10%, start 80, rest 3 min',
    );
    expect(one.options).toEqual(other.options);
  });

  it.each([
    ['3 x 8 92,5 kg @8,5, rest 1,5', '3 x 8 92.5 kg @8.5, rest 1.5'],
    [
      '3 x 8, start 92,5 kg, linear +2,5 kg,after 3 misses -7,5%',
      '3 x 8, start 92.5 kg, linear +2.5 kg, after 3 misses -7.5%',
    ],
    ['3 x 8, start bw+12,5, double +1,25', '3 x 8, start bw+12.5, double +1.25'],
    ['3 x 5 72,5%,max 141,5 +2,5 kg a cycle', '3 x 5 72.5%, max 141.5 +2.5 kg a cycle'],
    [
      '3 x 5, sum 30 +0,5kg, warmup 1 x 5 22,5 kg; 1 x 3 67,5%',
      '3 x 5, sum 30 +0.5kg, warmup 1 x 5 22.5 kg; 1 x 3 67.5%',
    ],
    ['3 x 5, linear +2,5%', '3 x 5, linear +2.5%'],
  ])('take a decimal comma: %s', (comma, point) => {
    expect(exerciseOf(`Row | ${comma}`)).toEqual(exerciseOf(`Row | ${point}`));
  });

  it.each([
    ['3 x 8 80,3 x 6 85', '3 x 8 80, 3 x 6 85'],
    ['1 x 3 @9,3x6 @8', '1 x 3 @9, 3 x 6 @8'],
    ['1 x 3 75%,12 x 2 80%,5x5', '1 x 3 75%, 12 x 2 80%, 5 x 5'],
    ['3 x 8 rest 2,5 × 5', '3 x 8 rest 2, 5 x 5'],
    ['1 x 5 100,100 x 1', '1 x 5 100, 100 x 1'],
  ])('end at a comma that other sets follow without a blank: %s', (tight, wide) => {
    expect(errorsAndSets(tight)).toEqual(errorsAndSets(wide));
  });

  it('may be on a week line without sets', () => {
    expect(exerciseOf('Squat | 3 x 5', 'week 2: rest 5 min').weekLines).toEqual([
      { from: 2, to: 2, stages: [], options: { restMinutes: 5 } },
    ]);
  });
});

describe('weeks', () => {
  const phased = read(`# P
- Deload: 2
## Phase 1
- Weeks: 2
## A
Squat | 5 x 5
## B
Row | 5 x 5
## Week 2
## B
Row | 2 x 5
## Phase 2
- Weeks: 1
## A
Squat | 3 x 3`).program;

  it('count from 1 in each phase, and have the days of their phase', () => {
    expect(
      weeksOf(phased).map(({ phase, week, isDeload, days }) => [
        phase,
        week,
        isDeload,
        days.map(({ name }) => name),
      ]),
    ).toEqual([
      [1, 1, false, ['A', 'B']],
      [1, 2, true, ['A', 'B']],
      [2, 1, false, ['A']],
    ]);
    expect(lengthInWeeks(phased)).toBe(3);
  });

  it('have their own day instead of the general day with the same name', () => {
    const { days } = weekOf(phased, { phase: 1, week: 2 });
    expect(
      days.map(({ isOfWeek, exercises }) => [
        isOfWeek,
        displaySetGroups(exercises[0]?.stages[0] ?? [], 'kg'),
      ]),
    ).toEqual([
      [false, '5 × 5'],
      [true, '2 × 5'],
    ]);
  });

  it('continue without end if no last week is named', () => {
    expect(lengthInWeeks(read('# P\n## A\nSquat | 5 x 5\n  week 3: 3 x 3').program)).toBeNull();
    expect(lengthInWeeks(read('# P\n## Week 1\n## A\nS | 5 x 5\n## Week 4\n## A\nS | 5 x 5').program)).toBe(
      4,
    );
    expect(
      lengthInWeeks(
        read('# P\n- Weeks: 6\n## Phase 1\n- Weeks: 4\n## A\nS | 5 x 5\n## Phase 2\n## A\nS | 3 x 3').program,
      ),
    ).toBe(6);
  });

  it('are deload weeks by number, or every few weeks', () => {
    const deloads = (setting: string) =>
      weeksOf(read(`# P\n- Weeks: 8\n- Deload: ${setting}\n## A\nS | 5 x 5`).program)
        .filter(({ isDeload }) => isDeload)
        .map(({ week }) => week);
    expect(deloads('6')).toEqual([6]);
    expect(deloads('4, 8')).toEqual([4, 8]);
    expect(deloads('every 4')).toEqual([4, 8]);
    expect(deloads('every 3 weeks')).toEqual([3, 6]);
  });
});
