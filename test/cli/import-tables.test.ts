import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { filesBelow, TestDataRoot, writeTempFile } from '../support/data-root.js';
import { linesOf } from '../support/run-cli.js';
import { makeTempFolder } from '../support/temp-folder.js';
import { FITNOTES, fixture, HEADER, HEVY, oneSet } from './support-import.js';

describe('import of tables and folders', () => {
  it('reads a table by the columns that --columns names, and lists the others', async () => {
    const file = writeTempFile('mine.csv', 'When,What,Load (kg),Count,Mood\n2026-05-02,Row,60,8,ok\n');
    const on = new TestDataRoot();
    const columns = 'date=When,exercise=What,weight=Load (kg),reps=Count';
    const { code, stderr } = await on.run(['import', file, '--columns', columns]);
    expect([code, linesOf(stderr)]).toEqual([
      0,
      [
        `Note: ${file}: columns that are not read: Mood.`,
        'Note: the next file with the same header needs no --columns.',
      ],
    ]);
    expect(on.sessionText()).toContain('"weightKg": 60');
    const wrong = await on.run(['import', file, '--columns', 'when=When']);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('"when=When" is no column')]);
  });

  it('names the columns of --columns that the file does not have, and lists those it has', async () => {
    const file = writeTempFile('mine.csv', 'My log\nWhen,What,Load,Count\n2026-05-02,Row,60,8\n');
    const on = new TestDataRoot();
    const columns = 'date=Nope,exercise=What,weight=Load,notes=Mood';
    const { code, stderr } = await on.run(['import', file, '--columns', columns]);
    expect([code, linesOf(stderr)]).toEqual([
      1,
      [
        `Skipped: ${file}: has no column "Nope" or "Mood", which --columns names: its columns are When, What, Load, Count.`,
      ],
    ]);
    const few = await on.run(['import', file, '--columns', 'date=When,exercise=What']);
    expect([few.code, few.stderr]).toEqual([
      2,
      expect.stringContaining('one of weight, reps and seconds is required'),
    ]);
  });

  it('remembers the columns for files with the same header', async () => {
    const first = writeTempFile('one.csv', 'When,What,Load (kg),Count\n2026-05-02,Row,60,8\n');
    const next = writeTempFile('two.csv', 'When,What,Load (kg),Count\n2026-05-04,Row,62.5,8\n');
    const other = writeTempFile('three.csv', 'When,What,Load (lb),Count\n2026-05-06,Row,62.5,8\n');
    const columns = 'date=When,exercise=What,weight=Load (kg),reps=Count';
    const on = new TestDataRoot();
    expect((await on.run(['import', first, '--columns', columns, '--dry-run'])).code).toBe(0);
    expect((await on.run(['import', next])).code).toBe(1);
    expect((await on.run(['import', first, '--columns', columns])).code).toBe(0);
    const { code, stderr } = await on.run(['import', next]);
    expect([code, stderr]).toEqual([
      0,
      `Note: ${next}: its columns are read as before: ${columns}; --columns names others.\n`,
    ]);
    expect((await on.run(['import', other])).code).toBe(1);
    expect(await on.json(['list'])).toHaveLength(2);
  });

  it('ignores remembered columns that cannot be read', async () => {
    const on = new TestDataRoot();
    await on.run(['init']);
    const settings = { unit: 'kg', importColumns: { 'When, What': 'nonsense', 'A, B': 5 } };
    writeFileSync(join(on.root, 'data/athlete.json'), JSON.stringify(settings));
    const { code, stderr } = await on.run(['import', writeTempFile('a.csv', 'When,What\n2026-05-02,Row\n')]);
    expect(code).toBe(1);
    expect(stderr).toContain('is a table of no known app, with the columns When, What');
  });

  it('ignores --unit if the file contains the unit', async () => {
    const on = new TestDataRoot();
    await on.run(['import', FITNOTES, '--unit', 'lb']);
    expect(on.sessionText()).toContain('"weightKg": 22.5');
    expect(on.sessionText()).not.toContain('enteredWeight');
  });

  it('skips a session of a table with a value that is too large, and imports the others', async () => {
    const huge = oneSet(2_000_000).replace('7 Apr', '8 Apr').replace(HEADER, '');
    const file = writeTempFile('a.csv', oneSet(8) + huge.trimStart());
    const { stdout, stderr } = await new TestDataRoot().run(['import', file]);
    expect([stdout, stderr]).toEqual([
      'Imported 1 session, 1 set. Also: 1 skipped.\n',
      expect.stringContaining(
        'a.csv: 2026-04-08T10:14, exercise 1 (Row), working set 1, repCount, full: must be',
      ),
    ]);
  });

  it('reads folders of logs, and names what cannot be read with its line', async () => {
    const on = new TestDataRoot();
    const folder = makeTempFolder();
    mkdirSync(join(folder, 'deep'));
    cpSync(HEVY, join(folder, 'deep/hevy.csv'));
    for (const name of ['training-log.md', 'snake-case.json']) cpSync(fixture(name), join(folder, name));
    writeFileSync(join(folder, 'broken.json'), '{"dataModelVersion": "0.0.1",\n  "date": }');
    writeFileSync(join(folder, 'photo.jpg'), 'not read');
    expect(await on.json(['import', folder])).toMatchObject({
      sessions: { new: 3, same: 0, changed: 0 },
      rows: 10,
      skipped: [
        { file: join(folder, 'broken.json'), line: 2, reason: expect.stringMatching(/^column \d+: /) },
      ],
    });
    expect(on.isSound).toBe(true);
  });

  it('names an invalid session of a file with several, and saves the others', async () => {
    const document = (id: number) => aSession().id(id).with(exercise('Squat').working('100x5')).build();
    const list = [document(1), { ...document(2), date: 'soon' }, document(3)];
    const json = writeTempFile('list.json', JSON.stringify(list));
    const log = (date: string, set: string) =>
      `# Training Log\n- Date: ${date}\n## Squat\n### Working Sets\n1. ${set}\n`;
    const days = [log('2026-03-01', '80x5'), log('2026-03-02', 'oops'), log('2026-03-03', '85x5')];
    const markdown = writeTempFile('logs.md', days.join(''));
    const on = new TestDataRoot();
    const { code, stdout, stderr } = await on.run(['import', json, markdown]);
    expect([code, stdout]).toEqual([0, 'Imported 4 sessions, 4 sets. Also: 2 skipped.\n']);
    expect(linesOf(stderr)).toEqual([
      expect.stringMatching(/^Skipped: .*list\.json: session 2 of the list, date: /),
      expect.stringMatching(/^Skipped: .*logs\.md: line 10, column 4: /),
    ]);
    expect((await on.run(['log', markdown])).code).toBe(1);
    const invalid = writeTempFile('invalid.json', JSON.stringify([{ ...document(2), date: 'soon' }]));
    expect((await on.run(['import', invalid])).code).toBe(1);
  });

  it('reads the readable paths of several, and gives the reason for each unreadable one', async () => {
    const on = new TestDataRoot();
    const { code, stdout, stderr } = await on.run([
      'import',
      'no-such.csv',
      HEVY,
      writeTempFile('x.csv', 'a,b\n1,2\n'),
    ]);
    expect([code, stdout]).toEqual([0, 'Imported 1 session, 10 sets. Also: 2 skipped.\n']);
    expect(linesOf(stderr)).toEqual([
      'Skipped: no-such.csv: does not exist; check the path.',
      expect.stringMatching(
        /x\.csv: is a table of no known app, with the columns a, b; name the columns of your sets with --columns date=…,exercise=…,weight=…,reps=…\.$/,
      ),
    ]);
  });

  it.each([
    ['the path does not exist', () => 'no-such.csv'],
    ['a file is empty', () => writeTempFile('empty.csv', '')],
    ['a file is not text', () => writeTempFile('a.csv', new Uint8Array([0, 1, 2, 0]))],
    ['no row is valid', () => writeTempFile('a.csv', oneSet(8).replace('7 Apr', '31 Apr'))],
    ['a folder is empty', () => makeTempFolder()],
  ])('fails if %s, and creates nothing', async (_name, pathOf) => {
    const on = new TestDataRoot();
    expect((await on.run(['import', pathOf()])).code).toBe(1);
    expect(filesBelow(on.root)).toEqual([]);
  });

  it.each([
    [['import'], /needs more arguments/],
    [['import', HEVY, ''], /needs more arguments/],
    [['import', HEVY, '--unit', 'stone'], /^--unit needs kg or lb, not "stone"\.$/m],
    [
      ['import', HEVY, '--format', 'excel'],
      /^--format needs one of hevy, .*, json, markdown, not "excel"; without --format the format is detected\.$/m,
    ],
    [['import', HEVY, '--force'], /--force/],
  ])('%j is wrong usage', async (args, sentence) => {
    const { code, stderr } = await new TestDataRoot().run(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(sentence);
  });

  it('reads a file in the format of --format, whatever its name', async () => {
    const on = new TestDataRoot();
    const file = writeTempFile('strong.data', readFileSync(fixture('exports/strong-newest.csv')));
    expect(await on.json(['import', file, '--format', 'strong'])).toMatchObject({ sessions: { new: 3 } });
    expect((await on.run(['import', file, '--format', 'json'])).code).toBe(1);
    expect((await on.run(['import', HEVY, '--format', 'markdown'])).code).toBe(1);
  });

  it.each([
    ['UTF-16', Buffer.from(`\ufeff${oneSet(8).replace('Upper', 'Übung')}`, 'utf16le')],
    ['a Windows code page', Buffer.from(oneSet(8).replace('Upper', 'Übung'), 'latin1')],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${oneSet(8).replace('Upper', 'Übung')}`)],
  ])('reads a table encoded as %s', async (_name, bytes) => {
    const on = new TestDataRoot();
    await on.run(['import', writeTempFile('a.csv', bytes)]);
    expect(JSON.parse(on.sessionText())).toMatchObject({ focus: 'Übung' });
  });

  it('never treats the content of a file as a command, a path or SQL', async () => {
    const on = new TestDataRoot();
    const bad = `\u001b]0;title\u0007\u001b[2J'; DROP TABLE training_sessions; --`;
    const text = `${HEADER}\n"${bad}","7 Apr 2026, 10:14","../../../etc/${bad}",0,normal,60,8\n${bad},"7 Apr 2026, 10:14",Row,1,${bad},60,8\n`;
    const { code, stdout, stderr } = await on.run(['import', writeTempFile('a.csv', text)]);
    expect(code).toBe(0);
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(on.query('SELECT count(*) AS count FROM training_sessions')).toEqual([{ count: 1 }]);
    expect(on.sessionFiles()).toEqual([
      expect.stringMatching(/^training_session_2026_04_07_[0-9a-f]{8}\.json$/),
    ]);
    expect(on.isSound).toBe(true);
  });

  it('keeps edits made to a session after it was imported', async () => {
    const on = new TestDataRoot();
    const file = writeTempFile('a.csv', oneSet(8));
    await on.run(['import', file]);
    const name = on.sessionFiles()[0] ?? '';
    const edited = on.sessionText().replace('"notes": null', '"notes": "mine"');
    writeFileSync(join(on.paths.sessions, name), edited);
    expect(await on.json(['import', file])).toMatchObject({ sessions: { changed: 1 } });
    expect(on.sessionText(name)).toBe(edited);
  });

  it('saves a session that several files contain only once, and counts a text that differs as changed', async () => {
    const on = new TestDataRoot();
    const session = aSession().id(1).with(exercise('Squat').working('100x5'));
    const folder = makeTempFolder();
    writeFileSync(join(folder, 'a.json'), serializeSession(session.build()));
    writeFileSync(join(folder, 'b.json'), serializeSession(session.build()));
    writeFileSync(join(folder, 'c.json'), serializeSession(session.focused('Legs').build()));
    const expected = { sessions: { new: 1, same: 1, changed: 1 } };
    expect(await on.json(['import', folder, '--dry-run'])).toMatchObject(expected);
    expect(await on.json(['import', folder])).toMatchObject(expected);
    expect(on.sessionFiles()).toEqual([`training_session_2026_02_16_${anId(1).slice(0, 8)}.json`]);
  });

  it('exits with 3 if one store could not be written', async () => {
    const on = new TestDataRoot();
    mkdirSync(on.paths.database, { recursive: true });
    const { code, stderr } = await on.run(['import', HEVY]);
    expect(code).toBe(3);
    expect(stderr).toContain('Saved in one store only: 1 session; ');
    expect(on.sessionFiles()).toHaveLength(1);
  });
});
