/** A text in `trash/replaced/` counts as the oldest, so it is removed there if a person chooses it again. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { decideConflict } from '../../src/persistence/sync/decide-conflict.js';
import { deleteSession, undeleteSession } from '../../src/persistence/sync/delete-session.js';
import { EditorCopies } from '../../src/persistence/sync/editor-copies.js';
import type { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { LOOKS_APART_MS } from '../../src/persistence/sync/second-look.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { nameOf, textsInRows, unsynced } from '../support/real-stores.js';
import { NOW, replacedTextsIn } from '../support/stores.js';

const aDay = (reps: number) =>
  aSession()
    .id(1)
    .with(exercise('Squat').working(`100x${reps}`))
    .build();
const [FIRST, SECOND, OTHER] = [5, 6, 7].map((reps) => serializeSession(aDay(reps)));

/** The ways in which a person can choose the first text of a session again. */
const CHOICES: Readonly<Record<string, (stores: OpenStores, on: TestDataRoot) => void>> = {
  'restored from the trash': (stores) => {
    saveSession(stores, aDay(5), { replace: true });
    // Another machine had this text too, and replaced it.
    stores.exporter.trash.saveReplaced(anId(1), FIRST ?? '', NOW);
    deleteSession(stores, anId(1));
    expect(undeleteSession(stores, anId(1)).status).toBe('done');
  },
  'kept from a conflict': (stores) => {
    const conflict = stores.exporter.writeConflict(nameOf(1), FIRST ?? '', NOW);
    decideConflict(stores, conflict, 'conflict', { session: SECOND ?? '', conflict: FIRST ?? '' });
  },
  'written in an editor': (stores, on) => {
    const copies = new EditorCopies(stores, on.paths);
    const opened = copies.open(anId(1));
    if (opened === null) throw new Error('the session has no file');
    writeFileSync(join(on.root, opened.path), FIRST ?? '');
    expect(copies.take(anId(1), opened)).toMatchObject({ status: 'read' });
  },
};

describe.each(Object.entries(CHOICES))('a text that was replaced and is %s', (_how, choose) => {
  it('is not lost to another file of the session: both texts stay in the folder', () => {
    const on = new TestDataRoot().hold(aDay(5));
    const stores = unsynced(on);
    stores.sync();
    saveSession(stores, aDay(6), { replace: true });
    expect(replacedTextsIn(on)).toEqual([FIRST]);
    choose(stores, on);
    expect(textsInRows(stores).get(1)).toBe(FIRST);
    expect(replacedTextsIn(on)).not.toContain(FIRST);
    writeFileSync(join(on.paths.sessions, 'another file.json'), OTHER ?? '');
    for (const looks of [0, 1]) {
      unsynced(on, () => new Date(NOW.getTime() + looks * LOOKS_APART_MS)).sync();
    }
    const texts = on.sessionFiles().map((name) => on.sessionText(name));
    expect(texts).toContain(FIRST);
    expect(texts).toContain(OTHER);
  });
});
