/** Three ways to log a session of seven exercises and 22 working sets: keys and expected session of each. */
import type { TrainingSession } from '../../src/domain/record.js';
import { aSession, exercise } from '../../test/support/builders.js';

export type KeyScript = {
  readonly name: string;
  /** The sessions that are saved before the script starts. */
  readonly before: readonly TrainingSession[];
  /** The keys, each by its name or its character. */
  readonly keys: readonly string[];
  readonly sets: number;
  /** The most keys per working set, counted from the start of the program until "Files written". */
  readonly budget: number;
  /** The sets that must be saved, such as `Bench Press: 80x5`. */
  readonly meant: readonly string[];
};

type PlannedSet = { readonly weight: number; readonly reps: number; readonly rpe: number };
type PlannedExercise = {
  readonly name: string;
  /** The part of the exercise's name that is typed to find it. */
  readonly typed: string;
  readonly sets: readonly PlannedSet[];
};

const ENTER = 'enter';
const set = (weight: number, reps: number, rpe: number): PlannedSet => ({ weight, reps, rpe });

/** A realistic session with top sets, back-off sets and straight sets. */
const EXERCISES: readonly PlannedExercise[] = [
  {
    name: 'Bench Press',
    typed: 'ben',
    sets: [set(80, 5, 8), set(80, 5, 8.5), set(80, 5, 9), set(72.5, 8, 8)],
  },
  { name: 'Barbell Row', typed: 'row', sets: [set(70, 8, 8), set(70, 8, 8), set(70, 7, 9)] },
  { name: 'Shoulder Press', typed: 'sho', sets: [set(24, 9, 8), set(24, 9, 9), set(24, 8, 9.5)] },
  { name: 'Lat Pulldown', typed: 'lat', sets: [set(65, 9, 8), set(65, 9, 9), set(65, 8, 9)] },
  { name: 'Leg Curl', typed: 'cur', sets: [set(45, 12, 8), set(45, 11, 9), set(45, 10, 10)] },
  { name: 'Face Pull', typed: 'fac', sets: [set(25, 15, 8), set(25, 15, 8), set(25, 14, 9)] },
  { name: 'Dip', typed: 'dip', sets: [set(10, 9, 8), set(10, 8, 9), set(10, 7, 10)] },
];
const SETS = EXERCISES.reduce((sum, { sets }) => sum + sets.length, 0);

const LAST_WEEK = sessionOn('2026-02-09', 1);

export const SCRIPTS: readonly KeyScript[] = [
  {
    name: 'repeat last week',
    before: [LAST_WEEK],
    // Only Enter: it starts the session, logs each set, continues after an exercise's last set, finishes and saves.
    keys: [ENTER, ...EXERCISES.flatMap(({ sets }) => [...sets.map(() => ENTER), ENTER]), ENTER],
    sets: SETS,
    budget: 1.5,
    meant: meantOf((planned) => `${planned.weight}x${planned.reps}`),
  },
  {
    name: 'repeat, other reps in every set',
    before: [LAST_WEEK],
    keys: [
      ENTER,
      ...EXERCISES.flatMap(({ sets }) => [...sets.flatMap(({ reps }) => [...`${reps + 1}`, ENTER]), ENTER]),
      ENTER,
    ],
    sets: SETS,
    budget: 3,
    meant: meantOf((planned) => `${planned.weight}x${planned.reps + 1}`),
  },
  {
    name: 'from scratch: weight, reps, RPE',
    // An earlier session has the same exercises, in another order and with other sets.
    before: [knownOn('2026-02-02', 2)],
    keys: [...beginNew(), ...EXERCISES.flatMap(typeExercise), 'ctrl+s', ENTER],
    sets: SETS,
    budget: 8,
    meant: meantOf((planned) => `${planned.weight}x${planned.reps} @${planned.rpe}`),
  },
];

/** Begins a new session: skips the lines of the menu that repeat a session, and accepts the suggested details. */
function beginNew(): readonly string[] {
  return ['down', ENTER, ENTER];
}

/** Types part of the exercise's name, then each set. A load that does not change is not typed again. */
function typeExercise({ typed, sets }: PlannedExercise, index: number): readonly string[] {
  const open = index === 0 ? [...typed, ENTER] : ['/', ...typed, ENTER];
  let load: number | null = null;
  const lines = sets.flatMap(({ weight, reps, rpe }) => {
    const line = weight === load ? `${reps}@${rpe}` : `${weight}x${reps}@${rpe}`;
    load = weight;
    return [...line, ENTER];
  });
  return [...open, ...lines];
}

function meantOf(words: (planned: PlannedSet) => string): readonly string[] {
  return EXERCISES.flatMap(({ name, sets }) => sets.map((planned) => `${name}: ${words(planned)}`));
}

function sessionOn(date: string, id: number): TrainingSession {
  const exercises = EXERCISES.map(({ name, sets }) =>
    exercise(name).working(...sets.map(({ weight, reps, rpe }) => `${weight}x${reps} @${rpe}`)),
  );
  return aSession()
    .id(id)
    .on(`${date}T18:00:00Z`)
    .focused('Upper strength')
    .with(...exercises)
    .build();
}

function knownOn(date: string, id: number): TrainingSession {
  const exercises = [...EXERCISES].reverse().map(({ name, sets: [first] }) => {
    return exercise(name).working(`${(first?.weight ?? 0) / 2}x20`);
  });
  return aSession()
    .id(id)
    .on(`${date}T18:00:00Z`)
    .focused('Everything')
    .with(...exercises)
    .build();
}
