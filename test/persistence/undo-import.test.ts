import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exerciseKey } from '../../src/domain/exercise-name.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { deleteSession, undeleteSession } from '../../src/persistence/sync/delete-session.js';
import { importBodyWeights } from '../../src/persistence/sync/import-body-weights.js';
import { importSteps } from '../../src/persistence/sync/import-sessions.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { createImporter } from '../../src/persistence/sync/session-importer.js';
import { anImport, context, folderOf, OPTIONS } from '../support/an-import.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { failSteps, healDisk } from '../support/failing-disk.js';
import { isSound, repositoryOf } from '../support/real-stores.js';

const dayOf = (id: number, line = '100x5') =>
  aSession()
    .id(id)
    .on(`2026-05-${String(id).padStart(2, '0')}T07:00`)
    .with(exercise('Squat').working(line))
    .having({ source: { format: 'app', id: String(id) } })
    .build();

describe('undoing the last import', () => {
  it('moves its new sessions to the trash, and leaves those that existed before', () => {
    const { on, stores, importFolder, undo, texts, inTrash } = anImport();
    saveSession(stores, dayOf(1), { replace: false });
    const before = texts();
    importFolder(folderOf(dayOf(1), dayOf(2), dayOf(3)));
    expect(undo()).toMatchObject({ removed: 2, restored: 0, kept: [] });
    expect(texts()).toEqual(before);
    expect(inTrash()).toHaveLength(2);
    expect(isSound(stores)).toBe(true);
    expect(on.query('SELECT count(*) AS rows FROM import_changes')).toEqual([{ rows: 0 }]);
  });

  it('restores the former text of completed and replaced sessions, byte for byte', () => {
    const { stores, importFolder, undo, texts } = anImport();
    importFolder(folderOf(dayOf(1), dayOf(2)));
    const before = texts();
    importFolder(folderOf(dayOf(1, '100x5 @8')));
    importFolder(folderOf({ ...dayOf(1, '100x5 @8 - easy') }, dayOf(2, '90x5'), dayOf(3)), true);
    const { removed, restored } = undo() ?? {};
    expect([removed, restored]).toEqual([1, 2]);
    expect(texts()).toEqual([before[0]?.replace('"rpe": null', '"rpe": 8'), before[1]]);
    expect(isSound(stores)).toBe(true);
  });

  it('completes a session again that an undo has restored', () => {
    const { importFolder, undo, texts } = anImport();
    importFolder(folderOf(dayOf(1)));
    const before = texts();
    for (let round = 0; round < 2; round += 1) {
      expect(importFolder(folderOf(dayOf(1, '100x5 @8')))).toMatchObject({ merged: 1 });
      undo();
      expect(texts()).toEqual(before);
    }
  });

  it('keeps and names sessions that were changed since', () => {
    const { on, stores, importFolder, undo, texts } = anImport();
    importFolder(folderOf(dayOf(1), dayOf(2), dayOf(3)));
    saveSession(stores, { ...dayOf(1), focus: 'Legs' }, { replace: true });
    const [, name = ''] = on.sessionFiles();
    writeFileSync(join(on.paths.sessions, name), on.sessionText(name).replace('"full": 5', '"full": 6'));
    stores.sync();
    expect(undo()).toMatchObject({
      removed: 1,
      kept: [
        { id: anId(1), day: '2026-05-01', focus: 'Legs' },
        { id: anId(2), day: '2026-05-02', focus: null },
      ],
    });
    expect(texts()).toHaveLength(2);
    expect(isSound(stores)).toBe(true);
  });

  it('ignores a later import that changed nothing', () => {
    const { importFolder, undo, texts } = anImport();
    const folder = folderOf(dayOf(1));
    importFolder(folder);
    importFolder(folder);
    expect(undo()).toMatchObject({ removed: 1 });
    expect(texts()).toEqual([]);
  });

  it('undoes nothing when it is repeated, even if there was an earlier import', () => {
    const { importFolder, undo, texts } = anImport();
    importFolder(folderOf(dayOf(1)));
    importFolder(folderOf(dayOf(2)));
    expect(undo()).toMatchObject({ removed: 1 });
    expect(undo()).toBeNull();
    expect(texts()).toEqual([serializeSession(dayOf(1))]);
  });

  it('lets an import save the sessions again, in another unit too', () => {
    const { stores, importFolder, undo, texts, inTrash } = anImport();
    importFolder(folderOf(dayOf(1)));
    undo();
    expect(importFolder(folderOf(dayOf(1, '100lb x5')))).toMatchObject({ new: 1 });
    expect(texts()).toEqual([serializeSession(dayOf(1, '100lb x5'))]);
    expect(inTrash()).toEqual([]);
    expect(isSound(stores)).toBe(true);
  });

  it('does not let an import restore a session that a person deleted, before or after an undo', () => {
    const { stores, importFolder, undo } = anImport();
    importFolder(folderOf(dayOf(1), dayOf(2)));
    deleteSession(stores, anId(1));
    expect(undo()).toMatchObject({ removed: 1 });
    undeleteSession(stores, anId(2));
    deleteSession(stores, anId(2));
    const report = importFolder(folderOf(dayOf(1), dayOf(2)));
    expect(report).toMatchObject({ new: 0, skipped: [expect.anything(), expect.anything()] });
  });

  it('removes the body weights that the import added, unless they were changed', () => {
    const { stores, settings, undo } = anImport();
    settings.update((athlete) => ({ ...athlete, bodyWeights: [{ date: '2026-05-01', weightKg: 80 }] }));
    const importing = createImporter(() => stores, { replace: false, keyOf: exerciseKey, paths: [] });
    const report = runToEnd(importSteps([], OPTIONS, context, importing));
    const weights = [
      { day: '2026-05-02', weightKg: 81 },
      { day: '2026-05-03', weightKg: 82 },
    ];
    importBodyWeights({ ...report, bodyWeights: weights }, settings, false, importing.prepareBodyWeights);
    settings.setBodyWeight({ day: '2026-05-03', weightKg: 82.5 });
    expect(undo()).toMatchObject({ bodyWeights: 1 });
    expect(settings.read().athlete.bodyWeights).toEqual([
      { date: '2026-05-01', weightKg: 80 },
      { date: '2026-05-03', weightKg: 82.5 },
    ]);
  });

  it('undoes all of an import that was stopped and continued', () => {
    const { on, start, importFolder, undo, texts } = anImport();
    const folder = folderOf(dayOf(1), dayOf(2), dayOf(3));
    const steps = start(folder);
    while (on.savedFiles().length < 2) steps.next();
    steps.return({} as never);
    importFolder(folder);
    expect(undo()).toMatchObject({ removed: 3 });
    expect(texts()).toEqual([]);
  });

  it('counts only the removed sessions after a repeated import was stopped', () => {
    let minutes = 0;
    const { on, start, importFolder, undo } = anImport(() => new Date(Date.UTC(2026, 5, 1, 7, minutes)));
    const folder = folderOf(dayOf(1), dayOf(2), dayOf(3));
    importFolder(folder);
    undo();
    minutes = 1;
    const steps = start(folder);
    while (on.savedFiles().length < 1) steps.next();
    steps.return({} as never);
    expect(undo()).toMatchObject({ removed: 1 });
  });

  it.each(['json', 'db'] as const)('can be done after a rebuild from %s', (from) => {
    const { stores, importFolder, undo, texts } = anImport();
    importFolder(folderOf(dayOf(1)));
    const before = texts();
    importFolder(folderOf(dayOf(1, '100x5 @8'), dayOf(2)));
    runToEnd(stores.rebuildSteps(from));
    expect(undo()).toMatchObject({ removed: 1, restored: 1 });
    expect(texts()).toEqual(before);
    expect(importFolder(folderOf(dayOf(1, '100x5 @8')))).toMatchObject({ merged: 1 });
  });

  it('removes sessions whose rows were not written', () => {
    const { on, stores, importFolder, undo, texts } = anImport();
    let commits = 0;
    // The first two commits write the journal and create the write-ahead log. The commit of the rows fails.
    failSteps(({ call }) => {
      if (call === 'sqlite commit') commits += 1;
      return call === 'sqlite commit' && commits > 2;
    });
    expect(importFolder(folderOf(dayOf(1), dayOf(2)))).toMatchObject({ new: 2, oneCopy: 2 });
    healDisk();
    expect(on.query('SELECT count(*) AS rows FROM training_sessions')).toEqual([{ rows: 0 }]);
    stores.sync();
    expect(repositoryOf(stores).count()).toBe(2);
    expect(undo()).toMatchObject({ removed: 2, kept: [] });
    expect(texts()).toEqual([]);
  });

  it('is finished by running it again after a failure at any step', () => {
    for (let failing = 1; ; failing += 1) {
      const { stores, importFolder, undo, texts } = anImport();
      importFolder(folderOf(dayOf(1)));
      const before = texts();
      importFolder(folderOf(dayOf(1, '100x5 @8'), dayOf(2), dayOf(3)));
      let steps = 0;
      let hasFailed = false;
      failSteps(({ call }) => {
        if (!['sqlite commit', 'rename'].includes(call)) return false;
        steps += 1;
        hasFailed ||= steps === failing;
        return hasFailed;
      });
      try {
        undo();
      } catch {
        // The disk failed during the undo.
      }
      healDisk();
      stores.sync();
      if (hasFailed) undo();
      expect(texts()).toEqual(before);
      expect(isSound(stores)).toBe(true);
      if (!hasFailed) break;
    }
  });
});
