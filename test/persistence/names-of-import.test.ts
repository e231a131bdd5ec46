import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { withNameChoices } from '../../src/domain/imported-names.js';
import { createDataPort } from '../../src/persistence/adapters/data-port.js';
import { AthleteSettings } from '../../src/persistence/athlete-settings.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { WriterLock } from '../../src/persistence/disk/writer-lock.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { previewRenaming, renameSteps } from '../../src/persistence/sync/rename-exercise.js';
import { awaitEnd } from '../support/await-end.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { NOW } from '../support/stores.js';
import { makeTempFolder } from '../support/temp-folder.js';

const BENCH = 'BB Bench Press';
const IMPORTED = 'Bench Press (Barbell)';
const OWN = aSession().id(1).on('2026-04-01').with(exercise(BENCH).working('85x5')).build();

/** A Hevy export with one set of the exercise on each of the days. */
function hevy(name: string, ...days: readonly number[]): string {
  const path = join(makeTempFolder(), 'hevy.csv');
  const rows = days.map((day) => `Push,"${day} May 2026, 10:14","${name}",0,normal,${80 + day},5`);
  writeFileSync(
    path,
    ['title,start_time,exercise_title,set_index,set_type,weight_kg,reps', ...rows].join('\n'),
  );
  return path;
}

/** Both stores and the settings, as the program has them. */
function opened() {
  const on = new TestDataRoot().hold(OWN);
  const lock = new WriterLock(on.paths);
  const settings = new AthleteSettings(on.paths, lock, () => null);
  const stores = new OpenStores(
    on.paths,
    () => NOW,
    lock,
    undefined,
    () => settings.read().athlete.aliases,
  );
  onTestFinished(() => stores.close());
  stores.sync();
  const drafts = new SessionDrafts(on.paths, () => NOW);
  const sources = { stores, paths: on.paths, drafts, rootReason: 'test' };
  const port = createDataPort(sources, () => ({ userId: 'ann', userName: 'Ann', unit: 'kg' }), settings);
  const namesIn = async (path: string) =>
    (await awaitEnd(port.previewImport(path))).names.map(({ name, suggestion }) => [
      name,
      suggestion?.name ?? null,
    ]);
  const rename = (from: string, to: string) => {
    const renaming = { stores, drafts, paths: on.paths };
    return runToEnd(renameSteps(renaming, previewRenaming(renaming, from, to).renaming));
  };
  const history = (name: string) => stores.reader.occurrencesOf(name).map((each) => each.name);
  return { on, port, settings, stores, namesIn, rename, history };
}

describe('the names of an import', () => {
  it('have suggestions in the preview, with the own exercises to choose from', async () => {
    const { port } = opened();
    const preview = await awaitEnd(port.previewImport(hevy(IMPORTED, 1, 2)));
    expect(preview.names).toEqual([{ name: IMPORTED, count: 2, suggestion: { name: BENCH, from: 'own' } }]);
    expect(preview.own).toEqual([BENCH]);
    expect(preview.library.findExactly('Barbell Squat')).not.toBeNull();
  });

  it('stay joined when the import is undone, and the message says so', async () => {
    const { port, settings } = opened();
    const path = hevy(IMPORTED, 1, 2);
    const choice = { name: IMPORTED, kind: 'joined', exercise: BENCH } as const;
    settings.update((athlete) => withNameChoices(athlete, [choice]));
    await awaitEnd(port.import(path));
    expect(await awaitEnd(port.undoImport())).toMatch(
      /removed\. Name choices stay in athlete\.json; traininglogs config edit changes them\.$/,
    );
    expect(settings.read().athlete.aliases).toEqual({ [IMPORTED]: BENCH });
  });

  it('count as the exercise that they were joined with, and later files do not ask again', async () => {
    const { port, settings, stores, namesIn, history } = opened();
    const choice = { name: IMPORTED, kind: 'joined', exercise: BENCH } as const;
    settings.update((athlete) => withNameChoices(athlete, [choice]));
    await awaitEnd(port.import(hevy(IMPORTED, 1)));
    expect(history(BENCH)).toEqual([IMPORTED, BENCH]);
    expect(stores.reader.exerciseNames()).toEqual([BENCH]);
    expect(await namesIn(hevy(IMPORTED, 2))).toEqual([]);
  });

  it('stay joined after the exercise is renamed, also in later files', async () => {
    const { port, settings, namesIn, rename, history, on } = opened();
    settings.update((athlete) =>
      withNameChoices(athlete, [{ name: IMPORTED, kind: 'joined', exercise: BENCH }]),
    );
    await awaitEnd(port.import(hevy(IMPORTED, 1)));
    rename(BENCH, 'Flat Bench');
    expect(await namesIn(hevy(IMPORTED, 2))).toEqual([]);
    await awaitEnd(port.import(hevy(IMPORTED, 1, 2)));
    expect(history('Flat Bench')).toEqual([IMPORTED, IMPORTED, 'Flat Bench']);
    expect(on.isSound).toBe(true);
  });

  it('stay separate if joining was refused, also in later files and after a rename', async () => {
    const { port, settings, namesIn, rename, history } = opened();
    settings.update((athlete) => withNameChoices(athlete, [{ name: IMPORTED, kind: 'separate' }]));
    await awaitEnd(port.import(hevy(IMPORTED, 1)));
    expect(await namesIn(hevy(IMPORTED, 2))).toEqual([]);
    expect(history(BENCH)).toEqual([BENCH]);
    rename(BENCH, 'Barbell Bench Press');
    expect(await namesIn(hevy(IMPORTED, 2))).toEqual([]);
  });

  it('count as new and separate again after an undo of the import in which joining was refused', async () => {
    const { port, settings } = opened();
    const path = hevy(IMPORTED, 1, 2);
    const newSeparate = async () => (await awaitEnd(port.previewImport(path))).newSeparate;
    expect(await newSeparate()).toEqual([]);
    settings.update((athlete) => withNameChoices(athlete, [{ name: IMPORTED, kind: 'separate' }]));
    await awaitEnd(port.import(path));
    expect(await newSeparate()).toEqual([]);
    await awaitEnd(port.undoImport());
    expect(await newSeparate()).toEqual([IMPORTED]);
  });

  it('have the same suggestions again if nothing was decided, because the history is still in two parts', async () => {
    const { port, namesIn, history } = opened();
    await awaitEnd(port.import(hevy(IMPORTED, 1)));
    expect(history(BENCH)).toEqual([BENCH]);
    expect(await namesIn(hevy(IMPORTED, 2))).toEqual([[IMPORTED, BENCH]]);
  });

  it('keep their spelling in a rename of the exercise that they are joined with', () => {
    const { settings, stores, on } = opened();
    settings.update((athlete) => ({ ...athlete, aliases: { [IMPORTED]: BENCH } }));
    on.hold(aSession().id(2).on('2026-05-01').with(exercise(IMPORTED).working('90x5')).build());
    stores.sync();
    const renaming = { stores, drafts: new SessionDrafts(on.paths, () => NOW), paths: on.paths };
    expect(previewRenaming(renaming, 'Squat', BENCH).mergesInto).toEqual({ name: BENCH, count: 1 });
    expect(previewRenaming(renaming, BENCH, 'Bench').renaming.sessions).toMatchObject([{ id: anId(1) }]);
  });
});
