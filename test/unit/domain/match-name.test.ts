import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exerciseKey } from '../../../src/domain/exercise-name.js';
import { createNameMatcher } from '../../../src/domain/match-name.js';
import { nameForms } from '../../../src/domain/name-form.js';
import { readExerciseLibrary } from '../../../src/persistence/exercise-library-file.js';

const library = readExerciseLibrary();
const match = (name: string, own: readonly string[] = []) =>
  createNameMatcher(own, library)(name)?.name ?? null;

/** Names as apps and people write them, each with the exercise of the library. */
const SAME = `
Arnold Press (Dumbbell) = Arnold Dumbbell Press
Back Squat (Barbell) = Barbell Squat
Squat (Barbell) = Barbell Squat
Squat = Barbell Squat
Squats = Barbell Squat
Barbell Front Squat = Front Barbell Squat
Front Squat (Barbell) = Front Barbell Squat
Barbell Romanian Deadlift = Romanian Deadlift
BB RDL = Romanian Deadlift
DB RDL = Dumbbell Romanian Deadlift
Romanian Deadlift (Dumbbell) = Dumbbell Romanian Deadlift
Bench Press = Barbell Bench Press
Bench Press (Barbell) = Barbell Bench Press
BENCH-PRESS (BARBELL) = Barbell Bench Press
Flat Barbell Bench Press = Barbell Bench Press
Flat Bench Press (Barbell) = Barbell Bench Press
BB Bench Press = Barbell Bench Press
Bench Press (Dumbbell) = Dumbbell Bench Press
Bench Press - Close Grip (Barbell) = Close-Grip Barbell Bench Press
Close Grip Bench Press (Barbell) = Close-Grip Barbell Bench Press
Bench Press (Smith Machine) = Smith Machine Bench Press
Bent Over Row (Barbell) = Bent Over Barbell Row
Bicep Curl (Barbell) = Barbell Curl
Bicep Curl (Dumbbell) = Dumbbell Bicep Curl
Biceps Curls, Dumbbell = Dumbbell Bicep Curl
Bicep Curl (Machine) = Machine Bicep Curl
Overhead Triceps Extension (Cable) = Overhead Triceps Extension
Cable Rope Hammer Curl = Cable Hammer Curls - Rope Attachment
Chest Fly (Dumbbell) = Dumbbell Flyes
DB Flyes = Dumbbell Flyes
Chest Fly (Machine) = Machine Chest Fly
Chest Press (Machine) = Machine Chest Press
Concentration Curl (Dumbbell) = Concentration Curls
Crunch = Crunches
DB Shoulder Press = Dumbbell Shoulder Press
Deadlift = Barbell Deadlift
Deadlift (Barbell) = Barbell Deadlift
Dead Lift (Barbell) = Barbell Deadlift
Deadlift (Trap bar) = Trap Bar Deadlift
Hex Bar Deadlift = Trap Bar Deadlift
Decline Bench Press (Barbell) = Decline Barbell Bench Press
Decline Bench Press (Dumbbell) = Decline Dumbbell Bench Press
Hammer Curl (Dumbbell) = Hammer Curls
Dumbbell Hammer Curl = Hammer Curls
EZ Bar Biceps Curl = EZ-Bar Curl
EZ Bar Skull Crusher = EZ-Bar Skullcrusher
E-Z Curl Bar Skullcrusher = EZ-Bar Skullcrusher
Face Pull (Cable) = Face Pull
Farmers Walk = Farmer's Walk
Farmer’s Carry = Farmer's Walk
Floor Press (Barbell) = Floor Press
Front Raise (Dumbbell) = Front Dumbbell Raise
Hack Squat (Machine) = Hack Squat
Hip Abductor (Machine) = Hip Abduction Machine
Hip Adduction (Machine) = Hip Adduction Machine
Hip Thrust (Barbell) = Barbell Hip Thrust
Hip Thrust (Machine) = Machine Hip Thrust
Incline Bench Press (Barbell) = Barbell Incline Bench Press
Incline Barbell Bench Press = Barbell Incline Bench Press
Incline Bench Press (Dumbbell) = Incline Dumbbell Press
Incline Bench Press (Smith Machine) = Smith Machine Incline Bench Press
Incline Chest Fly (Dumbbell) = Incline Dumbbell Flyes
JM Press (Barbell) = JM Press
Lat Pulldown (Cable) = Lat Pulldown
Lat Pull Down (Cable) = Lat Pulldown
Lateral Raise (Cable) = Cable Lateral Raise
Lateral Raise (Dumbbell) = Dumbbell Lateral Raise
DB Laterals = Dumbbell Lateral Raise
Lateral Raise (Machine) = Machine Lateral Raise
Leg Extension (Machine) = Leg Extensions
Leg Extension = Leg Extensions
Leg Press (Machine) = Leg Press
Lunge (Dumbbell) = Dumbbell Lunges
Lunge (Barbell) = Barbell Lunge
Lying Leg Curl (Machine) = Lying Leg Curls
Overhead Press (Barbell) = Overhead Press
OHP = Overhead Press
Pendlay Row (Barbell) = Pendlay Row
Preacher Curl (Barbell) = Preacher Curl
Preacher Curl (Machine) = Machine Preacher Curls
Pull Up = Pullups
Pull-ups = Pullups
Pull Up (Assisted) = Assisted Pull-Up
Pull Up (Weighted) = Weighted Pull Ups
Push Up = Pushups
Rope Push Down = Triceps Pushdown - Rope Attachment
Seated Leg Curl (Machine) = Seated Leg Curl
Seated Hamstring Curl = Seated Leg Curl
Seated Row (Cable) = Seated Cable Rows
Shoulder Press (Dumbbell) = Dumbbell Shoulder Press
Shrug (Dumbbell) = Dumbbell Shrug
Shrug (Barbell) = Barbell Shrug
Single Arm Lat Pulldown = One Arm Lat Pulldown
1-Arm Lat Pulldown = One Arm Lat Pulldown
Squat (Smith Machine) = Smith Machine Squat
Standing Calf Raise (Machine) = Standing Calf Raises
Straight Arm Pulldown (Cable) = Straight-Arm Pulldown
Triceps Dip = Dips - Triceps Version
Chest Dip = Dips - Chest Version
Tricep Pressdown = Triceps Pushdown
Triceps Pushdown (Cable) = Triceps Pushdown
Upright Row (Cable) = Upright Cable Row
Upright Row (Barbell) = Upright Barbell Row
`;

/** Pairs of names of different exercises: the variant, the equipment or the side differs. */
const DIFFERENT = `
Incline Bench Press (Barbell) / Barbell Bench Press
Decline Bench Press (Barbell) / Barbell Bench Press
Incline Bench Press (Dumbbell) / Dumbbell Bench Press
Incline Bench Press (Barbell) / Flat Barbell Bench Press
Bench Press (Dumbbell) / Barbell Bench Press
Bench Press (Smith Machine) / Barbell Bench Press
Bench Press (Machine) / Smith Machine Bench Press
Bench Press (Cable) / Barbell Bench Press
Bench Press - Close Grip (Barbell) / Barbell Bench Press
Bench Press - Wide Grip (Barbell) / Close-Grip Barbell Bench Press
Paused Bench Press (Barbell) / Barbell Bench Press
Incline Bench Press / Dumbbell Bench Press
Bench Press (Band) / Barbell Bench Press
Deadlift (Band) / Deadlift with Bands
Front Squat (Barbell) / Barbell Back Squat
Front Squat / Squat
Goblet Squat / Front Squat
Goblet Squat (Kettlebell) / Goblet Squat
Bulgarian Split Squat (Dumbbell) / Bulgarian Split Squat
Walking Lunge / Walking Lunge (Dumbbell)
Step Up / Step Up (Barbell)
Flat Dumbbell Press / Dumbbell Press
Dumbbell Press / Dumbbell Bench Press
Dumbbell Press / Dumbbell Shoulder Press
Leg Press / Leg Curl
Pull Up / Pulldown
Push Up / Push Down
Row / Rowing
Incline Push Up / Push Up
Hanging Leg Raise / Hanging Knee Raise
Lying Leg Raise / Hanging Leg Raise
Front Plank / Side Plank
Glute Bridge (Barbell) / Hip Thrust (Barbell)
Machine Row / Cable Row
Bench Press (2-1-2 Tempo) / Bench Press
Bench Press 3x5 / Bench Press 5x5
Deadlift (Left) / Deadlift (Right)
Curl (21s) / Curl
Upper Cable Fly / Lower Cable Fly
High to Low Cable Fly / Low to High Cable Fly
Overhead Squat (Barbell) / Barbell Squat
Box Squat (Barbell) / Barbell Squat
Squat (Bodyweight) / Barbell Squat
Squat (Smith Machine) / Barbell Squat
Squat (Dumbbell) / Barbell Squat
Split Squat / Squat
Hack Squat (Barbell) / Hack Squat (Machine)
High Bar Squat / Low Bar Squat
Sumo Deadlift (Barbell) / Barbell Deadlift
Romanian Deadlift (Barbell) / Barbell Deadlift
Romanian Deadlift (Barbell) / Romanian Deadlift (Dumbbell)
Stiff Leg Deadlift (Barbell) / Romanian Deadlift (Barbell)
Deficit Deadlift (Barbell) / Barbell Deadlift
Deadlift (Trap Bar) / Barbell Deadlift
Single Leg Romanian Deadlift (Dumbbell) / Romanian Deadlift (Dumbbell)
Seated Leg Curl (Machine) / Lying Leg Curl (Machine)
Leg Curl / Leg Extension
Bicep Curl (Dumbbell) / Leg Curl
Hammer Curl (Dumbbell) / Dumbbell Bicep Curl
Reverse Curl (Barbell) / Barbell Curl
Reverse Curl (Barbell) / Reverse Curl (Dumbbell)
Preacher Curl (Barbell) / Preacher Curl (Dumbbell)
EZ Bar Curl / Barbell Curl
Incline Curl (Dumbbell) / Dumbbell Curl
Wrist Curl (Barbell) / Barbell Curl
Lat Pulldown (Machine) / Lat Pulldown (Cable)
Lat Pulldown - Wide Grip (Cable) / Lat Pulldown (Cable)
Lat Pulldown - Underhand (Cable) / Lat Pulldown - Neutral Grip (Cable)
Pull Up / Chin Up
Pull Up (Assisted) / Pull Up
Pull Up (Weighted) / Pull Up
Pull Up (Band) / Pull Up
Wide Grip Pull Up / Pull Up
Chest Dip / Triceps Dip
Bench Dip / Chest Dip
Seated Row (Machine) / Seated Row (Cable)
Bent Over Row (Barbell) / Bent Over Row (Dumbbell)
One Arm Row (Dumbbell) / Row (Dumbbell)
Upright Row (Barbell) / Bent Over Row (Barbell)
Single Arm Lat Pulldown (Cable) / Lat Pulldown (Cable)
Single Leg Extension (Machine) / Leg Extension (Machine)
Leg Press (Machine) / Single Leg Press (Machine)
Leg Press / Calf Press on Leg Press
Standing Calf Raise / Seated Calf Raise
Lateral Raise (Cable) / Lateral Raise (Dumbbell)
Front Raise (Dumbbell) / Lateral Raise (Dumbbell)
Chest Fly (Dumbbell) / Reverse Fly (Dumbbell)
Chest Fly (Machine) / Chest Fly (Cable)
Rear Delt Fly (Machine) / Chest Fly (Machine)
Hip Abduction (Machine) / Hip Adduction (Machine)
Shoulder Press (Dumbbell) / Seated Shoulder Press (Dumbbell)
Overhead Press (Barbell) / Push Press (Barbell)
Overhead Press (Dumbbell) / Overhead Press (Barbell)
Overhead Press / Landmine Press
Left Arm Curl / Right Arm Curl
Farmer's Walk (Left) / Farmer's Walk (Right)
Step Up / Step Down
Cable Shrug In / Cable Shrug Out
Front Foot Elevated Split Squat / Split Squat
Triceps Pushdown - Rope / Triceps Pushdown - V-Bar
Triceps Extension / Leg Extension
Skullcrusher (Barbell) / Skullcrusher (Dumbbell)
Clean / Clean and Jerk
Thruster (Barbell) / Thruster (Kettlebell)
`;

const pairs = (text: string, sign: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(sign) as [string, string]);

describe('the suggested exercise of an imported name', () => {
  it.each(pairs(SAME, ' = '))('%s is %s', (name, exercise) => {
    expect(match(name)).toBe(exercise);
    expect(match(name, [exercise])).toBe(exercise);
  });

  it.each(pairs(DIFFERENT, ' / '))('%s is not %s', (one, other) => {
    expect(match(one, [other])).not.toBe(other);
    expect(match(other, [one])).not.toBe(one);
  });

  it('is one of the own exercises before one of the library', () => {
    const matcher = createNameMatcher(['BB Bench Press'], library);
    expect(matcher('Bench Press (Barbell)')).toEqual({ name: 'BB Bench Press', from: 'own' });
    expect(matcher('Squat (Barbell)')).toEqual({ name: 'Barbell Squat', from: 'library' });
  });

  it('is none for a name that is known as it is', () => {
    expect(match('barbell bench-press', ['Barbell Bench Press'])).toBeNull();
    expect(match('Barbell Bench Press')).toBeNull();
    expect(match('Foo (Barbell)', ['Foo (Barbell)'])).toBeNull();
  });

  it('is one of the library even if the name itself was logged before', () => {
    expect(match('Bench Press (Barbell)', ['Bench Press (Barbell)'])).toBe('Barbell Bench Press');
  });

  it('is another own exercise even if the name itself was logged before', () => {
    expect(match('Bench Press (Barbell)', ['Bench Press (Barbell)', 'Barbell Bench Press'])).toBe(
      'Barbell Bench Press',
    );
  });

  it('is none for words that no exercise has, in any script', () => {
    expect(['Übung 7', 'Жим лёжа', 'ベンチプレス', '()', '', '🏋️'].map((name) => match(name))).toEqual(
      Array(6).fill(null),
    );
  });

  it('is found for a name in another language that differs in form only', () => {
    expect(match('Bankdrücken (Langhantel)', ['Langhantel-Bankdrücken'])).toBe('Langhantel-Bankdrücken');
    expect(match('Schrägbankdrücken (Langhantel)', ['Langhantel-Bankdrücken'])).toBeNull();
  });
});

describe('the forms of a name', () => {
  const libraryName = fc.constantFrom(...library.exercises.map(({ name }) => name));
  const areSame = (one: string, other: string) => {
    const forms = nameForms(other, library);
    return nameForms(one, library).some((form) => forms.includes(form));
  };

  it('do not depend on case or repeated blanks', () => {
    fc.assert(
      fc.property(libraryName, (name) => {
        expect(nameForms(name.toUpperCase().replace(/ /g, '  '), library)).toEqual(nameForms(name, library));
        expect(exerciseKey(name.toUpperCase())).toBe(exerciseKey(name));
      }),
    );
  });

  it('are the same with equipment in front and in parentheses', () => {
    const equipment = fc.constantFrom(
      'Barbell',
      'Dumbbell',
      'Cable',
      'Machine',
      'Smith Machine',
      'EZ Bar',
      'Band',
    );
    const lift = fc.constantFrom(
      'Bench Press',
      'Squat',
      'Row',
      'Curl',
      'Lateral Raise',
      'Shrug',
      'Lunge',
      'Fly',
    );
    fc.assert(fc.property(equipment, lift, (tool, name) => areSame(`${tool} ${name}`, `${name} (${tool})`)));
  });

  it('differ if a word is added that changes the exercise', () => {
    const variant = fc.constantFrom(
      ...[
        'Incline',
        'Decline',
        'Front',
        'Seated',
        'Reverse',
        'Single-Arm',
        'Single-Leg',
        'Paused',
        'Deficit',
      ],
      ...[
        'Wide-Grip',
        'Close-Grip',
        'Sumo',
        'Assisted',
        'Weighted',
        'Left',
        'Right',
        'Alternating',
        'Kneeling',
      ],
    );
    fc.assert(
      fc.property(libraryName, variant, (name, word) => {
        const isPart = exerciseKey(name).includes(exerciseKey(word).split(' ')[0] ?? '');
        fc.pre(!isPart && !/alternat|\b(one|single)\b/i.test(name));
        expect(areSame(name, `${word} ${name}`)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('differ if the equipment is another one', () => {
    const tools = [
      'Barbell',
      'Dumbbell',
      'Kettlebell',
      'Cable',
      'Machine',
      'Smith Machine',
      'EZ-Bar',
      'Trap Bar',
    ];
    const lift = fc.constantFrom(
      'Bench Press',
      'Squat',
      'Deadlift',
      'Romanian Deadlift',
      'Curl',
      'Lat Pulldown',
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(tools, { minLength: 2, maxLength: 2 }), lift, ([one, other], name) => {
        expect(areSame(`${name} (${one})`, `${other} ${name}`)).toBe(false);
      }),
    );
  });

  it('exist for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => nameForms(name, library).length > 0));
  });
});
