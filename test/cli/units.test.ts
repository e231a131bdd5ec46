import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { weightAsEntered } from '../../src/domain/weight.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot, writeTempFile } from '../support/data-root.js';
import { linesOf } from '../support/run-cli.js';

// The first test runs every command except completion.
vi.setConfig({ testTimeout: 120_000 });

const squat = (...sets: readonly string[]) =>
  exercise('Squat')
    .having({ currentGoal: { ...weightAsEntered(230, 'lb'), sets: 3, repRange: { min: 4, max: 6 } } })
    .warmup('135lb x5')
    .working(...sets);

const rootWith = (athlete: object) => {
  const on = new TestDataRoot().hold(
    aSession()
      .id(1)
      .on('2026-01-05T18:00:00Z')
      .focused('Legs')
      .with(squat('225lb x5 @8', '225lb x5 @8 !drop 185lb x8'), exercise('Dip').working('bw+25lb x8'))
      .build(),
    aSession()
      .id(2)
      .on('2026-01-07')
      .with(squat('230lb x5 @8'), exercise('Dip').working('bw+30lb x8', 'bw x6'))
      .build(),
  );
  mkdirSync(dirname(on.paths.config), { recursive: true });
  writeFileSync(on.paths.config, JSON.stringify(athlete));
  mkdirSync(on.paths.programs);
  writeFileSync(join(on.paths.programs, 'squats.md'), PROGRAM);
  return on;
};
const POUNDS = { unit: 'lb', bodyWeights: [{ date: '2026-01-01', weightKg: 81.64663 }] };

const LOG = '- Date: 2026-01-09\n## Squat\n### Working Sets\n1. 235x5 @8\n';
const PROGRAM = '# Squats\n## A\nSquat | 3 x 5, start 225, linear +5\n';
const EXPORT =
  'title,start_time,exercise_title,set_index,set_type,weight_lbs,reps\nA,"1 Feb 2026, 10:00",Squat,0,normal,235,5\n';

describe('the text output of a command in a root with pounds', () => {
  it('has no kilograms', async () => {
    const on = rootWith(POUNDS);
    const backups = dirname(on.root);
    const calls: readonly (readonly string[])[] = [
      ['init'],
      ['where'],
      ['log', writeTempFile('a.md', LOG)],
      ['import', writeTempFile('b.csv', EXPORT), '--dry-run'],
      ['import', writeTempFile('b.csv', EXPORT)],
      ['add', 'squat', '225x5', '@8'],
      ['config'],
      ['list'],
      ['list', 'weight>=185'],
      ['show', anId(1)],
      ['history', 'squat'],
      ['history', 'dip'],
      ['stats', 'sessions'],
      ['stats', 'volume'],
      ['stats', 'sets'],
      ['stats', 'records'],
      ['stats', 'e1rm', 'squat'],
      ['stats', 'e1rm', 'dip'],
      ['bodyweight'],
      ['bodyweight', '181', '--date', '2026-01-01'],
      ['export', '--format', 'csv', '--out', join(backups, 'all.csv')],
      ['program', 'check', writeTempFile('c.md', PROGRAM)],
      ['program', 'list'],
      ['program', 'show', 'squats'],
      ['program', 'next'],
      ['verify'],
      ['rebuild', '--from', 'json'],
      ['sync'],
      ['backup', '--out', join(backups, 'all.tar.gz')],
      ['restore', join(backups, 'all.tar.gz'), '--merge'],
      ['delete', anId(2)],
      ['undelete', anId(2)],
    ];
    // The completion script contains the units as arguments of commands.
    const names = COMMANDS.map(({ name }) => name).filter((name) => name !== 'completion');
    expect(new Set(calls.map(([name]) => name))).toEqual(new Set(names));
    for (const call of calls) {
      const { code, stdout, stderr } = await on.run(call);
      expect({ call, code, kilograms: /\bkgs?\b|kilogram/.exec(`${stdout}${stderr}`) }).toEqual({
        call,
        code: 0,
        kilograms: null,
      });
    }
    expect(readdirSync(backups)).toContain('all.tar.gz');
  });

  it('has amounts in pounds, and sets, dates and thousands in one format', async () => {
    const on = rootWith(POUNDS);
    const lines = async (...args: readonly string[]) => linesOf((await on.run(args)).stdout);
    expect(await lines('list')).toEqual([
      '7 Jan 2026         00000002        2 exercises  3 sets  3\u202f910 lb',
      '5 Jan 2026  18:00  00000001  Legs  2 exercises  3 sets  5\u202f370 lb',
    ]);
    expect((await lines('show', anId(1))).slice(1)).toEqual([
      '5 Jan 2026 18:00',
      '3 working sets · 5\u202f370 lb · Ann',
      anId(1),
      '',
      '1 Squat   goal 230, 3 × 4-6',
      '   w  135 × 5',
      '   1  225 × 5 @8',
      '   2  225 × 5 @8 !drop 185 × 8',
      '',
      '2 Dip',
      '   1  bw+25 × 8',
    ]);
    expect(await lines('history', 'dip')).toEqual([
      '7 Jan 2026  Dip',
      '  bw+30 × 8',
      '  bw × 6',
      '',
      '5 Jan 2026  Dip  (Legs)',
      '  bw+25 × 8',
    ]);
    expect(await lines('stats', 'volume')).toEqual(['2026-W02  2 sessions  6 sets  9\u202f280 lb']);
    expect(await lines('stats', 'records')).toEqual([
      '7 Jan 2026  Squat  heaviest         230 lb    230 × 5    beat 225 lb of 5 Jan 2026',
      '7 Jan 2026  Squat  one-rep maximum  283.6 lb  230 × 5    beat 277.4 lb of 5 Jan 2026',
      '7 Jan 2026  Dip    heaviest         30 lb     bw+30 × 8  beat 25 lb of 5 Jan 2026',
      '7 Jan 2026  Dip    one-rep maximum  266 lb    bw+30 × 8  beat 259.7 lb of 5 Jan 2026',
      '7 Jan 2026  Dip    set volume       1\u202f680 lb  bw+30 × 8  beat 1\u202f640 lb of 5 Jan 2026',
      '7 Jan 2026  Dip    session volume   2\u202f760 lb             beat 1\u202f640 lb of 5 Jan 2026',
    ]);
    expect(await lines('stats', 'e1rm', 'dip')).toEqual([
      '5 Jan 2026  259.7 lb  from bw+25 × 8',
      '7 Jan 2026  266 lb    from bw+30 × 8',
    ]);
  });

  it('has blanks between thousands if the settings ask for plain characters', async () => {
    const on = rootWith({ ...POUNDS, ascii: true });
    for (const args of [['list'], ['show', anId(1)], ['stats', 'sessions']]) {
      expect((await on.run(args)).stdout).toContain('5 370 lb');
    }
  });

  it.each([
    [false, '\u202f'],
    [true, ' '],
  ])(
    'has the same sign between thousands in counts and messages; plain characters: %s',
    async (ascii, separator) => {
      const on = rootWith({ ...POUNDS, ascii });
      const rows = Array.from(
        { length: 1200 },
        (_, at) => `A,"1 Feb 2026, 10:00",Squat,${at},normal,235,5\n`,
      );
      const file = writeTempFile('many.csv', EXPORT.slice(0, EXPORT.indexOf('\n') + 1) + rows.join(''));
      expect((await on.run(['import', file])).stdout).toBe(`Imported 1 session, 1${separator}200 sets.\n`);
      const text = serializeSession(aSession().id(3).on('2026-03-01').with(squat('235lb x5')).build());
      const heavy = writeTempFile('heavy.json', text.replace(/"weightKg": [\d.]+/, '"weightKg": 1000000'));
      expect((await on.run(['log', heavy])).stderr).toContain(`at most 100${separator}000 kg`);
    },
  );
});

describe('the text output of a command in a root with kilograms', () => {
  it('has the volume in kilograms, and a set in the pounds that it was typed in', async () => {
    const on = rootWith({ unit: 'kg', bodyWeights: POUNDS.bodyWeights });
    const { stdout } = await on.run(['show', anId(1)]);
    expect(stdout).toContain('3 working sets · 2\u202f436 kg · Ann');
    expect(stdout).toContain('   1  225 lb × 5 @8\n');
  });
});
