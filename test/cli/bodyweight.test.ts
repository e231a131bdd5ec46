import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
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
      stdout: 'Body weight on 2026-01-05: 82.4 kg.\n',
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
      'Body weight on 2026-02-10: 82 kg (was 83 kg).\n',
    );
    expect(athleteOf(on).bodyWeights).toEqual([{ date: '2026-02-10', weightKg: 82, scale: 'gym' }]);
  });

  it('uses today without --date', async () => {
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

  it('lists weights, oldest first, or the weight on a day', async () => {
    const on = knowing({
      bodyWeights: [
        { date: '2026-02-10', weightKg: 83 },
        { date: '2026-01-05', weightKg: 82.4 },
      ],
    });
    expect(linesOf((await on.run(['bodyweight'])).stdout)).toEqual([
      '2026-01-05  82.4 kg',
      '2026-02-10  83 kg',
    ]);
    expect(await on.json(['bodyweight'])).toEqual([
      { date: '2026-01-05', weightKg: 82.4 },
      { date: '2026-02-10', weightKg: 83 },
    ]);
    expect(await on.json(['bodyweight', '--date', '2026-02-09'])).toEqual([
      { date: '2026-02-09', weightKg: 82.4 },
    ]);
    expect((await on.run(['bodyweight', '--date', '2026-01-01'])).code).toBe(1);
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
