import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { watchSteps } from '../../src/persistence/disk/disk.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { OpenStores } from '../../src/persistence/sync/open-stores.js';
import {
  finishRenaming,
  previewRenaming,
  RenameStoppedError,
  renameSteps,
  unfinishedRenaming,
} from '../../src/persistence/sync/rename-exercise.js';
import { failSteps, healDisk, makeReadOnly } from '../support/failing-disk.js';
import { isSound } from '../support/real-stores.js';
import { NOW, storageErrorOf } from '../support/stores.js';
import {
  athleteOf,
  draftNames,
  environmentOf,
  harness,
  NEW_NAMES,
  namesOf,
  OLD_NAMES,
  PAST,
  rename,
  rootOf,
} from './support-renaming.js';

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
    renameSteps(on, renaming).next(); // The renaming is begun but not continued.
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
