import { describe, expect, it } from 'vitest';
import { startRestTicker } from '../../../src/store/log/rest-ticker.js';
import { aSession, exercise } from '../../support/builders.js';
import type { FakePortsOptions } from '../../support/fake-ports.js';
import { LogWorld } from '../../support/log-environment.js';

const PAST = aSession().id(1).on('2026-02-09').with(exercise('Bench Press').working('80x5', '80x5')).build();

/** Bench Press is open, or a draft is resumed; the test moves the time. */
class RestWorld extends LogWorld {
  private timer: (() => void) | null = null;
  /** The delay of the pending timer; null if there is none. */
  waitsMs: number | null = null;

  constructor(left: FakePortsOptions = {}) {
    super({ sessions: [PAST], ...left });
    if (!left.drafts) this.begin('Bench Press');
    const { context, subscribe } = this.store;
    startRestTicker({ ...context, subscribe }, (ms, call) => {
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

  /** Moves the time by that many seconds, then fires the pending timer. */
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
    const world = new RestWorld();
    expect(world.isTicking).toBe(false);
    expect(world.enter('80x5').isTicking).toBe(true);
    expect(world.pass(1).isTicking).toBe(true);
  });

  it('saves the time of a set and the rest before it', () => {
    const world = new RestWorld().enter('80x5').pass(150).enter('80x5');
    expect(world.lastSet?.actualRestMinutes).toBe(2.5);
    expect(world.lastSet?.completedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(world.exercise.workingSets[0]?.actualRestMinutes).toBeNull();
  });

  it('keeps a typed rest', () => {
    expect(new RestWorld().enter('80x5').pass(150).enter('80x5 rest 4').lastSet?.actualRestMinutes).toBe(4);
  });

  it('rings once when it reaches its target', () => {
    const world = new RestWorld().enter('80x5').pass(179);
    expect(world.fake.count('ring')).toBe(0);
    expect(world.pass(1).pass(1).fake.count('ring')).toBe(1);
  });

  it('rings at the changed target, and not while it is paused or skipped', () => {
    const longer = new RestWorld().enter('80x5').press('rest.longer').pass(180);
    expect(longer.fake.count('ring')).toBe(0);
    expect(longer.pass(15).fake.count('ring')).toBe(1);
    const paused = new RestWorld().enter('80x5').press('rest.pause');
    expect(paused.pass(500).isTicking).toBe(false);
    expect(paused.fake.count('ring')).toBe(0);
    expect(new RestWorld().enter('80x5').press('rest.skip').pass(500).isTicking).toBe(false);
  });

  it('refuses its keys before the first set, and says why', () => {
    expect(new RestWorld().press('rest.longer').notice).toBe('No rest is running. The next set starts one.');
  });

  it('draws nothing on other screens, but rings there', () => {
    const world = new RestWorld().enter('80x5').press('screen.history');
    const { log } = world;
    expect(world.pass(179).fake.count('ring')).toBe(0);
    expect(world.pass(1).fake.count('ring')).toBe(1);
    expect(world.log).toBe(log);
    expect(world.isTicking).toBe(false);
    world.press('screen.log');
    expect(world.waitsMs).toBe(0);
    expect(world.pass(0).pass(1).fake.count('ring')).toBe(1);
    expect(world.log.nowMs).toBe(world.fake.now.getTime());
  });

  it('ticks once a second, also after a draft is resumed', () => {
    const world = new RestWorld().enter('80x5').pass(1);
    expect(world.waitsMs).toBe(1000);
    const { fake } = world;
    const now = new Date(fake.now.getTime() + 60_000);
    const again = new RestWorld({ drafts: [...fake.drafts.values()], now }).press('start.choose');
    expect(again.waitsMs).toBe(0);
    expect(again.pass(0).log.nowMs).toBe(now.getTime());
    expect(again.waitsMs).toBe(1000);
    expect(again.pass(118).fake.count('ring')).toBe(0);
    expect(again.pass(1).fake.count('ring')).toBe(1);
    expect(again.enter('80x5').lastSet?.actualRestMinutes).toBe(3);
  });

  it('does not run in a session of another day', () => {
    const world = new RestWorld();
    const { session } = world.log;
    if (session)
      world.store.dispatch({ type: 'log/session-changed', session: { ...session, date: '2026-02-10' } });
    world.enter('80x5').pass(100).enter('80x5');
    expect(world.isTicking).toBe(false);
    expect(world.lastSet).not.toHaveProperty('completedAt');
    expect(world.lastSet?.actualRestMinutes).toBeNull();
  });

  it.each([
    ['back by an hour', -3600],
    ['back by ten minutes', -600],
    ['forward by ten minutes', 600],
    ['forward by nine hours', 9 * 3600],
  ])('measures the rest correctly if the wall clock is set %s during a workout', (_, seconds) => {
    const world = new RestWorld().enter('80x5').pass(150);
    world.fake.setClock(seconds * 1000);
    world.enter('80x5');
    expect(world.lastSet?.actualRestMinutes).toBe(2.5);
    expect(world.pass(120).enter('80x5').lastSet?.actualRestMinutes).toBe(2);
    const times = world.exercise.workingSets.map((set) => Date.parse(String(set.completedAt)));
    expect(times.map((time) => (time - (times[0] ?? 0)) / 1000)).toEqual([0, 150, 270]);
    expect(world.pass(3600).press('session.finish', 'session.save').fake.stored.at(-1)).toMatchObject({
      sessionDurationMinutes: 65,
    });
  });

  it('shows no rest after a restart with the wall clock before the last set, until the next set', () => {
    const { fake } = new RestWorld().enter('80x5');
    const now = new Date(fake.now.getTime() - 600_000);
    const again = new RestWorld({ drafts: [...fake.drafts.values()], now }).press('start.choose');
    expect(again.isTicking).toBe(false);
    expect(again.pass(60).enter('80x5').lastSet?.actualRestMinutes).toBeNull();
    expect(again.pass(150).enter('80x5').lastSet?.actualRestMinutes).toBe(2.5);
    // After the undo, the last set is that of the earlier run, and the rest is unknown again.
    again.press('escape', 'set.undo', 'set.undo', 'set.to-line');
    expect(again.pass(60).enter('80x5').lastSet?.actualRestMinutes).toBeNull();
  });
});
