/** A root in which an exercise is renamed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { NEW_SESSION } from '../../src/domain/draft-relation.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import type { OpenStores } from '../../src/persistence/sync/open-stores.js';
import {
  previewRenaming,
  type RenamingStores,
  renameSteps,
} from '../../src/persistence/sync/rename-exercise.js';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { repositoryOf, unsynced } from '../support/real-stores.js';
import { NOW } from '../support/stores.js';

/** Sessions 1 and 2 have bench presses in two spellings, sessions 2 and 3 have cable rows. */
export const PAST: readonly TrainingSession[] = [
  aSession().id(1).on('2026-02-09').with(exercise('Bench').working('80x5')).build(),
  aSession()
    .id(2)
    .on('2026-02-12')
    .with(exercise('bench').working('82.5x5'), exercise('Cable Row').working('60x10'))
    .build(),
  aSession().id(3).on('2026-02-16').with(exercise('Cable Row').working('62.5x10')).build(),
];
export const ATHLETE = { userName: 'Ann', gym: 'the cellar', aliases: { bp: 'Bench' } };

/** A data root with these sessions, an athlete, and a session in progress with the exercise Bench. */
export function rootOf(...sessions: readonly TrainingSession[]): TestDataRoot {
  const on = new TestDataRoot().hold(...sessions);
  mkdirSync(dirname(on.paths.config), { recursive: true });
  writeFileSync(on.paths.config, JSON.stringify(ATHLETE));
  const draft = aSession().id(9).on('2026-02-20').with(exercise('Bench')).build();
  new SessionDrafts(on.paths, () => NOW).save(draft, NEW_SESSION);
  return on;
}

export function environmentOf(
  on: TestDataRoot,
  stores: OpenStores = unsynced(on),
): RenamingStores & { stores: OpenStores } {
  return { stores, paths: on.paths, drafts: new SessionDrafts(on.paths, () => NOW) };
}

export const harness = () => environmentOf(rootOf(...PAST));

export function rename(in_: RenamingStores, from: string, to: string) {
  const { renaming } = previewRenaming(in_, from, to);
  return { renaming, outcome: runToEnd(renameSteps(in_, renaming)) };
}

/** The names in every session of the database, by the number of its id. */
export function namesOf({ stores }: { readonly stores: OpenStores }) {
  const sessions = repositoryOf(stores).getAllSessions();
  return Object.fromEntries(
    sessions.map(({ _id, exercises }) => [Number(`0x${_id.slice(0, 8)}`), exercises.map(({ Name }) => Name)]),
  );
}

export const draftNames = ({ drafts }: RenamingStores) =>
  drafts.readable().map(({ session }) => session.exercises.map(({ Name }) => Name));
export const athleteOf = ({ paths }: RenamingStores) => JSON.parse(readFileSync(paths.config, 'utf8'));

export const OLD_NAMES = { 1: ['Bench'], 2: ['bench', 'Cable Row'], 3: ['Cable Row'] };
export const NEW_NAMES = { 1: ['Bench Press'], 2: ['Bench Press', 'Cable Row'], 3: ['Cable Row'] };
