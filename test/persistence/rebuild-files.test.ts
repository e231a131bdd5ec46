import { existsSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anId } from '../support/builders.js';
import { failSteps, makeReadOnly } from '../support/failing-disk.js';
import { isSound, nameOf, removeFiles, rootOf, unsynced } from '../support/real-stores.js';
import { replacedTextsIn, storageErrorOf } from '../support/stores.js';
import { fileOf, rebuild, rootThatDisagrees, text } from './support-rebuild.js';

describe('rebuilding from the database', () => {
  it('prefers the database, and reads sessions that only a file has', () => {
    const on = rootThatDisagrees();
    const { stores, report } = rebuild(on, 'db');
    expect(report).toMatchObject({ rebuilt: null, syncResult: { read: [anId(2)], conflicts: [] } });
    expect(report.syncResult?.written.toSorted()).toEqual([anId(1), anId(3)]);
    expect(on.sessionFiles().map((name) => on.sessionText(name))).toEqual([
      text(1, 8),
      text(2),
      text(3),
      text(4),
    ]);
    expect(replacedTextsIn(on)).toEqual([text(1, 9)]);
    expect(isSound(stores)).toBe(true);
  });

  it('writes every file byte for byte under its name', () => {
    const on = rootOf(5);
    writeFileSync(fileOf(on, 2), `\ufeff${text(2).replaceAll('\n', '\r\n')}`);
    renameSync(fileOf(on, 3), join(on.paths.sessions, 'a name of mine.json'));
    const first = unsynced(on);
    first.sync();
    first.close();
    const before = on.sessionFiles().map((name) => [name, on.sessionText(name)]);
    removeFiles(on);
    const { stores } = rebuild(on, 'db');
    expect(on.sessionFiles().map((name) => [name, on.sessionText(name)])).toEqual(before);
    expect(isSound(stores)).toBe(true);
  });

  it('overwrites a file that was changed while its row was not, and keeps the text of the file', () => {
    const on = rootOf(1);
    writeFileSync(fileOf(on, 1), text(1, 9));
    rebuild(on, 'db');
    expect([on.sessionText(nameOf(1)), replacedTextsIn(on)]).toEqual([text(1), [text(1, 9)]]);
  });

  it('sets an invalid file with the name of a session aside, and ignores it afterwards', () => {
    const on = rootOf(2);
    writeFileSync(fileOf(on, 1), 'half a docu');
    const { stores, report } = rebuild(on, 'db');
    expect(report.syncResult).toMatchObject({ written: [anId(1)], invalid: [] });
    expect(readFileSync(`${fileOf(on, 1)}.set-aside-20261122-072226`, 'utf8')).toBe('half a docu');
    expect(isSound(stores)).toBe(true);
  });

  it('reports what cannot be written, and writes the rest', () => {
    const on = rootOf(2);
    removeFiles(on);
    failSteps(({ path }) => path.includes(`_${anId(1).slice(0, 8)}`));
    const { report } = rebuild(on, 'db');
    expect(report.syncResult).toMatchObject({
      written: [anId(2)],
      pending: [{ id: anId(1), missing: 'file' }],
    });
  });

  it('changes no file if the folder is read-only', () => {
    const on = rootOf(1);
    writeFileSync(fileOf(on, 1), text(1, 9));
    makeReadOnly(on.paths.output);
    const { report } = rebuild(on, 'db');
    expect(report.syncResult).toMatchObject({ written: [], pending: [{ id: anId(1) }] });
    expect(on.sessionText(nameOf(1))).toBe(text(1, 9));
  });

  it('fails if there is no database, and creates none', () => {
    const on = rootOf(1);
    unlinkSync(on.paths.database);
    expect(storageErrorOf(() => rebuild(on, 'db')).kind).toBe('missing');
    expect(existsSync(on.paths.database)).toBe(false);
  });
});
