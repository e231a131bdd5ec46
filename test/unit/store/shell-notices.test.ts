import { describe, expect, it } from 'vitest';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';
import { bench } from './support-shell.js';

describe('a transient error', () => {
  const past = (id: number, date: string, name: string) =>
    aSession().id(id).on(date).with(exercise(name).working('80x5')).build();
  const atHistory = () => {
    const sessions = [past(1, '2026-02-02', 'Bench Press'), past(2, '2026-01-30', 'Front Squat')];
    return new LogHarness({ sessions }).press('alt+2');
  };
  const afterReadError = () => atHistory().type('J');

  it('stays until the next command that works, or another screen', () => {
    expect(afterReadError().state.notice).toMatchObject({ kind: 'error', isTransient: true });
    expect(afterReadError().press('history.down').state.notice).toBeNull();
    expect(afterReadError().press('alt+1').state.notice).toBeNull();
  });

  it('is shown again by a command that fails again', () => {
    expect(afterReadError().type('J').state.notice?.kind).toBe('error');
  });

  it('is cleared by a search, which reads the list again at each letter', () => {
    const harness = afterReadError().press('history.search').type('squ');
    const { history, notice } = harness.state;
    expect(notice).toBeNull();
    expect(history.rows.ids).toHaveLength(1);
    expect(history.copies.get(aSession().id(2).build()._id)?.session?.exercises[0]?.Name).toBe('Front Squat');
  });
});

describe('a notice', () => {
  it('about a logged set stays while text is typed, until the next command', () => {
    const harness = bench().enter('80x5').type('80x');
    expect(harness.notice).toContain('Logged 80 × 5');
    expect(harness.press('exercise.choose').notice).toBeNull();
  });

  it('about an error stays until Esc outside of text, or until a success', () => {
    const failed = () => {
      const harness = bench();
      harness.fake.fail('drafts.save', 'no space is left on the device.');
      return harness.enter('80x5');
    };
    expect(failed().type('8').press('f1', 'f1', 'escape').state.notice?.kind).toBe('error');
    expect(failed().press('escape', 'escape').state.notice).toBeNull();
    const harness = failed();
    harness.fake.heal('drafts.save');
    expect(harness.enter('80x4').state.notice?.kind).toBe('success');
  });

  it('disappears when its screen is left, also if it is about an error', () => {
    expect(bench().enter('80x5').press('alt+2').notice).not.toContain('80 × 5');
    const harness = bench();
    harness.store.dispatch({ type: 'app/noticed', notice: { kind: 'error', text: 'The file is damaged.' } });
    expect(harness.press('alt+2').notice).not.toContain('damaged');
  });

  it('stays on other screens if it says that the draft is not on disk', () => {
    const harness = bench();
    harness.fake.fail('drafts.save', 'no space is left on the device.');
    expect(harness.enter('80x5').press('alt+2').notice).toContain('no space');
  });
});

it('the store calls its listeners only if something changed', () => {
  const harness = bench();
  let heard = 0;
  const stop = harness.store.subscribe(() => {
    heard += 1;
  });
  harness.press('f5', 'left', 'home');
  expect(heard).toBe(0);
  harness.type('8');
  expect(heard).toBe(1);
  stop();
  harness.type('0');
  expect(heard).toBe(1);
});
