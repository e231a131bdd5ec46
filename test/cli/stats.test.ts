import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NOTHING_LOGGED } from '../../src/cli/nothing-found.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot, writeTempFile } from '../support/data-root.js';
import { linesOf } from '../support/run-cli.js';

const first = aSession()
  .id(1)
  .on('2026-01-05T18:00:00+05:30')
  .focused('Legs')
  .having({ phase: 2, week: 5, sessionDurationMinutes: 75 })
  .with(
    exercise('Back Squat')
      .having({ targetMuscleGroups: ['quads'], secondaryMuscleGroups: ['glutes'] })
      .warmup('60x5')
      .working('100x5 @8', '60x5 @5'),
    exercise('Bizarre Thing').working('20x10'),
  )
  .build();
const second = aSession()
  .id(2)
  .on('2026-01-07')
  .with(
    exercise('back-squat')
      .having({ targetMuscleGroups: ['quads'] })
      .working('105x5 @8'),
  )
  .build();
const third = aSession().id(3).on('2026-02-01').with(exercise('Pull-up').working('bw+10x5')).build();

const holding = (...sessions: readonly TrainingSession[]) => new TestDataRoot().hold(...sessions);
const holdingAll = () => holding(third, first, second);

describe('stats sessions', () => {
  it('prints the sessions as JSON, oldest first', async () => {
    const rows = (await holdingAll().json(['stats', 'sessions'])) as object[];
    expect(rows[0]).toEqual({
      date: '2026-01-05T18:00:00+05:30',
      sessionId: anId(1),
      phase: 2,
      week: 5,
      focus: 'Legs',
      exercises: 2,
      workingSets: 3,
      volumeKg: 1000,
      durationMinutes: 75,
    });
    expect(rows).toMatchObject([{ sessionId: anId(1) }, { sessionId: anId(2) }, { sessionId: anId(3) }]);
  });

  it('filters by exercise, and by an inclusive period', async () => {
    const on = holdingAll();
    expect(await on.json(['stats', 'sessions', 'pull', '--until', '2026-01'])).toEqual([]);
    expect(await on.json(['stats', 'sessions', 'back', 'squat'])).toHaveLength(2);
    expect(
      await on.json(['stats', 'sessions', '--since', '2026-01-05', '--until', '2026-01-07']),
    ).toHaveLength(2);
    expect(await on.json(['stats', 'sessions', '--until', '2026-01'])).toHaveLength(2);
    expect(await on.json(['stats', 'sessions', '--since', '2026-02'])).toHaveLength(1);
  });
});

describe('stats volume', () => {
  it('prints the volume of each week, for all exercises or one', async () => {
    const on = holdingAll();
    expect(await on.json(['stats', 'volume'])).toEqual([
      { week: '2026-W02', sessions: 2, workingSets: 4, volumeKg: 1525 },
      { week: '2026-W05', sessions: 1, workingSets: 1, volumeKg: 0 },
    ]);
    expect(await on.json(['stats', 'volume', 'BACK SQUAT'])).toEqual([
      { week: '2026-W02', sessions: 2, workingSets: 3, volumeKg: 1325 },
    ]);
  });

  it('includes the body weight as soon as it is recorded', async () => {
    const on = holdingAll();
    expect((await on.run(['bodyweight', '80', '--date', '2026-01-31'])).code).toBe(0);
    expect(await on.json(['stats', 'volume', 'pull up'])).toMatchObject([{ volumeKg: 450 }]);
  });
});

describe('stats sets', () => {
  it('prints the hard sets per week and muscle, from the library if the log names no muscles', async () => {
    const on = holdingAll();
    const { stdout, stderr } = await on.run(['stats', 'sets', '--json', '--until', '2026-01-31']);
    expect(JSON.parse(stdout)).toEqual([
      { week: '2026-W02', muscle: 'glutes', sets: 0.5 },
      { week: '2026-W02', muscle: 'quads', sets: 2 },
      { week: '2026-W02', muscle: 'unassigned', sets: 1 },
    ]);
    expect(stderr).toBe('');
    expect((await on.run(['stats', 'sets', 'pull-up'])).stderr).toMatch(/from the library.*: Pull-up\.\n$/);
  });

  it('compares the sets with the targets', async () => {
    const on = holding(first, second);
    writeFileSync(on.paths.config, '{"muscleTargets": {"Quads": {"min": 1, "max": 2}}}');
    expect(linesOf((await on.run(['stats', 'sets'])).stdout)).toEqual([
      '2026-W02  glutes      0.5 sets  1 day   below 10-20',
      '2026-W02  quads       2 sets    2 days  within 1-2',
      '2026-W02  unassigned  1 set     1 day',
    ]);
  });
});

describe('stats records', () => {
  it('prints each record with the value that it beat', async () => {
    expect(await holdingAll().json(['stats', 'records'])).toEqual(
      [
        ['heaviest', 105, 100],
        ['e1rm', 105 / 0.811, 100 / 0.811],
        ['setVolume', 525, 500],
      ].map(([kind, value, beaten]) => ({
        exercise: 'back-squat',
        kind,
        value,
        weightKg: 105,
        reps: 5,
        date: '2026-01-07',
        sessionId: anId(2),
        beat: { value: beaten, date: '2026-01-05T18:00:00+05:30' },
      })),
    );
  });

  it('lists records of the period that beat a value from before it', async () => {
    const on = holdingAll();
    expect(await on.json(['stats', 'records', 'back squat', '--since', '2026-01-07'])).toHaveLength(3);
    expect(await on.json(['stats', 'records', '--until', '2026-01-06'])).toEqual([]);
  });

  it('updates records after a deletion, after a restore and after an earlier session is added', async () => {
    const on = holdingAll();
    await on.run(['delete', anId(1)]);
    expect(await on.json(['stats', 'records'])).toEqual([]);
    const heavier = { ...second, _id: anId(4), date: '2025-12-01' };
    expect((await on.run(['log', writeTempFile('s.json', serializeSession(heavier))])).code).toBe(0);
    await on.run(['undelete', anId(1)]);
    expect(await on.json(['stats', 'records', 'back squat'])).toMatchObject([
      { kind: 'sessionVolume', value: 800, date: first.date, beat: { value: 525, date: '2025-12-01' } },
    ]);
  });

  it('prints records as a table', async () => {
    expect(linesOf((await holdingAll().run(['stats', 'records'])).stdout)).toEqual([
      '7 Jan 2026  back-squat  heaviest         105 kg    105 × 5  beat 100 kg of 5 Jan 2026',
      '7 Jan 2026  back-squat  one-rep maximum  129.5 kg  105 × 5  beat 123.3 kg of 5 Jan 2026',
      '7 Jan 2026  back-squat  set volume       525 kg    105 × 5  beat 500 kg of 5 Jan 2026',
    ]);
  });
});

describe('stats records in pounds', () => {
  it('leave out records that are displayed like the value they beat, except as JSON', async () => {
    const curls = (id: number, set: string) =>
      aSession().id(id).on(`2026-01-0${id}`).with(exercise('Curl').working(set)).build();
    const on = holding(curls(1, '6.8x10'), curls(2, '15lb x10'), curls(3, '20lb x10'));
    writeFileSync(on.paths.config, '{"unit": "lb"}');
    const lines = linesOf((await on.run(['stats', 'records', '--until', '2026-01-02'])).stdout);
    expect(lines.join('')).toBe('');
    expect(linesOf((await on.run(['stats', 'records'])).stdout)[0]).toMatch(/heaviest +20 lb/);
    expect(await on.json(['stats', 'records', '--until', '2026-01-02'])).not.toEqual([]);
  });
});

describe('stats e1rm', () => {
  it('prints the best estimate of each session, by the formula in the settings', async () => {
    const on = holdingAll();
    expect(await on.json(['stats', 'e1rm', 'back squat'])).toEqual([
      { date: first.date, sessionId: anId(1), e1rmKg: 100 / 0.811, weightKg: 100, reps: 5, rpe: 8 },
      { date: second.date, sessionId: anId(2), e1rmKg: 105 / 0.811, weightKg: 105, reps: 5, rpe: 8 },
    ]);
    writeFileSync(on.paths.config, '{"oneRepMaxFormula": "brzycki"}');
    expect(await on.json(['stats', 'e1rm', 'back squat'])).toMatchObject([
      { e1rmKg: (100 * 36) / 32, rpe: 8 },
      { e1rmKg: (105 * 36) / 32 },
    ]);
    expect(await on.json(['history', 'back squat'])).toMatchObject([
      { e1rmKg: (105 * 36) / 32 },
      { e1rmKg: (100 * 36) / 32 },
    ]);
  });
});

describe('partial repetitions', () => {
  it('count in every volume if the settings ask for it, and not in estimates', async () => {
    const session = aSession().id(7).on('2026-01-05').with(exercise('Squat').working('100x5+2', '60x5'));
    const on = new TestDataRoot().hold(session.build());
    const volumes = async () => ({
      sessions: await on.json(['stats', 'sessions']),
      listed: await on.json(['list']),
      found: await on.json(['list', 'squat']),
      weeks: await on.json(['stats', 'volume']),
      ofOne: await on.json(['stats', 'volume', 'squat']),
      history: await on.json(['history', 'squat']),
      page: (await on.run(['show', 'latest'])).stdout.includes('1\u202f000 kg'),
      e1rm: await on.json(['stats', 'e1rm', 'squat']),
    });
    const row = (volumeKg: number) => [{ volumeKg }];
    const figures = (kg: number) => ({
      sessions: row(kg),
      listed: row(kg),
      found: row(kg),
      weeks: row(kg),
      ofOne: row(kg),
      history: row(kg),
      page: kg === 1000,
    });
    const before = await volumes();
    expect(before).toMatchObject(figures(800));
    writeFileSync(on.paths.config, '{"countPartialReps": true}');
    const after = await volumes();
    expect(after).toMatchObject(figures(1000));
    expect(after.e1rm).toEqual(before.e1rm);
  });
});

describe('stats --csv', () => {
  it('prints a header and a line per row', async () => {
    const on = holdingAll();
    expect((await on.run(['stats', 'records', '--csv'])).stdout).toContain(
      `back-squat,heaviest,105,105,5,2026-01-07,${anId(2)},100,2026-01-05T18:00:00+05:30\n`,
    );
    expect(linesOf((await on.run(['stats', 'sessions', '--csv'])).stdout)[2]).toBe(
      `2026-01-07,${anId(2)},,,,1,1,525,`,
    );
    expect((await new TestDataRoot().run(['stats', 'volume', '--csv'])).stdout).toBe(
      'week,sessions,workingSets,volumeKg\n',
    );
  });

  it('contains no formula and no control sequence, and quotes commas and quotes', async () => {
    const focused = (id: number, focus: string) =>
      aSession().id(id).on(`2026-01-0${id}`).focused(focus).build();
    const on = holding(
      focused(1, '=1+1'),
      focused(2, '@a,"b"'),
      focused(3, '\u001b[31m-x'),
      focused(4, '-2'),
    );
    const { stdout } = await on.run(['stats', 'sessions', '--csv']);
    expect(linesOf(stdout).slice(1)).toEqual([
      `2026-01-01,${anId(1)},,,'=1+1,0,0,0,`,
      `2026-01-02,${anId(2)},,,"'@a,""b""",0,0,0,`,
      `2026-01-03,${anId(3)},,,␛[31m-x,0,0,0,`,
      `2026-01-04,${anId(4)},,,'-2,0,0,0,`,
    ]);
  });
});

describe('stats', () => {
  it.each([
    [['stats'], 2],
    [['stats', 'mood'], 2],
    [['stats', 'e1rm'], 2],
    [['stats', 'records', 'b'], 2],
    [['stats', 'records', 'deadlift'], 1],
    [['stats', 'volume', '--since', 'monday'], 2],
    [['stats', 'volume', '--until', '2026-02-30'], 2],
    [['stats', 'volume', '--until', '2026-13'], 2],
    [['stats', 'volume', '--json', '--csv'], 2],
  ])('exits for %j with status %i and one sentence', async (args, status) => {
    const { code, stdout, stderr } = await holdingAll().run(args);
    expect([code, stdout, linesOf(stderr).length]).toEqual([status, '', 1]);
  });

  it('names the candidates of an ambiguous prefix', async () => {
    expect((await holdingAll().run(['stats', 'e1rm', 'b'])).stderr).toContain('Bizarre Thing, back-squat');
  });

  it.each([
    [['volume', '--since', '2030'], 'There is no session since 2030.'],
    [['sets', 'back-squat', '--until', '2001'], 'There is no hard set of back-squat until 2001.'],
    [['records', '--csv', '--since', '2030'], 'There is no record that beats an earlier one since 2030.'],
    [
      ['e1rm', 'back-squat', '--since', '2030'],
      'There is no set with an estimated one-rep maximum of back-squat since 2030.',
    ],
  ])('explains an empty table: stats %j', async (args, sentence) => {
    const on = holdingAll();
    expect(await on.run(['stats', ...args])).toMatchObject({ code: 0, stderr: `${sentence}\n` });
    if (!args.includes('--csv'))
      expect(await on.run(['stats', ...args, '--json'])).toMatchObject({
        code: 0,
        stdout: '[]\n',
        stderr: '',
      });
  });

  it('names the Log screen and creates nothing if nothing was logged', async () => {
    const on = new TestDataRoot();
    for (const topic of ['sessions', 'volume', 'sets', 'records']) {
      expect(await on.run(['stats', topic])).toMatchObject({
        code: 0,
        stdout: '',
        stderr: `${NOTHING_LOGGED}\n`,
      });
      expect(await on.json(['stats', topic])).toEqual([]);
    }
    expect(on.contents()).toEqual({});
  });
});
