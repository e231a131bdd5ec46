import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_PROGRAM } from '../../src/cli/programs.js';
import { TestDataRoot, writeTempFile } from '../support/data-root.js';
import { linesOf } from '../support/run-cli.js';
import { LINEAR, rootWith, session, UPPER_LOWER } from './support-program.js';

describe('program list', () => {
  it('marks the current program: that of the newest session whose program has a file', async () => {
    const on = rootWith({
      'linear.md': LINEAR,
      'ul.md': UPPER_LOWER,
      'notes.txt': '',
      'ul.sync-conflict-1.md': LINEAR,
      'ul_conflict-20260216-180211.md': LINEAR,
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
      'Loads as in the file; traininglogs program next prints the loads of the next day.',
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

describe('a program in kilograms of an athlete who uses pounds', () => {
  it('has loads in pounds, in the text and in the session', async () => {
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
