import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../../src/domain/record.js';
import { scopesOf } from '../../../src/store/focus.js';
import { draftConflictPage } from '../../../src/store/log/draft-conflict-page.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

const bench = (...sets: string[]) =>
  aSession()
    .id(1)
    .on('2026-02-16T17:02:11Z')
    .focused('Upper')
    .with(exercise('Bench Press').working(...sets))
    .build();

/** The saved session. The draft has 85 kg in its second set, no third set, and a note. */
const SAVED = bench('80x5', '80x5', '80x5');
const DRAFT = { ...bench('80x5', '85x5'), notes: 'felt good' };

/** The page of a draft of a new session, while a saved session has its id and other sets. */
function conflicting(draft: TrainingSession = DRAFT): LogHarness {
  const harness = new LogHarness({ sessions: [SAVED], drafts: [draft] });
  harness.fake.bases.set(draft._id, { kind: 'new' });
  harness.press('start.new', 'form.cancel');
  return harness.press('start.choose');
}

const textOf = (harness: LogHarness): string => {
  const { stage } = harness.log;
  if (stage.kind !== 'draft-conflict') return '';
  const { lines } = draftConflictPage(stage, { columns: 80, bodyRows: 60 });
  return lines.map((line) => line.map(({ text }) => text).join('')).join('\n');
};

describe('a draft in conflict with its saved session', () => {
  it('is neither resumed nor saved directly: the menu offers to compare both', () => {
    const harness = conflicting();
    expect(harness.log.session).toBeNull();
    expect(scopesOf(harness.state)[0]).toBe('log.draft-conflict');
    expect(harness.fake.stored).toEqual([SAVED]);
  });

  it('shows sets and notes of both', () => {
    const text = textOf(conflicting());
    expect(text).toContain('The draft and the saved session differ: 16 Feb 2026 Upper');
    expect(text).toMatch(/80 +85/);
    expect(text).toContain('felt good');
  });

  it('shows both dates', () => {
    expect(textOf(conflicting({ ...DRAFT, date: '2026-02-14' }))).toMatch(
      /date +"2026-02-16T17:02:11Z" +"2026-02-14"/,
    );
  });

  it('moves to the trash if the saved session is kept, and u restores the conflict', () => {
    const harness = conflicting().press('s');
    expect(harness.fake.stored).toEqual([SAVED]);
    expect(harness.fake.discarded).toEqual([DRAFT]);
    expect(harness.notice).toBe('Saved session kept; the draft is in the trash. u undoes');
    harness.press('u', 'start.choose');
    expect(harness.log.stage.kind).toBe('draft-conflict');
  });

  it('stays open, and stays a draft, if it cannot be moved to the trash', () => {
    const harness = conflicting();
    harness.fake.fail('drafts.discard', 'data/output/trash is read-only.');
    harness.press('s');
    expect(harness.state.notice).toEqual({ kind: 'error', text: 'data/output/trash is read-only.' });
    expect(harness.log.stage.kind).toBe('draft-conflict');
    expect(harness.fake.drafts.get(DRAFT._id)).toEqual(DRAFT);
  });

  it('replaces the saved session if the draft is kept', () => {
    const harness = conflicting().press('d');
    expect(harness.fake.stored).toEqual([DRAFT]);
    expect(harness.log.stage.kind).toBe('saved');
    expect(harness.fake.drafts.size).toBe(0);
  });

  it('stays a draft if it cannot be saved', () => {
    const harness = conflicting();
    harness.fake.saveResult = { status: 'not-saved', reason: 'no space is left on the device.' };
    harness.press('d');
    expect(harness.notice).toBe('Not saved: no space is left on the device.');
    expect(harness.fake.drafts.get(DRAFT._id)).toEqual(DRAFT);
    expect(harness.fake.stored).toEqual([SAVED]);
  });

  it('is not saved without an exercise', () => {
    const harness = conflicting({ ...DRAFT, exercises: [] }).press('d');
    expect(harness.notice).toBe('The draft has no exercise to save: s keeps the saved session.');
    expect(harness.fake.stored).toEqual([SAVED]);
  });

  it.each(['escape', 'q'])('stays in conflict after %s', (key) => {
    const harness = conflicting().press(key);
    expect(harness.log.stage.kind).toBe('start');
    expect(harness.log.drafts).toHaveLength(1);
    expect(harness.fake.stored).toEqual([SAVED]);
  });

  it('scrolls if it is longer than the screen', () => {
    const harness = conflicting(bench(...Array.from({ length: 30 }, (_, index) => `${index + 100}x5`)));
    const top = () => (harness.log.stage.kind === 'draft-conflict' ? harness.log.stage.top : -1);
    expect(harness.press('pageDown', 'down') && top()).toBeGreaterThan(5);
    harness.press('pageUp', 'pageUp', 'up');
    expect(top()).toBe(0);
  });
});
