/** A markdown log whose parts a test can replace. */
import { expect } from 'vitest';
import { readSessions } from '../../../../src/domain/dialects/read-document.js';
import type { TrainingSession } from '../../../../src/domain/record.js';
import { CONTEXT } from './fixtures.js';

export const PARTS = {
  head: '- Date: 2025-10-19\n- Phase: 2\n- Week: 1\n- Deload: Yes\n- Focus: Legs\n- Duration: 141 min',
  exercise: '## Exercise 1',
  name: '**Name:** Leg Press',
  goal: '**Goal:** 250 kg x 3 sets x 8-10 reps',
  rest: '**Rest:** 3 min',
  warmup: '### Warmup\n1. 100 x feel',
  sets: '### Working Sets\n1. 250 x 8 RPE 9',
  notes: '### Notes\nfine',
  cues: '### Cues\n- slow',
};

/** @returns the only session of a log with these parts, and the warnings about it */
export function read(parts: Partial<typeof PARTS>): {
  session: TrainingSession;
  warnings: readonly string[];
} {
  const all = readSessions(
    `# Training Log\n${Object.values({ ...PARTS, ...parts }).join('\n')}\n`,
    'auto',
    CONTEXT,
  );
  if (!all.ok) throw new Error(`${all.error.place}: ${all.error.reason}`);
  const [log] = all.value;
  if (!log) throw new Error('no session');
  return { session: log.session, warnings: log.warnings.map(({ reason }) => reason) };
}

/** Expects the same session from a log with these parts as from the usual parts, without a warning. */
export function expectSame(parts: Partial<typeof PARTS>): void {
  expect(read(parts)).toEqual(read({}));
}
