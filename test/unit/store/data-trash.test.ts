import { describe, expect, it } from 'vitest';
import { scopesOf } from '../../../src/store/focus.js';
import { aSession, exercise } from '../../support/builders.js';
import { dataHarness, goTo, TRASH, WITH_ISSUES, WITHOUT_ISSUES } from '../../support/data-harness.js';
import { LogHarness } from '../../support/log-harness.js';

const stageOf = (harness: LogHarness) => harness.state.data.stage.kind;

describe('the trash', () => {
  const deleted = () => {
    const harness = new LogHarness();
    for (const { id, date } of TRASH) harness.fake.putInTrash(id, date);
    return goTo(dataHarness(WITH_ISSUES, harness), 'trash');
  };

  it('notifies that it is empty instead of opening', () => {
    const harness = goTo(dataHarness(), 'trash').press('enter');
    expect([stageOf(harness), harness.notice]).toEqual([
      'list',
      'The trash has no session or draft to restore.',
    ]);
  });

  it('notifies and stays closed if it has become empty or cannot be read', () => {
    const harness = deleted();
    harness.fake.data.trash = [];
    expect(stageOf(harness.press('enter'))).toBe('list');
    expect(harness.notice).toBe('The folder data/output/trash has no session and no draft.');
    harness.fake.data.trashFailure = 'data/output/trash is not readable.';
    expect(stageOf(harness.press('enter'))).toBe('list');
    expect(harness.state.notice).toEqual({ kind: 'error', text: 'data/output/trash is not readable.' });
  });

  it('restores the session under the cursor', () => {
    const harness = deleted().press('enter');
    expect(scopesOf(harness.state)[0]).toBe('data.trash');
    harness.fake.data.trash = TRASH.slice(1);
    harness.press('enter');
    expect(harness.fake.stored.map(({ _id }) => _id)).toEqual([TRASH[0]?.id]);
    expect(harness.notice).toBe('Brought the session of 2026-01-20 back.');
    expect(harness.state.notice?.kind).toBe('success');
    expect(stageOf(harness)).toBe('trash');
  });

  it('moves its own cursor, not the cursor of the list', () => {
    const harness = deleted();
    const { cursor } = harness.state.data;
    harness.press('enter', 'j', 'j');
    expect(harness.state.data.stage).toMatchObject({ kind: 'trash', cursor: 1 });
    expect(harness.press('q').state.data).toMatchObject({ cursor, stage: { kind: 'list' } });
  });

  it('keeps its cursor on a remaining session, and closes with the last one', () => {
    const harness = deleted().press('enter', 'j');
    harness.fake.data.trash = TRASH.slice(0, 1);
    expect(harness.press('enter').state.data.stage).toMatchObject({ kind: 'trash', cursor: 0 });
    harness.fake.data.trash = [];
    expect(stageOf(harness.press('enter'))).toBe('list');
  });

  it('restores a discarded draft, which the menu of the Log screen then offers', () => {
    const draft = aSession().id(30).on('2026-02-15').with(exercise('Squat').working('100x5')).build();
    const harness = new LogHarness({ drafts: [draft] });
    harness.store.dispatch({ type: 'log/stage-opened', stage: { kind: 'start', choice: 2 } });
    harness.press('start.choose');
    const trash = [
      ...TRASH,
      {
        kind: 'draft',
        name: `draft_${draft._id}-discarded.json`,
        id: draft._id,
        date: draft.date,
        title: '2026-02-15',
      },
    ] as const;
    goTo(dataHarness(WITHOUT_ISSUES, harness, trash), 'trash').press('enter', 'j', 'j');
    harness.fake.data.trash = TRASH;
    harness.press('enter');
    expect(harness.notice).toBe('Draft restored; the Log screen offers to resume it.');
    expect(harness.fake.drafts.get(draft._id)).toEqual(draft);
    expect(harness.log.drafts.map(({ id }) => id)).toEqual([draft._id]);
    // The Log screen no longer offers to restore the draft with u.
    expect(harness.press('1').log.discarded).toEqual([]);
  });

  it('notifies why a draft cannot be restored', () => {
    const trash = [{ kind: 'draft', name: 'gone.json', id: 'x', date: '2026-02-15', title: 'x' }] as const;
    const harness = goTo(dataHarness(WITHOUT_ISSUES, undefined, trash), 'trash').press('enter', 'enter');
    expect(harness.state.notice).toEqual({ kind: 'error', text: 'The draft is no longer in the trash.' });
    expect(stageOf(harness)).toBe('trash');
  });

  it('notifies why a session cannot be restored', () => {
    const harness = deleted().press('enter');
    harness.fake.fail('sessions.undelete', 'data/output/sessions is read-only.');
    harness.press('enter');
    expect(harness.state.notice).toEqual({ kind: 'error', text: 'data/output/sessions is read-only.' });
    expect(stageOf(harness)).toBe('trash');
  });
});
