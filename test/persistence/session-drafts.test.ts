import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NEW_SESSION } from '../../src/domain/draft-relation.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { type StorageStep, watchSteps } from '../../src/persistence/disk/disk.js';
import { StorageError } from '../../src/persistence/disk/storage-error.js';
import { machineId } from '../../src/persistence/drafts/machine-id.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { SessionTrash } from '../../src/persistence/session-files/session-trash.js';
import { Tombstones } from '../../src/persistence/session-files/tombstones.js';
import { anId } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { NOW, namesIn, save } from '../support/stores.js';
import { aFolder, aPort, inProgress, nameOf, nothingSaved, withSets } from './support-drafts.js';

describe('saving a draft', () => {
  it('writes it to disk before it returns: syncs the file before the rename, and the folder after it', () => {
    const { drafts, paths } = aFolder();
    machineId(paths.database);
    const steps: StorageStep[] = [];
    watchSteps((step) => steps.push(step));
    onTestFinished(() => watchSteps(null));
    drafts.save(inProgress(1), NEW_SESSION);
    expect(steps.map(({ call }) => call)).toEqual(['create', 'write', 'fsync', 'rename', 'open', 'fsync']);
  });

  it('leaves the former text complete if any step fails, and offers no leftovers', () => {
    for (const failing of ['create', 'write', 'fsync', 'rename']) {
      const { drafts, list, names } = aFolder();
      drafts.save(inProgress(1), NEW_SESSION);
      watchSteps(({ call, path }) => {
        if (call === failing || call === 'unlink') throw new StorageError('failed', path);
      });
      onTestFinished(() => watchSteps(null));
      expect(() => drafts.save(inProgress(1, 85), NEW_SESSION)).toThrow(StorageError);
      watchSteps(null);
      expect(list()).toMatchObject({ drafts: [{ session: inProgress(1) }], problems: [] });
      expect(names().filter((name) => !name.startsWith('.'))).toEqual([nameOf(1)]);
    }
  });
});

describe('a draft on a full disk', () => {
  it('is reported in one sentence, and the next change writes everything', async () => {
    const { paths, port, drafts } = aPort();
    const problemOf = (session: TrainingSession) =>
      new Promise<string | null>((resolve) => {
        port.save(session, NEW_SESSION, { onSlow: () => {}, onEnd: resolve });
      });
    expect(await problemOf(inProgress(1))).toBeNull();
    watchSteps(({ call }) => {
      if (call === 'write') throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    });
    onTestFinished(() => watchSteps(null));
    const sentence = 'no space is left for data/output/drafts; free some and try again.';
    expect(await problemOf(inProgress(1, 85))).toBe(sentence);
    expect(namesIn(paths.drafts)).toEqual([nameOf(1)]);
    watchSteps(null);
    expect(await problemOf(inProgress(1, 90))).toBeNull();
    expect(drafts.list(nothingSaved).drafts).toMatchObject([{ session: inProgress(1, 90) }]);
  });
});

describe('the drafts of an earlier run', () => {
  it('are offered newest first, by the local time', () => {
    const { drafts, list } = aFolder();
    for (const [id, date] of [
      [1, '2026-02-14'],
      [2, '2026-02-16'],
      [3, '2026-02-15T20:00:00-08:00'],
      [4, '2026-02-15'],
      [5, '2026-02-15T21:00:00+05:30'],
      [6, '2026-02-15'],
    ] as const)
      drafts.save({ ...inProgress(id), date }, NEW_SESSION);
    expect(list().drafts.map(({ id }) => id)).toEqual([2, 5, 3, 6, 4, 1].map(anId));
  });

  it('are none if there is no folder', () => {
    const drafts = new SessionDrafts(new TestDataRoot().paths, () => NOW);
    expect(drafts.list(nothingSaved)).toEqual({ drafts: [], problems: [] });
  });

  it.each([
    ['JSON that breaks off', '{"dataModel'],
    ['an empty file', ''],
    ['a document without a session', '[]'],
    [
      'bytes that are no UTF-8',
      Buffer.concat([Buffer.from(serializeSession(inProgress(2))), Buffer.of(0xff)]),
    ],
    [
      'a session with a repeated key',
      serializeSession(inProgress(2)).replace('"focus"', '"focus": 1, "focus"'),
    ],
  ])('are set aside and named if their file is %s, and the others are offered', (_, text) => {
    const { drafts, put, list, names } = aFolder();
    drafts.save(inProgress(1), NEW_SESSION);
    put(nameOf(2), text);
    const found = list();
    expect(found.drafts.map(({ id }) => id)).toEqual([anId(1)]);
    expect(found.problems).toEqual([`${nameOf(2)} cannot be read; it is set aside in data/output/drafts.`]);
    expect(names()).toEqual([nameOf(1), `draft_${anId(2)}.unreadable-20261122-072226`]);
    expect(list().problems).toEqual([]);
  });

  it('are set aside next to a file that was set aside in the same second', () => {
    const { put, list, names, paths } = aFolder();
    for (const text of ['one', 'other']) {
      put(nameOf(1), text);
      list();
    }
    expect(names()).toHaveLength(2);
    expect(names().map((name) => readFileSync(join(paths.drafts, name), 'utf8'))).toEqual(['one', 'other']);
  });

  it('are unchanged and named if a newer traininglogs wrote them', () => {
    const { put, list, names, paths } = aFolder();
    const text = serializeSession(inProgress(1)).replace('"0.0.1"', '"0.1.0"');
    put(nameOf(1), text);
    for (const _ of ['first start', 'second start']) {
      expect(list()).toEqual({
        drafts: [],
        problems: [`${nameOf(1)} has data model 0.1.0, newer than 0.0.1; update traininglogs to read it.`],
      });
    }
    expect(names()).toEqual([nameOf(1)]);
    expect(readFileSync(join(paths.drafts, nameOf(1)), 'utf8')).toBe(text);
  });

  it('are named if they cannot be opened', () => {
    const { drafts, list, paths } = aFolder();
    drafts.save(inProgress(1), NEW_SESSION);
    mkdirSync(join(paths.drafts, nameOf(2)));
    const found = list();
    expect(found.drafts).toHaveLength(1);
    expect(found.problems).toEqual([expect.stringMatching(/^A draft cannot be resumed: .*00000002.*\.$/)]);
  });

  it('are named if they cannot be set aside', () => {
    const { put, list, names } = aFolder();
    put(nameOf(1), 'oops');
    watchSteps(({ path }) => {
      throw new StorageError('read-only', path);
    });
    onTestFinished(() => watchSteps(null));
    expect(list().problems).toEqual([
      expect.stringMatching(
        /^A draft cannot be resumed: the disk or file is read-only: data\/output\/drafts/,
      ),
    ]);
    expect(names()).toEqual([nameOf(1)]);
  });

  it('are one session under any name: a renamed file is resumed, a second copy waits and is named', () => {
    const { drafts, put, list, names } = aFolder();
    put('draft_monday.json', serializeSession(inProgress(1)));
    expect(list()).toMatchObject({ drafts: [{ id: anId(1) }], problems: [] });
    expect(names()).toEqual([nameOf(1)]);
    const copy = `draft_${anId(1)}.sync-conflict-20260216-180211-ABCDEFG.json`;
    put(copy, serializeSession(inProgress(1, 90)));
    const found = list();
    expect(found.drafts.map(({ session }) => session)).toEqual([inProgress(1)]);
    expect(found.problems).toEqual([
      `${copy} is a second copy of a draft; it is offered after the first copy is saved or discarded.`,
    ]);
    expect(names()).toContain(copy);
    drafts.discard(anId(1));
    expect(list()).toMatchObject({ drafts: [{ session: inProgress(1, 90) }], problems: [] });
    expect(names()).toEqual([nameOf(1)]);
  });
});

describe('discarding and restoring drafts', () => {
  it('moves each draft to trash/drafts, even two of one session in the same second, and restores the right one', () => {
    const { drafts, paths, names, list } = aFolder();
    const sessions = [inProgress(1), inProgress(2), inProgress(1, 90)];
    const discarded = sessions.map((session) => {
      drafts.save(session, NEW_SESSION);
      return drafts.discard(session._id);
    });
    expect(names()).toEqual([]);
    expect(namesIn(paths.trash)).toEqual(['drafts']);
    expect(namesIn(paths.trashedDrafts)).toEqual([...discarded].sort());
    expect(drafts.discardedCount()).toBe(3);
    expect(drafts.discarded().map(({ session }) => session)).toContainEqual(inProgress(1, 90));
    drafts.restore(discarded[2] ?? '', nothingSaved);
    expect(list()).toMatchObject({
      drafts: [{ session: inProgress(1, 90), base: NEW_SESSION }],
      problems: [],
    });
    expect(drafts.discardedCount()).toBe(2);
  });

  it('does not restore a draft over another draft of the same session', () => {
    const { drafts, list } = aFolder();
    drafts.save(inProgress(1), NEW_SESSION);
    const name = drafts.discard(anId(1));
    drafts.save(inProgress(1, 85), NEW_SESSION);
    expect(() => drafts.restore(name, nothingSaved)).toThrow(
      'A draft of the same session is in progress: save or discard that draft first.',
    );
    expect(list().drafts).toMatchObject([{ session: inProgress(1, 85) }]);
    expect(drafts.discardedCount()).toBe(1);
  });

  it.each([['80x5'], ['80x5', '80x4']])(
    'does not restore a draft whose sets are all saved: %s',
    (...sets) => {
      const { stores, drafts, port } = aPort();
      drafts.save(withSets(1, '80x5'), NEW_SESSION);
      const name = port.discard(anId(1));
      save(stores, withSets(1, ...sets));
      expect(() => port.restore(name)).toThrow(
        'Everything in this draft is in its saved session already; the draft stays in the trash.',
      );
      expect(drafts.discarded()).toMatchObject([{ name }]);
      expect(drafts.count()).toBe(0);
    },
  );

  it('creates no tombstone', () => {
    const { stores, drafts, port } = aPort();
    save(stores, inProgress(1));
    drafts.save(inProgress(1, 85), NEW_SESSION);
    port.discard(anId(1));
    const tombstones = new Tombstones(new SessionTrash(stores.on.paths));
    expect(tombstones.find(anId(1))).toEqual([]);
  });
});
