import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordSchemas } from '../../src/domain/record.js';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { linesOf } from '../support/run-cli.js';
import { LINEAR, rootWith, session, UPPER_LOWER } from './support-program.js';

describe('program next', () => {
  it('prints the next day with its targets and their reasons', async () => {
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

  it('prints a session that log saves, and after the save the day that follows', async () => {
    const on = rootWith({ 'ul.md': UPPER_LOWER });
    const { stdout } = await on.run(['program', 'next', '--json']);
    const planned = recordSchemas().trainingSession.parse(JSON.parse(stdout));
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

  it('uses the program and phase of the newest session, unless another program is named', async () => {
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

  it('takes percentages of the estimated one-rep maximum in the log', async () => {
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
