import { unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOTHING_LOGGED } from '../../src/cli/nothing-found.js';
import { anId, aSession } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { linesOf } from '../support/run-cli.js';
import { holding, pull, push } from './support-sessions.js';

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

  it('prints the columns of at most --limit sessions as JSON', async () => {
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
      stderr: 'No session matches “last week”; traininglogs list --help shows what a query can be.\n',
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
