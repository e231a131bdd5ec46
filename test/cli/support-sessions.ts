/** Two sessions in a data root, for commands that read. */
import type { TrainingSession } from '../../src/domain/record.js';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';

export const push = aSession()
  .id(0xa1)
  .on('2026-02-16T18:02:11+05:30')
  .focused('Push')
  .having({
    phase: 2,
    week: 5,
    isDeloadWeek: true,
    sessionDurationMinutes: 75,
    notes: 'First line\nSecond line',
  })
  .with(
    exercise('Bench Press')
      .planned({ weightKg: 80, sets: 3, repRange: { min: 4, max: 6 }, restMinutes: 3, restMinutesMax: 5 })
      .warmup('20x5')
      .working('80x5 @8 good - felt easy', '100x5')
      .noted('Elbows in')
      .having({ formCues: ['feet down'], supersetGroup: 'A' }),
    exercise('Cable Fly').working('20x10/9'),
  )
  .build();
export const pull = aSession()
  .id(0xa2)
  .on('2026-02-18')
  .with(exercise('Cable Row').working('60x8'), exercise('Pull-up').working('bw+10x5'))
  .build();

/** A new data root with these sessions. */
export const holding = (...sessions: TrainingSession[]) => new TestDataRoot().hold(...sessions);
