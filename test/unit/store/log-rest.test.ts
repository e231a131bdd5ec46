import { describe, expect, it } from 'vitest';
import { keepRestClock } from '../../../src/store/log/rest-ticker.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogWorld } from '../../support/log-world.js';

const PAST = aSession().id(1).on('2026-02-09').with(exercise('Bench Press').working('80x5', '80x5')).build();

/** Bench Press is open, and time goes on as the test says. */
class RestWorld extends LogWorld {
  private timer: (() => void) | null = null;

  constructor() {
    super({ sessions: [PAST] });
    this.begin('Bench Press');
    const { getState, dispatch, subscribe } = this.store;
    keepRestClock({ getState, dispatch, subscribe, ports: this.fake.ports }, (_ms, call) => {
      this.timer = call;
      return () => {
        this.timer = null;
      };
    });
  }

  get isTicking(): boolean {
    return this.timer !== null;
  }

  /** So many seconds go by, and the timer that was set calls at their end. */
  pass(seconds: number): this {
    this.fake.now = new Date(this.fake.now.getTime() + seconds * 1000);
    const { timer } = this;
    this.timer = null;
    timer?.();
    return this;
  }

  get lastSet() {
    return this.exercise.workingSets.at(-1);
  }
}

describe('the rest clock', () => {
  it('ticks from the first set on, and not before', () => {
    const world = new RestWorld();
    expect(world.isTicking).toBe(false);
    expect(world.enter('80x5').isTicking).toBe(true);
    expect(world.pass(1).isTicking).toBe(true);
  });

  it('keeps when a set was done and the rest before it', () => {
    const world = new RestWorld().enter('80x5').pass(150).enter('80x5');
    expect(world.lastSet?.actualRestMinutes).toBe(2.5);
    expect(world.lastSet?.completedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(world.exercise.workingSets[0]?.actualRestMinutes).toBeNull();
  });

  it('leaves a rest as it was typed', () => {
    expect(new RestWorld().enter('80x5').pass(150).enter('80x5 rest 4').lastSet?.actualRestMinutes).toBe(4);
  });

  it('rings once, as it reaches its target', () => {
    const world = new RestWorld().enter('80x5').pass(179);
    expect(world.fake.count('ring')).toBe(0);
    expect(world.pass(1).pass(1).fake.count('ring')).toBe(1);
  });

  it('rings when the lifter says, and not while it is paused or put away', () => {
    const longer = new RestWorld().enter('80x5').press('rest.longer').pass(180);
    expect(longer.fake.count('ring')).toBe(0);
    expect(longer.pass(15).fake.count('ring')).toBe(1);
    const paused = new RestWorld().enter('80x5').press('rest.pause');
    expect(paused.pass(500).isTicking).toBe(false);
    expect(paused.fake.count('ring')).toBe(0);
    expect(new RestWorld().enter('80x5').press('rest.skip').pass(500).isTicking).toBe(false);
  });

  it('has no keys before a set, and says so', () => {
    expect(new RestWorld().press('rest.longer').notice).toBe('No rest is under way: it begins with a set.');
  });

  it('stands still on other screens', () => {
    const world = new RestWorld().enter('80x5').press('screen.history').pass(1);
    expect(world.isTicking).toBe(false);
  });

  it('has no part in a session logged after the fact', () => {
    const world = new RestWorld();
    const { session } = world.log;
    if (session)
      world.store.dispatch({ type: 'log/session-changed', session: { ...session, date: '2026-02-10' } });
    world.enter('80x5').pass(100).enter('80x5');
    expect(world.isTicking).toBe(false);
    expect(world.lastSet).not.toHaveProperty('completedAt');
    expect(world.lastSet?.actualRestMinutes).toBeNull();
  });
});
