/** Sessions for the Log screen, past ones and one in progress, in many forms. */
import type { TrainingSession } from '../../src/domain/record.js';
import { aSession, exercise } from '../support/builders.js';
import type { FakePortsOptions } from '../support/fake-ports.js';
import { LogHarness } from '../support/log-harness.js';

/** Two upper body sessions, one and two weeks ago, and a lower body session between them. */
export const PAST: readonly TrainingSession[] = [
  upperDay(1, '2026-02-02', 4),
  aSession()
    .id(2)
    .on('2026-02-05T18:00:00Z')
    .focused('Lower Strength')
    .having({ phase: 2, week: 4, sessionDurationMinutes: 70 })
    .with(exercise('Back Squat').working('120x5 @8', '120x5 @8.5'), exercise('Leg Curl').working('45x10'))
    .build(),
  upperDay(3, '2026-02-09', 5),
];

function upperDay(id: number, day: string, week: number): TrainingSession {
  return aSession()
    .id(id)
    .on(`${day}T18:05:00Z`)
    .focused('Upper Strength')
    .having({ phase: 2, week, sessionDurationMinutes: 80 })
    .with(
      exercise('Barbell Bench Press')
        .warmup('20x5', '50x3')
        .working('80x5 @8 good', '80x5 @8.5 good', '80x4+1 @10 - pause on the chest')
        .noted('Bar path drifted towards the face on the last set; film it next time.'),
      exercise('Weighted Pull-up').working('bw+15x8 @8 good', 'bw+15x7 @8.5 good', 'bw+15x6+1 @10'),
      exercise('Seated Dumbbell Shoulder Press').working('22.5x10 @8', '22.5x9 @9', '22.5x8 @9.5'),
      exercise('Cable Row').working('60x12 @8', '60x11 @9 rest 2:30 !myo 4,3,3'),
    )
    .build();
}

/** A draft that was left on the evening before. */
export const LEFT: TrainingSession = aSession()
  .id(9)
  .on('2026-02-15T18:00:00Z')
  .focused('Lower Strength')
  .having({ phase: 2, week: 5 })
  .with(exercise('Back Squat').warmup('60x5').working('122.5x5 @8'), exercise('Leg Curl'))
  .build();

/** The program with the sessions `PAST`. */
export function harness(options: FakePortsOptions = {}): LogHarness {
  return new LogHarness({ sessions: PAST, ...options });
}

/** A session with its first exercise done and the second started. */
export function midSession(): LogHarness {
  return harness()
    .begin('Barbell Bench Press')
    .enter('w 20x5', 'w 50x3', '82.5x5 @8 good', '', '4+1 @9.5 - slow off the chest')
    .pick('Weighted Pull-up')
    .enter('15');
}

/** Fifteen exercises, the last with thirty sets. */
export function longSession(): LogHarness {
  const at = harness().begin('Barbell Bench Press').enter('80x5');
  for (let number = 2; number <= 14; number += 1) at.pick(`Cable Exercise ${number}`).enter(`${number}0x10`);
  return at.pick('Empty Bar Complex').enter('20x5 *10', '20x6 *10', '20x7 *10');
}

const ESCAPE = '\u001b';
export const ODD_NAMES = [
  'ベンチプレス 日本語のとても長い名前のエクササイズ名前',
  'Push 👍🏽 up 🏋️‍♀️ day',
  `${ESCAPE}[31mRed${ESCAPE}[2J Row`,
  'A very long exercise name that goes on and on until no terminal of any width could ever show all of it',
];

/** The session in progress, `seconds` seconds after its last set. */
export function rested(seconds: number): LogHarness {
  const harness = midSession();
  const nowMs = harness.fake.now.getTime() + seconds * 1000;
  harness.store.dispatch({ type: 'log/ticked', nowMs });
  return harness;
}

/** The choice of an exercise with forty matches. */
export function manyExercises(): LogHarness {
  const names = Array.from({ length: 40 }, (_, at) =>
    exercise(`Cable Exercise number ${at + 1}`).working('20x8'),
  );
  const many = aSession()
    .id(7)
    .on('2026-01-01')
    .with(...names)
    .build();
  const at = harness({ sessions: [...PAST, many] }).press('start.new', 'form.accept');
  return at.type('cable ex');
}

/** Names and sets that are wide, long, or contain control sequences. */
export function oddNames(): LogHarness {
  const [wide = '', ...others] = ODD_NAMES;
  const at = harness().begin(wide).enter('bw+102.5x12+1 @8.5 good - 日本語', '225lb x5', '60s', '400m 95s');
  for (const name of others) at.withExercise(name);
  return at;
}
