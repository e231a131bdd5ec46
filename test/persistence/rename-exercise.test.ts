import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NEW_SESSION } from '../../src/domain/draft-relation.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { reversed } from '../../src/domain/rename-exercise.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { createExercisesPort } from '../../src/persistence/adapters/exercises-port.js';
import { watchSteps } from '../../src/persistence/disk/disk.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { OpenStores } from '../../src/persistence/sync/open-stores.js';
import {
  finishRenaming,
  previewRenaming,
  RenameStoppedError,
  type RenamingStores,
  renameSteps,
  unfinishedRenaming,
} from '../../src/persistence/sync/rename-exercise.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { awaitEnd } from '../support/await-end.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { failSteps, healDisk, makeReadOnly } from '../support/failing-disk.js';
import { isSound, repositoryOf, unsynced } from '../support/real-stores.js';
import { NOW, replacedTextsIn, storageErrorOf } from '../support/stores.js';

/** Sessions 1 and 2 have bench presses in two spellings, sessions 2 and 3 have cable rows. */
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

/** A data root with these sessions, an athlete, and a session in progress with the exercise Bench. */
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

const harness = () => environmentOf(rootOf(...PAST));

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
  it('changes all spellings in all sessions, in both stores', () => {
    const on = harness();
    expect(rename(on, 'Bench', 'Bench Press').outcome).toEqual({ missing: null });
    expect(namesOf(on)).toEqual(NEW_NAMES);
    expect(draftNames(on)).toEqual([['Bench Press']]);
    expect(isSound(on.stores)).toBe(true);
    expect(existsSync(on.paths.renaming)).toBe(false);
  });

  it('leaves an imported session as imported and an edited one as edited, for later exports', () => {
    const on = harness();
    const [first, second] = PAST;
    if (!first || !second) throw new Error('There are no sessions.');
    on.stores.sync();
    const { imports } = repositoryOf(on.stores);
    const rowOf = (id: string) => repositoryOf(on.stores).getText(id)?.textHash;
    imports.recordSaved(first._id, { textHash: rowOf(first._id) ?? '', sourceHash: 'a' }, false);
    imports.recordSaved(second._id, { textHash: 'another', sourceHash: 'b' }, false);
    rename(on, 'Bench', 'Bench Press');
    expect(imports.savedText(first._id)).toEqual({ textHash: rowOf(first._id), sourceHash: 'a' });
    expect(imports.savedText(second._id)?.textHash).toBe('another');
  });

  it('keeps each replaced text', () => {
    const on = harness();
    rename(on, 'Bench', 'Bench Press');
    const kept = replacedTextsIn(on);
    expect(kept.sort()).toEqual(PAST.slice(0, 2).map(serializeSession).sort());
  });

  it('adds the old name to the aliases and keeps all other settings', () => {
    const on = harness();
    rename(on, 'Bench', 'Bench Press');
    expect(athleteOf(on)).toEqual({ ...ATHLETE, aliases: { bp: 'Bench Press', Bench: 'Bench Press' } });
  });

  it('merges with an exercise of that name, in its spelling', () => {
    const on = harness();
    const preview = previewRenaming(on, 'Bench', 'cable row');
    expect(preview).toMatchObject({ mergesInto: { name: 'Cable Row', count: 2 }, sessionsWithBoth: 1 });
    runToEnd(renameSteps(on, preview.renaming));
    expect(namesOf(on)).toEqual({ 1: ['Cable Row'], 2: ['Cable Row', 'Cable Row'], 3: ['Cable Row'] });
    expect(repositoryOf(on.stores).knownExercises()).toMatchObject([{ name: 'Cable Row', count: 4 }]);
  });

  it('changes only the spelling if only that is new', () => {
    const on = harness();
    expect(previewRenaming(on, 'bench', 'BENCH')).toMatchObject({ mergesInto: null, sessionsWithBoth: 0 });
    rename(on, 'bench', 'BENCH');
    expect(namesOf(on)).toEqual({ 1: ['BENCH'], 2: ['BENCH', 'Cable Row'], 3: ['Cable Row'] });
    expect(athleteOf(on).aliases).toEqual({ bp: 'BENCH' });
  });

  it('previews which sessions would change, and changes nothing', () => {
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

  it('renames in the text that an editor just wrote, not in the text before it', () => {
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

describe('undoing a rename', () => {
  it('restores all sessions, the draft and the aliases', () => {
    const on = harness();
    const { renaming } = rename(on, 'Bench', 'Cable Row');
    runToEnd(renameSteps(on, reversed(renaming)));
    expect(namesOf(on)).toEqual(OLD_NAMES);
    expect(draftNames(on)).toEqual([['Bench']]);
    expect(athleteOf(on)).toEqual(ATHLETE);
    expect(isSound(on.stores)).toBe(true);
  });

  it('keeps changes made since', () => {
    const on = harness();
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

describe('an interrupted rename', () => {
  it('resumes at the next start after any step', { timeout: 120_000 }, () => {
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
      const isStarted = unfinished !== null || isDone || existsOnlyNew(next);
      expect(namesOf(next), `step ${step}`).toEqual(isStarted ? NEW_NAMES : OLD_NAMES);
      expect(draftNames(next), `step ${step}`).toEqual([[isStarted ? 'Bench Press' : 'Bench']]);
      expect(athleteOf(next).aliases.bp, `step ${step}`).toBe(isStarted ? 'Bench Press' : 'Bench');
      expect(isSound(next.stores), `step ${step}`).toBe(true);
      expect(unfinishedRenaming(on.paths)).toBeNull();
      next.stores.close();
      if (isDone) break;
    }
    // The states before, during and after the rename all occurred.
    expect(states.size).toBeGreaterThan(3);
  });

  it('stops at a session that cannot be written, reports its progress, and resumes there', () => {
    const on = harness();
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

  it('is finished before another one begins', () => {
    const on = harness();
    const { renaming } = previewRenaming(on, 'Bench', 'Bench Press');
    renameSteps(on, renaming).next(); // begun, but not continued
    rename(on, 'Cable Row', 'Seated Row');
    expect(namesOf(on)).toEqual({ 1: ['Bench Press'], 2: ['Bench Press', 'Seated Row'], 3: ['Seated Row'] });
  });

  it('reports the missing copies, which the next sync writes', () => {
    const on = harness();
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

  it('fails if its file is invalid', () => {
    const on = harness();
    writeFileSync(on.paths.renaming, '{"from": "Bench"}');
    expect(storageErrorOf(() => unfinishedRenaming(on.paths)).kind).toBe('invalid-config');
  });
});

describe('the exercises of the screens', () => {
  it('have the muscles of the newest session that names any', () => {
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

  it('include more than 800 of the library', () => {
    const { exercises } = createExercisesPort(harness(), () => ({})).library();
    expect(exercises.length).toBeGreaterThanOrEqual(800);
    const untrained = exercises.filter(({ muscles }) => muscles.primary.length === 0);
    // The exercises without muscles are stretching and cardio.
    expect(untrained.length).toBeLessThan(130);
    expect(untrained.map(({ name }) => name)).toContain("Child's Pose");
    expect(new Set(exercises.map(({ key }) => key)).size).toBe(exercises.length);
  });

  it('report in one sentence where a rename stopped', async () => {
    const on = harness();
    const port = createExercisesPort(on, () => ({}));
    const { renaming } = port.previewRename('Bench', 'Bench Press');
    makeReadOnly(on.paths.root);
    await expect(awaitEnd(port.rename(renaming))).rejects.toThrow(/read-only/);
  });
});

/** Runs `work`; all writes from step `step` on fail. @returns true if no write failed */
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

/** True if every exercise in the database has its new name. */
function existsOnlyNew(on: { readonly stores: OpenStores }): boolean {
  return JSON.stringify(namesOf(on)) === JSON.stringify(NEW_NAMES);
}

/** True once session 2 has the new name. */
function isSecond(on: { readonly stores: OpenStores }): boolean {
  return namesOf(on)[2]?.[0] === 'Bench Press';
}

function errorOf(work: () => unknown): RenameStoppedError {
  try {
    work();
  } catch (error) {
    if (error instanceof RenameStoppedError) return error;
    throw error;
  }
  throw new Error('it came to its end');
}
