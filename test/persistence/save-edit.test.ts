import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DraftBase } from '../../src/domain/draft-relation.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { hashDocument } from '../../src/persistence/disk/text-hash.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { openStores, save, sessionsPortOf } from '../support/stores.js';

const opened = aSession().id(1).with(exercise('Bench Press').working('80x5')).build();
const arrived = { ...opened, focus: 'Edited on another machine' };
const edited = { ...opened, focus: 'Edited here' };

/** A screen that has opened a session. `arrive` replaces its file with another text, as a synchronizer does. */
function openedSession() {
  const stores = openStores();
  save(stores, opened);
  const port = sessionsPortOf(stores);
  const file = join(stores.on.paths.sessions, stores.on.sessionFiles()[0] ?? '');
  const saved = port.saved(anId(1), opened.date);
  const base: DraftBase = { kind: 'saved', hash: saved?.hash ?? '' };
  const arrive = (session = arrived) => writeFileSync(file, serializeSession(session));
  const sync = () => runToEnd(stores.syncSteps());
  const conflicts = () => stores.on.sessionFiles().filter((name) => name.includes('.conflict-'));
  return { stores, port, base, arrive, sync, conflicts };
}

describe('a text that arrived after a screen opened the session', () => {
  it.each([
    ['before', true],
    ['after', false],
  ])('becomes a listed conflict at the save, if it arrived %s the last sync', (_when, isSynced) => {
    const { stores, port, base, arrive, sync, conflicts } = openedSession();
    arrive();
    if (isSynced) sync();
    const result = port.save(edited, base);
    expect(result).toMatchObject({ status: 'saved', conflicts: conflicts() });
    expect(conflicts().map((name) => stores.on.sessionText(name))).toEqual([serializeSession(arrived)]);
  });

  it('becomes a conflict even if this program saved the same text before', () => {
    const { stores, port, base, arrive, sync, conflicts } = openedSession();
    port.save(arrived, base);
    const second: DraftBase = { kind: 'saved', hash: hashDocument(serializeSession(arrived)) };
    port.save(edited, second);
    const third: DraftBase = { kind: 'saved', hash: hashDocument(serializeSession(edited)) };
    arrive(); // The other machine restored that earlier text.
    sync();
    const result = port.save({ ...opened, focus: 'Edited again' }, third);
    expect(result).toMatchObject({ status: 'saved', conflicts: conflicts() });
    expect(conflicts().map((name) => stores.on.sessionText(name))).toEqual([serializeSession(arrived)]);
  });

  it('becomes a conflict even if a draft of an older version does not record the text it started from', () => {
    const { stores, port, arrive, sync, conflicts } = openedSession();
    arrive();
    sync();
    const result = port.save(edited, { kind: 'unknown' });
    expect(result).toMatchObject({ status: 'saved', conflicts: conflicts() });
    expect(conflicts().map((name) => stores.on.sessionText(name))).toEqual([serializeSession(arrived)]);
  });
});
