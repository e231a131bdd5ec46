import { describe, expect, it } from 'vitest';
import { startClockTicker } from '../../../src/store/log/clock-ticker.js';
import { footerOf } from '../../../src/ui/footer.js';
import { clocksOf } from '../../../src/ui/screens/log/clock-texts.js';
import { aSession, exercise } from '../../support/builders.js';
import type { FakePortsOptions } from '../../support/fake-ports.js';
import { LogHarness } from '../../support/log-harness.js';

const PAST = aSession().id(1).on('2026-02-09').with(exercise('Bench Press').working('80x5', '80x5')).build();

/** A harness with Bench Press open, or at the menu if there are drafts. Only the test moves time. */
class RestHarness extends LogHarness {
  private timer: (() => void) | null = null;
  /** The delay of the newest timer; null before the first timer and after a timer fired. */
  waitsMs: number | null = null;

  constructor(left: FakePortsOptions = {}) {
    super({ sessions: [PAST], ...left });
    if (!left.drafts) this.begin('Bench Press');
    const { context, subscribe } = this.store;
    startClockTicker({ ...context, subscribe }, (ms, call) => {
      this.timer = call;
      this.waitsMs = ms;
      return () => {
        this.timer = null;
      };
    });
  }

  get isTicking(): boolean {
    return this.timer !== null;
  }

  /** Moves the time by `seconds`, then fires the pending timer. */
  pass(seconds: number): this {
    this.fake.now = new Date(this.fake.now.getTime() + seconds * 1000);
    const { timer } = this;
    this.timer = null;
    this.waitsMs = null;
    timer?.();
    return this;
  }

  get lastSet() {
    return this.exercise.workingSets.at(-1);
  }
}

describe('the rest clock', () => {
  it('ticks after the first set, and not before', () => {
    const harness = new RestHarness();
    expect(harness.isTicking).toBe(false);
    expect(harness.enter('80x5').isTicking).toBe(true);
    expect(harness.pass(1).isTicking).toBe(true);
  });

  it('saves the time of a set and the rest before it', () => {
    const harness = new RestHarness().enter('80x5').pass(150).enter('80x5');
    expect(harness.lastSet?.actualRestMinutes).toBe(2.5);
    expect(harness.lastSet?.completedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(harness.exercise.workingSets[0]?.actualRestMinutes).toBeNull();
  });

  it('keeps a typed rest', () => {
    expect(new RestHarness().enter('80x5').pass(150).enter('80x5 rest 4').lastSet?.actualRestMinutes).toBe(4);
  });

  it('rings once when it reaches its target', () => {
    const harness = new RestHarness().enter('80x5').pass(179);
    expect(harness.fake.count('ring')).toBe(0);
    expect(harness.pass(1).pass(1).fake.count('ring')).toBe(1);
  });

  it('rings at the changed target, and not while it is paused or skipped', () => {
    const longer = new RestHarness().enter('80x5').press('rest.menu', 'rest.longer').pass(180);
    expect(longer.fake.count('ring')).toBe(0);
    expect(longer.pass(15).fake.count('ring')).toBe(1);
    const paused = new RestHarness().enter('80x5').press('rest.menu', 'rest.pause');
    expect(paused.pass(500).fake.count('ring')).toBe(0);
    const skipped = new RestHarness().enter('80x5').press('rest.menu', 'rest.skip');
    expect(skipped.pass(500).fake.count('ring')).toBe(0);
  });

  it('keeps its menu open after a pause, so that Enter goes back and logs no set', () => {
    const harness = new RestHarness().enter('80x5').press('rest.menu', 'rest.pause');
    expect(harness.notice).toBe('Rest clock paused.');
    harness.press('enter');
    expect(harness.exercise.workingSets).toHaveLength(1);
    expect(harness.log.stage.kind).toBe('sets');
  });

  it('shows after a pause the time that it showed before', () => {
    const harness = new RestHarness().enter('80x5').press('rest.menu').pass(1);
    const rest = () => clocksOf(harness.state).rest;
    harness.fake.now = new Date(harness.fake.now.getTime() + 1500);
    expect(harness.press('rest.pause') && rest()).toBe('rest 0:02 of 3:00 paused');
    harness.fake.now = new Date(harness.fake.now.getTime() + 600);
    expect(harness.press('rest.pause') && rest()).toBe('rest 0:02 of 3:00');
  });

  it('labels its key for pauses with what it does next: pause or resume', () => {
    const harness = new RestHarness().enter('80x5').press('rest.menu');
    const hints = () => footerOf(harness.state, harness.store.when, 80).hints.map(({ label }) => label);
    expect(hints()).toEqual(expect.arrayContaining(['pause']));
    harness.press('p');
    expect(hints()).toEqual(expect.arrayContaining(['resume']));
    expect(hints()).not.toContain('pause');
    expect(harness.press('p').notice).toBe('Rest clock resumed.');
  });

  it('refuses its keys before the first set, and says why', () => {
    expect(new RestHarness().press('rest.menu').notice).toBe('No rest is running. The next set starts one.');
  });

  it('says that a session of another day or an edit has no clock', () => {
    const why = 'Only a session that is logged during the workout has a rest clock.';
    const edit = new LogHarness({ sessions: [PAST] }).press('2', 'e', 'rest.menu');
    expect(edit.notice).toBe(why);
    const another = new LogHarness({ sessions: [PAST] }).press('start.another-day', 'form.accept');
    expect(another.pick('Bench Press').enter('80x5').press('rest.menu').notice).toBe(why);
  });

  it('ticks and rings on other screens too', () => {
    const harness = new RestHarness().enter('80x5').press('screen.history');
    expect(harness.pass(179).fake.count('ring')).toBe(0);
    expect(harness.pass(1).fake.count('ring')).toBe(1);
    expect(harness.log.nowMs).toBe(harness.fake.now.getTime());
    expect(harness.isTicking).toBe(true);
  });

  it('ticks once a second, also after a draft is resumed', () => {
    const harness = new RestHarness().enter('80x5').pass(1);
    expect(harness.waitsMs).toBe(1000);
    const { fake } = harness;
    const now = new Date(fake.now.getTime() + 60_000);
    const again = new RestHarness({ drafts: [...fake.drafts.values()], now }).press('start.choose');
    expect(again.waitsMs).toBe(0);
    expect(again.pass(0).log.nowMs).toBe(now.getTime());
    expect(again.waitsMs).toBe(1000);
    expect(again.pass(118).fake.count('ring')).toBe(0);
    expect(again.pass(1).fake.count('ring')).toBe(1);
    expect(again.enter('80x5').lastSet?.actualRestMinutes).toBe(3);
  });

  it.each([
    ['skipped', 'rest.skip'],
    ['paused', 'rest.pause'],
  ] as const)('ticks at each new minute of the session while the rest is %s', (_, command) => {
    const harness = new RestHarness().enter('80x5').press('rest.menu', command);
    const minutes = () => clocksOf(harness.state).minutes;
    harness.pass(1);
    expect([minutes(), harness.waitsMs]).toEqual(['0 min', 29_000]);
    harness.pass(29);
    expect([minutes(), harness.waitsMs]).toEqual(['1 min', 60_000]);
    expect(harness.press('screen.history').waitsMs).toBe(60_000);
    harness.press('screen.log').pass(60);
    expect(minutes()).toBe('2 min');
  });

  it('ticks every second again after the next set', () => {
    const harness = new RestHarness().enter('80x5').press('rest.menu', 'rest.skip').pass(1);
    expect(harness.enter('80x5').waitsMs).toBe(1000);
  });

  it('shows the minutes of a resumed session at once if its rest is over', () => {
    const { fake } = new RestHarness().enter('80x5');
    const now = new Date(fake.now.getTime() + 45 * 60_000);
    const again = new RestHarness({ drafts: [...fake.drafts.values()], now }).press('start.choose');
    expect(again.waitsMs).toBe(0);
    expect(clocksOf(again.pass(0).state)).toEqual({ minutes: '45 min', rest: '' });
  });

  it('does not tick after the session is saved', () => {
    const harness = new RestHarness().enter('80x5').press('rest.menu', 'rest.skip').pass(1);
    expect(harness.press('session.finish', 'session.save').isTicking).toBe(false);
  });

  it('does not run in a session of another day', () => {
    const harness = new RestHarness();
    const { session } = harness.log;
    if (session)
      harness.store.dispatch({ type: 'log/session-changed', session: { ...session, date: '2026-02-10' } });
    harness.enter('80x5').pass(100).enter('80x5');
    expect(harness.isTicking).toBe(false);
    expect(harness.lastSet).not.toHaveProperty('completedAt');
    expect(harness.lastSet?.actualRestMinutes).toBeNull();
  });

  it.each([
    ['back by an hour', -3600],
    ['back by ten minutes', -600],
    ['forward by ten minutes', 600],
    ['forward by nine hours', 9 * 3600],
  ])('measures the rest correctly if the wall clock is set %s during a workout', (_, seconds) => {
    const harness = new RestHarness().enter('80x5').pass(150);
    harness.fake.setClock(seconds * 1000);
    harness.enter('80x5');
    expect(harness.lastSet?.actualRestMinutes).toBe(2.5);
    expect(harness.pass(120).enter('80x5').lastSet?.actualRestMinutes).toBe(2);
    const times = harness.exercise.workingSets.map((set) => Date.parse(String(set.completedAt)));
    expect(times.map((time) => (time - (times[0] ?? 0)) / 1000)).toEqual([0, 150, 270]);
    expect(harness.pass(3600).press('session.finish', 'session.save').fake.stored.at(-1)).toMatchObject({
      sessionDurationMinutes: 65,
    });
  });

  it('is after an undo as it was before the undone set', () => {
    const harness = new RestHarness().enter('80x5').press('rest.menu', 'rest.longer', 'rest.skip').pass(60);
    const rest = () => clocksOf(harness.state).rest;
    expect(rest()).toBe('');
    expect(harness.enter('80x5').pass(10) && rest()).toBe('rest 0:10 of 3:00');
    expect(harness.press('set.undo').pass(10) && rest()).toBe('');
    expect(harness.press('set.redo').pass(10) && rest()).toBe('rest 0:30 of 3:00');
  });

  it('stays hidden after a skip if the set before the skipped rest is removed', () => {
    const harness = new RestHarness().enter('80x5').pass(30).enter('80x5').pass(10);
    const rest = () => clocksOf(harness.state).rest;
    expect(harness.press('rest.menu', 'rest.skip', 'set.undo').pass(1) && rest()).toBe('');
    expect(harness.enter('80x5').pass(5) && rest()).toBe('rest 0:05 of 3:00');
  });

  it('keeps the seconds added to it, and its pause, when the set after it is undone', () => {
    const harness = new RestHarness().enter('80x5').press('rest.menu', 'rest.longer').pass(30);
    harness.press('rest.pause', 'enter').pass(30);
    const paused = 'rest 0:30 of 3:15 paused';
    expect(clocksOf(harness.state).rest).toBe(paused);
    harness.enter('80x5').pass(1).press('session.finish', 'u');
    expect(clocksOf(harness.state).rest).toBe(paused);
  });

  it('shows no rest after a restart if the wall clock is before the last set, until the next set', () => {
    const { fake } = new RestHarness().enter('80x5');
    const now = new Date(fake.now.getTime() - 600_000);
    const again = new RestHarness({ drafts: [...fake.drafts.values()], now }).press('start.choose');
    expect(clocksOf(again.pass(0).state).rest).toBe('');
    expect(again.pass(60).enter('80x5').lastSet?.actualRestMinutes).toBeNull();
    expect(again.pass(150).enter('80x5').lastSet?.actualRestMinutes).toBe(2.5);
    // After the undo, the last set is that of the earlier run, and the rest is unknown again.
    again.press('escape', 'up', 'set.undo', 'set.undo', 'set.to-line');
    expect(again.pass(60).enter('80x5').lastSet?.actualRestMinutes).toBeNull();
  });
});
