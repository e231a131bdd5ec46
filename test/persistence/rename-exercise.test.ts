import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NEW_SESSION } from '../../src/domain/draft-relation.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { reversed } from '../../src/domain/rename-exercise.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { createExercisesPort } from '../../src/persistence/adapters/exercises-port.js';
import { watchSteps } from '../../src/persistence/disk/disk.js';
import { awaitEnd, runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { OpenStores } from '../../src/persistence/sync/open-stores.js';
import {
  finishRenaming,
  previewRenaming,
  RenamingStopped,
  type RenamingStores,
  renameSteps,
  unfinishedRenaming,
} from '../../src/persistence/sync/rename-exercise.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { failSteps, healDisk, makeReadOnly } from '../support/failing-disk.js';
import { isSound, repositoryOf, unsynced } from '../support/real-stores.js';
import { NOW, namesIn, storageErrorOf } from '../support/stores.js';

/** Benched under two spellings on days 1 and 2, rowed on days 2 and 3. */
const PAST: readonly TrainingSession[] = [
  aSession().id(1).on('2026-02-09').with(exercise('Bench').working('80x5')).build(),
  aSession()
    .id(2)
    .on('2026-02-12')
    .with(exercise('bench').working('82.5x5'), exercise('Cable Row').working('60x10'))
    .build(),
  aSession().id(3).on('2026-02-16').with(exercise('Cable Row').working('62.5x10')).build(),
];
const ATHLETE = { userName: 'Ann', gym: 'the cellar', aliases: { bp: 'Bench' } };

/** A data root with those sessions, an athlete, and a session in progress that begins with a bench. */
function rootOf(...sessions: readonly TrainingSession[]): TestDataRoot {
  const on = new TestDataRoot().hold(...sessions);
  mkdirSync(dirname(on.paths.config), { recursive: true });
  writeFileSync(on.paths.config, JSON.stringify(ATHLETE));
  const draft = aSession().id(9).on('2026-02-20').with(exercise('Bench')).build();
  new SessionDrafts(on.paths, () => NOW).save(draft, NEW_SESSION);
  return on;
}

function environmentOf(
  on: TestDataRoot,
  stores: OpenStores = unsynced(on),
): RenamingStores & { stores: OpenStores } {
  return { stores, paths: on.paths, drafts: new SessionDrafts(on.paths, () => NOW) };
}

const world = () => environmentOf(rootOf(...PAST));

function rename(in_: RenamingStores, from: string, to: string) {
  const { renaming } = previewRenaming(in_, from, to);
  return { renaming, outcome: runToEnd(renameSteps(in_, renaming)) };
}

/** The names in every session of the database, by the number of its id. */
function namesOf({ stores }: { readonly stores: OpenStores }) {
  const sessions = repositoryOf(stores).getAllSessions();
  return Object.fromEntries(
    sessions.map(({ _id, exercises }) => [Number(`0x${_id.slice(0, 8)}`), exercises.map(({ Name }) => Name)]),
  );
}

const draftNames = ({ drafts }: RenamingStores) =>
  drafts.readable().map(({ session }) => session.exercises.map(({ Name }) => Name));
const athleteOf = ({ paths }: RenamingStores) => JSON.parse(readFileSync(paths.config, 'utf8'));

const OLD_NAMES = { 1: ['Bench'], 2: ['bench', 'Cable Row'], 3: ['Cable Row'] };
const NEW_NAMES = { 1: ['Bench Press'], 2: ['Bench Press', 'Cable Row'], 3: ['Cable Row'] };

describe('renaming an exercise', () => {
  it('changes it in every session, in every spelling, in both stores', () => {
    const on = world();
    expect(rename(on, 'Bench', 'Bench Press').outcome).toEqual({ missing: null });
    expect(namesOf(on)).toEqual(NEW_NAMES);
    expect(draftNames(on)).toEqual([['Bench Press']]);
    expect(isSound(on.stores)).toBe(true);
    expect(existsSync(on.paths.renaming)).toBe(false);
  });

  it('keeps each text it replaces', () => {
    const on = world();
    rename(on, 'Bench', 'Bench Press');
    const kept = namesIn(on.paths.replaced).map((name) =>
      readFileSync(join(on.paths.replaced, name), 'utf8'),
    );
    expect(kept.sort()).toEqual(PAST.slice(0, 2).map(serializeSession).sort());
  });

  it('keeps the old name as an alias beside those that stood for it, and all else of the athlete', () => {
    const on = world();
    rename(on, 'Bench', 'Bench Press');
    expect(athleteOf(on)).toEqual({ ...ATHLETE, aliases: { bp: 'Bench Press', Bench: 'Bench Press' } });
  });

  it('takes an exercise that has the name already as it is written there: both become one', () => {
    const on = world();
    const preview = previewRenaming(on, 'Bench', 'cable row');
    expect(preview).toMatchObject({ mergesInto: { name: 'Cable Row', count: 2 }, sessionsWithBoth: 1 });
    runToEnd(renameSteps(on, preview.renaming));
    expect(namesOf(on)).toEqual({ 1: ['Cable Row'], 2: ['Cable Row', 'Cable Row'], 3: ['Cable Row'] });
    expect(repositoryOf(on.stores).knownExercises()).toMatchObject([{ name: 'Cable Row', count: 4 }]);
  });

  it('changes only the spelling where that is all that is new', () => {
    const on = world();
    expect(previewRenaming(on, 'bench', 'BENCH')).toMatchObject({ mergesInto: null, sessionsWithBoth: 0 });
    rename(on, 'bench', 'BENCH');
    expect(namesOf(on)).toEqual({ 1: ['BENCH'], 2: ['BENCH', 'Cable Row'], 3: ['Cable Row'] });
    expect(athleteOf(on).aliases).toEqual({ bp: 'BENCH' });
  });

  it('first tells which sessions would change, and changes nothing', () => {
    const on = rootOf(...PAST);
    const in_ = environmentOf(on);
    in_.stores.sync();
    const before = on.contents();
    const { renaming, mergesInto } = previewRenaming(in_, 'Bench', 'Bench Press');
    expect(renaming.sessions.map(({ id, date }) => [id, date])).toEqual([
      [anId(2), '2026-02-12'],
      [anId(1), '2026-02-09'],
    ]);
    expect(mergesInto).toBeNull();
    expect(on.contents()).toEqual(before);
  });

  it('renames what an editor has just written, and not what it wrote over', () => {
    const on = rootOf(...PAST);
    const in_ = environmentOf(on);
    const [name = ''] = on.sessionFiles();
    const edited = aSession().id(1).on('2026-02-09').with(exercise('Bench').working('100x1')).build();
    writeFileSync(join(on.paths.sessions, name), serializeSession(edited));
    rename(in_, 'Bench', 'Bench Press');
    expect(repositoryOf(in_.stores).getSession(anId(1))?.exercises).toMatchObject([
      { Name: 'Bench Press', workingSets: [{ weightKg: 100 }] },
    ]);
  });
});

describe('taking a renaming back', () => {
  it('gives every session, the draft and the aliases what they had', () => {
    const on = world();
    const { renaming } = rename(on, 'Bench', 'Cable Row');
    runToEnd(renameSteps(on, reversed(renaming)));
    expect(namesOf(on)).toEqual(OLD_NAMES);
    expect(draftNames(on)).toEqual([['Bench']]);
    expect(athleteOf(on)).toEqual(ATHLETE);
    expect(isSound(on.stores)).toBe(true);
  });

  it('leaves alone what was changed meanwhile', () => {
    const on = world();
    const { renaming } = rename(on, 'Bench', 'Bench Press');
    const session = repositoryOf(on.stores).getSession(anId(1));
    if (!session) throw new Error('the session is gone');
    saveSession(on.stores, { ...session, focus: 'Push' }, { replace: true });
    writeFileSync(
      on.paths.config,
      JSON.stringify({ ...ATHLETE, aliases: { ...athleteOf(on).aliases, row: 'Cable Row' } }),
    );
    runToEnd(renameSteps(on, reversed(renaming)));
    expect(repositoryOf(on.stores).getSession(anId(1))).toMatchObject({
      focus: 'Push',
      exercises: [{ Name: 'Bench' }],
    });
    expect(athleteOf(on).aliases).toEqual({ bp: 'Bench', row: 'Cable Row' });
  });
});

describe('a renaming that is interrupted', () => {
  it('is gone on with at the next start, whichever step was the last', { timeout: 120_000 }, () => {
    const states = new Set<string>();
    for (let step = 1; ; step += 1) {
      const on = rootOf(...PAST);
      const killed = environmentOf(on, new OpenStores(on.paths, () => NOW));
      killed.stores.sync();
      const { renaming } = previewRenaming(killed, 'Bench', 'Bench Press');
      const isDone = runUntilStep(step, () => runToEnd(renameSteps(killed, renaming)));
      killed.stores.close();

      const next = environmentOf(on, new OpenStores(on.paths, () => NOW));
      next.stores.sync();
      const unfinished = unfinishedRenaming(on.paths);
      states.add(`${JSON.stringify(namesOf(next))} ${unfinished !== null}`);
      if (unfinished) runToEnd(finishRenaming(next, unfinished));
      const isBegun = unfinished !== null || isDone || existsOnlyNew(next);
      expect(namesOf(next), `step ${step}`).toEqual(isBegun ? NEW_NAMES : OLD_NAMES);
      expect(draftNames(next), `step ${step}`).toEqual([[isBegun ? 'Bench Press' : 'Bench']]);
      expect(athleteOf(next).aliases.bp, `step ${step}`).toBe(isBegun ? 'Bench Press' : 'Bench');
      expect(isSound(next.stores), `step ${step}`).toBe(true);
      expect(unfinishedRenaming(on.paths)).toBeNull();
      next.stores.close();
      if (isDone) break;
    }
    // Old, half and new were all met on the way.
    expect(states.size).toBeGreaterThan(3);
  });

  it('stops at a session that no store takes, says how far it is, and goes on from there', () => {
    const on = world();
    const { renaming } = previewRenaming(on, 'Bench', 'Bench Press');
    const first = on.stores.exporter.fileNames().find((name) => name.includes('2026_02_09')) ?? '';
    failSteps(
      ({ call, path }) => path.includes(first.slice(0, -5)) || (call === 'sqlite begin' && isSecond(on)),
    );
    const stopped = errorOf(() => runToEnd(renameSteps(on, renaming)));
    expect(stopped).toMatchObject({ done: 1, total: 2 });
    healDisk();
    expect(unfinishedRenaming(on.paths)).toEqual(renaming);
    runToEnd(renameSteps(on, renaming));
    expect(namesOf(on)).toEqual(NEW_NAMES);
  });

  it('is ended before another one begins', () => {
    const on = world();
    const { renaming } = previewRenaming(on, 'Bench', 'Bench Press');
    renameSteps(on, renaming).next(); // and no further
    rename(on, 'Cable Row', 'Seated Row');
    expect(namesOf(on)).toEqual({ 1: ['Bench Press'], 2: ['Bench Press', 'Seated Row'], 3: ['Seated Row'] });
  });

  it('names the copies that are missing, and leaves them to be written', () => {
    const on = world();
    on.stores.sync();
    const { renaming } = previewRenaming(on, 'Bench', 'Bench Press');
    makeReadOnly(on.paths.sessions);
    expect(runToEnd(renameSteps(on, renaming))).toMatchObject({
      missing: { sessions: 2, reason: { kind: 'read-only' } },
    });
    healDisk();
    on.stores.sync();
    expect(namesOf(on)).toEqual(NEW_NAMES);
    expect(isSound(on.stores)).toBe(true);
  });

  it('is not guessed at where its file says nothing', () => {
    const on = world();
    writeFileSync(on.paths.renaming, '{"from": "Bench"}');
    expect(storageErrorOf(() => unfinishedRenaming(on.paths)).kind).toBe('invalid-config');
  });
});

describe('the exercises of the screens', () => {
  it('come with muscles: of the last record that names some', () => {
    const trained = { targetMuscleGroups: ['chest'], secondaryMuscleGroups: ['triceps'] };
    const on = environmentOf(
      rootOf(
        aSession().id(1).on('2026-02-01').with(exercise('Bench').having(trained)).build(),
        aSession().id(2).on('2026-02-02').with(exercise('bench')).build(),
      ),
    );
    on.stores.sync();
    const port = createExercisesPort(on, () => ({}));
    expect(port.muscles('Bench')).toEqual({ primary: ['chest'], secondary: ['triceps'] });
    expect(port.muscles('Squat')).toBeNull();
  });

  it('are more than 800 in the library', () => {
    const { exercises } = createExercisesPort(world(), () => ({})).library();
    expect(exercises.length).toBeGreaterThanOrEqual(800);
    expect(exercises.filter(({ muscles }) => muscles.primary.length === 0)).toEqual([]);
    expect(new Set(exercises.map(({ key }) => key)).size).toBe(exercises.length);
  });

  it('tell in one sentence where a renaming stopped', async () => {
    const on = world();
    const port = createExercisesPort(on, () => ({}));
    const { renaming } = port.previewRename('Bench', 'Bench Press');
    makeReadOnly(on.paths.root);
    await expect(awaitEnd(port.rename(renaming))).rejects.toThrow(/read-only/);
  });
});

/** Runs until that step is to be made: from then on the disk takes nothing. @returns true where it came to its end */
function runUntilStep(step: number, work: () => void): boolean {
  let steps = 0;
  failSteps(() => {
    steps += 1;
    return steps >= step;
  });
  try {
    work();
    return steps < step;
  } catch {
    return false;
  } finally {
    healDisk();
    watchSteps(null);
  }
}

/** True where nothing is called by the old name any more. */
function existsOnlyNew(on: { readonly stores: OpenStores }): boolean {
  return JSON.stringify(namesOf(on)) === JSON.stringify(NEW_NAMES);
}

/** True once the newest session has the new name. */
function isSecond(on: { readonly stores: OpenStores }): boolean {
  return namesOf(on)[2]?.[0] === 'Bench Press';
}

function errorOf(work: () => unknown): RenamingStopped {
  try {
    work();
  } catch (error) {
    if (error instanceof RenamingStopped) return error;
    throw error;
  }
  throw new Error('it came to its end');
}
