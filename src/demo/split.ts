/** A split of four days a week, with seven exercises a day. Each has alternatives, which change with the phase. */

export type PlannedExercise = {
  readonly name: string;
  readonly muscles: readonly string[];
  readonly secondary: readonly string[];
  /** The load of a beginner, kg. */
  readonly startKg: number;
  /** The smallest step of the load, kg. */
  readonly stepKg: number;
  readonly reps: { readonly min: number; readonly max: number };
  readonly sets: number;
  readonly warmups: number;
  readonly restMinutes: number;
  readonly kind: 'loaded' | 'bodyweight' | 'unilateral' | 'timed';
};

export type SplitDay = {
  readonly focus: string;
  /** The day of the week, 0 for Monday. */
  readonly weekday: number;
  readonly places: readonly (readonly PlannedExercise[])[];
};

const LIFT = { stepKg: 2.5, reps: { min: 4, max: 6 }, sets: 4, warmups: 3, restMinutes: 4 };
const SECOND = { stepKg: 2.5, reps: { min: 6, max: 8 }, sets: 4, warmups: 2, restMinutes: 3 };
const BUILD = { stepKg: 2.5, reps: { min: 8, max: 12 }, sets: 3, warmups: 2, restMinutes: 2 };
const SMALL = { stepKg: 1, reps: { min: 10, max: 15 }, sets: 3, warmups: 1, restMinutes: 1.5 };

type Shape = Pick<PlannedExercise, 'stepKg' | 'reps' | 'sets' | 'warmups' | 'restMinutes'>;

function planned(
  shape: Shape,
  name: string,
  startKg: number,
  muscles: string,
  kind: PlannedExercise['kind'] = 'loaded',
): PlannedExercise {
  const [primary = '', secondary = ''] = muscles.split(' + ');
  const list = (words: string) => (words === '' ? [] : words.split(', '));
  return { ...shape, name, startKg, kind, muscles: list(primary), secondary: list(secondary) };
}

export const SPLIT: readonly SplitDay[] = [
  {
    focus: 'upper-strength',
    weekday: 0,
    places: [
      [
        planned(LIFT, 'Barbell Bench Press', 60, 'chest + triceps, shoulders'),
        planned(LIFT, 'Incline Dumbbell Press', 24, 'chest + shoulders'),
      ],
      [
        planned(LIFT, 'Barbell Row', 55, 'middle back + biceps, lats'),
        planned(LIFT, 'Pendlay Row', 50, 'middle back + lats'),
        planned(LIFT, 'T-Bar Row', 40, 'middle back + biceps, lats'),
      ],
      [
        planned(SECOND, 'Seated Barbell Military Press', 35, 'shoulders + triceps'),
        planned(SECOND, 'Dumbbell Shoulder Press', 18, 'shoulders + triceps'),
      ],
      [
        planned(SECOND, 'Pullups', 0, 'lats + biceps, middle back', 'bodyweight'),
        planned(SECOND, 'Chin-Up', 0, 'lats + biceps', 'bodyweight'),
      ],
      [
        planned(BUILD, 'Dips - Chest Version', 0, 'chest + triceps', 'bodyweight'),
        planned(BUILD, 'Cable Crossover', 15, 'chest'),
      ],
      [
        planned(SMALL, 'Face Pull', 18, 'shoulders + middle back'),
        planned(SMALL, 'Reverse Flyes', 7, 'shoulders'),
      ],
      [
        planned(SMALL, 'Hammer Curls', 12, 'biceps + forearms'),
        planned(SMALL, 'Preacher Curl', 20, 'biceps'),
      ],
    ],
  },
  {
    focus: 'lower-strength',
    weekday: 1,
    places: [
      [
        planned(LIFT, 'Barbell Squat', 70, 'quadriceps + glutes, hamstrings, lower back'),
        planned(LIFT, 'Front Barbell Squat', 55, 'quadriceps + glutes'),
      ],
      [
        planned(LIFT, 'Romanian Deadlift', 70, 'hamstrings + glutes, lower back'),
        planned(LIFT, 'Barbell Deadlift', 90, 'lower back + hamstrings, glutes, traps'),
      ],
      [
        planned(SECOND, 'Leg Press', 120, 'quadriceps + glutes'),
        planned(SECOND, 'Hack Squat', 70, 'quadriceps + glutes'),
      ],
      [
        planned(SECOND, 'Dumbbell Lunges', 14, 'quadriceps + glutes, hamstrings', 'unilateral'),
        planned(SECOND, 'Bulgarian Split Squat', 12, 'quadriceps + glutes', 'unilateral'),
      ],
      [
        planned(BUILD, 'Lying Leg Curls', 35, 'hamstrings'),
        planned(BUILD, 'Seated Leg Curl', 40, 'hamstrings'),
      ],
      [
        planned(BUILD, 'Standing Calf Raises', 60, 'calves'),
        planned(BUILD, 'Seated Calf Raise', 35, 'calves'),
      ],
      [planned(SMALL, 'Plank', 0, 'abdominals', 'timed'), planned(SMALL, 'Cable Crunch', 30, 'abdominals')],
    ],
  },
  {
    focus: 'pull-hypertrophy',
    weekday: 3,
    places: [
      [
        planned(SECOND, 'Wide-Grip Lat Pulldown', 50, 'lats + biceps'),
        planned(SECOND, 'Close-Grip Front Lat Pulldown', 52.5, 'lats + biceps'),
      ],
      [
        planned(BUILD, 'Seated Cable Rows', 50, 'middle back + biceps, lats'),
        planned(BUILD, 'Chest Supported Row', 40, 'middle back + lats'),
      ],
      [
        planned(BUILD, 'One-Arm Dumbbell Row', 24, 'middle back + lats, biceps', 'unilateral'),
        planned(BUILD, 'Kneeling Single-Arm High Pulley Row', 22.5, 'lats + biceps', 'unilateral'),
      ],
      [
        planned(SMALL, 'Straight-Arm Pulldown', 20, 'lats'),
        planned(SMALL, 'Machine Pullover', 35, 'lats + chest'),
      ],
      [planned(SMALL, 'Barbell Shrug', 60, 'traps'), planned(SMALL, 'Dumbbell Shrug', 26, 'traps')],
      [planned(SMALL, 'Incline Dumbbell Curl', 9, 'biceps'), planned(SMALL, 'Barbell Curl', 25, 'biceps')],
      [
        planned(SMALL, 'Cable Hammer Curls - Rope Attachment', 18, 'biceps + forearms'),
        planned(SMALL, 'Reverse Barbell Curl', 18, 'forearms + biceps'),
      ],
    ],
  },
  {
    focus: 'push-hypertrophy',
    weekday: 4,
    places: [
      [
        planned(SECOND, 'Barbell Incline Bench Press', 45, 'chest + shoulders, triceps'),
        planned(SECOND, 'Dumbbell Bench Press', 24, 'chest + triceps'),
      ],
      [planned(BUILD, 'Machine Bench Press', 50, 'chest + triceps'), planned(BUILD, 'Pec Deck', 45, 'chest')],
      [
        planned(BUILD, 'Arnold Dumbbell Press', 14, 'shoulders + triceps'),
        planned(BUILD, 'Machine Shoulder Press', 35, 'shoulders + triceps'),
      ],
      [
        planned(SMALL, 'Side Lateral Raise', 8, 'shoulders'),
        planned(SMALL, 'Cable Lateral Raise', 5, 'shoulders', 'unilateral'),
      ],
      [
        planned(BUILD, 'Leg Extensions', 45, 'quadriceps'),
        planned(BUILD, 'Goblet Squat', 24, 'quadriceps + glutes'),
      ],
      [
        planned(SMALL, 'Triceps Pushdown', 22.5, 'triceps'),
        planned(SMALL, 'Cable Rope Overhead Triceps Extension', 18, 'triceps'),
      ],
      [
        planned(SMALL, 'Hanging Leg Raise', 0, 'abdominals', 'bodyweight'),
        planned(SMALL, 'Ab Roller', 0, 'abdominals + shoulders', 'bodyweight'),
      ],
    ],
  },
];
