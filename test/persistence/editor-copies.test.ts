import { mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { OpenedFile } from '../../src/domain/read-models/session-copies.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { LockFile } from '../../src/persistence/disk/lock-file.js';
import { WriterLock } from '../../src/persistence/disk/writer-lock.js';
import { EditorCopies } from '../../src/persistence/sync/editor-copies.js';
import { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { isSound, nameOf, textsInRows, unsynced } from '../support/real-stores.js';
import { NOW, namesIn, replacedTextsIn } from '../support/stores.js';

const session = aSession().id(1).focused('Upper').with(exercise('Squat').working('100x5')).build();
const BEFORE = serializeSession(session);
const ARRIVED = BEFORE.replace('"Upper"', '"Edited on another machine"');
const EDITED = BEFORE.replace('"Upper"', '"Edited here"   ');

/** A session whose file an editor has open. `edit` writes the copy, `arrive` the session's file. */
function opened(stores?: OpenStores, on = new TestDataRoot().hold(session)) {
  const used = stores ?? unsynced(on);
  used.sync();
  const copies = new EditorCopies(used, on.paths);
  const file = copies.open(anId(1));
  if (file === null) throw new Error('the session has no file');
  const sessionFile = join(on.paths.sessions, nameOf(1));
  const copy = join(on.paths.root, file.path);
  return {
    on,
    stores: used,
    copies,
    file: file satisfies OpenedFile,
    sessionFile,
    copy,
    edit: (text: string | Uint8Array) => writeFileSync(copy, text),
    arrive: (text = ARRIVED) => {
      writeFileSync(`${sessionFile}.new`, text);
      renameSync(`${sessionFile}.new`, sessionFile);
    },
    take: () => copies.take(anId(1), file),
    conflicts: () => on.sessionFiles().filter((name) => name.includes('.conflict-')),
    left: () => namesIn(on.paths.drafts).filter((name) => !name.startsWith('.')),
  };
}

describe('a session file in an editor', () => {
  it('is a copy with the same name and bytes, which is saved byte for byte and then removed', () => {
    const { on, stores, copy, edit, take, left } = opened();
    expect(copy).toBe(join(on.paths.drafts, nameOf(1)));
    expect(readFileSync(copy, 'utf8')).toBe(BEFORE);
    edit(EDITED);
    expect(take()).toEqual({ status: 'read', conflict: null });
    expect(textsInRows(stores).get(1)).toBe(EDITED);
    expect(isSound(stores)).toBe(true);
    expect(left()).toEqual([]);
    expect(replacedTextsIn(on)).toContain(BEFORE);
  });

  it.each([
    ['read in', true],
    ['not read yet', false],
  ])('never overwrites a text that arrived while it was open and is %s', (_when, isSynced) => {
    const { on, stores, edit, arrive, take, conflicts } = opened();
    arrive();
    if (isSynced) stores.sync();
    edit(EDITED);
    const outcome = take();
    expect(outcome).toEqual({ status: 'read', conflict: conflicts()[0] });
    expect(conflicts().map((name) => on.sessionText(name))).toEqual([ARRIVED]);
    expect(textsInRows(stores).get(1)).toBe(EDITED);
    expect(stores.sync().syncResult?.conflicts).toHaveLength(1);
  });

  it('is removed if it was not edited, and a text that arrived while it was open stays', () => {
    const { stores, arrive, take, conflicts, left } = opened();
    arrive();
    expect(take()).toEqual({ status: 'unchanged' });
    stores.sync();
    expect(textsInRows(stores).get(1)).toBe(ARRIVED);
    expect([...conflicts(), ...left()]).toEqual([]);
  });

  it('becomes a conflict itself if it is invalid and another text arrived', () => {
    const { on, stores, edit, arrive, take, conflicts } = opened();
    arrive();
    edit('{ broken');
    expect(take()).toMatchObject({ status: 'kept', conflict: conflicts()[0] });
    expect(conflicts().map((name) => on.sessionText(name))).toEqual(['{ broken']);
    stores.sync();
    expect(textsInRows(stores).get(1)).toBe(ARRIVED);
  });

  it('becomes the text of the file if it is invalid and no other text arrived, and the error is located', () => {
    const { sessionFile, edit, take } = opened();
    edit('{ broken');
    expect(take()).toMatchObject({ status: 'invalid', reason: expect.stringContaining('line 1') });
    expect(readFileSync(sessionFile, 'utf8')).toBe('{ broken');
  });

  it('becomes a conflict if it is not text', () => {
    const { on, edit, take, conflicts, sessionFile } = opened();
    edit(Buffer.from([0xff, 0xfe, 0xff]));
    expect(take()).toMatchObject({ status: 'kept', conflict: conflicts()[0] });
    expect(readFileSync(join(on.paths.sessions, conflicts()[0] ?? ''))).toHaveLength(3);
    expect(readFileSync(sessionFile, 'utf8')).toBe(BEFORE);
  });

  it('keeps the bytes of a file that was not text as a conflict when its corrected text is saved', () => {
    const on = new TestDataRoot().hold(session);
    const bytes = Buffer.concat([Buffer.from(BEFORE), Buffer.from([0xff])]);
    const stores = unsynced(on);
    stores.sync();
    writeFileSync(join(on.paths.sessions, nameOf(1)), bytes);
    const { edit, take, conflicts, sessionFile } = opened(stores, on);
    edit(EDITED);
    expect(take()).toEqual({ status: 'read', conflict: conflicts()[0] });
    expect(readFileSync(sessionFile, 'utf8')).toBe(EDITED);
    expect(conflicts().map((name) => readFileSync(join(on.paths.sessions, name)))).toEqual([bytes]);
  });

  it('leaves the saved file unchanged if the editor left no plain file', () => {
    const { copy, take, left, sessionFile } = opened();
    unlinkSync(copy);
    mkdirSync(copy);
    expect(take()).toMatchObject({ status: 'kept', conflict: null });
    expect(readFileSync(sessionFile, 'utf8')).toBe(BEFORE);
    rmSync(copy, { recursive: true, force: true });
    expect(left()).toEqual([]);
  });

  it('becomes a conflict while another process holds the writer lock', () => {
    const on = new TestDataRoot().hold(session);
    const other = unsynced(on);
    const stores = new OpenStores(on.paths, () => NOW, new WriterLock(on.paths, { waitMs: 1 }));
    onTestFinished(() => stores.close());
    const { edit, take, conflicts } = opened(stores, on);
    edit(EDITED);
    const outcome = other.lock.hold(() => take());
    expect(outcome).toMatchObject({ status: 'kept', conflict: conflicts()[0] });
    expect(conflicts().map((name) => on.sessionText(name))).toEqual([EDITED]);
  });
});

describe('a copy that a killed run left', () => {
  it('becomes a conflict at the next start, and a sentence names it', () => {
    const { on, copies, edit, conflicts, left } = opened();
    edit(EDITED);
    copies.close();
    const sentences = new EditorCopies(unsynced(on), on.paths).recover();
    expect(sentences).toEqual([
      `An edit of ${nameOf(1)} was interrupted; its text is in ${conflicts()[0]}: decide on the Data screen.`,
    ]);
    expect(conflicts().map((name) => on.sessionText(name))).toEqual([EDITED]);
    expect(left()).toEqual([]);
  });

  it('is removed if it was not edited', () => {
    const { on, copies, conflicts, left } = opened();
    copies.close();
    expect(new EditorCopies(unsynced(on), on.paths).recover()).toEqual([]);
    expect([...conflicts(), ...left()]).toEqual([]);
  });

  it('stays while the editor of another process has it open', () => {
    const { on, edit, left } = opened();
    edit(EDITED);
    expect(new EditorCopies(unsynced(on), on.paths).recover()).toEqual([]);
    expect(left()).toEqual([nameOf(1)]);
    const lock = new LockFile(join(on.paths.drafts, '.in-editor'));
    onTestFinished(() => lock.close());
    expect(lock.acquire(0)).toBe(false);
  });
});
