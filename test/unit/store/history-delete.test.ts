import { describe, expect, it } from 'vitest';
import { currentSession } from '../../../src/store/history/history-state.js';
import { anId, aSession } from '../../support/builders.js';
import { dataWorld, goTo, WELL } from '../../support/data-environment.js';
import { turn } from '../../support/fake-data-port.js';
import { LogWorld } from '../../support/log-environment.js';

const SESSIONS = [1, 2, 3].map((day) => aSession().id(day).on(`2026-02-0${day}`).focused('Upper').build());
const opened = () => new LogWorld({ sessions: SESSIONS }).press('2');
const currentId = (world: LogWorld) => currentSession(world.state.history)?.id ?? null;
const idsOf = (world: LogWorld) => world.state.history.all.ids;

describe('deleting a session', () => {
  it('removes the session at once, names the undo key, and moves to its neighbour', () => {
    const world = opened().press('j', 'x');
    expect(idsOf(world)).toEqual([anId(3), anId(1)]);
    expect(world.state.notice).toEqual({
      kind: 'success',
      text: 'Deleted Upper of 2026-02-02. u undoes',
    });
    expect(currentId(world)).toBe(anId(1));
  });

  it('moves the cursor up after the last session', () => {
    expect(currentId(opened().press('G', 'x'))).toBe(anId(2));
  });

  it('works in an open session, and returns to the list', () => {
    const world = opened().press('enter', 'x');
    expect([world.state.history.pane, currentId(world)]).toEqual(['list', anId(2)]);
  });

  it('leaves an empty list after the only session', () => {
    const world = opened().press('x', 'x', 'x');
    expect([idsOf(world), currentId(world)]).toEqual([[], null]);
    const { calls } = world.fake;
    const count = calls.length;
    world.press('x');
    expect(calls.length).toBe(count);
  });

  it('changes nothing and gives the reason if it fails', () => {
    const world = opened();
    world.fake.fail('sessions.delete', 'data/output/trash is read-only; nothing was deleted.');
    world.press('x');
    expect(world.state.notice).toEqual({
      kind: 'error',
      text: 'data/output/trash is read-only; nothing was deleted.',
    });
    expect(idsOf(world)).toHaveLength(3);
    expect(world.state.history.deleted).toEqual([]);
  });
});

describe('undoing a deletion', () => {
  it('restores the sessions, the last deleted first, with the cursor on them', () => {
    const world = opened().press('x', 'x');
    expect(idsOf(world)).toEqual([anId(1)]);
    world.press('u');
    expect([idsOf(world), currentId(world)]).toEqual([[anId(2), anId(1)], anId(2)]);
    expect(world.state.notice).toEqual({ kind: 'success', text: 'Brought Upper of 2026-02-02 back.' });
    world.press('u');
    expect([idsOf(world), currentId(world)]).toEqual([[anId(3), anId(2), anId(1)], anId(3)]);
  });

  it('notifies if nothing was deleted', () => {
    expect(opened().press('u').notice).toBe('No deletion to undo.');
    expect(opened().press('x', 'u', 'u').notice).toBe('No deletion to undo.');
  });

  it('can be tried again after a failure', () => {
    const world = opened().press('x');
    world.fake.fail('sessions.undelete', 'The disk is full; the session is still in the trash.');
    expect(world.press('u').notice).toBe('The disk is full; the session is still in the trash.');
    world.fake.heal('sessions.undelete');
    expect(idsOf(world.press('u'))).toHaveLength(3);
  });

  it('is not offered for a session that the Data screen restored', async () => {
    const world = opened().press('x', 'x');
    await turn();
    const trash = [{ kind: 'session' as const, id: anId(2), date: '2026-02-02', title: '2026-02-02 Upper' }];
    goTo(dataWorld(WELL, world, trash), 'trash').press('enter', 'enter');
    expect(idsOf(world.press('escape', '2'))).toEqual([anId(2), anId(1)]);
    expect(idsOf(world.press('u'))).toEqual([anId(3), anId(2), anId(1)]);
    expect(world.press('u').notice).toBe('No deletion to undo.');
  });
});

describe('opening History', () => {
  it('shows the result of the sync', async () => {
    const world = new LogWorld({ sessions: SESSIONS });
    world.fake.synced = ['1 session was read from its file.', '1 needs a decision.'];
    world.press('2');
    expect(idsOf(world)).toHaveLength(3);
    await turn();
    expect(world.notice).toBe('1 session was read from its file. 1 needs a decision.');
    expect(world.fake.count('sessions.sync')).toBe(1);
  });
});

describe('a list that could not be read', () => {
  it('is read again only by the key of its screen', async () => {
    const world = new LogWorld({ sessions: SESSIONS });
    world.fake.fail('listing.sortedIds', 'traininglogs.db is locked.');
    expect(world.press('2').notice).toBe('traininglogs.db is locked.');
    await turn();
    world.fake.heal('listing.sortedIds');
    expect(idsOf(world.press('2'))).toHaveLength(3);
    await turn();
    world.press('2');
    await turn();
    expect(world.fake.count('sessions.sync')).toBe(2);
  });
});
