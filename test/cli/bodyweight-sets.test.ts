import { describe, expect, it } from 'vitest';
import { TestDataRoot, writeTempFile } from '../support/data-root.js';

const ROWS = [
  ['Chin Up', '', 10],
  ['Chin Up (Weighted)', '20', 4],
  ['Chin Up (Assisted)', '30', 6],
  ['Push Up', '0', 15],
]
  .map(([name, kg, reps]) => `Pull,"4 May 2026, 07:00",${name},0,normal,${kg},${reps}\n`)
  .join('');
const EXPORT = `title,start_time,exercise_title,set_index,set_type,weight_kg,reps\n${ROWS}`;

describe('imported bodyweight sets', () => {
  it('count in volume and e1RM with the body weight', async () => {
    const on = new TestDataRoot();
    await on.run(['bodyweight', '70', '--date', '2026-05-01']);
    await on.run(['import', writeTempFile('hevy.csv', EXPORT)]);
    expect(await on.json(['stats', 'volume'])).toMatchObject([
      { volumeKg: 70 * 10 + (70 + 20) * 4 + (70 - 30) * 6 + 70 * 15 },
    ]);
    const estimate = async (name: string) => {
      const [row] = (await on.json(['stats', 'e1rm', name])) as { e1rmKg: number }[];
      return row?.e1rmKg;
    };
    expect(await estimate('chin up (weighted)')).toBeCloseTo(90 * (1 + 4 / 30), 6);
    expect(await estimate('chin up (assisted)')).toBeCloseTo(40 * (1 + 6 / 30), 6);
  });

  it('count with the body weight that is entered after the import', async () => {
    const on = new TestDataRoot();
    await on.run(['import', writeTempFile('hevy.csv', EXPORT)]);
    expect(await on.json(['stats', 'volume'])).toMatchObject([{ volumeKg: 0 }]);
    await on.run(['bodyweight', '70', '--date', '2026-11-30']);
    const totalKg = 70 * 10 + (70 + 20) * 4 + (70 - 30) * 6 + 70 * 15;
    expect(await on.json(['stats', 'volume'])).toMatchObject([{ volumeKg: totalKg }]);
    expect(await on.json(['stats', 'sessions'])).toMatchObject([{ volumeKg: totalKg }]);
    expect(await on.json(['history', 'chin up (weighted)'])).toMatchObject([
      { volumeKg: 90 * 4, e1rmKg: expect.closeTo(90 * (1 + 4 / 30), 6) },
    ]);
    expect(await on.json(['stats', 'e1rm', 'chin up (weighted)'])).toMatchObject([
      { e1rmKg: expect.closeTo(90 * (1 + 4 / 30), 6) },
    ]);
  });
});
