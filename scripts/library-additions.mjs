// Changes to the names in the exercise library: shorter names that lifters use, and exercises that the source data
// lacks.

/** Names of the source data, with the names that lifters use instead. The library still finds the old names. */
export const RENAMED = {
  'Barbell Bench Press - Medium Grip': 'Barbell Bench Press',
  'Barbell Incline Bench Press - Medium Grip': 'Barbell Incline Bench Press',
};

/** Additional names, each with the exercise of the source data whose equipment and muscles it gets. */
export const ALSO_CALLED = {
  'Ab Wheel Rollout': 'Ab Roller',
  'Bayesian Cable Curl': 'Standing Biceps Cable Curl',
  'Bulgarian Split Squat': 'Split Squat with Dumbbells',
  'Cable Fly': 'Cable Crossover',
  'Cable Lateral Raise': 'Cable Seated Lateral Raise',
  'Chest-Supported Row': 'Dumbbell Incline Row',
  'Dumbbell Lateral Raise': 'Side Lateral Raise',
  'Dumbbell Romanian Deadlift': 'Stiff-Legged Dumbbell Deadlift',
  'Hanging Knee Raise': 'Hanging Leg Raise',
  'Hip Abduction Machine': 'Thigh Abductor',
  'Hip Adduction Machine': 'Thigh Adductor',
  'Kettlebell Swing': 'One-Arm Kettlebell Swings',
  'Landmine Press': 'Landmine Linear Jammer',
  'Lat Pulldown': 'Wide-Grip Lat Pulldown',
  'Machine Chest Fly': 'Butterfly',
  'Machine Chest Press': 'Leverage Chest Press',
  'Neutral-Grip Lat Pulldown': 'V-Bar Pulldown',
  'Overhead Press': 'Standing Military Press',
  'Overhead Triceps Extension': 'Cable Rope Overhead Triceps Extension',
  'Pec Deck': 'Butterfly',
  'Pendlay Row': 'Bent Over Barbell Row',
  'Rear Delt Fly': 'Reverse Flyes',
  'Reverse Lunge': 'Dumbbell Rear Lunge',
  'Reverse Pec Deck': 'Reverse Machine Flyes',
  'Safety Bar Squat': 'Barbell Squat',
  'Side Plank': 'Side Bridge',
  'Weighted Dip': 'Dips - Chest Version',
  'Z Press': 'Seated Barbell Military Press',
};

/** Exercises that are not in the source data and resemble none there, as rows of the library. */
export const ADDED = [
  ['Assisted Pull-Up', 'machine', ['lats'], ['biceps', 'middle back']],
  ['Copenhagen Plank', 'body only', ['adductors'], ['abdominals']],
  ['Hollow Hold', 'body only', ['abdominals'], []],
  ['Belt Squat', 'machine', ['quadriceps'], ['glutes', 'hamstrings']],
  ['Machine Hip Thrust', 'machine', ['glutes'], ['hamstrings']],
  ['Machine Lateral Raise', 'machine', ['shoulders'], []],
  ['Machine Row', 'machine', ['middle back'], ['biceps', 'lats']],
  ['Nordic Hamstring Curl', 'body only', ['hamstrings'], ['calves', 'glutes']],
  ['Single-Leg Romanian Deadlift', 'dumbbell', ['hamstrings'], ['glutes', 'lower back']],
  ['Toes to Bar', 'body only', ['abdominals'], []],
];
