import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, TestDataRoot, writeTempFile } from '../support/data-root.js';
import { linesOf } from '../support/run-cli.js';
import { makeTempFolder } from '../support/temp-folder.js';
import { FITNOTES, fixture, HEVY, oneSet } from './support-import.js';

const UNITLESS = fixture('exports/strong-2017.csv');
const EXPORTS = fixture('exports');

describe('import', () => {
  it('saves an export of an app into both stores, and prints the counts', async () => {
    const on = new TestDataRoot();
    const { code, stdout, stderr } = await on.run(['import', HEVY]);
    expect([code, stdout, stderr]).toEqual([0, 'Imported 1 session, 10 sets.\n', '']);
    expect(on.sessionFiles()).toEqual([expect.stringMatching(/^training_session_2026_04_07_/)]);
    expect(on.isSound).toBe(true);
  });

  it('prints the counts of sessions, sets, rows and skipped entries as JSON', async () => {
    const on = new TestDataRoot();
    const liftosaur = fixture('exports/liftosaur.csv');
    expect(await on.json(['import', FITNOTES, liftosaur])).toEqual({
      sessions: { new: 2, same: 0, changed: 0 },
      sets: 6,
      rows: 7,
      skipped: [{ file: liftosaur, line: 4, reason: 'the set was not done' }],
    });
  });

  it('changes neither a byte nor a row when run again', async () => {
    const on = new TestDataRoot();
    await on.run(['import', EXPORTS, '--unit', 'kg']);
    const before = on.contents();
    const files = on.sessionFiles().length;
    expect(files).toBeGreaterThan(15);
    const again = await on.run(['import', EXPORTS, '--unit', 'kg', '--json']);
    expect(JSON.parse(again.stdout)).toMatchObject({ sessions: { new: 0, same: files, changed: 0 } });
    expect(again.code).toBe(0);
    expect(on.contents()).toEqual(before);
    expect(on.isSound).toBe(true);
  });

  it('writes nothing in a dry run, which prints the counts of the real run', async () => {
    const on = new TestDataRoot();
    const args = ['import', EXPORTS, '--unit', 'lb', '--json'];
    const preview = await on.run([...args, '--dry-run']);
    expect(filesBelow(on.root)).toEqual([]);
    const done = await on.run(args);
    expect(preview.stdout).toBe(done.stdout);
    expect((await on.run([...args, '--dry-run'])).stdout).toBe((await on.run(args)).stdout);
  });

  it('prints "Would import" in a dry run', async () => {
    const { stdout } = await new TestDataRoot().run(['import', HEVY, '--dry-run']);
    expect(stdout).toBe('Would import 1 session, 10 sets.\n');
  });

  it('leaves a session with other content unchanged without --replace', async () => {
    const on = new TestDataRoot();
    await on.run(['import', writeTempFile('a.csv', oneSet(8))]);
    const changed = writeTempFile('b.csv', oneSet(9));
    const before = on.contents();
    const left = await on.run(['import', changed, '--json']);
    expect(JSON.parse(left.stdout)).toMatchObject({ sessions: { new: 0, same: 0, changed: 1 } });
    expect([left.code, left.stderr]).toEqual([
      0,
      `Left as it is: ${changed}: 2026-04-07 Upper: has other sets of Row; --replace saves it.\nNot saved: 1 session, already saved with other content; --replace saves them and moves the old texts to the trash.\n`,
    ]);
    expect(on.contents()).toEqual(before);
    const replaced = await on.run(['import', changed, '--replace']);
    expect([replaced.stdout, replaced.stderr]).toEqual([
      'Imported 0 sessions, 0 sets. Also: 1 already saved with different content and replaced.\n',
      '',
    ]);
    expect(on.sessionText()).toContain('"full": 9');
    expect(filesBelow(join(on.root, 'data/output/trash/replaced'))).toHaveLength(1);
    expect(on.isSound).toBe(true);
  });

  it('leaves a session in the trash without --replace', async () => {
    const on = new TestDataRoot();
    const file = writeTempFile('a.csv', oneSet(8));
    await on.run(['import', file]);
    const { _id: id } = JSON.parse(on.sessionText());
    await on.run(['delete', id]);
    const { code, stderr } = await on.run(['import', file]);
    expect([code, on.sessionFiles()]).toEqual([0, []]);
    expect(stderr).toContain('it is in the trash; traininglogs undelete restores it');
    await on.run(['import', file, '--replace']);
    expect(on.sessionFiles()).toHaveLength(1);
  });

  it.each([
    ['# Week 1\n## Day 1\nSquat / 3x8 80% / progress: lp(5lb)\n', 'plan.liftoscript'],
    ['Bench Press / warmup: none / 3 x 8-12\n', 'plan.txt'],
  ])('says which command imports a program in Liftoscript: %j', async (text, name) => {
    const file = writeTempFile(name, text);
    expect(await new TestDataRoot().run(['import', file])).toMatchObject({
      code: 1,
      stderr: `Skipped: ${file}: is a program in Liftoscript: import it with traininglogs program import.\n`,
    });
  });

  it('names the folder to copy a program file into', async () => {
    const file = writeTempFile('plan.md', '# Plan\n## A\nSquat | 3 x 5, start 80 kg\n');
    const { code, stderr } = await new TestDataRoot().run(['import', file]);
    expect([code, stderr]).toEqual([1, `Skipped: ${file}: is a program: copy it into data/programs.\n`]);
  });

  it('requires --unit for a file without a unit', async () => {
    const on = new TestDataRoot();
    const { code, stdout, stderr } = await on.run(['import', UNITLESS]);
    expect([code, stdout]).toEqual([1, 'Imported 0 sessions, 0 sets. Also: 1 skipped.\n']);
    expect(stderr).toBe(
      `Skipped: ${UNITLESS}: does not specify whether its weights are kilograms or pounds (Squat (Barbell) 100); give --unit kg or --unit lb.\n`,
    );
    expect(filesBelow(on.root)).toEqual([]);
    await on.run(['import', UNITLESS, '--unit', 'lb']);
    expect(JSON.parse(on.sessionText())).toMatchObject({
      focus: 'Legs',
      notes: 'slept badly',
      exercises: [
        { workingSets: [{ weightKg: 45.35924, enteredWeight: { value: 100, unit: 'lb' } }, {}] },
        {},
        {},
      ],
    });
  });

  it('says how distances without a unit are read, and reads them with --distance-unit', async () => {
    const header = 'Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds';
    const file = writeTempFile('strong.csv', `${header}\n2026-05-02 18:00:00,Run,Running,1,0,0,4,1500\n`);
    const without = new TestDataRoot();
    expect((await without.run(['import', file])).stderr).toBe(
      `Note: ${file}: 1 distance without a unit: in the notes of the sets; --distance-unit km or mi reads them.\n`,
    );
    const on = new TestDataRoot();
    expect((await on.run(['import', file, '--distance-unit', 'mi'])).stderr).toBe('');
    expect(on.sessionText()).toContain('"distanceMeters": 6437.376');
    const wrong = await on.run(['import', file, '--distance-unit', 'laps']);
    expect([wrong.code, wrong.stderr]).toEqual([2, '--distance-unit needs km or mi, not "laps".\n']);
  });

  it('converts times in UTC to those of --timezone, and reports that', async () => {
    const on = new TestDataRoot();
    const file = fixture('exports/fitbod.csv');
    const { stderr } = await on.run(['import', file, '--timezone', 'Asia/Tokyo']);
    expect(stderr).toBe(
      `Note: ${file}: its times are in UTC and became those of Asia/Tokyo; --timezone ZONE uses another zone.\n`,
    );
    expect((await on.run(['list'])).stdout).toContain('5 Feb 2026');
    const wrong = await on.run(['import', file, '--timezone', 'Mars']);
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      '--timezone needs a zone such as Europe/Berlin, not "Mars".\n',
    ]);
  });

  it('names a file that is neither a log nor a table, and says what to do', async () => {
    const file = writeTempFile('sets.xlsx', 'PK\x03\x04\x14\0');
    const { code, stderr } = await new TestDataRoot().run(['import', file]);
    expect([code, stderr]).toEqual([
      1,
      `Skipped: ${file}: is a ZIP archive: unpack it, or save its table as CSV if it is a workbook.\n`,
    ]);
  });

  it('names the unreadable files of a folder, and reads the others', async () => {
    const on = new TestDataRoot();
    const folder = makeTempFolder();
    cpSync(HEVY, join(folder, 'hevy.csv'));
    writeFileSync(join(folder, 'export.xml'), '<?xml version="1.0"?><HealthData/>');
    writeFileSync(join(folder, 'run.fit'), '\x0e\x10\x5d\x08\0\0\0\0.FIT');
    const { code, stderr } = await on.run(['import', folder]);
    expect(code).toBe(0);
    expect(linesOf(stderr)).toEqual([
      expect.stringContaining("export.xml: is Apple Health's export"),
      expect.stringContaining('run.fit: is a FIT file'),
    ]);
  });

  it('adds body weights from a file without sessions', async () => {
    const on = new TestDataRoot();
    const file = fixture('exports/bodytracker.csv');
    const { code, stderr } = await on.run(['import', file]);
    expect([code, linesOf(stderr)[0]]).toEqual([0, 'Note: 2 body weights added to yours.']);
    expect(await on.json(['bodyweight'])).toHaveLength(2);
  });
});
