import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_PROGRAM } from '../../src/cli/programs.js';
import { trainingSessionSchema } from '../../src/domain/record.js';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot, writeTempFile } from '../support/data-root.js';
import { linesOf } from '../support/run-cli.js';

const UPPER_LOWER = `# Upper/Lower
- Author: Ann
- Weeks: 2
- Deload: 2
## Upper
Bench Press | 3 x 6-8 @8, rest 3 min, start 80 kg, double +2.5, warmup 1 x 5 40 kg; 1 x 3 70%
> drive the elbows down
A1 Cable Row | 2 x 8-10
A2 Pushdown | 1 x 8+, 1 x 12
## Lower
Squat | 5 x 5 75%, max 140 kg, tempo 3-1-1-0
Bench Press | 5 x 3+ / 6 x 2+, linear +2.5, stages
Plank | 2 x 60s
`;
const LINEAR = '# Linear\n## A\nSquat | 5 x 5, start 60 kg, linear +2.5\n';

/** A data root with these texts of programs. */
function rootWith(programs: Readonly<Record<string, string>>): TestDataRoot {
  const on = new TestDataRoot();
  mkdirSync(on.paths.programs, { recursive: true });
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(on.paths.programs, name), text);
  return on;
}

const session = (program: string, programDay: string, day: number) =>
  aSession()
    .id(day)
    .on(`2026-01-${String(day).padStart(2, '0')}`)
    .having({ program, programDay, week: 1, phase: 4 })
    .with(exercise('Squat').working('60x5', '60x5', '60x5', '60x5', '60x5'));

describe('program list', () => {
  it('marks the current program: that of the newest session', async () => {
    const on = rootWith({
      'linear.md': LINEAR,
      'ul.md': UPPER_LOWER,
      'notes.txt': '',
      'ul.sync-conflict-1.md': LINEAR,
    });
    on.hold(session('Linear', 'A', 2).build(), session('Other', 'A', 3).build());
    expect(await on.json(['program', 'list'])).toEqual([
      { name: 'Linear', file: 'data/programs/linear.md', weeks: null, current: true, errors: [] },
      { name: 'Upper/Lower', file: 'data/programs/ul.md', weeks: 2, current: false, errors: [] },
    ]);
    expect(linesOf((await on.run(['program', 'list'])).stdout)).toEqual([
      'Linear       without end  data/programs/linear.md  current',
      'Upper/Lower  2 weeks      data/programs/ul.md',
    ]);
  });

  it('says on stderr that there is no program', async () => {
    const on = new TestDataRoot();
    expect(await on.run(['program', 'list'])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: `${NO_PROGRAM}\n`,
    });
    expect(await on.run(['program', 'list', '--json'])).toMatchObject({ stdout: '[]\n', stderr: '' });
  });

  it('marks a single program as current, and none of several if no session follows one of them', async () => {
    expect(await rootWith({ 'linear.md': LINEAR }).json(['program', 'list'])).toMatchObject([
      { current: true },
    ]);
    const several = rootWith({ 'linear.md': LINEAR, 'ul.md': UPPER_LOWER });
    expect(await several.json(['program', 'list'])).toMatchObject([{ current: false }, { current: false }]);
  });

  it('names errors, and lists the program all the same', async () => {
    const on = rootWith({ 'linear.md': `${LINEAR}Row | 3 x\n`, 'odd.md': '\u0000' });
    writeFileSync(join(on.paths.programs, 'latin.md'), Buffer.from([0x23, 0x20, 0xe9]));
    expect(await on.run(['program', 'list'])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('data/programs/linear.md, line 4, column 10: the number of reps'),
    });
    expect(await on.json(['program', 'list'])).toMatchObject([
      { name: 'latin', errors: [{ line: 1, column: 1 }] },
      { name: 'Linear', errors: [{ line: 4, column: 10 }] },
      { name: 'odd' },
    ]);
  });

  it('marks the only program that can be read as current', async () => {
    const on = rootWith({ 'linear.md': LINEAR, 'odd.md': '\u0000' });
    mkdirSync(join(on.paths.programs, 'folder.md'));
    expect(linesOf((await on.run(['program', 'list'])).stdout)).toEqual([
      'folder               data/programs/folder.md',
      'Linear  without end  data/programs/linear.md  current',
      'odd                  data/programs/odd.md',
    ]);
    expect((await on.run(['program', 'next'])).stdout).toContain('Squat');
  });
});

describe('program show', () => {
  it('prints a week as a page', async () => {
    const on = rootWith({ 'ul.md': UPPER_LOWER });
    expect(linesOf((await on.run(['program', 'show', 'upper', '--week', '1'])).stdout)).toEqual([
      'Upper/Lower',
      'Ann · 2 weeks',
      'Loads as in the file; traininglogs program next has those of the next day.',
      '',
      'Week 1',
      '',
      'Upper',
      '1 Bench Press   80, 3 × 6-8 @8, rest 3 min, double +2.5 kg, warmup 1 x 5 40; 1 x 3 70%',
      '   · drive the elbows down',
      '2 Cable Row (superset A)   2 × 8-10',
      '3 Pushdown (superset A)   1 × 8+, 1 × 12',
      '',
      'Lower',
      '1 Squat   5 × 5 75%, tempo 3-1-1-0, percent',
      '2 Bench Press   5 × 3+, linear +2.5 kg, stages',
      '   stage 2: 6 × 2+',
      '3 Plank   2 × 60s',
    ]);
  });

  it('prints every week and day as JSON, deload weeks with their reduced sets', async () => {
    const on = rootWith({ 'ul.md': UPPER_LOWER });
    const shown = (await on.json(['program', 'show', 'ul'])) as {
      weeks: { week: number; days: { exercises: { sets: unknown[] }[] }[] }[];
    };
    expect(shown).toMatchObject({ name: 'Upper/Lower', author: 'Ann' });
    expect(shown.weeks.map(({ week, days, ...others }) => [week, others, days.length])).toEqual([
      [1, { phase: null, deload: false }, 2],
      [2, { phase: null, deload: true }, 2],
    ]);
    const [first, second] = shown.weeks;
    const set = { enteredWeight: null, percentOfMax: null };
    expect(first?.days[0]?.exercises[0]).toEqual({
      name: 'Bench Press',
      supersetGroup: null,
      rule: 'double +2.5',
      cues: ['drive the elbows down'],
      sets: Array(3).fill({
        ...set,
        repsMin: 6,
        repsMax: 8,
        amrap: false,
        weightKg: 80,
        targetRpe: 8,
        restMinutes: 3,
      }),
    });
    const none = { ...set, weightKg: null, targetRpe: null, restMinutes: null };
    expect(first?.days[0]?.exercises[2]?.sets).toEqual([
      { ...none, repsMin: 8, repsMax: 8, amrap: true },
      { ...none, repsMin: 12, repsMax: 12, amrap: false },
    ]);
    expect(first?.days[1]?.exercises[2]?.sets[0]).toEqual({
      ...none,
      repsMin: null,
      repsMax: null,
      amrap: false,
      durationSeconds: 60,
    });
    expect(second?.days[0]?.exercises[0]?.sets).toMatchObject([{ weightKg: 72.5 }, { weightKg: 72.5 }]);
    expect(second?.days[1]?.exercises[0]?.sets).toMatchObject([{ percentOfMax: 67.5 }, {}, {}]);
  });

  it('shows any week of a program without end', async () => {
    const on = rootWith({ 'linear.md': `${LINEAR}  week 9: 1 x 5\n` });
    expect((await on.run(['program', 'show', 'linear', '--week', '30'])).stdout).toContain('Week 30');
    expect(await on.json(['program', 'show', 'linear'])).toMatchObject({ weeks: { length: 9 } });
  });

  it('refuses unknown names and weeks with a sentence', async () => {
    const on = rootWith({ 'ul.md': UPPER_LOWER, 'ux.md': UPPER_LOWER.replace('Lower', 'Lift') });
    expect(await on.run(['program', 'show', 'bench'])).toMatchObject({
      code: 1,
      stderr: 'No program is called "bench"; the programs are Upper/Lower, Upper/Lift.\n',
    });
    expect(await on.run(['program', 'show', 'upper/l'])).toMatchObject({ code: 2 });
    expect(await on.run(['program', 'show', 'ul', '--week', '3'])).toMatchObject({ code: 1 });
    expect(await on.run(['program', 'show', 'ul', '--week', 'x'])).toMatchObject({ code: 2 });
    expect(await new TestDataRoot().run(['program', 'show', 'ul'])).toMatchObject({ code: 1 });
  });
});

describe('program next', () => {
  it('prints the next day with its targets and why', async () => {
    const on = rootWith({ 'ul.md': UPPER_LOWER });
    expect(linesOf((await on.run(['program', 'next'])).stdout)).toEqual([
      'Upper/Lower',
      'Upper · week 1 of 2',
      '',
      '1 Bench Press   80, 3 × 6-8 @8, rest 3 min',
      '   w 40 × 5',
      '   w 55 × 3',
      '   1-3 80 × 6 @8',
      '   the first time, as the program says',
      '   · drive the elbows down',
      '',
      '2 Cable Row (superset A)   2 × 8-10',
      '   1-2 8 reps',
      '   the first time: choose the load',
      '',
      '3 Pushdown (superset A)   1 × 8+, 1 × 12',
      '   1   8+ reps',
      '   2   12 reps',
      '   the first time: choose the load',
    ]);
  });

  it('prints a session that log saves, and then the day after it', async () => {
    const on = rootWith({ 'ul.md': UPPER_LOWER });
    const { stdout } = await on.run(['program', 'next', '--json']);
    const planned = trainingSessionSchema.parse(JSON.parse(stdout));
    expect(planned).toMatchObject({
      program: 'Upper/Lower',
      programAuthor: 'Ann',
      programLengthWeeks: 2,
      programDay: 'Upper',
      focus: 'Upper',
      phase: null,
      week: 1,
      isDeloadWeek: false,
    });
    expect(planned.exercises.map(({ currentGoal, supersetGroup }) => [currentGoal, supersetGroup])).toEqual([
      [{ weightKg: 80, sets: 3, repRange: { min: 6, max: 8 }, restMinutes: 3, targetRpe: 8 }, undefined],
      [{ sets: 2, repRange: { min: 8, max: 10 } }, 'A'],
      [
        {
          sets: 2,
          setTargets: [{ repRange: { min: 8, max: 8 }, amrap: true }, { repRange: { min: 12, max: 12 } }],
        },
        'A',
      ],
    ]);
    expect(await on.run(['log', '-'], { stdin: stdout })).toMatchObject({ code: 0 });
    expect(linesOf((await on.run(['program', 'next'])).stdout)[1]).toBe('Lower · week 1 of 2');
    expect(await on.json(['program', 'next'])).toMatchObject({
      exercises: [
        { repTempo: '3-1-1-0', currentGoal: { weightKg: 105, sets: 5 } },
        {},
        { currentGoal: { durationSeconds: 60 } },
      ],
    });
  });

  it('uses the program and phase of the newest session, or any program that is named', async () => {
    const on = rootWith({ 'linear.md': LINEAR, 'ul.md': UPPER_LOWER });
    expect(await on.run(['program', 'next'])).toMatchObject({ code: 2 });
    on.hold(session('Linear', 'A', 2).build());
    expect(await on.json(['program', 'next'])).toMatchObject({
      program: 'Linear',
      phase: 4,
      week: 2,
      exercises: [{ currentGoal: { weightKg: 62.5 } }],
    });
    expect(await on.json(['program', 'next', 'upper'])).toMatchObject({ program: 'Upper/Lower', week: 1 });
  });

  it('takes percentages of the best estimated one-rep maximum of the whole log', async () => {
    const on = rootWith({ 'p.md': '# P\n## A\nSquat | 5 x 5 50%\n' });
    const day = new Date().toISOString().slice(0, 10);
    on.hold(aSession().on(day).with(exercise('Squat').working('100x1')).build());
    expect(await on.json(['program', 'next'])).toMatchObject({
      exercises: [{ currentGoal: { weightKg: 50 } }],
    });
  });

  it('prints the readable parts of a program with errors', async () => {
    const on = rootWith({ 'linear.md': `${LINEAR}Row | 3 x\n` });
    expect(await on.run(['program', 'next'])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('line 4'),
      stdout: expect.stringContaining('Squat'),
    });
    expect(await rootWith({ 'x.md': '# X\n' }).run(['program', 'next'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('X has no day with an exercise'),
    });
    expect(await new TestDataRoot().run(['program', 'next'])).toMatchObject({ code: 1 });
  });

  it('refuses to guess the unit of weights if the unit in the settings is unknown', async () => {
    const on = rootWith({ 'p.md': '# P\n## A\nSquat | 3 x 5, start 225, linear +5\n' });
    writeFileSync(on.paths.config, JSON.stringify({ unit: 'stone' }));
    expect(await on.run(['program', 'next'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('The unit in the settings is unknown, so programs cannot be read'),
    });
  });

  it('uses the unit of the athlete', async () => {
    const on = rootWith({ 'p.md': '# P\n## A\nSquat | 3 x 5, start 225, linear +5\n' });
    writeFileSync(on.paths.config, JSON.stringify({ unit: 'lb' }));
    expect((await on.run(['program', 'next'])).stdout).toContain('225, 3 × 5');
    expect(await on.json(['program', 'show', 'p'])).toMatchObject({
      weeks: [
        {
          days: [
            {
              exercises: [
                { sets: [{ weightKg: 102.05828, enteredWeight: { value: 225, unit: 'lb' } }, {}, {}] },
              ],
            },
          ],
        },
      ],
    });
  });
});

describe('a program whose title was changed', () => {
  it('is reported by list and check, with the heading to write', async () => {
    const on = rootWith({ 'p.md': '# New\n## A\nSquat | 3 x 5, start 80 kg\n' });
    on.hold(session('Old', 'A', 5).build());
    const stderr = 'Write # New (was Old) to continue your last program; no file has its title.\n';
    const path = join(on.paths.programs, 'p.md');
    expect(await on.run(['program', 'list'])).toMatchObject({ code: 0, stderr });
    expect(await on.run(['program', 'check', path])).toMatchObject({ code: 0, stderr });
    writeFileSync(path, '# New (was Old)\n## A\nSquat | 3 x 5, start 80 kg\n');
    expect(await on.run(['program', 'list'])).toMatchObject({ code: 0, stderr: '' });
    expect((await on.run(['program', 'next'])).stdout).toContain('A · week 2');
  });
});

describe('a program in the other unit', () => {
  it('has the loads that the screens show, in the text and in the session', async () => {
    const on = rootWith({ 'p.md': '# P\n## A\nSquat | 3 x 5, start 80 kg, linear +2.5 kg, warmup 1\n' });
    writeFileSync(on.paths.config, JSON.stringify({ unit: 'lb' }));
    const { stdout } = await on.run(['program', 'next']);
    expect(stdout).toContain('175, 3 × 5');
    expect(stdout).toContain('1-3 175 × 5');
    expect(await on.json(['program', 'next'])).toMatchObject({
      exercises: [{ currentGoal: { enteredWeight: { value: 175, unit: 'lb' } } }],
    });
  });
});

describe('a file outside the data root', () => {
  it('is checked, and not listed', async () => {
    const on = rootWith({});
    await on.run(['program', 'check', writeTempFile('x.md', LINEAR)]);
    expect(await on.json(['program', 'list'])).toEqual([]);
  });
});
