import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { filesBelow, TestDataRoot, writeTempFile } from '../support/data-root.js';
import { linesOf } from '../support/run-cli.js';
import { namesIn } from '../support/stores.js';

const session = aSession().with(exercise('Squat').working('100x5 @8')).build();

const NAME = 'training_session_2026_02_16_00000001.json';

describe('log with an unusable file or folder', () => {
  const file = () => writeTempFile('a.json', serializeSession(session));

  it.each([
    [
      'that is below a file',
      () => join(writeTempFile('file', ''), 'root'),
      /this is a file: .*\/file; move it away/,
    ],
    ['that is a file', () => writeTempFile('root', 'mine'), /this is a file: .*\/root; move it away/],
    ['that is in /proc', () => '/proc/traininglogs', /no such file or folder: \/proc\/traininglogs/],
  ])('prints one sentence and exits with 1 for a data root %s', async (_what, make, sentence) => {
    const on = new TestDataRoot(make());
    for (const args of [['log', file()], ['init']]) {
      const { code, stdout, stderr } = await on.run(args);
      expect([code, stdout, linesOf(stderr).length]).toEqual([1, '', 1]);
      expect(stderr).toMatch(sentence);
    }
  });

  it('writes nothing and exits with 1 if the sessions folder is a file', async () => {
    const on = new TestDataRoot();
    mkdirSync(on.paths.schemas, { recursive: true });
    writeFileSync(on.paths.sessions, '');
    const { code, stdout, stderr } = await on.run(['log', file()]);
    expect([code, stdout, linesOf(stderr).length]).toEqual([1, '', 1]);
    expect(stderr).toContain('a folder is needed, but this is a file: data/output/sessions;');
    expect(filesBelow(on.root)).toEqual([on.paths.sessions]);
  });

  it.skipIf(process.platform !== 'linux')(
    'saves to the database only and exits with 3 if the sessions folder cannot be written',
    async () => {
      const on = new TestDataRoot();
      mkdirSync(on.paths.schemas, { recursive: true });
      symlinkSync('/proc/self', on.paths.sessions);
      const { code, stdout, stderr } = await on.run(['log', file()]);
      expect(code).toBe(3);
      expect(linesOf(stdout)).toEqual(['Files written:', ' • Database: traininglogs.db']);
      expect(linesOf(stderr)).toEqual([
        expect.stringContaining('it is a link out of the data root'),
        expect.stringMatching(/^Saved to the database only: .*; the JSON file was not written: /),
      ]);
      expect(await on.json(['list'])).toHaveLength(1);
    },
  );

  it('saves to the file only and exits with 3 if the database is a folder', async () => {
    const on = new TestDataRoot();
    mkdirSync(on.paths.database, { recursive: true });
    const { code, stdout, stderr } = await on.run(['log', '--json', file()]);
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toEqual([
      {
        id: anId(1),
        action: 'new',
        database: null,
        file: `data/output/sessions/${NAME}`,
        missing: 'database',
      },
    ]);
    expect(linesOf(stderr)).toEqual([
      expect.stringMatching(
        /^Saved to the JSON file only: .*; the database was not written: a file is needed/,
      ),
    ]);
    expect(on.sessionText()).toBe(serializeSession(session));
  });

  it('sets a file aside that is not a database, reports it, and creates a new database', async () => {
    const on = new TestDataRoot();
    mkdirSync(on.root, { recursive: true });
    writeFileSync(on.paths.database, 'my shopping list\n'.repeat(100));
    const { code, stderr } = await on.run(['log', file()]);
    const kept = namesIn(on.root).find((name) => name.startsWith('traininglogs.db.damaged-')) ?? '';
    expect([code, linesOf(stderr)]).toEqual([
      0,
      [`The database was damaged and was rebuilt with 0 sessions; the old one is kept as ${kept}.`],
    ]);
    expect(readFileSync(join(on.root, kept), 'utf8')).toBe('my shopping list\n'.repeat(100));
    expect(on.isSound).toBe(true);
  });

  it.skipIf(process.platform !== 'linux')(
    'saves nothing and exits with 1 if neither store can be written',
    async () => {
      const on = new TestDataRoot();
      mkdirSync(on.paths.database, { recursive: true });
      mkdirSync(on.paths.schemas, { recursive: true });
      symlinkSync('/proc/self', on.paths.sessions);
      const { code, stdout, stderr } = await on.run(['log', file()]);
      expect([code, stdout]).toEqual([1, '']);
      expect(linesOf(stderr)).toEqual([expect.stringMatching(/^Not saved: /)]);
    },
  );

  it('saves the session and names an athlete.json that cannot be read', async () => {
    const on = new TestDataRoot();
    mkdirSync(join(on.root, 'data'), { recursive: true });
    writeFileSync(on.paths.config, '{"unit": \u001b[31m');
    const { code, stdout, stderr } = await on.run(['log', file()]);
    expect([code, linesOf(stderr).length]).toEqual([0, 1]);
    expect(stdout).toContain('Files written:');
    expect(stderr).toMatch(/^data\/athlete\.json cannot be read: line 1, column 10: is not JSON/);
    expect(stderr).not.toContain('\u001b');
    expect(readFileSync(on.paths.config, 'utf8')).toBe('{"unit": \u001b[31m');
  });
});
