import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot, writeTempFile } from '../support/data-root.js';
import { BIN, linesOf, runProcess } from '../support/run-cli.js';
import { makeTempFolder } from '../support/temp-folder.js';

const isInstalled = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const session = aSession().with(exercise('Squat').working('100x5 @8', '80x8 !drop 60x8')).build();

/** The step that a line of `strace -y` shows; null if the test does not need the line. */
function stepOf(line: string): string | null {
  if (/openat\(.*\.json\.[^"]*\.tmp", O_WRONLY\|O_CREAT\|O_EXCL/.test(line)) return 'open temporary file';
  if (/(fsync|fdatasync)\(\d+<[^>]*\.json\.[^>]*\.tmp>/.test(line)) return 'sync file';
  if (/rename[^(]*\(.*\.tmp".*sessions\/training_session_[^"]*\.json"/.test(line)) return 'rename';
  if (/(fsync|fdatasync)\(\d+<[^>]*\/sessions>/.test(line)) return 'sync folder';
  if (/(fsync|fdatasync)\(\d+<[^>]*traininglogs\.db-wal>/.test(line)) return 'sync write-ahead log';
  if (/\b(fsync|fdatasync|sync_file_range|sync)\(/.test(line)) return `sync something else: ${line}`;
  if (/write\(1(<[^>]*>)?, "Files written/.test(line)) return 'print';
  return null;
}

describe.skipIf(!isInstalled('strace', '-V'))('a save', () => {
  it.each([
    ['in an existing data root', true],
    ['in a new data root', false],
  ])(
    'syncs file, folder and write-ahead log before it prints "Files written": %s',
    async (_where, isThere) => {
      const on = new TestDataRoot();
      if (isThere) on.hold({ ...session, _id: session._id.replace(/1$/, '2'), date: '2026-01-01' });
      const trace = join(makeTempFolder(), 'trace');
      const calls = 'openat,open,rename,renameat,renameat2,fsync,fdatasync,sync,sync_file_range,write';
      const path = writeTempFile('a.json', serializeSession(session));
      const command = [process.execPath, BIN, 'log', path, '--data-dir', on.root];
      const { code } = await runProcess('strace', [
        '-f',
        '-y',
        '-e',
        `trace=${calls}`,
        '-o',
        trace,
        ...command,
      ]);
      expect(code).toBe(0);
      const steps = readFileSync(trace, 'utf8')
        .split('\n')
        .map(stepOf)
        .filter((step) => step !== null);
      // In a new root the program also writes the JSON Schema, which is not part of the save.
      const from = steps.indexOf('open temporary file');
      expect(steps.slice(from, steps.indexOf('print') + 1)).toEqual([
        'open temporary file',
        'sync file',
        'rename',
        'sync folder',
        'sync write-ahead log',
        'print',
      ]);
    },
  );
});

const QUERY = `SELECT s.date, e.name, w.weight_kg, w.reps_full, w.rpe, json_extract(s.raw_json, '$.exercises[0].Name')
  FROM training_sessions s JOIN exercises e ON e.session_id = s.id JOIN working_sets w ON w.exercise_id = e.id
  ORDER BY w.position`;

describe('another SQLite tool', () => {
  it.skipIf(!isInstalled('sqlite3', '--version'))('reads the tables: sqlite3', async () => {
    const on = new TestDataRoot();
    on.hold(session);
    const run = (sql: string) =>
      execFileSync('sqlite3', [on.paths.database, sql], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    expect(linesOf(run(QUERY))).toEqual([
      '2026-02-16|Squat|100.0|5|8.0|Squat',
      '2026-02-16|Squat|80.0|8||Squat',
    ]);
    expect(run('PRAGMA integrity_check; PRAGMA foreign_key_check')).toBe('ok\n');
    expect(run('SELECT raw_json FROM training_sessions')).toBe(`${on.sessionText()}\n`);
  });

  it.skipIf(!isInstalled('python3', '-c', 'import sqlite3'))('reads the tables: python3', async () => {
    const on = new TestDataRoot();
    on.hold(session);
    const program = `import json, sqlite3, sys
rows = sqlite3.connect(sys.argv[1]).execute('SELECT id, date, phase, week, raw_json, created_at FROM training_sessions')
for row in rows: print(row[0], row[1], row[2], row[3], json.loads(row[4])['exercises'][0]['Name'], len(row[5]))`;
    const stdout = execFileSync('python3', ['-c', program, on.paths.database], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(stdout).toBe(`${session._id} 2026-02-16 None None Squat 24\n`);
  });
});
