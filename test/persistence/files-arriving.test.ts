/** Files that another program writes after this one has compared, and before it writes or removes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { hashText } from '../../src/persistence/disk/text-hash.js';
import { SessionExporter } from '../../src/persistence/session-files/session-exporter.js';
import { deleteSession, undeleteSession } from '../../src/persistence/sync/delete-session.js';
import { EditorCopies } from '../../src/persistence/sync/editor-copies.js';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { namesIn, type OpenStores, openStores, save } from '../support/stores.js';

const ID = anId(1);
const NAME = `training_session_2026_02_16_${ID.slice(0, 8)}.json`;
const aDay = (reps: number) =>
  aSession()
    .id(1)
    .with(exercise('Squat').working(`100x${reps}`))
    .build();
const textOf = (reps: number) => serializeSession(aDay(reps));

/** A session, and a file with another text of it that arrives as soon as a write or a removal begins. */
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
      super.removeIfSeen(...args);
    }
  }
  return { stores, arriving: { ...stores, exporter: new Arriving(stores.on.paths) } };
}

const conflictTexts = ({ exporter }: OpenStores) =>
  exporter.conflictNames().map((name) => exporter.read(name));

describe('a text that arrives after the comparison', () => {
  it('becomes a conflict of a save, which reports it', () => {
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

  it('becomes a conflict of a sync that writes a changed row', () => {
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

  it('becomes a conflict of a text from an editor', () => {
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
