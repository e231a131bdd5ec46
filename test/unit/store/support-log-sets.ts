/** A session with sets, for tests of the set line. */
import type { TrainingSession } from '../../../src/domain/record.js';
import { formatSet } from '../../../src/domain/set-notation/format-set.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

/** Done a week ago: Bench Press with a warm-up, and assisted pull-ups. */
const PAST = aSession()
  .id(1)
  .on('2026-02-09T18:00:00Z')
  .focused('Upper')
  .with(
    exercise('Bench Press')
      .warmup('20x5')
      .working('80x5 @8 good rest 3 - belt', '80x5 @8.5', '75x8 @9 !llp 4'),
    exercise('Pull-up').working('bw-20x8', 'bw-20x8'),
  )
  .build();

/** Bench Press is open, with last time's three sets as planned sets. */
export const bench = () => new LogHarness({ sessions: [PAST] }).begin('Bench Press');
/** An exercise never done before. */
export const fresh = () => new LogHarness({ sessions: [PAST] }).begin('Face Pull');

/** The sets of an exercise, warm-ups first, as lines. */
export function linesOf(session: TrainingSession | null | undefined, at = 0): readonly string[] {
  const found = session?.exercises[at];
  return [
    ...(found?.warmupSets ?? []).map((set) => formatSet(set, { warmup: true })),
    ...(found?.workingSets ?? []).map((set) => formatSet(set)),
  ];
}

/** The sets of an exercise of the session, by default the open one, as lines. */
export const logged = (harness: LogHarness, at = harness.log.exerciseIndex) =>
  linesOf(harness.log.session, at);
