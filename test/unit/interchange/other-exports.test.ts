import { describe, expect, it } from 'vitest';
import { exportText, outline, outlineOf, readingOf, tryReading } from './outline.js';

describe('an app that writes UTC', () => {
  it.each([
    ['liftosaur.csv', 'Asia/Kolkata', '2026-03-01T15:30:00+05:30'],
    ['fitbod.csv', 'America/New_York', '2026-02-04T12:30:00-05:00'],
    ['liftlog.csv', 'Asia/Kolkata', '2024-10-16T10:44:38'],
  ])('has the wall time of the athlete: %s in %s', (name, timeZone, date) => {
    const text = exportText(name);
    const { sessions, isConverted } = readingOf(text, { timeZone });
    expect(sessions[0]?.date).toBe(date);
    expect(isConverted).toBe(/[+-]\d\d:\d\d$/.test(date));
    // The ids are the same in every zone.
    expect(sessions.map(({ _id }) => _id)).toEqual(readingOf(text).sessions.map(({ _id }) => _id));
  });

  it('may date a late evening on the next day of the athlete', () => {
    const text = [
      'SessionId,Timestamp,Exercise,Weight,WeightUnit,Reps,TargetReps,Notes',
      'a,2026-07-01T22:30:05Z,Row,50,kg,10,10,',
    ].join('\n');
    const [session] = readingOf(text, { timeZone: 'Europe/Berlin' }).sessions;
    expect(session?.date).toBe('2026-07-02T00:30:05+02:00');
    expect(session?.exercises[0]?.workingSets[0]?.completedAt).toBe('2026-07-02T00:30:05+02:00');
  });
});

describe('JEFIT', () => {
  it('has sections, all sets of an exercise in one cell, and the unit in its settings', () => {
    expect(outlineOf('jefit.csv')).toEqual([
      '2026-02-03T17:00:00Z 45 min',
      ' Barbell Row "straps"',
      '  50x10',
      '  55.5x8',
      ' Pull Up',
      '  bw x12',
      '2026-02-05',
      ' Row',
      '  40x5',
    ]);
    expect(readingOf(exportText('jefit.csv')).skipped).toEqual([
      { line: 11, reason: 'the sets "fast" cannot be read' },
      { line: 13, reason: 'no set was done' },
      { line: 18, reason: 'it is cardio, whose columns are not known' },
    ]);
  });

  it('without settings needs the unit from the user', () => {
    const [text = ''] = exportText('jefit.csv').split('### SETTING');
    expect(tryReading(text)).toMatchObject({ error: { remedy: 'give --unit kg or --unit lb' } });
    expect(readingOf(text, { unit: 'lb' }).sessions.flatMap(outline)).toContain('  50lb x10');
  });
});

describe('other apps', () => {
  it('StrongLifts has a row per exercise, failed sets, sets not done, timed sets and body weights', () => {
    expect(outlineOf('stronglifts.csv')).toEqual([
      '2025-11-03T00:05 Workout A 30 min StrongLifts 5×5',
      ' Squat "knees out"',
      '  60x5',
      '  60x5',
      ' Deadlift',
      '  100x5',
      '2025-11-05T18:00 Workout B 30 min StrongLifts 5×5',
      ' Pull-up',
      '  bw x0',
      '  bw x6',
      ' Plank',
      '  45s',
      '  45s',
      ' Side Plank',
      '  30s',
      '  20s',
    ]);
    expect(readingOf(exportText('stronglifts.csv')).bodyWeights).toEqual([
      { day: '2025-11-03', weightKg: 83.5 },
      { day: '2025-11-05', weightKg: 83.1 },
    ]);
  });

  it('StrongLifts of older versions has a row per workout, with columns for each exercise', () => {
    const group = 'Weight (KG),Weight (LB),Set 1,Set 2,Set 3';
    const text = [
      `Date,Note,Workout,Body Weight,Exercise 1,${group},Exercise 2,${group}`,
      '17/03/2015,"tired",A,83.5KG,Squat,62.5,140,5,5,0,Row,40,90,5,,',
      '19/03/2015,,B,,Squat,65,145,5,4,,Dip,,,8,7,',
    ].join('\n');
    const { sessions, bodyWeights, skipped } = readingOf(text);
    expect(sessions.flatMap(outline)).toEqual([
      '2015-03-17 A',
      ' Squat "tired"',
      '  62.5x5',
      '  62.5x5',
      '  62.5x0',
      ' Row',
      '  40x5',
      '2015-03-19 B',
      ' Squat',
      '  65x5',
      '  65x4',
      ' Dip',
      '  bw x8',
      '  bw x7',
    ]);
    expect([bodyWeights, skipped]).toEqual([[{ day: '2015-03-17', weightKg: 83.5 }], []]);
    const inPounds = text.replaceAll('62.5,140', '61.24,135').replaceAll('40,90', '43.09,95');
    expect(readingOf(inPounds.replace('65,145', '65.77,145')).sessions.flatMap(outline)).toContain(
      '  135lb x5',
    );
  });

  it('GymRun has a workout for each routine of a day, which starts with its first set', () => {
    expect(outlineOf('gymrun.csv', { unit: 'kg' })).toEqual([
      '2025-02-03T06:30:00 Push A',
      ' Bench Press',
      '  82.5x6 - paused',
      '  82.5x5',
      ' Side Plank',
      '  45s - Para7 2',
      '2025-02-03T18:10:00 Legs',
      ' Front Squat',
      '  70x8',
    ]);
  });

  it('Liftosaur has muscles, and planned sets, which are skipped', () => {
    expect(outlineOf('liftosaur.csv')).toEqual([
      '2026-03-01T10:00:00.000Z Day 1 GZCLP',
      ' Squat, Barbell Quadriceps+Gluteus Maximus "deep"',
      '  w 95lb x5',
      '  225lb x4 @9',
    ]);
    const { skipped, sessions } = readingOf(exportText('liftosaur.csv'));
    expect(skipped).toEqual([{ line: 4, reason: 'the set was not done' }]);
    expect(sessions[0]?.exercises[0]?.secondaryMuscleGroups).toEqual(['Calves']);
  });

  it('LiftLog has the newest session first, and the sets of a session in their order', () => {
    const text = [
      'SessionId,Timestamp,Exercise,Weight,WeightUnit,Reps,TargetReps,Notes',
      'b,2025-06-03T23:50:10,Front Squat,70,kg,6,6,',
      'b,2025-06-03T23:58:10,Front Squat,75,kg,5,6,',
      'b,2025-06-04T00:04:00,Leg Curl,35,kg,12,12,',
      'a,2025-06-01T09:10:00,Press,40,kg,8,8,',
      'a,2025-06-01T09:02:00,Row,50,kg,10,10,',
      'a,2025-06-01T09:05:00,Row,50,kg,9,10,',
    ].join('\n');
    expect(readingOf(text).sessions.flatMap(outline)).toEqual([
      '2025-06-03T23:50:10',
      ' Front Squat',
      '  70x6',
      '  75x5',
      ' Leg Curl',
      '  35x12',
      '2025-06-01T09:02:00',
      ' Press',
      '  40x8',
      ' Row',
      '  50x10',
      '  50x9',
    ]);
  });

  it('LiftLog of older versions has the last set first', () => {
    expect(outlineOf('liftlog.csv')).toEqual([
      '2024-10-16T10:44:38',
      ' Bench Press "bar path"',
      '  67.5x8',
      '  67.5x7',
      ' Curl',
      '  15x9',
    ]);
    expect(readingOf(exportText('liftlog.csv')).sessions[0]?.source).toEqual({
      format: 'liftlog',
      id: '0b1',
    });
  });
});

describe('Fitbod', () => {
  it('has a workout for each date, warm-ups, and kilograms made from pounds by its own factor', () => {
    expect(outlineOf('fitbod.csv')).toEqual([
      '2026-02-04T17:30:00+00:00',
      ' Dumbbell Row',
      '  w 12.5x10',
      '  55lb x8 - slow, easy',
      ' Treadmill',
      '  1.5km 10min - Incline 2',
      '2026-02-01T17:00:00+00:00',
      ' Push Up',
      '  bw x15',
    ]);
  });
});

describe('Fitbod of other versions', () => {
  it('has pounds and miles, and no multiplier', () => {
    const text = [
      'Date,Exercise,Reps,Weight(lbs),Duration(s),Distance(mi),isWarmup,Note',
      '2026-02-04 17:30:00 +0000,Bench Press,5,135,0,0,true,',
      '2026-02-04 17:30:00 +0000,Treadmill,0,0,600,1.5,false,',
    ].join('\n');
    expect(readingOf(text).sessions.flatMap(outline)).toEqual([
      '2026-02-04T17:30:00+00:00',
      ' Bench Press',
      '  w 135lb x5',
      ' Treadmill',
      '  1.5mi 10min',
    ]);
  });
});
