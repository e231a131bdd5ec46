import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { copyProgram } from '../support/refused-driver.js';
import { linesOf, type RunOptions, type RunResult, runProcess } from '../support/run-cli.js';

const GARBAGE = Buffer.from('no native module');
const REMEDY = 'run npm rebuild better-sqlite3';
const squats = (id: number, date: string, sets: string) =>
  aSession().id(id).on(date).focused('Legs').with(exercise('Squat').working(sets)).build();
const SESSIONS = [
  squats(1, '2026-02-16', '100x5 @8'),
  squats(2, '2026-02-18', '105x5'),
  squats(3, '2026-03-02', '110x5'),
];

/** Like `TestDataRoot.run`, with a program from `copyProgram`. */
function run(
  bin: string,
  root: TestDataRoot,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  return runProcess(process.execPath, [bin, ...args, '--data-dir', root.root], options);
}

const newSession = (sets: string) => serializeSession(squats(4, '2026-03-04', sets));

describe('a program without a usable SQLite driver', () => {
  it.each<[string, Uint8Array | null, string]>([
    ['empty', Buffer.alloc(0), 'the SQLite driver is damaged or for another system'],
    ['missing', null, 'the file of the SQLite driver is missing'],
  ])(
    'prints one sentence with the remedy if the driver is %s',
    async (_what, nativeModule, reason) => {
      const bin = copyProgram(nativeModule);
      const root = new TestDataRoot().hold(...SESSIONS);
      const { code, stdout, stderr } = await run(bin, root, ['list']);
      expect(linesOf(stderr)).toHaveLength(1);
      expect(stderr).toContain(`The database is not used: ${reason}; ${REMEDY}`);
      expect(linesOf(stdout)).toHaveLength(3);
      expect(code).toBe(3);
    },
    60_000,
  );

  it('gives the same answers from the files, and exits with 3', async () => {
    const bin = copyProgram(GARBAGE);
    const root = new TestDataRoot().hold(...SESSIONS);
    for (const args of [
      ['list', '--json'],
      ['list', 'weight>=105', 'after:2026-02', '--limit', '1', '--json'],
      ['show', 'latest'],
      ['show', anId(1), '--from', 'json'],
      ['history', 'squat', '--json'],
      ['stats', 'sessions', '--json'],
      ['stats', 'volume', '--csv'],
      ['stats', 'sets'],
      ['stats', 'records', 'squat', '--json'],
      ['stats', 'e1rm', 'squat', '--json'],
    ]) {
      const withDriver = await root.run(args);
      const without = await run(bin, root, args);
      expect(withDriver.stdout).not.toBe('');
      expect([args, without.code, without.stdout]).toEqual([args, 3, withDriver.stdout]);
    }
  }, 120_000);

  it('saves to the files, refuses other content for a known id, and syncs once the driver works', async () => {
    const bin = copyProgram(GARBAGE);
    const root = new TestDataRoot().hold(...SESSIONS);
    const saved = await run(bin, root, ['log', '-'], { stdin: newSession('115x5') });
    expect(saved).toMatchObject({ code: 3, stdout: expect.stringContaining('JSON file: ') });
    expect(saved.stderr).toContain('Saved to the JSON file only');
    expect(saved.stderr).toContain(REMEDY);
    const refused = await run(bin, root, ['log', '-'], { stdin: newSession('120x5') });
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('already saved with other content'),
    });
    const edited = await run(bin, root, ['log', '-', '--replace'], { stdin: newSession('120x5') });
    expect(edited.code).toBe(3);
    expect((await run(bin, root, ['delete', anId(1)])).code).toBe(3);
    const listed = JSON.parse((await run(bin, root, ['list', '--json'])).stdout);
    const ids = [anId(4), anId(3), anId(2)];
    expect(listed.map(({ sessionId }: { sessionId: string }) => sessionId)).toEqual(ids);

    const after = await root.run(['list', '--json']);
    expect(after.code).toBe(0);
    expect(JSON.parse(after.stdout)).toEqual(listed);
    expect(root.isSound).toBe(true);
    const [set] = (await root.json(['history', 'squat'])) as { workingSets: { weightKg: number }[] }[];
    expect(set?.workingSets[0]?.weightKg).toBe(120);
  }, 60_000);

  it('records a body weight, and verify reports the database as invalid', async () => {
    const bin = copyProgram(GARBAGE);
    const root = new TestDataRoot().hold(...SESSIONS);
    expect(await run(bin, root, ['bodyweight', '82.5', '--date', '2026-03-01'])).toMatchObject({ code: 3 });
    expect(readFileSync(root.paths.config, 'utf8')).toContain('82.5');
    const { code, stdout } = await run(bin, root, ['verify', '--json']);
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      sessions: 3,
      jsonOnly: [],
      invalid: [{ file: 'traininglogs.db', reason: expect.stringContaining(REMEDY) }],
    });
  }, 60_000);

  it('fails with one sentence for commands that need the database, and runs those that do not', async () => {
    const bin = copyProgram(GARBAGE);
    const root = new TestDataRoot().hold(...SESSIONS);
    const before = root.contents();
    for (const args of [['init'], ['sync'], ['rebuild', '--from', 'json'], ['backup']]) {
      const { code, stderr } = await run(bin, root, args);
      expect({ args, code, lines: linesOf(stderr).length }).toEqual({ args, code: 1, lines: 1 });
      expect(stderr).toContain(REMEDY);
    }
    for (const args of [['where'], ['--help'], ['--version']]) {
      expect(await run(bin, root, args)).toMatchObject({ code: 0, stderr: '' });
    }
    expect(root.contents()).toEqual(before);
  }, 60_000);

  it('reads the files if there is no database yet, and creates no other session file', async () => {
    const bin = copyProgram(GARBAGE);
    const root = new TestDataRoot();
    const [session] = SESSIONS;
    const path = join(root.paths.sessions, 'mine.json');
    mkdirSync(dirname(path), { recursive: true });
    if (session) writeFileSync(path, serializeSession(session));
    expect(await run(bin, root, ['list'])).toMatchObject({
      code: 3,
      stdout: expect.stringContaining('Legs'),
    });
    expect(root.sessionFiles()).toEqual(['mine.json']);
  }, 60_000);
});
