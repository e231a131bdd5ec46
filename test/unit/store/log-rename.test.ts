import { describe, expect, it } from 'vitest';
import type { Renaming } from '../../../src/domain/rename-exercise.js';
import { plannedSetOf } from '../../../src/store/log/planned-set.js';
import { resumeRenaming } from '../../../src/store/log/rename-commands.js';
import { renamedPlaces } from '../../../src/store/log/rename-stage.js';
import { anId, aSession, exercise } from '../../support/builders.js';
import { turn } from '../../support/fake-data-port.js';
import { hashOf } from '../../support/fake-sessions-port.js';
import { ANN, LogHarness } from '../../support/log-harness.js';

const PAST = [
  aSession().id(1).on('2026-02-09').with(exercise('Bench').working('80x5')).build(),
  aSession().id(2).on('2026-02-12').with(exercise('Bench Press').working('80x5')).build(),
];

/** A session with a logged bench press, at the choice of the next exercise. */
function choosing(): LogHarness {
  const harness = new LogHarness({ sessions: PAST });
  return harness.begin('Bench').enter('80x5').press('exercise.choose');
}

/** The harness at the field for the new name. */
const renaming = () => choosing().type('bench').press('exercise.rename');

/** The harness at the preview of the rename to `name`. */
const looking = (name: string) => renaming().press('ctrl+u').type(name).press('enter');

async function renamed(name: string): Promise<LogHarness> {
  const harness = looking(name).press('enter');
  await ended(harness);
  return harness;
}

/** Waits until no task runs. */
async function ended(harness: LogHarness): Promise<void> {
  while (harness.state.data.task !== null) await turn();
}

const namesIn = (harness: LogHarness) =>
  harness.fake.stored.map(({ exercises }) => exercises.map(({ Name }) => Name));
const step = ({ log: { stage } }: LogHarness) => (stage.kind === 'rename' ? stage.step.kind : stage.kind);

describe('renaming an exercise', () => {
  it('starts with the name of the own exercise under the cursor, and is refused for other choices', () => {
    expect(renaming().log.stage).toMatchObject({ kind: 'rename', from: 'Bench', name: { text: 'Bench' } });
    const harness = choosing().type('zercher').press('ctrl+r');
    expect(step(harness)).toBe('picking');
    expect(harness.notice).toBe('Only your own exercises can be renamed. Choose one with ↓.');
  });

  it('renames it in the repeated session too, so that its sets stay the planned sets', async () => {
    const harness = new LogHarness({ sessions: PAST });
    harness
      .press('enter', 'exercise.choose')
      .type('bench press')
      .press('exercise.rename', 'ctrl+u')
      .type('Flat Bench');
    const plannedSet = plannedSetOf(harness.state);
    await ended(harness.press('enter', 'enter'));
    harness.press('escape', 'escape');
    expect(harness.log.repeated?.exercises.map(({ Name }) => Name)).toEqual(['Flat Bench']);
    expect(plannedSet).not.toBeNull();
    expect(plannedSetOf(harness.state)).toEqual(plannedSet);
  });

  it('keeps the planned sets of a repeated session that has the exercise under an alias, and undo restores its name', async () => {
    const imported = aSession()
      .id(3)
      .on('2026-02-14')
      .with(exercise('Bench Press (Barbell)').working('70x6'));
    const athlete = { ...ANN, aliases: { 'Bench Press (Barbell)': 'Bench' } };
    const harness = new LogHarness({ sessions: [imported.build()], athlete });
    harness.press('enter', 'escape', 'exercise.rename', 'ctrl+u').type('Flat Bench');
    await ended(harness.press('enter', 'enter'));
    const repeatedNames = () => harness.log.repeated?.exercises.map(({ Name }) => Name);
    expect(namesIn(harness)).toEqual([['Bench Press (Barbell)']]);
    expect(harness.log.session?.exercises[0]?.Name).toBe('Flat Bench');
    expect(repeatedNames()).toEqual(['Flat Bench']);
    expect(plannedSetOf(harness.state)).toMatchObject({ weightKg: 70, repCount: { full: 6 } });
    await ended(harness.press('u'));
    expect(harness.log.session?.exercises[0]?.Name).toBe('Bench');
    expect(repeatedNames()).toEqual(['Bench']);
  });

  it('shows a preview that includes the session in progress, and changes nothing', () => {
    const harness = looking('Flat Bench');
    expect(harness.log.stage).toMatchObject({
      step: {
        kind: 'preview',
        preview: {
          mergesInto: null,
          renaming: {
            sessions: [{ id: anId(1) }],
            drafts: [{ id: harness.log.session?._id, changes: [{ index: 0, from: 'Bench' }] }],
          },
        },
      },
    });
    expect(namesIn(harness)).toEqual([['Bench'], ['Bench Press']]);
    expect(step(harness.press('escape'))).toBe('name');
    expect(step(harness.press('escape'))).toBe('picking');
    expect(harness.log.stage).toMatchObject({ query: { text: 'bench' } });
  });

  it('changes every session, the one in progress, and the aliases', async () => {
    const harness = await renamed('Flat Bench');
    expect(namesIn(harness)).toEqual([['Flat Bench'], ['Bench Press']]);
    expect(harness.draft?.exercises[0]?.Name).toBe('Flat Bench');
    expect(harness.log.session?.exercises[0]?.Name).toBe('Flat Bench');
    expect(harness.state.athlete).toMatchObject({ ...ANN, aliases: { Bench: 'Flat Bench' } });
    expect(harness.notice).toBe('Renamed Bench to Flat Bench in this session and 1 saved session.');
    expect(step(harness)).toBe('done');
  });

  it.each([
    [['Bench'], 0, ' in this session.'],
    [['Bench'], 2, ' in this session and 2 saved sessions.'],
    [[], 1, ' in 1 saved session.'],
    [[], 0, ' in 0 saved sessions.'],
    [['Bench', 'Bench'], 1, ' in this session, 1 saved session and 1 other draft.'],
  ])('says in which sessions names were changed: %#', (drafts, saved, places) => {
    const change = (id: string) => ({
      id,
      date: '2026-02-09',
      changes: [{ index: 0, from: 'Bench', to: 'Row' }],
    });
    const renaming: Renaming = {
      from: 'Bench',
      to: 'Row',
      sessions: Array.from({ length: saved }, (_, index) => change(anId(index))),
      drafts: drafts.map((_, index) => change(anId(90 + index))),
      aliases: { before: {}, after: {} },
    };
    expect(` in ${renamedPlaces(renaming, anId(90))}.`).toBe(places);
  });

  it('is undone on the set line before the sets logged earlier', async () => {
    const harness = (await renamed('Flat Bench')).press(
      'rename.back',
      'pick.cancel',
      'escape',
      'u',
      'escape',
    );
    expect(harness.notice).toBe('The rename is still running.');
    await ended(harness);
    expect(harness.notice).toBe('Undone: Bench has its old name again; a rename cannot be redone.');
    expect(namesIn(harness)).toEqual([['Bench'], ['Bench Press']]);
    expect(harness.draft?.exercises).toMatchObject([{ Name: 'Bench', workingSets: [{ weightKg: 80 }] }]);
    harness.press('set.undo');
    expect(harness.draft?.exercises).toMatchObject([{ Name: 'Bench', workingSets: [] }]);
  });

  it('is undone on the set line only after all later changes', async () => {
    const harness = (await renamed('Flat Bench')).press('rename.back', 'pick.cancel').enter('80x4');
    harness.press('set.undo');
    expect(harness.draft?.exercises).toMatchObject([{ Name: 'Flat Bench', workingSets: [{ weightKg: 80 }] }]);
    await ended(harness.press('set.undo'));
    expect(harness.draft?.exercises).toMatchObject([{ Name: 'Bench', workingSets: [{ weightKg: 80 }] }]);
  });

  it('is not undone twice', async () => {
    const harness = (await renamed('Flat Bench')).press('u');
    await ended(harness);
    harness.press('pick.cancel', 'set.undo');
    expect(harness.draft?.exercises).toMatchObject([{ Name: 'Bench', workingSets: [] }]);
  });

  it('begins with the old name selected, so that typing replaces it', () => {
    expect(renaming().type('Flat Bench').log.stage).toMatchObject({ name: { text: 'Flat Bench' } });
    expect(renaming().press('end').type(' 2').log.stage).toMatchObject({ name: { text: 'Bench 2' } });
  });

  it('is undone by u, which returns to choosing an exercise', async () => {
    const harness = (await renamed('Flat Bench')).press('u');
    await ended(harness);
    expect(namesIn(harness)).toEqual([['Bench'], ['Bench Press']]);
    expect(harness.log.session?.exercises[0]?.Name).toBe('Bench');
    expect(harness.state.athlete.aliases).toEqual({});
    expect(harness.notice).toBe('Undone: Bench has its old name again; a rename cannot be redone.');
    expect(step(harness)).toBe('picking');
  });

  it('takes the name of another exercise with Tab, and says that both are merged', () => {
    const harness = renaming().press('ctrl+u').type('bench pr').press('rename.complete').press('enter');
    expect(harness.log.stage).toMatchObject({
      step: { preview: { renaming: { to: 'Bench Press' }, mergesInto: { name: 'Bench Press', count: 1 } } },
    });
  });

  it.each([
    ['no name', '  ', 'Enter a name, or press Esc to keep the old one.'],
    ['the name it has', 'Bench', 'The exercise already has this name. Esc goes back.'],
  ])('refuses %s', (_, name, notice) => {
    const harness = looking(name);
    expect([step(harness), harness.notice]).toEqual(['name', notice]);
  });

  it('withdraws the error about an empty name when a name is typed, and when the rename is left', () => {
    const harness = looking('  ').type('Press');
    expect(harness.notice).toBeNull();
    harness.press('enter', 'escape', 'escape');
    expect([step(harness), harness.notice]).toEqual(['picking', 'Discarded. Ctrl+R brings it back']);
    expect(looking('').press('escape').notice).toBe('Discarded. Ctrl+R brings it back');
  });

  it('says why it stopped, and Enter continues', async () => {
    const harness = looking('Flat Bench');
    harness.fake.exercises.failure = 'The disk is full.';
    harness.press('enter');
    await ended(harness);
    expect([step(harness), harness.notice]).toEqual(['preview', 'The disk is full.']);
    harness.fake.exercises.failure = null;
    harness.press('enter');
    await ended(harness);
    expect(step(harness)).toBe('done');
  });

  it('cannot be left while it runs', async () => {
    const harness = looking('Flat Bench').press('enter', 'escape');
    expect([step(harness), harness.notice]).toEqual(['preview', 'The rename is still running.']);
    await ended(harness);
    expect(step(harness.press('enter'))).toBe('picking');
  });

  it('reports missing copies', async () => {
    const harness = looking('Flat Bench');
    harness.fake.exercises.missing = 'One copy was not written.';
    harness.press('enter');
    await ended(harness);
    expect(harness.log.stage).toMatchObject({ step: { missing: 'One copy was not written.' } });
  });
});

describe('a rename that an earlier run did not finish', () => {
  const stopped = () => {
    const harness = choosing();
    const { renaming: unfinished } = harness.fake.exercises.port.previewRename('Bench', 'Flat Bench');
    harness.fake.exercises.unfinished = unfinished;
    return harness;
  };

  it('is resumed', async () => {
    const harness = stopped();
    resumeRenaming(harness.store.context);
    await ended(harness);
    expect(namesIn(harness)).toEqual([['Flat Bench'], ['Bench Press']]);
    expect(harness.notice).toBe('Resumed: Renamed Bench to Flat Bench in 1 saved session.');
  });

  it('is left to the other process if one is open', async () => {
    const harness = stopped();
    harness.store.dispatch({ type: 'log/stage-opened', stage: { kind: 'locked' } });
    resumeRenaming(harness.store.context);
    await ended(harness);
    expect(harness.fake.exercises.renamed).toEqual([]);
  });
});

describe('renaming an exercise of an edited session', () => {
  /** The older of two sessions in an edit, after `change` and the rename of its exercise. */
  async function edited(change: (harness: LogHarness) => unknown): Promise<LogHarness> {
    const harness = new LogHarness({ sessions: PAST }).press('2', 'j', 'e');
    await ended(harness);
    change(harness);
    harness.press('exercise.rename', 'ctrl+u').type('Flat Bench');
    await ended(harness.press('enter', 'enter'));
    return harness.press('escape');
  }
  const changeSet = (harness: LogHarness) => harness.press('set.edit', 'ctrl+u').enter('85x5');
  const baseIsSaved = ({ fake, log: { base } }: LogHarness) =>
    base.kind === 'saved' && fake.stored.some((session) => hashOf(session) === base.hash);

  it('continues the edit from the renamed text', async () => {
    const harness = await edited(changeSet);
    expect(harness.log).toMatchObject({
      isChangedElsewhere: false,
      original: { exercises: [{ Name: 'Flat Bench' }] },
    });
    expect(baseIsSaved(harness)).toBe(true);
  });

  it('says that the rename is saved if nothing else was changed', async () => {
    const harness = await edited(() => {});
    expect(baseIsSaved(harness)).toBe(true);
    expect(harness.press('ctrl+s', 'enter').notice).toBe('The rename is saved; nothing else changed.');
    expect((await edited(() => {})).press('escape', 'q').notice).toBe(
      'The rename is saved; nothing else changed.',
    );
  });

  it('still marks a session that was also changed elsewhere', async () => {
    const harness = await edited(({ fake }) => {
      fake.stored[0] = aSession().id(1).on('2026-02-09').with(exercise('Bench').working('90x1')).build();
    });
    expect(harness.log.isChangedElsewhere).toBe(true);
    expect(baseIsSaved(harness)).toBe(false);
  });
});
