/** Files that another program writes between a comparison by this program and the write or removal that follows. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { hashText } from '../../src/persistence/disk/text-hash.js';
import { SessionExporter } from '../../src/persistence/session-files/session-exporter.js';
import { deleteSession, undeleteSession } from '../../src/persistence/sync/delete-session.js';
import { readEditedFile, restoreLastText } from '../../src/persistence/sync/edited-file.js';
import { EditorCopies } from '../../src/persistence/sync/editor-copies.js';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import { aBackupOf, restoreInto, watch } from '../support/backups.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { later, namesIn, type OpenStores, openStores, save } from '../support/stores.js';

const ID = anId(1);
const NAME = `training_session_2026_02_16_${ID.slice(0, 8)}.json`;
const aDay = (reps: number) =>
  aSession()
    .id(1)
    .with(exercise('Squat').working(`100x${reps}`))
    .build();
const textOf = (reps: number) => serializeSession(aDay(reps));

/** A session, and a file with another text of it that arrives when a write or a removal begins. */
function withArrival(): { readonly stores: OpenStores; readonly arriving: OpenStores } {
  const stores = openStores();
  save(stores, aDay(5));
  const path = join(stores.on.paths.sessions, NAME);
  const arrive = () => writeFileSync(path, textOf(9));
  class Arriving extends SessionExporter {
    override write(...args: Parameters<SessionExporter['write']>) {
      arrive();
      return super.write(...args);
    }
    override writeUnsynced(...args: Parameters<SessionExporter['writeUnsynced']>) {
      arrive();
      return super.writeUnsynced(...args);
    }
    override removeIfSeen(...args: Parameters<SessionExporter['removeIfSeen']>) {
      arrive();
      return super.removeIfSeen(...args);
    }
  }
  return { stores, arriving: { ...stores, exporter: new Arriving(stores.on.paths) } };
}

const conflictTexts = ({ exporter }: OpenStores) =>
  exporter.conflictNames().map((name) => exporter.read(name));

describe('a text that arrives after the comparison', () => {
  it('becomes a conflict if a save writes the session, and the save reports it', () => {
    const { stores, arriving } = withArrival();
    const outcome = save(arriving, aDay(6), true);
    expect(outcome).toMatchObject({ status: 'saved', conflicts: stores.exporter.conflictNames() });
    expect(conflictTexts(stores)).toEqual([textOf(9)]);
    expect(stores.on.sessionText(NAME)).toBe(textOf(6));
  });

  it('stays as a second file if a changed date gives the session another name', () => {
    const { stores, arriving } = withArrival();
    save(arriving, { ...aDay(6), date: '2026-02-17' }, true);
    expect(stores.on.sessionText(NAME)).toBe(textOf(9));
  });

  it('becomes a conflict if a sync writes a changed row', () => {
    const { stores, arriving } = withArrival();
    const copy = { name: NAME, hash: hashText(textOf(5)), ...stores.exporter.stampOf(NAME) };
    stores.repository.save(aDay(6), textOf(6), { sizeBytes: 0, modifiedMicroseconds: 0, ...copy }, '');
    const { newConflicts } = syncStores(arriving);
    expect(newConflicts).toEqual(stores.exporter.conflictNames());
    expect(conflictTexts(stores)).toEqual([textOf(9)]);
    expect(stores.on.sessionText(NAME)).toBe(textOf(6));
  });

  it('stays if the session is deleted, and restores it at the next sync', () => {
    const { stores, arriving } = withArrival();
    expect(deleteSession(arriving, ID)).toEqual({ status: 'done' });
    expect(stores.on.sessionText(NAME)).toBe(textOf(9));
    expect(syncStores(stores)).toMatchObject({ restored: [ID] });
    expect(namesIn(stores.on.paths.replaced)).toHaveLength(1);
  });

  it('becomes a conflict of a session that is restored from the trash', () => {
    const { stores, arriving } = withArrival();
    deleteSession(stores, ID);
    expect(undeleteSession(arriving, ID)).toEqual({ status: 'done' });
    expect(conflictTexts(stores)).toEqual([textOf(9)]);
    expect(stores.on.sessionText(NAME)).toBe(textOf(5));
  });

  it('becomes a conflict if a text from an editor is saved', () => {
    const { stores, arriving } = withArrival();
    const copies = new EditorCopies(arriving, stores.on.paths);
    const opened = copies.open(ID);
    if (opened === null) throw new Error('the session has no file');
    writeFileSync(join(stores.on.root, opened.path), textOf(6));
    expect(copies.take(ID, opened)).toMatchObject({
      status: 'read',
      conflict: expect.stringContaining('conflict'),
    });
    expect(conflictTexts(stores)).toEqual([textOf(9)]);
    expect(stores.on.sessionText(NAME)).toBe(textOf(6));
  });
});

/** Writes another text to `path` when the program's new text is on disk but not yet renamed. */
function arriveAt(path: string, text = textOf(9)): void {
  let isArrived = false;
  watch((step) => {
    const isWritten = step.call === 'fsync' && basename(step.path).startsWith(`.${basename(path)}.`);
    if (!isWritten || isArrived) return;
    isArrived = true;
    writeFileSync(path, text);
  });
}

describe('a text that arrives while another one is written', () => {
  it('becomes a conflict of a session whose file was given another date by hand', () => {
    const stores = openStores();
    save(stores, aDay(5));
    const { sessions } = stores.on.paths;
    const text = serializeSession({ ...aDay(5), date: '2026-02-17' });
    const renamed = NAME.replace('02_16', '02_17');
    writeFileSync(join(sessions, NAME), text);
    arriveAt(join(sessions, renamed));
    const { newConflicts } = syncStores(stores);
    expect(stores.on.sessionText(renamed)).toBe(text);
    expect(conflictTexts(stores)).toEqual([textOf(9)]);
    expect(newConflicts).toEqual(stores.exporter.conflictNames());
  });

  it('becomes the conflict if the last valid text is restored', () => {
    const stores = openStores();
    save(stores, aDay(5));
    const path = join(stores.on.paths.sessions, NAME);
    writeFileSync(path, '{"broken');
    arriveAt(path);
    const aside = restoreLastText(stores, ID);
    expect(stores.exporter.conflictNames()).toEqual([aside]);
    expect(conflictTexts(stores)).toEqual([textOf(9)]);
    expect(stores.on.sessionText(NAME)).toBe(textOf(5));
  });

  it('becomes a conflict of a session whose file an editor removed and the app writes again', () => {
    const stores = openStores();
    save(stores, aDay(5));
    const path = join(stores.on.paths.sessions, NAME);
    const copy = { status: 'read', text: textOf(5) } as const;
    rmSync(path);
    arriveAt(path);
    readEditedFile(stores, ID, NAME, { database: copy, file: copy });
    expect(stores.on.sessionText(NAME)).toBe(textOf(5));
    expect(conflictTexts(stores)).toEqual([textOf(9)]);
  });

  it('becomes a conflict of a session that is restored from a backup', async () => {
    const backup = await aBackupOf(new TestDataRoot().hold(aDay(5)));
    const on = new TestDataRoot();
    arriveAt(join(on.paths.sessions, NAME));
    await restoreInto(on, backup);
    const stores = openStores(on);
    expect(stores.repository.getText(ID)?.text).toBe(textOf(5));
    expect(conflictTexts(stores)).toEqual([textOf(9)]);
  });

  it('is not replaced by a draft from a backup', async () => {
    const from = new TestDataRoot().hold();
    const inProgress = `draft_${ID}.json`;
    mkdirSync(from.paths.drafts, { recursive: true });
    writeFileSync(join(from.paths.drafts, inProgress), textOf(5));
    const backup = await aBackupOf(from);
    const on = new TestDataRoot();
    const path = join(on.paths.drafts, inProgress);
    arriveAt(path);
    await restoreInto(on, backup);
    expect(readFileSync(path, 'utf8')).toBe(textOf(9));
  });
});

describe('a text that arrives in a conflict file that has become superfluous', () => {
  it('is not removed', () => {
    const stores = openStores();
    save(stores, aDay(5));
    const first = stores.exporter.writeConflict(NAME, textOf(6), stores.now());
    const name = stores.exporter.writeConflict(NAME, textOf(6), later(stores).now());
    class Arriving extends SessionExporter {
      override removeIfSeen(...args: Parameters<SessionExporter['removeIfSeen']>) {
        writeFileSync(join(stores.on.paths.sessions, name), textOf(9));
        return super.removeIfSeen(...args);
      }
    }
    const { conflicts } = syncStores({ ...stores, exporter: new Arriving(stores.on.paths) });
    expect(conflictTexts(stores)).toEqual([textOf(6), textOf(9)]);
    expect(conflicts).toEqual([first, name].map((file) => ({ id: ID, file })));
  });
});
