import { mkdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NEW_SESSION } from '../../src/domain/draft-relation.js';
import type { Query } from '../../src/domain/query/query.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { createFilesPort } from '../../src/persistence/adapters/files-port.js';
import { createListingPort } from '../../src/persistence/adapters/listing-port.js';
import { hashText } from '../../src/persistence/disk/text-hash.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { surveyCopies } from '../../src/persistence/sync/copy-states.js';
import type { SessionsPort } from '../../src/store/ports/sessions-port.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { listedFiles } from '../support/listed-files.js';
import { type OpenStores, openStores, save, saveRow, sessionsPortOf } from '../support/stores.js';

const squatDay = (id: number) =>
  aSession()
    .id(id)
    .with(exercise('Back Squat').working('100x5'), exercise('Leg Press').working('180x10'))
    .build();
const unequalCopies = (stores: OpenStores) => runToEnd(surveyCopies(stores)).unequal;
const nameOf = (id: number) => `training_session_2026_02_16_${anId(id).slice(0, 8)}.json`;

/** Sessions 1 to 3 in both stores. */
function threeSaved(): { readonly stores: OpenStores; readonly port: SessionsPort } {
  const stores = openStores();
  for (const id of [1, 2, 3]) save(stores, squatDay(id));
  return { stores, port: sessionsPortOf(stores) };
}

describe('the sync state of a session', () => {
  it('is listed for each session whose copies are not equal', () => {
    const { stores } = threeSaved();
    const path = (id: number) => join(stores.on.paths.sessions, nameOf(id));
    writeFileSync(path(1), 'oops');
    writeFileSync(path(2), serializeSession({ ...squatDay(2), focus: 'Legs' }));
    unlinkSync(path(3));
    writeFileSync(path(4), serializeSession(squatDay(4)));
    saveRow(stores, squatDay(5));
    expect(unequalCopies(stores)).toEqual(
      new Map([
        [anId(1), 'unreadable'],
        [anId(2), 'differ'],
        [anId(3), 'database-only'],
        [anId(4), 'file-only'],
        [anId(5), 'database-only'],
      ]),
    );
  });

  it('is unreadable if the database has an invalid document', () => {
    const { stores } = threeSaved();
    stores.database.prepare("UPDATE training_sessions SET raw_json = 'oops' WHERE id = ?").run(anId(2));
    expect(unequalCopies(stores).get(anId(2))).toBe('unreadable');
  });

  it('is equal after a person renamed the file, and the copies have its new path', () => {
    const { stores, port } = threeSaved();
    const { sessions } = stores.on.paths;
    renameSync(join(sessions, nameOf(2)), join(sessions, 'squats.json'));
    expect(unequalCopies(stores)).toEqual(new Map());
    const copies = port.copies(anId(2));
    expect(copies.file).toEqual(copies.database);
    expect(copies.filePath).toBe('data/output/sessions/squats.json');
  });
});

describe('saved sessions', () => {
  it('are all searched', () => {
    const { stores } = threeSaved();
    const listing = createListingPort(stores, () => ({}));
    const leg: Query = [{ kind: 'words', words: ['leg'] }];
    expect(listing.search(leg, 'kg')).toContain(anId(2));
    expect(listing.search([], 'kg')).toHaveLength(3);
  });

  it('are summarised with the deload week', () => {
    const stores = openStores();
    save(stores, { ...squatDay(1), isDeloadWeek: true });
    expect(sessionsPortOf(stores).summaries(1)[0]?.isDeloadWeek).toBe(true);
  });
});

describe('the trash', () => {
  it('is one of the folders once a draft was discarded', () => {
    const stores = openStores();
    const { paths } = stores.on;
    mkdirSync(paths.sessions, { recursive: true });
    const drafts = new SessionDrafts(paths, stores.now);
    drafts.save(squatDay(1), NEW_SESSION);
    drafts.discard(anId(1));
    const files = createFilesPort(paths);
    expect(listedFiles(files, '').map((entry) => entry.name)).toContain('trash');
    expect(listedFiles(files, 'trash').map((entry) => entry.name)).toEqual(['drafts']);
    expect(listedFiles(files, 'trash/drafts')).toHaveLength(1);
  });
});

describe('the saved text of a session', () => {
  it('is that of its row, else of its file, and null if it is deleted or unknown', () => {
    const { stores, port } = threeSaved();
    saveRow(stores, squatDay(4));
    writeFileSync(join(stores.on.paths.sessions, nameOf(5)), serializeSession(squatDay(5)));
    port.delete(anId(2));
    const found = [1, 2, 4, 5, 6].map((id) => port.saved(anId(id), '2026-02-16')?.session._id ?? null);
    expect(found).toEqual([anId(1), null, anId(4), anId(5), null]);
    expect(port.saved(anId(1), '2026-02-16')).toEqual({
      session: squatDay(1),
      hash: hashText(serializeSession(squatDay(1))),
    });
  });

  it('has the same hash with a byte order mark and CRLF', () => {
    const { stores, port } = threeSaved();
    const text = serializeSession(squatDay(5));
    const foreign = `\ufeff${text.replaceAll('\n', '\r\n')}`;
    writeFileSync(join(stores.on.paths.sessions, nameOf(5)), foreign);
    expect(port.saved(anId(5), '2026-02-16')?.hash).toBe(hashText(text));
  });
});

describe('deleting a session', () => {
  it('is refused if its file has another text, which no screen showed yet', () => {
    const { stores, port } = threeSaved();
    writeFileSync(
      join(stores.on.paths.sessions, nameOf(2)),
      serializeSession({ ...squatDay(2), focus: 'Legs' }),
    );
    expect(() => port.delete(anId(2))).toThrow(
      'The file of this session changed since it was shown, so nothing was deleted: look at the session, then delete it again.',
    );
    expect(port.saved(anId(2), '2026-02-16')).not.toBeNull();
  });
});

describe('the list of sessions', () => {
  it('is limited to the newest', () => {
    const { stores, port } = threeSaved();
    save(stores, { ...squatDay(4), date: '2026-02-17' });
    expect(port.summaries(2).map(({ id }) => id)).toEqual([anId(4), anId(3)]);
    expect(port.summaries(9)).toHaveLength(4);
  });
});
