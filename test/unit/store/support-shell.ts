/** A session in progress with Bench Press open. */
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

export const PAST = aSession()
  .on('2026-02-09T18:00:00Z')
  .with(exercise('Bench Press').working('80x5', '80x5'))
  .build();
export const bench = () => new LogHarness({ sessions: [PAST] }).begin('Bench Press');
