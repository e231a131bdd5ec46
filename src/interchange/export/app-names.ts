/** The names that Hevy and Strong give to the usual lifts. */
import type { ExerciseLibrary } from '../../domain/exercise-library.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import type { Aliases } from '../../domain/joined-names.js';
import { nameForms } from '../../domain/name-form.js';

/** Equipment in brackets at the end of a name, as both apps write it. */
const APP_STYLE =
  /\((barbell|dumbbell|cable|machine|smith machine|kettlebell|band|plate|ez bar|weighted|assisted|bodyweight|plate loaded|plated|trap bar|lever)\b[^)]*\)$/i;

/**
 * Returns a function that finds the app's name of an exercise: an alias in the style of the apps, otherwise the name in
 * the table of the usual lifts. A name that is already in the style of the apps is returned unchanged. For any other
 * name, the function returns the app's name with an equal form (see `nameForms`), or else the name itself.
 */
export function createAppNames(
  aliases: Aliases | undefined,
  library: ExerciseLibrary,
): (name: string) => string {
  const imported = new Map<string, string>();
  for (const [alias, name] of Object.entries(aliases ?? {})) {
    const key = exerciseKey(name);
    if (APP_STYLE.test(alias) && !imported.has(key)) imported.set(key, alias);
  }
  const table = new Map(Object.entries(APP_NAMES).map(([name, app]) => [exerciseKey(name), app]));
  const byForm = new Map<string, string>();
  for (const name of Object.values(APP_NAMES)) {
    for (const form of nameForms(name, library)) if (!byForm.has(form)) byForm.set(form, name);
  }
  return (name) => {
    const key = exerciseKey(name);
    const known = imported.get(key) ?? table.get(key);
    if (known !== undefined || APP_STYLE.test(name)) return known ?? name;
    const form = nameForms(name, library).find((each) => byForm.has(each));
    return (form === undefined ? undefined : byForm.get(form)) ?? name;
  };
}

/** The usual lifts as the exercise library spells them, with the name that both apps use. */
const APP_NAMES: Readonly<Record<string, string>> = {
  'Barbell Bench Press': 'Bench Press (Barbell)',
  'Barbell Squat': 'Squat (Barbell)',
  'Barbell Deadlift': 'Deadlift (Barbell)',
  'Overhead Press': 'Overhead Press (Barbell)',
  'Standing Military Press': 'Overhead Press (Barbell)',
  'Bent Over Barbell Row': 'Bent Over Row (Barbell)',
  Pullups: 'Pull Up',
  'Weighted Pull Ups': 'Pull Up (Weighted)',
  'Assisted Pull-Up': 'Pull Up (Assisted)',
  'Chin-Up': 'Chin Up',
  Pushups: 'Push Up',
  'Lat Pulldown': 'Lat Pulldown (Cable)',
  'Wide-Grip Lat Pulldown': 'Lat Pulldown (Cable)',
  'Leg Press': 'Leg Press (Machine)',
  'Dumbbell Bench Press': 'Bench Press (Dumbbell)',
  'Incline Dumbbell Press': 'Incline Bench Press (Dumbbell)',
  'Barbell Incline Bench Press': 'Incline Bench Press (Barbell)',
  'Decline Barbell Bench Press': 'Decline Bench Press (Barbell)',
  'Decline Dumbbell Bench Press': 'Decline Bench Press (Dumbbell)',
  'Close-Grip Barbell Bench Press': 'Bench Press - Close Grip (Barbell)',
  'Smith Machine Bench Press': 'Bench Press (Smith Machine)',
  'Smith Machine Incline Bench Press': 'Incline Bench Press (Smith Machine)',
  'Machine Chest Press': 'Chest Press (Machine)',
  'Machine Chest Fly': 'Chest Fly (Machine)',
  'Pec Deck': 'Butterfly (Pec Deck)',
  'Reverse Pec Deck': 'Rear Delt Reverse Fly (Machine)',
  'Rear Delt Fly': 'Rear Delt Reverse Fly (Dumbbell)',
  'Dumbbell Flyes': 'Chest Fly (Dumbbell)',
  'Incline Dumbbell Flyes': 'Incline Chest Fly (Dumbbell)',
  'Cable Fly': 'Cable Fly Crossovers',
  'Cable Crossover': 'Cable Fly Crossovers',
  'Low Cable Crossover': 'Low Cable Fly Crossovers',
  'Romanian Deadlift': 'Romanian Deadlift (Barbell)',
  'Dumbbell Romanian Deadlift': 'Romanian Deadlift (Dumbbell)',
  'Single-Leg Romanian Deadlift': 'Single Leg Romanian Deadlift (Dumbbell)',
  'Stiff-Legged Barbell Deadlift': 'Straight Leg Deadlift',
  'Sumo Deadlift': 'Sumo Deadlift (Barbell)',
  'Trap Bar Deadlift': 'Deadlift (Trap bar)',
  'Rack Pulls': 'Rack Pull',
  'Good Morning': 'Good Morning (Barbell)',
  'Front Barbell Squat': 'Front Squat (Barbell)',
  'Hack Squat': 'Hack Squat (Machine)',
  'Smith Machine Squat': 'Squat (Smith Machine)',
  'Box Squat': 'Box Squat (Barbell)',
  'Bodyweight Squat': 'Squat (Bodyweight)',
  'Bulgarian Split Squat': 'Bulgarian Split Squat',
  'Goblet Squat': 'Goblet Squat',
  'Zercher Squats': 'Zercher Squat',
  'Overhead Squat': 'Overhead Squat (Barbell)',
  'Belt Squat': 'Belt Squat (Machine)',
  'Dumbbell Lunges': 'Lunge (Dumbbell)',
  'Barbell Lunge': 'Lunge (Barbell)',
  'Reverse Lunge': 'Reverse Lunge',
  'Dumbbell Step Ups': 'Dumbbell Step Up',
  'Leg Extensions': 'Leg Extension (Machine)',
  'Lying Leg Curls': 'Lying Leg Curl (Machine)',
  'Seated Leg Curl': 'Seated Leg Curl (Machine)',
  'Standing Leg Curl': 'Standing Leg Curls',
  'Barbell Hip Thrust': 'Hip Thrust (Barbell)',
  'Machine Hip Thrust': 'Hip Thrust (Machine)',
  'Barbell Glute Bridge': 'Glute Bridge (Barbell)',
  'Hip Abduction Machine': 'Hip Abduction (Machine)',
  'Hip Adduction Machine': 'Hip Adduction (Machine)',
  'Standing Calf Raises': 'Standing Calf Raise (Machine)',
  'Seated Calf Raise': 'Seated Calf Raise',
  'Standing Dumbbell Calf Raise': 'Standing Calf Raise (Dumbbell)',
  'Smith Machine Calf Raise': 'Standing Calf Raise (Smith)',
  'Calf Press On The Leg Press Machine': 'Calf Press (Machine)',
  'Glute Ham Raise': 'Glute Ham Raise',
  'Hyperextensions (Back Extensions)': 'Back Extension (Hyperextension)',
  'Dumbbell Shoulder Press': 'Shoulder Press (Dumbbell)',
  'Seated Dumbbell Press': 'Seated Shoulder Press (Dumbbell)',
  'Seated Barbell Military Press': 'Seated Overhead Press (Barbell)',
  'Machine Shoulder (Military) Press': 'Shoulder Press (Machine)',
  'Smith Machine Overhead Shoulder Press': 'Overhead Press (Smith Machine)',
  'Arnold Dumbbell Press': 'Arnold Press (Dumbbell)',
  'Push Press': 'Push Press',
  'Dumbbell Lateral Raise': 'Lateral Raise (Dumbbell)',
  'Side Lateral Raise': 'Lateral Raise (Dumbbell)',
  'Cable Lateral Raise': 'Lateral Raise (Cable)',
  'Machine Lateral Raise': 'Lateral Raise (Machine)',
  'Front Dumbbell Raise': 'Front Raise (Dumbbell)',
  'Front Plate Raise': 'Plate Front Raise',
  'Face Pull': 'Face Pull',
  'Upright Barbell Row': 'Upright Row (Barbell)',
  'Barbell Shrug': 'Shrug (Barbell)',
  'Dumbbell Shrug': 'Shrug (Dumbbell)',
  'Seated Cable Rows': 'Seated Cable Row - V Grip (Cable)',
  'One-Arm Dumbbell Row': 'Dumbbell Row',
  'T-Bar Row with Handle': 'T Bar Row',
  'Machine Row': 'Seated Row (Machine)',
  'Chest-Supported Row': 'Chest Supported Incline Row (Dumbbell)',
  'Pendlay Row': 'Pendlay Row (Barbell)',
  'Inverted Row': 'Inverted Row',
  'Straight-Arm Pulldown': 'Straight Arm Lat Pulldown (Cable)',
  'One Arm Lat Pulldown': 'Single Arm Lat Pulldown',
  'Bent-Arm Dumbbell Pullover': 'Pullover (Dumbbell)',
  'Barbell Curl': 'Bicep Curl (Barbell)',
  'Dumbbell Bicep Curl': 'Bicep Curl (Dumbbell)',
  'Standing Biceps Cable Curl': 'Bicep Curl (Cable)',
  'Machine Bicep Curl': 'Bicep Curl (Machine)',
  'EZ-Bar Curl': 'EZ Bar Biceps Curl',
  'Hammer Curls': 'Hammer Curl (Dumbbell)',
  'Cable Hammer Curls - Rope Attachment': 'Hammer Curl (Cable)',
  'Incline Dumbbell Curl': 'Seated Incline Curl (Dumbbell)',
  'Preacher Curl': 'Preacher Curl (Barbell)',
  'Machine Preacher Curls': 'Preacher Curl (Machine)',
  'Concentration Curls': 'Concentration Curl',
  'Reverse Barbell Curl': 'Reverse Curl (Barbell)',
  'Spider Curl': 'Spider Curl (Dumbbell)',
  'Zottman Curl': 'Zottman Curl (Dumbbell)',
  'Triceps Pushdown': 'Triceps Pushdown',
  'Triceps Pushdown - Rope Attachment': 'Triceps Rope Pushdown',
  'EZ-Bar Skullcrusher': 'Skullcrusher (Barbell)',
  'Overhead Triceps Extension': 'Overhead Triceps Extension (Cable)',
  'Lying Dumbbell Tricep Extension': 'Skullcrusher (Dumbbell)',
  'Standing Dumbbell Triceps Extension': 'Triceps Extension (Dumbbell)',
  'Tricep Dumbbell Kickback': 'Triceps Kickback (Dumbbell)',
  'Floor Press': 'Floor Press (Barbell)',
  'Dumbbell Floor Press': 'Floor Press (Dumbbell)',
  'Dips - Chest Version': 'Chest Dip',
  'Dips - Triceps Version': 'Triceps Dip',
  'Weighted Dip': 'Chest Dip (Weighted)',
  'Bench Dips': 'Bench Dip',
  'Dip Machine': 'Seated Dip Machine',
  Crunches: 'Crunch',
  'Cable Crunch': 'Cable Crunch',
  'Ab Crunch Machine': 'Crunch (Machine)',
  'Decline Crunch': 'Decline Crunch',
  'Sit-Up': 'Sit Up',
  'Hanging Leg Raise': 'Hanging Leg Raise',
  'Hanging Knee Raise': 'Hanging Knee Raise',
  'Ab Wheel Rollout': 'Ab Wheel',
  'Russian Twist': 'Russian Twist (Bodyweight)',
  Plank: 'Plank',
  'Side Plank': 'Side Plank',
  'Toes to Bar': 'Toes to Bar',
  'Dead Bug': 'Dead Bug',
  'Power Clean': 'Power Clean',
  'Hang Clean': 'Hang Clean',
  'Clean and Jerk': 'Clean and Jerk',
  'Power Snatch': 'Power Snatch',
  'Kettlebell Swing': 'Kettlebell Swing',
  "Farmer's Walk": 'Farmers Walk',
  'Landmine Press': 'Single Arm Landmine Press (Barbell)',
  'Running, Treadmill': 'Treadmill',
  'Walking, Treadmill': 'Walking',
  'Rowing, Stationary': 'Rowing Machine',
  'Recumbent Bike': 'Cycling',
  'Elliptical Trainer': 'Elliptical Trainer',
  Stairmaster: 'Stair Machine',
};
