import { mkdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { anId, aSession } from '../support/builders.js';
import {
  NOW,
  namesIn,
  type OpenStores,
  openStores,
  replacedTextsIn,
  save,
  saveRow,
} from '../support/stores.js';
import { bothAre, copies, NAME, other, session } from './support-saving.js';

const CONFLICT = 'training_session_2026_02_16_00000001.conflict-20261122-072226.json';
const REPLACED = `${anId(1)}-20261122-072226.json`;

const writeSessionFile = ({ on }: OpenStores, text: string, name = NAME) => {
  mkdirSync(on.paths.sessions, { recursive: true });
  writeFileSync(join(on.paths.sessions, name), text);
};

describe('saving a new session', () => {
  it('writes the same text to both stores', () => {
    const stores = openStores();
    expect(save(stores, session)).toEqual({
      status: 'saved',
      action: 'new',
      fileName: NAME,
      isWritten: true,
    });
    expect(copies(stores)).toEqual(bothAre(session));
    expect(stores.on.sessionFiles()).toEqual([NAME]);
  });

  it('never overwrites the file of another session', () => {
    const stores = openStores();
    save(stores, session);
    const twin = { ...session, _id: session._id.replace(/1$/, '2') };
    expect(save(stores, twin)).toMatchObject({ fileName: 'training_session_2026_02_16_00000001-0000.json' });
    expect(copies(stores)).toEqual(bothAre(session));
  });

  it('never overwrites an invalid file', () => {
    const stores = openStores();
    writeSessionFile(stores, 'half a docu');
    save(stores, session);
    expect(stores.on.sessionText(NAME)).toBe('half a docu');
    expect(copies(stores)).toEqual(bothAre(session));
  });
});

describe('saving the same record again', () => {
  it('writes nothing', () => {
    const stores = openStores();
    save(stores, session);
    const before = stores.on.contents();
    const imported = { ...session, userId: 'x', source: { format: 'markdown', id: '1' } };
    expect(save(stores, imported)).toEqual({
      status: 'saved',
      action: 'same',
      fileName: NAME,
      isWritten: false,
    });
    expect(save(stores, imported, true)).toMatchObject({ action: 'same' });
    expect(stores.on.contents()).toEqual(before);
  });

  it('writes a missing file with the text of the row', () => {
    const stores = openStores();
    save(stores, session);
    unlinkSync(join(stores.on.paths.sessions, NAME));
    expect(save(stores, { ...session, userName: 'X' })).toMatchObject({ status: 'saved', action: 'same' });
    expect(copies(stores)).toEqual(bothAre(session));
  });

  it('writes a missing row with the text of the file, formatting included', () => {
    const stores = openStores();
    const text = `\ufeff${JSON.stringify(session)}\r\n`;
    writeSessionFile(stores, text);
    expect(save(stores, session)).toMatchObject({ status: 'saved', action: 'same', fileName: NAME });
    expect(copies(stores)).toEqual({ row: text, file: text, isSynced: true });
  });

  it('finds a file that a person renamed', () => {
    const stores = openStores();
    save(stores, session);
    renameSync(join(stores.on.paths.sessions, NAME), join(stores.on.paths.sessions, 'push day.json'));
    expect(save(stores, session)).toMatchObject({ action: 'same', fileName: 'push day.json' });
    expect(stores.on.sessionFiles()).toEqual(['push day.json']);
  });
});

describe('saving another record with the same id', () => {
  it('is refused and writes nothing', () => {
    const stores = openStores();
    save(stores, session);
    const before = stores.on.contents();
    expect(save(stores, other)).toEqual({ status: 'refused' });
    expect(stores.on.contents()).toEqual(before);
  });

  it('is refused if only a file holds the former record', () => {
    const stores = openStores();
    writeSessionFile(stores, serializeSession(session));
    expect(save(stores, other)).toEqual({ status: 'refused' });
  });

  it('replaces the former record if asked to, and keeps its text', () => {
    const stores = openStores();
    save(stores, session);
    expect(save(stores, other, true)).toMatchObject({ status: 'saved', action: 'replaced', fileName: NAME });
    expect(copies(stores)).toEqual(bothAre(other));
    expect(namesIn(stores.on.paths.replaced)).toEqual([REPLACED]);
    expect(namesIn(stores.on.paths.replaced)).toEqual([REPLACED]);
    expect(replacedTextsIn(stores.on)).toEqual([serializeSession(session)]);
  });

  it('renames the file if the date changed', () => {
    const stores = openStores();
    save(stores, session);
    const moved = { ...session, date: '2026-02-17' };
    expect(save(stores, moved, true)).toMatchObject({
      fileName: 'training_session_2026_02_17_00000001.json',
    });
    expect(stores.on.sessionFiles()).toEqual(['training_session_2026_02_17_00000001.json']);
    expect(copies(stores)).toEqual(bothAre(moved));
  });

  it('keeps a name that a person gave the file if the date changed', () => {
    const stores = openStores();
    save(stores, session);
    renameSync(join(stores.on.paths.sessions, NAME), join(stores.on.paths.sessions, 'push day.json'));
    const moved = { ...session, date: '2026-02-17' };
    expect(save(stores, moved, true)).toMatchObject({ fileName: 'push day.json' });
    expect(stores.on.sessionFiles()).toEqual(['push day.json']);
    expect(copies(stores)).toEqual(bothAre(moved));
  });
});

describe('saving a session whose file another program changed', () => {
  const edited = serializeSession(aSession().focused('edited by hand').build());

  it('first moves the changed text to a conflict file', () => {
    const stores = openStores();
    save(stores, session);
    writeSessionFile(stores, edited);
    expect(save(stores, other, true)).toMatchObject({ status: 'saved', action: 'replaced', fileName: NAME });
    expect(copies(stores)).toEqual(bothAre(other));
    expect(stores.on.sessionFiles()).toEqual([CONFLICT, NAME]);
    expect(stores.on.sessionText(CONFLICT)).toBe(edited);
    expect(namesIn(stores.on.paths.replaced)).toEqual([REPLACED]);
  });

  it('moves a text that is no longer JSON to a conflict file too', () => {
    const stores = openStores();
    save(stores, session);
    writeSessionFile(stores, '{"half":');
    expect(save(stores, other, true)).toMatchObject({ status: 'saved' });
    expect(stores.on.sessionText(CONFLICT)).toBe('{"half":');
    expect(copies(stores)).toEqual(bothAre(other));
  });

  it.each([
    ['another record', edited],
    ['no JSON', '{"half":'],
  ])('does not report the session as saved while the file holds %s', (_what, text) => {
    const stores = openStores();
    save(stores, session);
    writeSessionFile(stores, text);
    expect(save(stores, session).status).toMatch(/^refused/);
    expect(stores.on.sessionText(NAME)).toBe(text);
  });

  it('copies the changed text to the row if the same record is saved', () => {
    const stores = openStores();
    save(stores, session);
    const text = serializeSession(other).replaceAll('\n', '\r\n');
    writeSessionFile(stores, text);
    expect(save(stores, other)).toEqual({ status: 'refused' });
    expect(save(stores, other, true)).toMatchObject({ status: 'saved', action: 'replaced' });
    expect(copies(stores)).toEqual({ row: text, file: text, isSynced: true });
    expect(stores.on.sessionFiles()).toEqual([NAME]);
    expect(namesIn(stores.on.paths.replaced)).toEqual([REPLACED]);
  });
});

describe('the file of a row', () => {
  it("does not count as the session's file if it now holds another session", () => {
    const stores = openStores();
    const stranger = serializeSession({ ...session, _id: anId(2) });
    saveRow(stores, session, NAME);
    writeSessionFile(stores, stranger);
    expect(save(stores, session)).toMatchObject({
      fileName: 'training_session_2026_02_16_00000001-0000.json',
    });
    expect(stores.on.sessionText(NAME)).toBe(stranger);
  });
});

describe('saving a session without a row', () => {
  const renamed = 'my best day.json';

  it('finds its file under any name and date, and refuses another record', () => {
    const stores = openStores();
    const later = { ...session, date: '2026-03-01' };
    writeSessionFile(stores, serializeSession(later), renamed);
    expect(save(stores, session)).toEqual({ status: 'refused' });
    expect(save(stores, later)).toMatchObject({ status: 'saved', action: 'same', fileName: renamed });
    expect(copies(stores)).toEqual(bothAre(later));
    expect(stores.on.sessionFiles()).toEqual([renamed]);
  });

  it('ignores invalid files', () => {
    const stores = openStores();
    writeSessionFile(stores, 'no JSON', renamed);
    expect(save(stores, session)).toMatchObject({ status: 'saved', action: 'new' });
  });
});

describe('an edit of a session that another process saved during the edit', () => {
  const began = serializeSession(session);
  const savedByOther = { ...session, focus: 'Saved by another process' };
  const beganFrom = (text: string) => text === began;

  it('keeps the other text as a conflict and reports it', () => {
    const stores = openStores();
    save(stores, session);
    save(stores, savedByOther, true);
    const outcome = saveSession(stores, other, { replace: true, beganFrom });
    const conflict = stores.on.sessionFiles().find((name) => name.includes('.conflict-'));
    expect(outcome).toMatchObject({ status: 'saved', action: 'replaced', conflicts: [conflict] });
    expect(stores.on.sessionText(conflict)).toBe(serializeSession(savedByOther));
    expect(copies(stores)).toMatchObject({ row: serializeSession(other), file: serializeSession(other) });
  });

  it('keeps a text that only the row has', () => {
    const stores = openStores();
    saveRow(stores, savedByOther);
    const outcome = saveSession(stores, other, { replace: true, beganFrom });
    const conflict = stores.on.sessionFiles().find((name) => name.includes('.conflict-'));
    expect(outcome).toMatchObject({ status: 'saved', conflicts: [conflict] });
    expect(stores.on.sessionText(conflict)).toBe(serializeSession(savedByOther));
  });

  it('replaces the text it started from, and an older text that is still in the file', () => {
    const stores = openStores();
    save(stores, savedByOther);
    stores.repository.save(session, began, null, NOW.toISOString());
    expect(saveSession(stores, other, { replace: true, beganFrom })).not.toHaveProperty('conflicts');
    expect(namesIn(stores.on.paths.replaced)).toHaveLength(2);
  });
});
