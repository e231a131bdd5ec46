import { describe, expect, it } from 'vitest';
import { plannedSetOf } from '../../../src/store/log/planned-set.js';
import { resumeRenaming } from '../../../src/store/log/rename-commands.js';
import { anId, aSession, exercise } from '../../support/builders.js';
import { turn } from '../../support/fake-data-port.js';
import { ANN, LogWorld } from '../../support/log-environment.js';

const PAST = [
  aSession().id(1).on('2026-02-09').with(exercise('Bench').working('80x5')).build(),
  aSession().id(2).on('2026-02-12').with(exercise('Bench Press').working('80x5')).build(),
];

/** A session with a logged bench press, at choosing the next exercise. */
function choosing(): LogWorld {
  const world = new LogWorld({ sessions: PAST });
  return world.begin('Bench').enter('80x5').press('exercise.choose');
}

/** At the field for the new name. */
const renaming = () => choosing().type('bench').press('pick.rename');

/** At the preview for another name. */
const looking = (name: string) => renaming().press('ctrl+u').type(name).press('enter');

async function renamed(name: string): Promise<LogWorld> {
  const world = looking(name).press('enter');
  await ended(world);
  return world;
}

/** Waits until no task runs. */
async function ended(world: LogWorld): Promise<void> {
  while (world.state.data.task !== null) await turn();
}

const namesIn = (world: LogWorld) =>
  world.fake.stored.map(({ exercises }) => exercises.map(({ Name }) => Name));
const step = ({ log: { stage } }: LogWorld) => (stage.kind === 'rename' ? stage.step.kind : stage.kind);

describe('renaming an exercise', () => {
  it('starts with the name of the own exercise under the cursor, and for no other choice', () => {
    expect(renaming().log.stage).toMatchObject({ kind: 'rename', from: 'Bench', name: { text: 'Bench' } });
    const world = choosing().type('zercher').press('ctrl+r');
    expect(step(world)).toBe('picking');
    expect(world.notice).toBe('Only your own exercises can be renamed. Choose one with ↓.');
  });

  it('renames it in the repeated session too, so that its sets stay the planned sets', async () => {
    const world = new LogWorld({ sessions: PAST });
    world
      .press('enter', 'exercise.choose')
      .type('bench press')
      .press('pick.rename', 'ctrl+u')
      .type('Flat Bench');
    const plannedSet = plannedSetOf(world.state);
    await ended(world.press('enter', 'enter'));
    world.press('escape', 'escape');
    expect(world.log.repeated?.exercises.map(({ Name }) => Name)).toEqual(['Flat Bench']);
    expect(plannedSet).not.toBeNull();
    expect(plannedSetOf(world.state)).toEqual(plannedSet);
  });

  it('shows a preview that includes the session in progress, and changes nothing', () => {
    const world = looking('Flat Bench');
    expect(world.log.stage).toMatchObject({
      step: {
        kind: 'preview',
        preview: {
          mergesInto: null,
          renaming: {
            sessions: [{ id: anId(1) }],
            drafts: [{ id: world.log.session?._id, changes: [{ index: 0, from: 'Bench' }] }],
          },
        },
      },
    });
    expect(namesIn(world)).toEqual([['Bench'], ['Bench Press']]);
    expect(step(world.press('escape'))).toBe('name');
    expect(step(world.press('escape'))).toBe('picking');
    expect(world.log.stage).toMatchObject({ query: { text: 'bench' } });
  });

  it('changes every session, the one in progress, and the aliases', async () => {
    const world = await renamed('Flat Bench');
    expect(namesIn(world)).toEqual([['Flat Bench'], ['Bench Press']]);
    expect(world.draft?.exercises[0]?.Name).toBe('Flat Bench');
    expect(world.log.session?.exercises[0]?.Name).toBe('Flat Bench');
    expect(world.state.athlete).toMatchObject({ ...ANN, aliases: { Bench: 'Flat Bench' } });
    expect(world.notice).toBe('Renamed Bench to Flat Bench in 1 session.');
    expect(step(world)).toBe('done');
  });

  it('is not a change of the session that undo reverts', async () => {
    const world = await renamed('Flat Bench');
    world.press('rename.back', 'pick.cancel', 'set.undo');
    expect(world.draft?.exercises).toMatchObject([{ Name: 'Flat Bench', workingSets: [] }]);
  });

  it('is undone by u, which returns to choosing an exercise', async () => {
    const world = (await renamed('Flat Bench')).press('u');
    await ended(world);
    expect(namesIn(world)).toEqual([['Bench'], ['Bench Press']]);
    expect(world.log.session?.exercises[0]?.Name).toBe('Bench');
    expect(world.state.athlete.aliases).toEqual({});
    expect(world.notice).toBe('Undone: Bench has its old name again.');
    expect(step(world)).toBe('picking');
  });

  it('takes the name of another exercise with Tab, and says that both are merged', () => {
    const world = renaming().press('ctrl+u').type('bench pr').press('rename.complete').press('enter');
    expect(world.log.stage).toMatchObject({
      step: { preview: { renaming: { to: 'Bench Press' }, mergesInto: { name: 'Bench Press', count: 1 } } },
    });
  });

  it.each([
    ['no name', '  ', 'Enter a name, or press Esc to keep the old one.'],
    ['the name it has', 'Bench', 'The exercise already has this name. Esc goes back.'],
  ])('refuses %s', (_, name, notice) => {
    const world = looking(name);
    expect([step(world), world.notice]).toEqual(['name', notice]);
  });

  it('says why it stopped, and Enter continues', async () => {
    const world = looking('Flat Bench');
    world.fake.exercises.failure = 'The disk is full.';
    world.press('enter');
    await ended(world);
    expect([step(world), world.notice]).toEqual(['preview', 'The disk is full.']);
    world.fake.exercises.failure = null;
    world.press('enter');
    await ended(world);
    expect(step(world)).toBe('done');
  });

  it('cannot be left while it runs', async () => {
    const world = looking('Flat Bench').press('enter', 'escape');
    expect([step(world), world.notice]).toEqual(['preview', 'The rename is still running.']);
    await ended(world);
    expect(step(world.press('enter'))).toBe('picking');
  });

  it('reports missing copies', async () => {
    const world = looking('Flat Bench');
    world.fake.exercises.missing = 'One copy was not written.';
    world.press('enter');
    await ended(world);
    expect(world.log.stage).toMatchObject({ step: { missing: 'One copy was not written.' } });
  });
});

describe('a rename that an earlier run did not finish', () => {
  const stopped = () => {
    const world = choosing();
    const { renaming: unfinished } = world.fake.exercises.port.previewRename('Bench', 'Flat Bench');
    world.fake.exercises.unfinished = unfinished;
    return world;
  };

  it('is resumed', async () => {
    const world = stopped();
    resumeRenaming(world.store.context);
    await ended(world);
    expect(namesIn(world)).toEqual([['Flat Bench'], ['Bench Press']]);
    expect(world.notice).toBe('Resumed: Renamed Bench to Flat Bench in 1 session.');
  });

  it('is left to the other process if one is open', async () => {
    const world = stopped();
    world.store.dispatch({ type: 'log/stage-opened', stage: { kind: 'locked' } });
    resumeRenaming(world.store.context);
    await ended(world);
    expect(world.fake.exercises.renamed).toEqual([]);
  });
});
