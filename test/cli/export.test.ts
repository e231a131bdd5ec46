import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot, writeTempFile } from '../support/data-root.js';
import { copyProgram } from '../support/refused-driver.js';
import { BIN, runProcess } from '../support/run-cli.js';
import { makeTempFolder } from '../support/temp-folder.js';

const OWN_FORMATS = ['csv', 'json', 'markdown'] as const;

const SESSIONS = [
  aSession()
    .having({ _id: anId(1) })
    .on('2026-02-16T18:02:11+05:30')
    .with(
      exercise('Bench Press').warmup('20x5').working('225lb x5 @8 good', '80x5+1 !myo 3,2 - "hard",\nbut ok'),
      exercise('Pull Up').working('bw+10 x5/4', 'bw-20 x8').having({ Order: 2 }),
    )
    .having({ focus: 'Upper', phase: 2, week: 5, notes: '=HYPERLINK("x")' }),
  aSession()
    .having({ _id: anId(2) })
    .on('2026-02-18')
    .with(exercise('Plank').working('60s', '400m 95s')),
  aSession()
    .having({ _id: anId(3) })
    .on('2026-03-01'),
].map((builder) => builder.build());

const documents = (sessions: readonly TrainingSession[]) => sessions.map(serializeSession).sort();

function documentsOf(on: TestDataRoot): string[] {
  return on
    .sessionFiles()
    .map((name) => on.sessionText(name))
    .sort();
}

describe('export', () => {
  it.each(OWN_FORMATS)('writes %s that import reads back to the same documents', async (format) => {
    const on = new TestDataRoot().hold(...SESSIONS);
    const { code, stdout, stderr } = await on.run(['export', '--format', format]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const file = writeTempFile(`log.${format === 'markdown' ? 'md' : format}`, stdout);
    const other = new TestDataRoot();
    mkdirSync(join(other.root, 'data'), { recursive: true });
    writeFileSync(join(other.root, 'data/athlete.json'), '{"unit": "lb", "userId": "other"}');
    expect(await other.run(['import', file])).toMatchObject({ code: 0, stderr: '' });
    expect(documentsOf(other)).toEqual(documents(SESSIONS));
    expect(await on.run(['import', file])).toMatchObject({
      stdout: 'Imported 0 sessions, 0 sets. Also: 3 already saved.\n',
    });
  });

  it.each(['hevy', 'strong'] as const)(
    'writes %s that import reads back without adding anything to this log',
    async (format) => {
      const on = new TestDataRoot().hold(...SESSIONS);
      const { code, stdout, stderr } = await on.run(['export', '--format', format]);
      expect(code).toBe(0);
      expect(stderr.split('\n')).toEqual([
        `Not exported: 1 session without a set; the format ${format} has a row for each set.`,
        'Note: 1 session without a time of day; in the file they start at 12:00.',
        '',
      ]);
      const file = writeTempFile(`${format}.csv`, stdout);
      const other = new TestDataRoot();
      expect(await other.run(['import', file])).toMatchObject({ code: 0 });
      expect(documentsOf(other)).toEqual(documents(SESSIONS.slice(0, 2)));
      expect(await on.run(['import', file])).toMatchObject({
        code: 0,
        stdout: 'Imported 0 sessions, 0 sets. Also: 2 already saved.\n',
      });
    },
  );

  it('writes a file in the working directory, and leaves no temporary file there', async () => {
    const on = new TestDataRoot().hold(...SESSIONS);
    const cwd = makeTempFolder();
    const stdout = (await on.run(['export', '--format', 'json'])).stdout;
    expect(await on.spawn(['export', '--format', 'json', '--out', 'mine.json'], { cwd })).toEqual(
      expect.objectContaining({
        code: 0,
        stdout: `Exported 3 sessions to ${join(cwd, 'mine.json')}.\n`,
        stderr: '',
      }),
    );
    expect(readFileSync(join(cwd, 'mine.json'), 'utf8')).toBe(stdout);
    expect(readdirSync(cwd)).toEqual(['mine.json']);
  });

  it('writes to stdout with --out -', async () => {
    const on = new TestDataRoot().hold(...SESSIONS);
    const cwd = makeTempFolder();
    const { stdout } = await on.run(['export', '--format', 'csv']);
    expect(await on.spawn(['export', '--format', 'csv', '--out', '-'], { cwd })).toMatchObject({
      code: 0,
      stdout,
    });
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('reads the JSON files if the SQLite driver is missing', async () => {
    const on = new TestDataRoot().hold(...SESSIONS);
    const args = ['export', '--format', 'csv', '--data-dir', on.root];
    const { code, stdout } = await runProcess(process.execPath, [copyProgram(null), ...args]);
    expect({ code, stdout }).toEqual({
      code: 3,
      stdout: (await on.run(['export', '--format', 'csv'])).stdout,
    });
  });

  it('reports that the disk to which stdout is written is full', async ({ skip }) => {
    if (!existsSync('/dev/full')) return skip();
    const on = new TestDataRoot().hold(...SESSIONS);
    const script = `exec "$0" "$1" export --format csv --data-dir "$2" > /dev/full`;
    const args = ['-c', script, process.execPath, BIN, on.root];
    expect(await runProcess('/bin/sh', args)).toMatchObject({
      code: 1,
      stderr: 'Failed: the output was not written: the disk is full; write it to another place.\n',
    });
  });

  it('contains only sessions on or after the date of --since', async () => {
    const on = new TestDataRoot().hold(...SESSIONS);
    const idsSince = async (since: string) => {
      const { stdout } = await on.run(['export', '--format', 'json', '--since', since]);
      return (JSON.parse(stdout) as TrainingSession[]).map(({ _id }) => _id);
    };
    expect(await idsSince('2026')).toEqual([anId(1), anId(2), anId(3)]);
    expect(await idsSince('2026-02-17')).toEqual([anId(2), anId(3)]);
    expect(await idsSince('2026-03')).toEqual([anId(3)]);
  });

  it.each([
    ['csv', /^session_id,.*\n$/],
    ['json', /^\[\]\n$/],
    ['markdown', /^$/],
  ])('writes an empty log as %s with a message', async (format, form) => {
    const on = new TestDataRoot();
    const { code, stdout, stderr } = await on.run(['export', '--format', format]);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'Nothing was exported: no session has been logged yet.\n',
    });
    expect(stdout).toMatch(form);
    expect(existsSync(on.root)).toBe(false);
    const file = join(makeTempFolder(), 'empty');
    expect((await on.run(['export', '--format', format, '--out', file])).stdout).toBe(
      `Exported 0 sessions to ${file}: no session has been logged yet.\n`,
    );
  });

  it('prints that all sessions were left out if none has a set', async () => {
    const on = new TestDataRoot().hold(aSession().build());
    const { code, stderr } = await on.run(['export', '--format', 'strong']);
    expect(code).toBe(0);
    expect(stderr).toContain('Nothing was exported: all sessions were left out.\n');
    expect(stderr).toContain('Not exported: 1 session without a set; ');
  });

  it('prints that there is no session since the given date', async () => {
    const on = new TestDataRoot().hold(...SESSIONS);
    expect(await on.run(['export', '--format', 'csv', '--since', '2027'])).toMatchObject({
      code: 0,
      stderr: 'Nothing was exported: there is no session since 2027.\n',
    });
  });

  it.each([
    ['no format', [], /^--format needs one of csv, .*\.\n$/],
    ['an unknown format', ['--format', 'xlsx'], /^--format needs one of csv, .*, not "xlsx"\.\n$/],
    ['an invalid date', ['--format', 'csv', '--since', 'May'], /^--since needs a date .*\n$/],
    [
      'an empty path',
      ['--format', 'csv', '--out', ''],
      /^--out needs the path of a new file, or - for stdout\.\n$/,
    ],
  ])('is wrong usage with %s', async (_what, args, message) => {
    const { code, stdout, stderr } = await new TestDataRoot().run(['export', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('never overwrites a file, and creates no folder', async () => {
    const on = new TestDataRoot().hold(...SESSIONS);
    const file = writeTempFile('mine.csv', 'mine');
    const out = (path: string) => on.run(['export', '--format', 'csv', '--out', path]);
    expect(await out(file)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `Failed: the file already exists: ${file}; choose another name, or move it away.\n`,
    });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    const missing = join(makeTempFolder(), 'usb');
    expect(await out(join(missing, 'mine.csv'))).toMatchObject({
      code: 1,
      stderr: `Failed: no such file or folder: ${missing}; check the path.\n`,
    });
    expect(existsSync(missing)).toBe(false);
  });
});
