import { mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOTHING_LOGGED } from '../../src/cli/nothing-found.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { linesOf } from '../support/run-cli.js';
import { holding, pull, push } from './support-sessions.js';

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
  it('names the Log screen if nothing was logged', async () => {
    const on = new TestDataRoot();
    for (const args of [
      ['history', 'squat'],
      ['stats', 'e1rm', 'squat'],
    ])
      expect(await on.run(args)).toMatchObject({ code: 1, stdout: '', stderr: `${NOTHING_LOGGED}\n` });
  });

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

  it('finds the only exercise whose name has all the words', async () => {
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
