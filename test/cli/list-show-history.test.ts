import { mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOTHING_LOGGED } from '../../src/cli/nothing-found.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { linesOf } from '../support/run-cli.js';

const push = aSession()
  .id(0xa1)
  .on('2026-02-16T18:02:11+05:30')
  .focused('Push')
  .having({
    phase: 2,
    week: 5,
    isDeloadWeek: true,
    sessionDurationMinutes: 75,
    notes: 'First line\nSecond line',
  })
  .with(
    exercise('Bench Press')
      .planned({ weightKg: 80, sets: 3, repRange: { min: 4, max: 6 }, restMinutes: 3, restMinutesMax: 5 })
      .warmup('20x5')
      .working('80x5 @8 good - felt easy', '100x5')
      .noted('Elbows in')
      .having({ formCues: ['feet down'], supersetGroup: 'A' }),
    exercise('Cable Fly').working('20x10/9'),
  )
  .build();
const pull = aSession()
  .id(0xa2)
  .on('2026-02-18')
  .with(exercise('Cable Row').working('60x8'), exercise('Pull-up').working('bw+10x5'))
  .build();

/** A data root with these sessions. */
const holding = (...sessions: TrainingSession[]) => new TestDataRoot().hold(...sessions);

describe('list', () => {
  it('prints sessions, newest first, in columns', async () => {
    const on = holding(push, pull);
    expect(await on.run(['list'])).toMatchObject({
      code: 0,
      stderr: '',
      stdout: [
        '18 Feb 2026         000000a2                         2 exercises  2 sets  480 kg\n',
        '16 Feb 2026  18:02  000000a1  phase 2  week 5  Push  2 exercises  3 sets  1\u202f280 kg\n',
      ].join(''),
    });
  });

  it('prints the named columns in their order, and the oldest first with --reverse', async () => {
    const on = holding(push, pull);
    const { stdout } = await on.run(['list', '--columns', 'volume,DATE, duration', '--reverse']);
    expect(linesOf(stdout)).toEqual(['1\u202f280 kg  16 Feb 2026  75 min', '480 kg    18 Feb 2026']);
    expect(await on.json(['list', '--reverse'])).toMatchObject([{ focus: 'Push' }, { focus: null }]);
    expect((await on.run(['list', '--reverse', '--limit', '1'])).stdout).toMatch(/^18 Feb 2026 /);
  });

  it.each([
    [['--columns', 'dates'], /Unknown column "dates". Did you mean date\?/],
    [['--columns', ''], /Unknown column ""/],
    [['--columns', 'date', '--json'], /--json prints every value/],
  ])('refuses %j', async (args, sentence) => {
    const { code, stdout, stderr } = await holding(push).run(['list', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
  });

  it('prints the columns as JSON, of at most --limit sessions', async () => {
    const on = holding(push, pull);
    expect(await on.json(['list', '--limit', '1'])).toEqual([
      {
        date: '2026-02-18',
        sessionId: anId(0xa2),
        phase: null,
        week: null,
        focus: null,
        exercises: 2,
        workingSets: 2,
        volumeKg: 480,
        durationMinutes: null,
      },
    ]);
    expect(await on.json(['list'])).toMatchObject([
      { date: '2026-02-18' },
      { date: '2026-02-16T18:02:11+05:30', phase: 2, week: 5, focus: 'Push', durationMinutes: 75 },
    ]);
  });

  it('includes the body weight in volume if it is known', async () => {
    const on = holding(pull);
    writeFileSync(on.paths.config, '{"bodyWeights": [{"date": "2026-01-01", "weightKg": 70}]}');
    expect(await on.json(['list'])).toMatchObject([{ volumeKg: 480 + 80 * 5 }]);
  });

  it('aligns the columns after wide characters', async () => {
    const focus = (name: string, id: number) => aSession().id(id).focused(name).build();
    const on = holding(focus('推', 1), focus('Push', 2));
    const [push = '', wide = ''] = linesOf((await on.run(['list'])).stdout);
    // The wide character takes two columns, so its line has one character fewer.
    expect(wide.indexOf('0 exercises')).toBe(push.indexOf('0 exercises') - 1);
  });

  it.each<[readonly string[], number[]]>([
    [['phase:2 week:5'], [0xa1]],
    [['bench', 'elbows'], [0xa1]],
    [['cab'], [0xa2, 0xa1]],
    [['exercise:"bench press" weight>=100'], [0xa1]],
    [['exercise:bench press', 'weight>=100'], [0xa1]],
    [['weight>=80 reps>=8'], []],
    [['weight>=220lb'], [0xa1]],
    [['deload:no after:2026-02-17'], [0xa2]],
    [['has:superset on:2026-02'], [0xa1]],
    [['nothing'], []],
  ])('finds the sessions of the query %j', async (args, ids) => {
    const found = await holding(push, pull).json(['list', ...args]);
    expect((found as { sessionId: string }[]).map(({ sessionId }) => sessionId)).toEqual(ids.map(anId));
  });

  it('reads weights of a query in the athlete\u2019s unit', async () => {
    const on = holding(push, pull);
    writeFileSync(on.paths.config, '{"unit": "lb"}');
    expect(await on.json(['list', 'weight>=220'])).toMatchObject([{ sessionId: anId(0xa1) }]);
    expect(await on.json(['list', 'weight>=220kg'])).toEqual([]);
  });

  it('applies --limit to a query', async () => {
    const on = holding(push, pull);
    expect((await on.run(['list', 'cable', '--limit', '1'])).stdout).toMatch(/^18 Feb 2026 .*\n$/);
  });

  it('names the query on stderr if no session matches it', async () => {
    const on = holding(push, pull);
    expect(await on.run(['list', 'last', 'week'])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'No session matches "last week"; traininglogs list --help shows what a query can be.\n',
    });
    expect(await on.run(['list', 'swim', '--json'])).toMatchObject({ code: 0, stdout: '[]\n', stderr: '' });
  });

  it.each([
    ['bench week:x', 7, 'week takes a whole number from 1: write week:2'],
    ['rpe>=11', 1, 'rpe takes a number from 1 to 10: write rpe>=9'],
    ['exercise:"bench', 1, 'a quotation mark is missing: write " after the last word'],
  ])('refuses the query %j and names the column', async (query, column, reason) => {
    const on = new TestDataRoot();
    expect(await on.run(['list', query])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `The query is invalid at column ${column}: ${reason}.\n`,
    });
    expect(on.contents()).toEqual({});
  });

  it('names the Log screen and creates nothing if nothing was logged', async () => {
    const on = new TestDataRoot();
    for (const args of [['list'], ['list', 'swim']])
      expect(await on.run(args)).toMatchObject({ code: 0, stdout: '', stderr: `${NOTHING_LOGGED}\n` });
    expect(await on.json(['list'])).toEqual([]);
    expect(on.contents()).toEqual({});
  });
});

describe('show', () => {
  it('prints a page of the session', async () => {
    const on = holding(push, pull);
    expect(await on.run(['show', '000000A1'])).toMatchObject({
      code: 0,
      stderr: '',
      stdout: `Push
16 Feb 2026 18:02 · phase 2 · week 5 · deload · 75 min
3 working sets · 1\u202f280 kg · Ann
${anId(0xa1)}
Notes: First line
  Second line

1 Bench Press (superset A)   goal 80, 3 × 4-6, rest 3-5 min
   w  20 × 5
   1  80 × 5 @8 good - felt easy
   2  100 × 5
   Notes: Elbows in
   · feet down

2 Cable Fly
   1  20 × 10/9
`,
    });
  });

  it('accepts latest for the first session of the list', async () => {
    const on = holding(push, pull);
    expect((await on.run(['show', 'latest'])).stdout).toContain(anId(0xa2));
  });

  it('prints the document with --json', async () => {
    const on = holding(push);
    expect(await on.run(['show', anId(0xa1), '--json'])).toMatchObject({ stdout: serializeSession(push) });
  });

  it('prints the exact bytes of either copy', async () => {
    const on = holding(push);
    const bytes = Buffer.concat([
      Buffer.from(`\ufeff${serializeSession(push).replaceAll('\n', '\r\n')}`),
      Buffer.of(0xe9),
    ]);
    writeFileSync(join(on.paths.sessions, on.sessionFiles()[0] ?? ''), bytes);
    const fromFile = await on.run(['show', 'latest', '--from', 'json']);
    expect(fromFile.stdoutBytes.equals(bytes)).toBe(true);
    expect((await on.run(['show', 'latest', '--from', 'db'])).stdout).toBe(serializeSession(push));
  });

  it('finds a renamed file', async () => {
    const on = holding(push);
    renameSync(join(on.paths.sessions, on.sessionFiles()[0] ?? ''), join(on.paths.sessions, 'mine.json'));
    expect((await on.run(['show', 'latest', '--from', 'json'])).stdout).toBe(serializeSession(push));
  });

  it('finds the file by its id without a database', async () => {
    const on = holding(push);
    unlinkSync(on.paths.database);
    const { stdout } = await on.run(['show', push._id.slice(0, 12), '--from', 'json']);
    expect(stdout).toBe(serializeSession(push));
  });

  it("shows the database's copy while a file is missing, with exit status 0", async () => {
    const on = holding(push);
    unlinkSync(join(on.paths.sessions, on.sessionFiles()[0] ?? ''));
    expect(await on.run(['show', 'latest', '--from', 'db'])).toMatchObject({
      code: 0,
      stdout: serializeSession(push),
      stderr: '',
    });
    expect(on.sessionFiles()).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')(
    'fails in one sentence with --from json if the folder of sessions is a link out of the data root',
    async () => {
      const on = holding(push);
      rmSync(on.paths.sessions, { recursive: true });
      symlinkSync('/proc/self', on.paths.sessions);
      const { code, stdout, stderr } = await on.run(['show', 'latest', '--from', 'json']);
      expect([code, stdout]).toEqual([1, '']);
      expect(linesOf(stderr).at(-1)).toMatch(
        /^Failed: this link leads out of the data root: data\/output\/sessions; /,
      );
    },
  );

  it('exits with 2 and names the candidates of an ambiguous prefix', async () => {
    const on = holding(push, pull);
    const { code, stdout, stderr } = await on.run(['show', '000000a']);
    expect([code, stdout, linesOf(stderr).length]).toEqual([2, '', 1]);
    expect(stderr).toContain(`${anId(0xa2)}, ${anId(0xa1)}`);
  });

  it.each(['ffff', 'latest', '', '%', '../../etc/passwd'])('exits with 1 if there is no %j', async (id) => {
    const on = id === 'latest' ? new TestDataRoot() : holding(push);
    const { code, stdout, stderr } = await on.run(['show', id]);
    expect([code, stdout, linesOf(stderr).length]).toEqual([1, '', 1]);
  });
});

describe('history', () => {
  it('says which exercise was probably meant by a mistyped name', async () => {
    const { code, stderr } = await holding(push).run(['history', 'bnech', 'press']);
    expect([code, stderr]).toEqual([1, 'No exercise is called "bnech press". Did you mean Bench Press?\n']);
  });

  it('prints every occurrence, newest first, with plan and deload', async () => {
    const on = holding(
      push,
      aSession().id(3).on('2026-03-01').with(exercise('bench-press').working('82.5x5')).build(),
    );
    expect(await on.run(['history', 'bench', 'press'])).toMatchObject({
      code: 0,
      stderr: '',
      stdout: `1 Mar 2026  bench-press
  82.5 × 5

16 Feb 2026  Bench Press  (Push · phase 2 week 5 deload)
  w 20 × 5
  80 × 5 @8 good - felt easy
  100 × 5
`,
    });
  });

  it('prints every detail of an occurrence as JSON', async () => {
    const on = holding(push);
    const [bench] = push.exercises;
    expect(await on.json(['history', 'Bench Press', '--limit', '1'])).toEqual([
      {
        date: '2026-02-16T18:02:11+05:30',
        sessionId: anId(0xa1),
        phase: 2,
        week: 5,
        focus: 'Push',
        exercise: 'Bench Press',
        order: 1,
        warmupSets: bench?.warmupSets,
        workingSets: bench?.workingSets,
        notes: 'Elbows in',
        volumeKg: 900,
        e1rmKg: 100 * (1 + 5 / 30),
      },
    ]);
  });

  it('finds an exercise by alias and by unique prefix', async () => {
    const on = holding(push, pull);
    mkdirSync(join(on.root, 'data'), { recursive: true });
    writeFileSync(on.paths.config, '{"aliases": {"BP": "bench press", "Squat": "Back Squat"}}');
    for (const name of ['bp', 'BENCH-PRESS', 'ben', 'Bénch']) {
      expect((await on.run(['history', name])).stdout, name).toContain('100 × 5');
    }
    expect((await on.run(['history', 'squat'])).code).toBe(1);
  });

  it('finds the only exercise that holds all the words', async () => {
    const on = holding(push, pull);
    expect((await on.run(['history', 'press'])).stdout).toContain('Bench Press');
    expect((await on.run(['history', 'fly', 'cable'])).stdout).toContain('Cable Fly');
    expect((await on.run(['stats', 'e1rm', 'press'])).code).toBe(0);
  });

  it('exits with 2 and names the candidates if several match', async () => {
    const close = aSession().id(3).on('2026-03-01').with(exercise('Close Grip Bench Press').working('60x5'));
    const on = holding(push, pull, close.build());
    for (const [query, candidates] of [
      ['cable', 'Cable Fly, Cable Row'],
      ['press', 'Bench Press, Close Grip Bench Press'],
    ] as const) {
      const { code, stdout, stderr } = await on.run(['history', query]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`several exercises: ${candidates};`);
    }
  });

  it('exits with 1 for an unknown exercise, and if nothing was logged', async () => {
    for (const on of [holding(push), new TestDataRoot()]) {
      const { code, stdout, stderr } = await on.run(['history', 'Deadlift']);
      expect([code, stdout, linesOf(stderr).length]).toEqual([1, '', 1]);
    }
  });
});

describe('verify', () => {
  const KEYS = [
    ...['sessions', 'agree', 'dbOnly', 'jsonOnly', 'differ', 'invalid'],
    ...['conflicts', 'pending', 'keptAfterDeletion'],
  ];

  it('exits with 0 if both stores are equal', async () => {
    const on = holding(push, pull);
    expect(await on.run(['verify'])).toMatchObject({
      code: 0,
      stdout: '2 sessions, 2 equal in both stores.\n',
    });
    const found = (await on.json(['verify'])) as object;
    expect(Object.keys(found)).toEqual(KEYS);
  });

  it('exits with 0 for an empty root, and creates nothing', async () => {
    const on = new TestDataRoot();
    expect(await on.run(['verify'])).toMatchObject({ code: 0 });
    expect(on.contents()).toEqual({});
  });

  it('exits with 3 if the stores differ, and writes nothing', async () => {
    const on = holding(push, pull);
    unlinkSync(join(on.paths.sessions, on.sessionFiles()[0] ?? ''));
    writeFileSync(join(on.paths.sessions, 'x\u001b[2J.json'), '{');
    const before = on.contents();
    const { code, stdout } = await on.run(['verify']);
    expect(code).toBe(3);
    expect(linesOf(stdout)).toEqual([
      '2 sessions, 1 equal in both stores.',
      `Only in the database: ${anId(0xa1)}`,
      expect.stringMatching(/^Invalid: x␛\[2J\.json: line 1, column 2: is not JSON/),
    ]);
    expect(await on.run(['verify', '--json'])).toMatchObject({ code: 3 });
    expect(on.contents()).toEqual(before);
  });
});
