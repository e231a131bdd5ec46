/** The start menu with past sessions to repeat. */
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

/** A session of two exercises, with `weight` kg in every set. */
export const day = (id: number, date: string, focus: string, week: number, weight: number) =>
  aSession()
    .id(id)
    .on(`${date}T18:00:00Z`)
    .focused(focus)
    .having({ phase: 2, week, notes: 'of that day' })
    .with(
      exercise(`${focus} Press`)
        .working(`${weight}x5 @8 - slow`, `${weight}x4`)
        .having({ formCues: ['tight'] }),
      exercise(`${focus} Row`).working(`${weight}x8`),
    )
    .build();

export const PAST = [
  day(1, '2026-02-02', 'Upper', 4, 80),
  day(2, '2026-02-04', 'Lower', 4, 120),
  day(3, '2026-02-09', 'Upper', 5, 82.5),
  day(4, '2026-02-11', 'Arms', 5, 20),
  day(5, '2026-02-13', 'Lower', 5, 122.5),
];

export const withPast = (options = {}) => new LogHarness({ sessions: PAST, ...options });
