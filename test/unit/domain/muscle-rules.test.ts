import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exerciseWords } from '../../../src/domain/muscles/exercise-words.js';
import { findMuscles } from '../../../src/domain/muscles/find-muscles.js';
import { musclesByWords } from '../../../src/domain/muscles/muscle-rules.js';
import { readExerciseLibrary } from '../../../src/persistence/exercise-library-file.js';

/** Names as logs and apps write them, by the muscle that a lifter would name first. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  chest: [
    'Bench Press',
    'Bench Press (Dumbbell)',
    'Flat DB Bench',
    'Incline Bench Press (Barbell)',
    'Incline DB Press',
    'Decline Bench Press',
    'Smith Machine Incline Press',
    'Machine Chest Press',
    'Chest Press (Machine)',
    'Iso-Lateral Chest Press',
    'Hammer Strength Incline Press',
    'Cable Fly',
    'Low to High Cable Flye',
    'Pec Deck',
    'Pec Dec Fly',
    'Butterfly (Machine)',
    'Chest Dip',
    'Dips',
    'Weighted Dips',
    'Push Up',
    'Push-ups (Weighted)',
    'Incline Push Up',
    'Cable Crossover',
    'Svend Press',
    'Floor Press',
    'Bankdrücken',
    'Schrägbankdrücken Kurzhantel',
    'Press de banca',
    'Supino inclinado com halteres',
    'Développé couché',
    'Panca piana',
    'Жим лёжа',
    'ベンチプレス',
  ],
  shoulders: [
    'Overhead Press',
    'OHP',
    'Military Press',
    'Standing Barbell Shoulder Press',
    'Seated DB Shoulder Press',
    'Arnold Press',
    'Push Press',
    'Landmine Press',
    'Z Press',
    'Lateral Raise',
    'Side Laterals',
    'Cable Lateral Raise',
    'DB Side Raise',
    'Front Raise',
    'Plate Front Raise',
    'Rear Delt Fly',
    'Reverse Pec Deck',
    'Bent Over Lateral Raise',
    'Face Pull',
    'Band Pull-Apart',
    'Upright Row',
    'Handstand Push-up',
    'Turkish Get-Up',
    'Seitheben',
    'Schulterdrücken',
    'Elevaciones laterales',
    'Elevação lateral',
    'Lento avanti',
    'サイドレイズ',
  ],
  triceps: [
    'Triceps Pushdown',
    'Rope Push Down',
    'Tricep Pressdown',
    'Skull Crusher',
    'EZ Bar Skullcrushers',
    'JM Press',
    'Overhead Triceps Extension',
    'Overhead Rope Extension',
    'Close Grip Bench Press',
    'CGBP',
    'Tricep Kickback',
    'Triceps Dip',
    'Bench Dip',
    'Diamond Push-ups',
    'Tate Press',
    'Tríceps corda',
  ],
  biceps: [
    'Barbell Curl',
    'DB Curl',
    'Hammer Curl',
    'Preacher Curl',
    'Spider Curl',
    'Incline Curl',
    'Concentration Curl',
    'Bayesian Curl',
    'EZ Bar Curl',
    'Cable Curl',
    'Bicep Curl (Machine)',
    'Drag Curl',
    'Rosca martelo',
    'Bizeps Curls',
  ],
  forearms: [
    'Wrist Curl',
    'Reverse Wrist Curl',
    'Wrist Roller',
    "Farmer's Walk",
    'Farmers Carry',
    'Dead Hang',
    'Gripper',
  ],
  lats: [
    'Pull Up',
    'Pull-ups (Assisted)',
    'Chin-Up',
    'Weighted Chin Ups',
    'Lat Pulldown',
    'Close Grip Pulldown',
    'Straight Arm Pulldown',
    'DB Pullover',
    'Lat Pull Down (Cable)',
    'Muscle Up',
    'Klimmzüge',
    'Latzug',
    'Dominadas',
    'Tractions',
    'Trazioni',
    'Подтягивания',
    '懸垂',
  ],
  'middle back': [
    'Barbell Row',
    'Bent Over Row (Dumbbell)',
    'Pendlay Row',
    'Seated Cable Row',
    'T-Bar Row',
    'Meadows Row',
    'Seal Row',
    'Chest Supported Row',
    'Machine Row',
    'One Arm DB Row',
    'Inverted Row',
    'Kroc Row',
    'Rudern',
    'Remada curvada',
  ],
  traps: ['Barbell Shrug', 'DB Shrugs', 'Encogimientos'],
  neck: ['Neck Curl', 'Neck Extension', 'Neck Harness Raise'],
  'lower back': [
    'Deadlift',
    'Conventional Deadlift',
    'Deficit Deadlift',
    'Back Extension',
    '45 Degree Hyperextension',
    'Superman',
    'Rack Pull',
    'Kreuzheben',
    'Peso muerto',
    'デッドリフト',
  ],
  glutes: [
    'Hip Thrust',
    'Barbell Hip Thrust',
    'Glute Bridge',
    'Cable Pull Through',
    'Glute Kickback',
    'Kettlebell Swing',
    'Sumo Deadlift',
    'Elevação pélvica',
  ],
  hamstrings: [
    'Romanian Deadlift',
    'RDL',
    'DB RDL',
    'Stiff Leg Deadlift',
    'SLDL',
    'Leg Curl',
    'Seated Leg Curl',
    'Lying Hamstring Curl',
    'Nordic Curl',
    'Glute Ham Raise',
    'Good Morning',
    'Beinbeuger',
    'Mesa flexora',
    'Peso muerto rumano',
  ],
  quadriceps: [
    'Trap Bar Deadlift',
    'Squat',
    'Back Squat',
    'Front Squat',
    'High Bar Squat',
    'Goblet Squat',
    'Hack Squat',
    'Bulgarian Split Squat',
    'BSS',
    'Split Squat',
    'Walking Lunges',
    'Reverse Lunge',
    'Leg Press',
    'Leg Extension',
    'Step Ups',
    'Pistol Squat',
    'Sissy Squat',
    'Pendulum Squat',
    'Belt Squat',
    'Kniebeugen',
    'Beinpresse',
    'Sentadilla búlgara',
    'Agachamento',
    'Приседания',
    'スクワット',
    'Power Clean',
    'Sled Push',
    'Thruster',
  ],
  calves: [
    'Standing Calf Raise',
    'Seated Calf Raise',
    'Calf Press on Leg Press',
    'Donkey Calf Raises',
    'Wadenheben',
  ],
  adductors: ['Hip Adduction', 'Adductor Machine', 'Copenhagen Plank', 'Cable Hip Adduction'],
  abductors: ['Hip Abduction', 'Abductor Machine', 'Banded Clamshell'],
  abdominals: [
    'Crunch',
    'Cable Crunches',
    'Sit-ups',
    'Plank',
    'Side Plank',
    'Hanging Leg Raise',
    'Knee Raises',
    'Ab Wheel',
    'Russian Twist',
    'Dead Bug',
    'Pallof Press',
    'Woodchoppers',
    'Toes to Bar',
    'L-Sit',
    'Flutter Kicks',
    'V-Ups',
    'Dragon Flag',
    'Bicycle Crunch',
  ],
  none: [
    'Treadmill',
    'Running (Outdoor)',
    'Cycling',
    'Stationary Bike',
    'Rowing Machine',
    'Elliptical',
    'Stair Master',
    'Jump Rope',
    'Burpees',
    'Hamstring Stretch',
    'Foam Rolling',
    'Hip Mobility',
    'Swimming',
    'Yoga',
  ],
};

const MUSCLE_GROUPS = Object.keys(NAMES).filter((muscle) => muscle !== 'none');

const rows = Object.entries(NAMES).flatMap(([muscle, names]) => names.map((name) => [name, muscle] as const));

describe('the muscles found by the words of a name', () => {
  it.each(rows)('for %s are %s', (name, muscle) => {
    const found = musclesByWords(name);
    expect(found?.muscles === 'none' ? 'none' : found?.muscles.primary[0]).toBe(muscle);
  });

  it.each(rows)('for %s are %s with the library too', (name, muscle) => {
    const found = findMuscles(name, readExerciseLibrary(), {})?.muscles;
    expect(found === 'none' ? 'none' : found?.primary[0]).toBe(muscle);
  });

  it('are tested with at least 200 names', () => {
    expect(rows.length).toBeGreaterThanOrEqual(200);
  });

  // Tibialis raises train the shins, which are not a muscle group.
  it.each(['Monday', 'My exercise', 'Machine', 'Press', '', '…', 'Tibialis Raise Single Leg', 'Tib Raise'])(
    'are not guessed for %j',
    (name) => {
      expect(musclesByWords(name)).toBeNull();
    },
  );

  it('do not depend on case, accents, hyphens and plural forms', () => {
    const [one, ...others] = ['Hip Thrusts', 'hip-thrust', 'HIP THRUST', 'híp thrust'].map(exerciseWords);
    for (const other of others) expect(other).toBe(one);
  });

  it('are among the muscle groups of the library, whatever the name is', () => {
    const words = fc.constantFrom(
      'leg',
      'press',
      'curl',
      'raise',
      'row',
      'fly',
      'bench',
      'hip',
      'cable',
      'reverse',
      'dip',
      'x',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), (name) => {
        const found = musclesByWords(name.join(' '))?.muscles ?? 'none';
        if (found === 'none') return;
        for (const muscle of [...found.primary, ...found.secondary]) expect(MUSCLE_GROUPS).toContain(muscle);
      }),
    );
  });
});
