import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { relateDraft } from '../../src/domain/draft-relation.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { reversed } from '../../src/domain/rename-exercise.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { createExercisesPort } from '../../src/persistence/adapters/exercises-port.js';
import { hashDocument } from '../../src/persistence/disk/text-hash.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { previewRenaming, renameSteps } from '../../src/persistence/sync/rename-exercise.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { awaitEnd } from '../support/await-end.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { makeReadOnly } from '../support/failing-disk.js';
import { isSound, repositoryOf } from '../support/real-stores.js';
import { replacedTextsIn } from '../support/stores.js';
import {
  ATHLETE,
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

const hashOf = (session: TrainingSession) => hashDocument(serializeSession(session));

describe('renaming an exercise', () => {
  it('changes all spellings in all sessions, in both stores', () => {
    const on = harness();
    expect(rename(on, 'Bench', 'Bench Press').outcome).toEqual({ missing: null });
    expect(namesOf(on)).toEqual(NEW_NAMES);
    expect(draftNames(on)).toEqual([['Bench Press']]);
    expect(isSound(on.stores)).toBe(true);
    expect(existsSync(on.paths.renaming)).toBe(false);
  });

  it('does not count as an edit of an imported session, while an edited one still counts as edited', () => {
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

  it('merges with an existing exercise of the new name, and uses the spelling of that exercise', () => {
    const on = harness();
    const preview = previewRenaming(on, 'Bench', 'cable row');
    expect(preview).toMatchObject({ mergesInto: { name: 'Cable Row', count: 2 }, sessionsWithBoth: 1 });
    runToEnd(renameSteps(on, preview.renaming));
    expect(namesOf(on)).toEqual({ 1: ['Cable Row'], 2: ['Cable Row', 'Cable Row'], 3: ['Cable Row'] });
    expect(repositoryOf(on.stores).knownExercises()).toMatchObject([{ name: 'Cable Row', count: 4 }]);
  });

  it('does not count skipped exercises as done', () => {
    const skipped = aSession().id(4).on('2026-02-18').with(exercise('Cable Row')).build();
    const on = environmentOf(rootOf(...PAST, skipped));
    expect(previewRenaming(on, 'Bench', 'Cable Row')).toMatchObject({ mergesInto: { count: 2 } });
    expect(on.stores.reader.days.timesOf('cable row')).toMatchObject({ times: 3, skipped: 1 });
  });

  it('changes only the spelling if the new name is another spelling of the old one', () => {
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

describe('the draft of an edit', () => {
  it('begins from the renamed text after a rename, and from the old text after its undo', () => {
    const on = harness();
    const [first] = PAST;
    if (!first) throw new Error('There are no sessions.');
    on.drafts.save({ ...first, notes: 'edited' }, { kind: 'saved', hash: hashOf(first) });
    const { renaming } = rename(on, 'Bench', 'Bench Press');
    const relationNow = () => {
      const saved = repositoryOf(on.stores).getSession(first._id);
      const draft = on.drafts.readable().find(({ id }) => id === first._id);
      return saved && draft && relateDraft(draft, { session: saved, hash: hashOf(saved) });
    };
    expect(relationNow()).toBe('edit');
    runToEnd(renameSteps(on, reversed(renaming)));
    expect(relationNow()).toBe('edit');
  });

  it('keeps its base if the saved text is another one', () => {
    const on = harness();
    const [first] = PAST;
    if (!first) throw new Error('There are no sessions.');
    on.drafts.save({ ...first, notes: 'edited' }, { kind: 'saved', hash: hashDocument('another') });
    rename(on, 'Bench', 'Bench Press');
    expect(on.drafts.readable().find(({ id }) => id === first._id)?.base).toEqual({
      kind: 'saved',
      hash: hashDocument('another'),
    });
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

  it('keeps changes that were made after the rename', () => {
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

  it('include at least 800 of the library', () => {
    const { exercises } = createExercisesPort(harness(), () => ({})).library();
    expect(exercises.length).toBeGreaterThanOrEqual(800);
    const untrained = exercises.filter(({ muscles }) => muscles.primary.length === 0);
    // The exercises without muscles are stretching and cardio.
    expect(untrained.length).toBeLessThan(130);
    expect(untrained.map(({ name }) => name)).toContain("Child's Pose");
    expect(new Set(exercises.map(({ key }) => key)).size).toBe(exercises.length);
  });

  it('report why a rename stopped', async () => {
    const on = harness();
    const port = createExercisesPort(on, () => ({}));
    const { renaming } = port.previewRename('Bench', 'Bench Press');
    makeReadOnly(on.paths.root);
    await expect(awaitEnd(port.rename(renaming))).rejects.toThrow(/read-only/);
  });
});
