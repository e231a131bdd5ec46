import { readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { WriterLock } from '../../src/persistence/disk/writer-lock.js';
import { readEditedFile, restoreLastText } from '../../src/persistence/sync/edited-file.js';
import { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { LOOKS_APART_MS } from '../../src/persistence/sync/second-look.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { isSound, nameOf, textsInRows, unsynced } from '../support/real-stores.js';
import { NOW, namesIn, storageErrorOf } from '../support/stores.js';

const session = aSession().id(1).focused('Upper').with(exercise('Squat').working('100x5')).build();
const BEFORE = serializeSession(session);
const COPY = { status: 'read', text: BEFORE } as const;
const OPENED = { database: COPY, file: COPY };

/** A session in both stores, whose file an editor then wrote, or removed if `text` is null. */
function edited(text: string | null) {
  const on = new TestDataRoot().hold(session);
  const stores = unsynced(on);
  stores.sync();
  const path = join(on.paths.sessions, nameOf(1));
  if (text === null) unlinkSync(path);
  else writeFileSync(path, text);
  return { on, stores, path, take: () => readEditedFile(stores, anId(1), nameOf(1), OPENED) };
}

describe('a file that was edited', () => {
  it('is read byte for byte', () => {
    const text = BEFORE.replace('"Upper"', '"Upper, by hand"   ');
    const { stores, take } = edited(text);
    expect(take()).toEqual({ status: 'read', conflict: null });
    expect(textsInRows(stores).get(1)).toBe(text);
    expect(isSound(stores)).toBe(true);
  });

  it('is renamed after a changed date', () => {
    const { on, stores, take } = edited(BEFORE.replace('"2026-02-16"', '"2026-02-17"'));
    expect(take()).toEqual({ status: 'read', conflict: null });
    expect(namesIn(on.paths.sessions)).toEqual([nameOf(1).replace('02_16', '02_17')]);
    expect(isSound(stores)).toBe(true);
  });

  it('keeps, as a conflict, a text that another process saved while the editor was open', () => {
    const on = new TestDataRoot().hold(session);
    const [stores, other] = [unsynced(on), unsynced(on)];
    stores.sync();
    other.sync();
    const saved = { ...session, focus: 'Saved by another process' };
    expect(saveSession(other, saved, { replace: true }).status).toBe('saved');
    const text = BEFORE.replace('"Upper"', '"Upper, by hand"');
    writeFileSync(join(on.paths.sessions, nameOf(1)), text);
    const outcome = readEditedFile(stores, anId(1), nameOf(1), OPENED);
    const conflict = namesIn(on.paths.sessions).find((name) => name.includes('.conflict-'));
    expect(outcome).toEqual({ status: 'read', conflict });
    expect(on.sessionText(conflict)).toBe(serializeSession(saved));
    expect(textsInRows(stores).get(1)).toBe(text);
    expect(stores.sync().syncResult?.conflicts).toEqual([{ id: anId(1), file: conflict }]);
  });

  it('keeps the text of another process as a conflict at the next sync if the writer lock was held', () => {
    const on = new TestDataRoot().hold(session);
    const other = unsynced(on);
    other.sync();
    const stores = new OpenStores(on.paths, () => NOW, new WriterLock(on.paths, { waitMs: 1 }));
    onTestFinished(() => stores.close());
    stores.sync();
    const saved = { ...session, focus: 'Saved by another process' };
    saveSession(other, saved, { replace: true });
    writeFileSync(join(on.paths.sessions, nameOf(1)), BEFORE.replace('"Upper"', '"Upper, by hand"'));
    const take = () => readEditedFile(stores, anId(1), nameOf(1), OPENED);
    expect(other.lock.hold(() => storageErrorOf(take)).kind).toBe('writer-locked');
    stores.sync();
    const conflict = namesIn(on.paths.sessions).find((name) => name.includes('.conflict-'));
    expect(on.sessionText(conflict)).toBe(serializeSession(saved));
  });

  it('counts as unchanged if its text is the same as before', () => {
    expect(edited(BEFORE).take()).toEqual({ status: 'unchanged' });
  });

  it.each([
    [
      'no JSON',
      BEFORE.replace('"phase": null,', '"phase": null'),
      /^line 9, column 3: is not JSON: expected a comma/,
    ],
    [
      'no session',
      BEFORE.replace('"weightKg": 100', '"weightKg": "much"'),
      /^exercise 1 \(Squat\), working set 1, weightKg: /,
    ],
    [
      'repeating a key',
      BEFORE.replace('"phase": null,', '"phase": null,\n  "phase": 2,'),
      /^line 9, column 3: the key "phase" is repeated$/,
    ],
    ['empty', '', /./],
  ])('that is %s is left unchanged, and the error names its place', (_, text, reason) => {
    const { stores, path, take } = edited(text);
    const outcome = take();
    expect(outcome).toEqual({ status: 'invalid', reason: expect.stringMatching(reason) });
    expect(readFileSync(path, 'utf8')).toBe(text);
    stores.sync();
    expect(textsInRows(stores).get(1)).toBe(BEFORE);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('that is not text is left unchanged', () => {
    const { path, take } = edited(BEFORE);
    writeFileSync(path, Buffer.from([0xff, 0xfe, 0xff]));
    expect(take()).toMatchObject({ status: 'invalid' });
    expect(readFileSync(path)).toHaveLength(3);
  });

  it.each([
    ['by the editor, with a change', 'mine.json', BEFORE.replace('"Upper"', '"Lower"'), 'read'],
    ['by the editor, without a change', 'mine.json', BEFORE, 'unchanged'],
  ])('that is renamed %s is found by its _id', (_, name, text, status) => {
    const { on, stores, take } = edited(null);
    writeFileSync(join(on.paths.sessions, name), text);
    expect(take()).toMatchObject({ status });
    expect(textsInRows(stores).get(1)).toBe(text);
    expect(namesIn(on.paths.sessions)).toHaveLength(1);
    expect(isSound(stores)).toBe(true);
  });

  it('that a sync renamed for its new date while the editor was open is found by its _id', () => {
    const text = BEFORE.replace('"2026-02-16"', '"2026-02-17"');
    const { on, stores, take } = edited(text);
    const other = unsynced(on);
    other.sync();
    other.close();
    const renamed = [nameOf(1).replace('02_16', '02_17')];
    expect(namesIn(on.paths.sessions)).toEqual(renamed);
    expect(take()).toEqual({ status: 'read', conflict: null });
    expect(namesIn(on.paths.sessions)).toEqual(renamed);
    expect(textsInRows(stores).get(1)).toBe(text);
    expect(isSound(stores)).toBe(true);
  });

  it('that the editor replaced with a new file is read', () => {
    const text = BEFORE.replace('"Upper"', '"Lower"');
    const { path, stores, take } = edited(BEFORE);
    writeFileSync(`${path}~`, text);
    renameSync(`${path}~`, path);
    expect(take()).toEqual({ status: 'read', conflict: null });
    expect(textsInRows(stores).get(1)).toBe(text);
  });

  it('that was removed is written again', () => {
    const { stores, path, take } = edited(null);
    expect(take()).toEqual({ status: 'written-again' });
    expect(readFileSync(path, 'utf8')).toBe(BEFORE);
    expect(isSound(stores)).toBe(true);
  });

  it('that has another id becomes another session, and the old one is kept', () => {
    const other = BEFORE.replace(anId(1), anId(2));
    const { on, stores, take } = edited(other);
    expect(take()).toEqual({ status: 'other-session' });
    unsynced(on, () => new Date(NOW.getTime() + LOOKS_APART_MS)).sync();
    expect(textsInRows(stores)).toEqual(
      new Map([
        [1, BEFORE],
        [2, other],
      ]),
    );
    expect(isSound(stores)).toBe(true);
  });

  it('whose row another process changed is kept as a conflict, with a message', () => {
    const { on, stores, take } = edited(BEFORE.replace('"Upper"', '"by hand"'));
    const inRow = BEFORE.replace('"Upper"', '"elsewhere"');
    const database = new Database(on.paths.database);
    database
      .prepare('UPDATE training_sessions SET raw_json = ?, text_hash = NULL WHERE id = ?')
      .run(inRow, anId(1));
    database.close();
    expect(take()).toMatchObject({
      status: 'unsynced',
      reason: expect.stringContaining('both texts are kept'),
    });
    expect(textsInRows(stores).get(1)).toBe(inRow);
    // Later syncs list only the conflict whose text differs from the session. The other file stays until a person
    // decides.
    const reports = [1, 2].map((looks) =>
      unsynced(on, () => new Date(NOW.getTime() + looks * LOOKS_APART_MS)).sync(),
    );
    expect(reports.at(-1)?.syncResult?.conflicts).toHaveLength(1);
    expect(namesIn(on.paths.sessions)).toHaveLength(3);
  });
});

describe('restoring the last valid text', () => {
  it('keeps the invalid text as a conflict', () => {
    const { on, stores, path } = edited('{"broken');
    const kept = restoreLastText(stores, anId(1));
    expect(kept).toMatch(/\.conflict-\d{8}-\d{6}\.json$/);
    expect(readFileSync(join(on.paths.sessions, kept), 'utf8')).toBe('{"broken');
    expect(readFileSync(path, 'utf8')).toBe(BEFORE);
    expect(stores.sync().syncResult?.conflicts).toEqual([{ id: null, file: kept }]);
  });

  it('fails if the session has no row', () => {
    const { stores } = edited('{"broken');
    expect(() => restoreLastText(stores, anId(7))).toThrow();
  });
});
