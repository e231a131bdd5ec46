import { describe, expect, it } from 'vitest';
import { bodyLoadOf } from '../../../src/domain/body-load.js';
import { readExerciseLibrary } from '../../../src/persistence/exercise-library-file.js';

describe('the load of an exercise', () => {
  it.each([
    ['Pull Up', 'added'],
    ['Chin-up', 'added'],
    ['Wide Grip Pullup', 'added'],
    ['Weighted Pull Ups', 'added'],
    ['Chest Dip (Weighted)', 'added'],
    ['Plank (Weighted)', 'added'],
    ['Back Extension (Weighted Hyperextension)', 'added'],
    ['Ring Dips', 'added'],
    ['Push Up', 'added'],
    ['Inverted Row (Bodyweight)', 'added'],
    ['Decline Crunch', 'added'],
    ["Knee Raise (Captain's Chair)", 'added'],
    ['Ab Wheel Rollout', 'added'],
    ['Pull Up (Assisted)', 'assistance'],
    ['Machine Assisted Chin Up', 'assistance'],
    ['Klimmzüge', 'added'],
    ['Dominadas', 'added'],
    ['Liegestütz', 'added'],
    ['Fondos asistidos', 'assistance'],
    ['Barra Fixa (Assistida)', 'assistance'],
    ['Tractions (Assistées)', 'assistance'],
    ['Dead Bug', 'body-only'],
    ['Russian Twist', 'body-only'],
    ['Plank', 'body-only'],
    ['Bench Press (Barbell)', 'external'],
    ['Crunch (Machine)', 'external'],
    ['Barbell Ab Rollout', 'external'],
    ['Cable Crunch', 'external'],
    ['Pull Up (Band)', 'external'],
    ['Seated Dip (Machine)', 'external'],
    ['Seated Dip', 'external'],
    ['Leg Press', 'external'],
    ['Lat Pulldown (Cable)', 'external'],
    ['Back Extension (Machine)', 'external'],
    ['Reverse Hyperextension', 'external'],
    ['Leg Extension', 'external'],
    ['Chin Tuck', 'external'],
    ['Lateral Raise (Dumbbell)', 'external'],
    ['Push Press', 'external'],
    ['Triceps Pushdown', 'external'],
    ['Bulgarian Split Squat', 'external'],
    ['Something Unknown', 'external'],
  ] as const)('of %s is %s', (name, meaning) => {
    expect(bodyLoadOf(name, readExerciseLibrary())).toBe(meaning);
  });
});
