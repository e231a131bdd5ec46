import { describe, expect, it } from 'vitest';
import { copyStateOf, currentSession } from '../../../src/store/history/history-state.js';
import { HistoryHarness, inBothStores } from '../../frames/support-history.js';
import { anId, aSession } from '../../support/builders.js';
import { turn } from '../../support/fake-data-port.js';
import { fail, historyPage, NEWEST, OLDER } from './support-history-pages.js';

describe('opening History', () => {
  it('reads the list, and both copies of the session under the cursor only', () => {
    const harness = new HistoryHarness(inBothStores(NEWEST, OLDER)).open();
    expect(harness.state.history.reading).toEqual({ status: 'read' });
    expect(harness.listed.map((session) => session.id)).toEqual([NEWEST._id, OLDER._id]);
    expect(harness.copiesRead).toEqual([NEWEST._id]);
    expect(harness.state.notice).toBeNull();
  });

  it('lists sessions that exist only as files at the place of their date', () => {
    const stored = inBothStores(NEWEST, OLDER);
    const only = aSession().id(7).on('2026-03-05').focused('Swim').having({ phase: 2 }).build();
    stored.set(anId(7), { database: null, file: JSON.stringify(only) });
    const harness = new HistoryHarness(stored).open();
    expect(harness.listed.map((session) => session.title)).toEqual([
      'Upper Strength',
      'Swim',
      'Upper Strength',
    ]);
    expect(harness.listed[1]).toMatchObject({ phase: 2, copyState: 'file-only' });
  });

  it('lists an unreadable session without a date last', () => {
    const stored = inBothStores(NEWEST);
    stored.set(anId(7), { database: null, file: 'oops' });
    const harness = new HistoryHarness(stored).open();
    expect(harness.listed[1]).toMatchObject({
      title: 'cannot be read',
      date: '',
      copyState: 'unreadable',
    });
    harness.run('history.down', 'history.open');
    expect(
      historyPage(harness.state)
        .lines.flat()
        .map((part) => part.text),
    ).toContain('cannot be read');
  });

  it('takes the day of an unreadable session from the name of its file', () => {
    const filePath = 'data/output/sessions/training_session_2026_03_12_00000007.json';
    const harness = new HistoryHarness(inBothStores(NEWEST), {
      copyStates: new Map([[anId(7), 'unreadable']]),
      copies: () => ({
        database: { status: 'missing' },
        file: { status: 'unreadable', reason: 'no permission' },
        filePath,
      }),
    }).open();
    expect(currentSession(harness.state.history)?.date).toBe(
      '2026-03-09T18:00:00Z'.replace('09T18:00:00Z', '12'),
    );
  });

  it('notifies if the database cannot be read, and reads it when opened again', () => {
    let isBroken = true;
    const sortedIds = () => {
      if (isBroken) throw new Error('traininglogs.db is locked.');
      return { ids: [], groups: [] };
    };
    const harness: HistoryHarness = new HistoryHarness(inBothStores(NEWEST), {
      listing: { sortedIds },
    }).open();
    expect(harness.state.notice).toEqual({ kind: 'error', text: 'traininglogs.db is locked.' });
    expect(harness.state.history.reading).toEqual({ status: 'failed', reason: 'traininglogs.db is locked.' });
    expect(harness.when('history.open')).toBe(false);
    isBroken = false;
    expect(harness.open().state.history.reading).toEqual({ status: 'read' });
  });

  it('lists the sessions even if the files cannot be read', async () => {
    const harness = new HistoryHarness(inBothStores(NEWEST), {
      // biome-ignore lint/correctness/useYield: the first step fails
      async *sync() {
        throw new Error('data/output/sessions cannot be read.');
      },
    }).open();
    await turn();
    expect(harness.listed).toHaveLength(1);
    expect(harness.state.notice).toEqual({ kind: 'error', text: 'data/output/sessions cannot be read.' });
  });

  it('drops the cached copies, so that they are read again', () => {
    const harness = new HistoryHarness(inBothStores(NEWEST)).open();
    const text = harness.stored.get(NEWEST._id)?.database ?? '';
    harness.stored.set(NEWEST._id, { database: text, file: null });
    harness.open();
    expect(copyStateOf(harness.state.history, harness.listed[0] ?? fail())).toBe('database-only');
  });
});
