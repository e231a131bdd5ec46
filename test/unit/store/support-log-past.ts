/** Two past sessions, for tests that start another one. */
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

/** The last session. */
export const UPPER = aSession()
  .id(1)
  .on('2026-02-09T18:00:00Z')
  .focused('Upper')
  .having({ phase: 2, week: 5 })
  .with(exercise('Bench Press').working('80x5'), exercise('Pull-up').working('bw x8'))
  .build();

/** The session before `UPPER`. */
export const LOWER = aSession()
  .id(2)
  .on('2026-02-05T18:00:00Z')
  .focused('Lower')
  .having({ phase: 2, week: 4 })
  .with(exercise('Back Squat').working('120x5'), exercise('Leg Press').working('200x10'))
  .build();

/** The start menu with both past sessions. */
export const withPast = () => new LogHarness({ sessions: [LOWER, UPPER] });
