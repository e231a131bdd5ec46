import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { linesOf } from '../support/run-cli.js';

const knowing = (athlete: object) => {
  const on = new TestDataRoot();
  mkdirSync(dirname(on.paths.config), { recursive: true });
  writeFileSync(on.paths.config, JSON.stringify(athlete));
  return on;
};
const athleteOf = (on: TestDataRoot) => JSON.parse(readFileSync(on.paths.config, 'utf8'));

describe('bodyweight', () => {
  it('records a weight and changes nothing else in the file', async () => {
    const on = knowing({ coach: 'Bo', bodyWeights: [{ date: '2026-02-10', weightKg: 83, scale: 'gym' }] });
    expect(await on.run(['bodyweight', '82.4', '--date', '2026-01-05'])).toMatchObject({
      code: 0,
      stdout: 'Body weight on 5 Jan 2026: 82.4 kg.\n',
      stderr: '',
    });
    expect(athleteOf(on)).toEqual({
      coach: 'Bo',
      bodyWeights: [
        { date: '2026-01-05', weightKg: 82.4 },
        { date: '2026-02-10', weightKg: 83, scale: 'gym' },
      ],
    });
  });

  it('replaces the weight of the same day, and prints the old one', async () => {
    const on = knowing({ bodyWeights: [{ date: '2026-02-10', weightKg: 83, scale: 'gym' }] });
    expect((await on.run(['bodyweight', '82', '--date', '2026-02-10'])).stdout).toBe(
      'Body weight on 10 Feb 2026: 82 kg (was 83 kg).\n',
    );
    expect(athleteOf(on).bodyWeights).toEqual([{ date: '2026-02-10', weightKg: 82, scale: 'gym' }]);
  });

  it('records the weight for today without --date', async () => {
    const on = new TestDataRoot();
    const before = new Date().toISOString().slice(0, 10);
    expect((await on.run(['bodyweight', '82.4'])).code).toBe(0);
    const after = new Date().toISOString().slice(0, 10);
    expect([before, after]).toContain(athleteOf(on).bodyWeights[0].date);
  });

  it.each([
    ['82,4', 82.4],
    ['82.4kg', 82.4],
    ['181.5 lb', 82.32702],
  ])('reads %s', async (typed, weightKg) => {
    const on = new TestDataRoot();
    await on.run(['bodyweight', typed, '--date', '2026-01-05']);
    expect(athleteOf(on).bodyWeights).toEqual([{ date: '2026-01-05', weightKg }]);
  });

  it('reads and prints weights in the unit of the athlete', async () => {
    const on = knowing({ unit: 'lb', bodyWeights: [{ date: '2026-01-01', weightKg: 81.64663 }] });
    const lastDay = (typed: string) => on.run(['bodyweight', typed, '--date', '2026-01-05']);
    expect((await lastDay('181.5')).stdout).toBe('Body weight on 5 Jan 2026: 181.5 lb.\n');
    expect((await lastDay('81.6kg')).stdout).toBe('Body weight on 5 Jan 2026: 179.9 lb (was 181.5 lb).\n');
    expect(await on.run(['bodyweight', '1815'])).toMatchObject({
      code: 2,
      stderr: 'bodyweight needs a weight of 44 to 1433 lb such as 181.5, not "1815".\n',
    });
    expect(linesOf((await on.run(['bodyweight'])).stdout)).toEqual([
      '1 Jan 2026  180 lb',
      '5 Jan 2026  179.9 lb',
    ]);
    expect(await on.json(['bodyweight', '--date', '2026-01-05'])).toEqual([
      { date: '2026-01-05', weightKg: 81.6 },
    ]);
  });

  it('needs a unit if that of the settings cannot be read', async () => {
    const on = knowing({ unit: 'stone' });
    const { code, stderr } = await on.run(['bodyweight', '180', '--date', '2026-01-05']);
    expect([code, linesOf(stderr).at(-1)]).toEqual([
      2,
      'bodyweight needs a unit: write 181.5lb or 82.4kg, not "180".',
    ]);
    expect((await on.run(['bodyweight', '180lb', '--date', '2026-01-05'])).code).toBe(0);
  });

  it('uses the first weight for sessions before the first measurement', async () => {
    const on = new TestDataRoot().hold(
      aSession().id(1).on('2020-03-01').with(exercise('Dip').working('bw x8')).build(),
    );
    expect(await on.run(['bodyweight', '80'])).toMatchObject({ code: 0, stderr: '' });
    expect(await on.json(['list'])).toMatchObject([{ volumeKg: 80 * 8 }]);
    expect(await on.json(['bodyweight', '--date', '2020-03-01'])).toEqual([
      { date: '2020-03-01', weightKg: 80 },
    ]);
    await on.run(['bodyweight', '70', '--date', '2020-02-01']);
    expect(await on.json(['list'])).toMatchObject([{ volumeKg: 70 * 8 }]);
  });

  it('finds no weight for a day if none was ever measured', async () => {
    expect(await new TestDataRoot().run(['bodyweight', '--date', '2026-01-01'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr:
        'No body weight is recorded; traininglogs bodyweight WEIGHT --date 2026-01-01 records the weight of that day.\n',
    });
  });

  it('says on stderr that no weight is recorded', async () => {
    const on = new TestDataRoot();
    expect(await on.run(['bodyweight'])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'No body weight is recorded; traininglogs bodyweight WEIGHT records one.\n',
    });
    expect(await on.run(['bodyweight', '--json'])).toMatchObject({ stdout: '[]\n', stderr: '' });
  });

  it('lists all weights, oldest first, or with --date the weight on that day', async () => {
    const on = knowing({
      bodyWeights: [
        { date: '2026-02-10', weightKg: 83 },
        { date: '2026-01-05', weightKg: 82.4 },
      ],
    });
    expect(linesOf((await on.run(['bodyweight'])).stdout)).toEqual([
      '5 Jan 2026   82.4 kg',
      '10 Feb 2026  83 kg',
    ]);
    expect(await on.json(['bodyweight'])).toEqual([
      { date: '2026-01-05', weightKg: 82.4 },
      { date: '2026-02-10', weightKg: 83 },
    ]);
    expect(await on.json(['bodyweight', '--date', '2026-02-09'])).toEqual([
      { date: '2026-02-09', weightKg: 82.4 },
    ]);
    expect(await on.json(['bodyweight', '--date', '2026-01-01'])).toEqual([
      { date: '2026-01-01', weightKg: 82.4 },
    ]);
  });

  it.each([
    ['0'],
    ['824'],
    ['-5'],
    ['heavy'],
    ['82', '--date', '2026-02-30'],
    ['82', '--date', '2026-02'],
    ['1', '2'],
  ])('refuses %j %j %j with status 2 and writes nothing', async (...args) => {
    const on = new TestDataRoot();
    const { code, stdout, stderr } = await on.run(['bodyweight', ...args.filter(Boolean)]);
    expect([code, stdout, linesOf(stderr).length]).toEqual([2, '', 1]);
    expect(on.contents()).toEqual({});
  });
});
