import { describe, expect, it } from 'vitest';
import { currentSession } from '../../../src/store/history/history-state.js';
import { anId, aSession } from '../../support/builders.js';
import { dataHarness, goTo, WITHOUT_ISSUES } from '../../support/data-harness.js';
import { turn } from '../../support/fake-data-port.js';
import { LogHarness } from '../../support/log-harness.js';

const SESSIONS = [1, 2, 3].map((day) => aSession().id(day).on(`2026-02-0${day}`).focused('Upper').build());
const opened = () => new LogHarness({ sessions: SESSIONS }).press('2');
const currentId = (harness: LogHarness) => currentSession(harness.state.history)?.id ?? null;
const idsOf = (harness: LogHarness) => harness.state.history.all.ids;

describe('deleting a session', () => {
  it('removes the session at once, names the undo key, and moves to its neighbour', () => {
    const harness = opened().press('j', 'x');
    expect(idsOf(harness)).toEqual([anId(3), anId(1)]);
    expect(harness.state.notice).toEqual({
      kind: 'success',
      text: 'Deleted Upper of 2026-02-02. u undoes',
    });
    expect(currentId(harness)).toBe(anId(1));
  });

  it.each([['200x'], ['2x'], ['252x'], ['22x']])(
    'asks for the key again after %s typed in command mode',
    (typed) => {
      const harness = new LogHarness({ sessions: SESSIONS }).begin('Squat').press('escape').type(typed);
      expect(harness.state.screen).toBe('history');
      expect(idsOf(harness)).toHaveLength(3);
      expect(harness.notice).toBe('x again deletes 3 Feb 2026 Upper.');
      harness.press('x');
      expect(idsOf(harness)).toEqual([anId(2), anId(1)]);
    },
  );

  it('removes the session at once while a session is in progress, if another key came first in History', () => {
    const atList = () => new LogHarness({ sessions: SESSIONS }).begin('Squat').press('escape', '2');
    for (const harness of [
      atList().press('j'),
      atList().press('/', 'escape', 'j'),
      atList().press('enter', 'l'),
    ]) {
      harness.press('x');
      expect(idsOf(harness)).toHaveLength(2);
      expect(harness.notice).toMatch(/u undoes$/);
    }
  });

  it('moves the cursor up if the session was the last of the list', () => {
    expect(currentId(opened().press('G', 'x'))).toBe(anId(2));
  });

  it('works in an open session, and returns to the list', () => {
    const harness = opened().press('enter', 'x');
    expect([harness.state.history.pane, currentId(harness)]).toEqual(['list', anId(2)]);
  });

  it('leaves an empty list after the only session, where the key does nothing', () => {
    const harness = opened().press('x', 'x', 'x');
    expect([idsOf(harness), currentId(harness)]).toEqual([[], null]);
    const { calls } = harness.fake;
    const count = calls.length;
    harness.press('x');
    expect(calls.length).toBe(count);
  });

  it('changes nothing and gives the reason if it fails', () => {
    const harness = opened();
    harness.fake.fail('sessions.delete', 'data/output/trash is read-only; nothing was deleted.');
    harness.press('x');
    expect(harness.state.notice).toEqual({
      kind: 'error',
      text: 'data/output/trash is read-only; nothing was deleted.',
    });
    expect(idsOf(harness)).toHaveLength(3);
    expect(harness.state.history.deleted).toEqual([]);
  });
});

describe('undoing a deletion', () => {
  it('restores the sessions, the last deleted first, with the cursor on them', () => {
    const harness = opened().press('x', 'x');
    expect(idsOf(harness)).toEqual([anId(1)]);
    harness.press('u');
    expect([idsOf(harness), currentId(harness)]).toEqual([[anId(2), anId(1)], anId(2)]);
    expect(harness.state.notice).toEqual({ kind: 'success', text: 'Brought Upper of 2026-02-02 back.' });
    harness.press('u');
    expect([idsOf(harness), currentId(harness)]).toEqual([[anId(3), anId(2), anId(1)], anId(3)]);
  });

  it('notifies if nothing was deleted', () => {
    expect(opened().press('u').notice).toContain('No deletion to undo since traininglogs was started');
    expect(opened().press('x', 'u', 'u').notice).toContain(
      'No deletion to undo since traininglogs was started',
    );
  });

  it('can be tried again after a failure', () => {
    const harness = opened().press('x');
    harness.fake.fail('sessions.undelete', 'The disk is full; the session is still in the trash.');
    expect(harness.press('u').notice).toBe('The disk is full; the session is still in the trash.');
    harness.fake.heal('sessions.undelete');
    expect(idsOf(harness.press('u'))).toHaveLength(3);
  });

  it('is not offered for a session that the Data screen restored', async () => {
    const harness = opened().press('x', 'x');
    await turn();
    const trash = [{ kind: 'session' as const, id: anId(2), date: '2026-02-02', title: '2026-02-02 Upper' }];
    goTo(dataHarness(WITHOUT_ISSUES, harness, trash), 'trash').press('enter', 'enter');
    expect(idsOf(harness.press('escape', '2'))).toEqual([anId(2), anId(1)]);
    expect(idsOf(harness.press('u'))).toEqual([anId(3), anId(2), anId(1)]);
    expect(harness.press('u').notice).toContain('No deletion to undo since traininglogs was started');
  });
});

describe('opening History', () => {
  it('shows the result of the sync', async () => {
    const harness = new LogHarness({ sessions: SESSIONS });
    harness.fake.synced = ['1 session was read from its file.', '1 needs a decision.'];
    harness.press('2');
    expect(idsOf(harness)).toHaveLength(3);
    await turn();
    expect(harness.notice).toBe('1 session was read from its file. 1 needs a decision.');
    expect(harness.fake.count('sessions.sync')).toBe(1);
  });
});

describe('a list that could not be read', () => {
  it('is read again by the key of its screen, which starts no sync once the list is read', async () => {
    const harness = new LogHarness({ sessions: SESSIONS });
    harness.fake.fail('listing.sortedIds', 'traininglogs.db is locked.');
    expect(harness.press('2').notice).toBe('traininglogs.db is locked.');
    await turn();
    harness.fake.heal('listing.sortedIds');
    expect(idsOf(harness.press('2'))).toHaveLength(3);
    await turn();
    harness.press('2');
    await turn();
    expect(harness.fake.count('sessions.sync')).toBe(2);
  });
});
