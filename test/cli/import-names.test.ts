import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Athlete } from '../../src/domain/athlete.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot, writeTempFile } from '../support/data-root.js';
import { linesOf } from '../support/run-cli.js';

const HEADER = 'title,start_time,exercise_title,set_index,set_type,weight_kg,reps';
const hevy = (name: string) =>
  writeTempFile('hevy.csv', `${HEADER}\nPush,"7 Apr 2026, 10:14","${name}",0,normal,90,5\n`);
const BENCH = aSession().id(1).on('2026-04-01').with(exercise('BB Bench Press').working('85x5')).build();
const rootWith = (athlete: Athlete) => {
  const on = new TestDataRoot().hold(BENCH);
  writeFileSync(on.paths.config, JSON.stringify(athlete));
  return on;
};
const HOW =
  'To join the names, import on the Data screen, whose preview asks, or add aliases to data/athlete.json.';

describe('import of an exercise that has another name here', () => {
  it('names the exercise that is probably meant, and joins nothing', async () => {
    const on = new TestDataRoot().hold(BENCH);
    const { code, stderr } = await on.run(['import', hevy('Bench Press (Barbell)')]);
    expect([code, linesOf(stderr)]).toEqual([
      0,
      ['"Bench Press (Barbell)" is probably your "BB Bench Press".', HOW],
    ]);
    const rows = await on.json(['history', 'BB Bench Press']);
    expect(rows).toHaveLength(1);
  });

  it('names the exercise of the library that is probably meant, in a dry run only', async () => {
    const on = new TestDataRoot().hold(BENCH);
    const path = hevy('Squat (Barbell)');
    expect(linesOf((await on.run(['import', path, '--dry-run'])).stderr)).toEqual([
      '"Squat (Barbell)" is probably "Barbell Squat" of the library.',
      HOW,
    ]);
    expect((await on.run(['import', path])).stderr).toBe('');
  });

  it.each([
    ['joined', { aliases: { 'Bench Press (Barbell)': 'BB Bench Press' } }],
    ['refused', { separateExercises: ['bench press (barbell)'] }],
  ])('prints nothing about a name that was %s before', async (_, athlete) => {
    const on = rootWith(athlete);
    expect((await on.run(['import', hevy('Bench Press (Barbell)')])).stderr).toBe('');
  });

  it('keeps the name in the session, and joins it by the alias wherever the log is read', async () => {
    const athlete = { aliases: { 'Bench Press (Barbell)': 'BB Bench Press' } };
    const on = rootWith(athlete);
    await on.run(['import', hevy('Bench Press (Barbell)')]);
    expect(await on.json(['show', 'latest'])).toMatchObject({
      exercises: [{ Name: 'Bench Press (Barbell)' }],
    });
    for (const name of ['bb bench press', 'bench press (barbell)'])
      expect(await on.json(['history', name])).toMatchObject([
        { date: '2026-04-07T10:14', exercise: 'Bench Press (Barbell)' },
        { sessionId: anId(1), exercise: 'BB Bench Press' },
      ]);
    expect(await on.json(['stats', 'records'])).toMatchObject([
      { exercise: 'BB Bench Press', kind: 'heaviest', value: 90, beat: { value: 85 } },
      { kind: 'e1rm' },
      { kind: 'setVolume' },
      { kind: 'sessionVolume' },
    ]);
    expect(await on.json(['stats', 'e1rm', 'Bench Press (Barbell)'])).toHaveLength(2);
    expect(await on.json(['list', 'exercise:"bb bench" weight>=85'])).toHaveLength(2);
    expect(await on.json(['list', 'bb'])).toHaveLength(2);
  });
});
