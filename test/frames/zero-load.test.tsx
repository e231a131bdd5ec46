import { expect, it } from 'vitest';
import { aSession, exercise } from '../support/builders.js';
import { LogHarness } from '../support/log-harness.js';
import { frameOf } from './support-log.js';

it('History and the page of an exercise show a pull-up with a load of 0 as body weight', () => {
  const goal = { weightKg: 0, sets: 2, repRange: { min: 8, max: 10 } };
  const pullUps = exercise('Wide Grip Pullup').planned(goal).working('0x9', '0x8');
  const session = aSession().on('2026-02-09').with(pullUps).build();
  const harness = new LogHarness({ sessions: [session] }).press('alt+2', 'enter');
  expect(frameOf(harness)).toMatch(/goal bw, 2 × 8-10/);
  expect(frameOf(harness)).toMatch(/1 +bw × 9/);
  expect(frameOf(harness.press('enter'))).toMatch(/1 +bw × 9/);
});
