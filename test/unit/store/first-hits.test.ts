import { describe, expect, it } from 'vitest';
import { readExerciseLibrary } from '../../../src/persistence/exercise-library-file.js';
import { nameOfChoice, pickChoices } from '../../../src/store/log/exercise-search.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

/** The choice of an exercise, with the whole library. */
function choosing(...own: readonly string[]): LogHarness {
  const sessions = own.map((name, index) =>
    aSession()
      .id(1 + index)
      .on('2026-02-13')
      .with(exercise(name).working('20x10'))
      .build(),
  );
  const harness = new LogHarness({ sessions });
  harness.fake.exercises.library = readExerciseLibrary();
  return harness.press('start.new', 'form.accept');
}

function firstHit(harness: LogHarness, typed: string): string | null {
  const [first] = pickChoices(harness.press('ctrl+u').type(typed).state);
  return first ? nameOfChoice(first) : null;
}

/** Texts that lifters type, each with the exercise that they mean. */
const TYPED: readonly (readonly [typed: string, name: string])[] = [
  // Chest.
  ['bench', 'Barbell Bench Press'],
  ['Bench ', 'Barbell Bench Press'],
  ['/bench', 'Barbell Bench Press'],
  ['bench press', 'Barbell Bench Press'],
  ['benchpress', 'Barbell Bench Press'],
  ['bp', 'Barbell Bench Press'],
  ['press', 'Barbell Bench Press'],
  ['db bench', 'Dumbbell Bench Press'],
  ['incline bench', 'Barbell Incline Bench Press'],
  ['inc db pr', 'Incline Dumbbell Press'],
  ['cgbp', 'Close-Grip Barbell Bench Press'],
  ['close grip bench', 'Close-Grip Barbell Bench Press'],
  ['cable fly', 'Cable Fly'],
  ['cable flyes', 'Cable Fly'],
  ['db fly', 'Dumbbell Flyes'],
  ['pec dec', 'Pec Deck'],
  ['chest fly', 'Pec Deck'],
  ['chest press', 'Machine Chest Press'],
  ['dips', 'Dips - Chest Version'],
  ['push up', 'Pushups'],
  ['push-ups', 'Pushups'],
  // Shoulders.
  ['ohp', 'Overhead Press'],
  ['overhead', 'Overhead Press'],
  ['oh press', 'Overhead Press'],
  ['military', 'Standing Military Press'],
  ['shoulder press', 'Dumbbell Shoulder Press'],
  ['arnold', 'Arnold Dumbbell Press'],
  ['lat raise', 'Dumbbell Lateral Raise'],
  ['cable lateral', 'Cable Lateral Raise'],
  ['rear delt', 'Rear Delt Fly'],
  ['facepull', 'Face Pull'],
  ['upright row', 'Upright Barbell Row'],
  ['shrugs', 'Barbell Shrug'],
  // Back.
  ['lat pull', 'Lat Pulldown'],
  ['latpull', 'Lat Pulldown'],
  ['lat', 'Lat Pulldown'],
  ['lat pull down', 'Lat Pulldown'],
  ['pull', 'Pullups'],
  ['pull up', 'Pullups'],
  ['chin ups', 'Chin-Up'],
  ['row', 'Bent Over Barbell Row'],
  ['bb row', 'Bent Over Barbell Row'],
  ['db row', 'One-Arm Dumbbell Row'],
  ['1 arm row', 'One-Arm Dumbbell Row'],
  ['cable row', 'Seated Cable Rows'],
  ['t bar', 'T-Bar Row with Handle'],
  ['tbar row', 'T-Bar Row with Handle'],
  ['chest supported', 'Chest-Supported Row'],
  ['bor', 'Bent Over Barbell Row'],
  ['csr', 'Chest-Supported Row'],
  ['straight arm', 'Straight-Arm Pulldown'],
  ['back ext', 'Hyperextensions (Back Extensions)'],
  // Legs.
  ['squat', 'Barbell Squat'],
  ['sq', 'Barbell Squat'],
  ['back squat', 'Barbell Squat'],
  ['front squat', 'Front Barbell Squat'],
  ['ssb squat', 'Safety Bar Squat'],
  ['goblet', 'Goblet Squat'],
  ['bss', 'Bulgarian Split Squat'],
  ['split squat', 'Bulgarian Split Squat'],
  ['lunge', 'Dumbbell Lunges'],
  ['dead', 'Barbell Deadlift'],
  ['deadlift', 'Barbell Deadlift'],
  ['dl', 'Barbell Deadlift'],
  ['rdl', 'Romanian Deadlift'],
  ['db rdl', 'Dumbbell Romanian Deadlift'],
  ['sldl', 'Stiff-Legged Barbell Deadlift'],
  ['sumo', 'Sumo Deadlift'],
  ['hex bar', 'Trap Bar Deadlift'],
  ['leg press', 'Leg Press'],
  ['leg ext', 'Leg Extensions'],
  ['leg curl', 'Lying Leg Curls'],
  ['ham curl', 'Lying Leg Curls'],
  ['seated leg curl', 'Seated Leg Curl'],
  ['ghr', 'Glute Ham Raise'],
  ['hip thrust', 'Barbell Hip Thrust'],
  ['hipthrust', 'Barbell Hip Thrust'],
  ['abductor', 'Hip Abduction Machine'],
  ['calf', 'Standing Calf Raises'],
  ['seated calf', 'Seated Calf Raise'],
  // Arms.
  ['curl', 'Dumbbell Bicep Curl'],
  ['bb curl', 'Barbell Curl'],
  ['ez curl', 'EZ-Bar Curl'],
  ['hammer', 'Hammer Curls'],
  ['preacher', 'Preacher Curl'],
  ['tri', 'Triceps Pushdown'],
  ['tricep pushdown', 'Triceps Pushdown'],
  ['pressdown', 'Triceps Pushdown'],
  ['rope push', 'Triceps Pushdown - Rope Attachment'],
  ['skull', 'EZ-Bar Skullcrusher'],
  ['overhead tri', 'Overhead Triceps Extension'],
  // Typing errors, and other words.
  ['bnch', 'Barbell Bench Press'],
  ['benhc', 'Barbell Bench Press'],
  ['flat bench', 'Barbell Bench Press'],
  ['sqaut', 'Barbell Squat'],
  ['deadlfit', 'Barbell Deadlift'],
  ['dumbell press', 'Dumbbell Bench Press'],
  ['latral raise', 'Dumbbell Lateral Raise'],
  ['leg extention', 'Leg Extensions'],
  ['hip trust', 'Barbell Hip Thrust'],
  ['puldown', 'Lat Pulldown'],
  ['romainian', 'Romanian Deadlift'],
  ['seal row', 'Seal Row'],
  // The rest.
  ['kb swing', 'Kettlebell Swing'],
  ['hlr', 'Hanging Leg Raise'],
  ['ab wheel', 'Ab Wheel Rollout'],
  ['cable crunch', 'Cable Crunch'],
  ['farmers walk', "Farmer's Walk"],
  ['power clean', 'Power Clean'],
  ['bankdrücken', 'Barbell Bench Press'],
];

describe('the first exercise offered', () => {
  const harness = choosing();

  it.each(TYPED)('for %s is %s', (typed, name) => {
    expect(firstHit(harness, typed)).toBe(name);
  });

  it('is an own exercise if its words begin with the typed words', () => {
    const own = choosing('Bench Press (Barbell)', 'Lat Pulldown (Cable)', 'Bent Over Row (Barbell)');
    expect(firstHit(own, 'bench')).toBe('Bench Press (Barbell)');
    expect(firstHit(own, 'lat pull')).toBe('Lat Pulldown (Cable)');
    expect(firstHit(own, 'row')).toBe('Bent Over Row (Barbell)');
    expect(firstHit(own, 'rdl')).toBe('Romanian Deadlift');
  });

  it('is the library exercise whose whole name is typed, before other own exercises', () => {
    const own = choosing('Neutral Grip Lat Pulldown', 'Seated Overhead Press', 'Smith Machine Leg Press');
    expect(firstHit(own, 'lat pulldown')).toBe('Lat Pulldown');
    expect(firstHit(own, 'overhead press')).toBe('Overhead Press');
    expect(firstHit(own, 'leg press')).toBe('Leg Press');
    expect(firstHit(own, 'leg pr')).toBe('Smith Machine Leg Press');
  });

  it('is not an own exercise that has the typed letters only scattered in its name', () => {
    const own = choosing('Dumbbell Incline Press', 'Flat Bench Yoke');
    expect(firstHit(own, 'dip')).toBe('Dips - Chest Version');
    expect(firstHit(own, 'fly')).toBe('Cable Fly');
  });
});
