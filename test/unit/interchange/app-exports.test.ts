import { describe, expect, it } from 'vitest';
import { exportText, outline, outlineOf, readingOf, tryReading } from './outline.js';

describe('Strong', () => {
  it('exports of 2017 need the unit from the user, because they have none', () => {
    const read = tryReading(exportText('strong-2017.csv'));
    expect(read).toMatchObject({
      ok: false,
      error: {
        reason: 'does not specify whether its weights are kilograms or pounds (Squat (Barbell) 100)',
        remedy: 'give --unit kg or --unit lb',
      },
    });
    expect(outlineOf('strong-2017.csv', { unit: 'kg' })).toEqual([
      '2017-05-02T18:30:00 Legs "slept badly"',
      ' Squat (Barbell)',
      '  100x5',
      '  102.5x5',
      ' Plank',
      '  60s',
      ' Chin Up',
      '  bw x8',
    ]);
    expect(outlineOf('strong-2017.csv', { unit: 'lb' })).toContain('  102.5lb x5');
  });

  it('with kilograms computed from pounds needs no unit: the pounds are restored', () => {
    const { sessions, assumedWeight } = readingOf(exportText('strong-floats.csv'));
    expect(sessions[0]?.exercises[0]?.workingSets).toMatchObject([
      { weightKg: 20.41166, enteredWeight: { value: 45, unit: 'lb' }, rpe: 7.5 },
      { weightKg: 22.67962, enteredWeight: { value: 50, unit: 'lb' }, rpe: 8 },
    ]);
    expect(assumedWeight).toBeNull();
  });

  it('has letters for kinds of sets, rows for rests and notes, and the same exercise in several blocks', () => {
    expect(outlineOf('strong-2021.csv', { unit: 'kg' })).toEqual([
      '2021-03-01T17:05:09 Push "A" 65 min "first\\nday"',
      ' Bench Press (Barbell) "pause, then\\npress\\nelbows in"',
      '  w 40x8',
      '  80x5 @8.5',
      '  80x4 @10 rest 2:30 (failure)',
      '  60x7 rest 10s (dropset)',
      ' Pull Up (Assisted)',
      '  bw-20x8',
      ' Bench Press (Barbell)',
      '  60x12',
      ' Bench Press (Barbell)',
      '  60x11',
    ]);
  });

  it('on Android has semicolons, decimal commas and a unit in each row', () => {
    expect(outlineOf('strong-android.csv')).toEqual([
      '2022-06-01T08:00:00 Run; then lift 57 min "sun"',
      ' Running',
      '  5250m 25min',
      ' Goblet Squat',
      '  62.5lb x10 @8.5',
      '  0x10',
      ' Push Up',
      '  bw x15',
    ]);
  });

  it('of 2024 has units in the header, and numbers for workouts of a day without a time', () => {
    expect(outlineOf('strong-newest.csv')).toEqual([
      '2026-01-05T06:45:10 Morning 20.5 min',
      ' Deadlift (Barbell)',
      '  225lb x5',
      '  245lb x3 @9 rest 1:30',
      ' Rowing',
      '  1.5mi 10min',
      '2026-01-06 Evening',
      ' Dip',
      '  bw x9',
      '2026-01-06 Evening',
      ' Dip',
      '  bw x10',
    ]);
  });

  it('can be in French and German', () => {
    expect(outlineOf('strong-french.csv', { unit: 'kg' })).toEqual([
      '2023-09-04T19:10:00 Haut du corps 62 min "bien"',
      ' Développé couché "prise large"',
      '  62.5x8 @8',
      '  62.5x7 @8.5 rest 2',
    ]);
    expect(outlineOf('strong-german.csv', { unit: 'kg' })).toEqual([
      '2023-10-02T18:00:00 Ganzkörper 65 min "müde"',
      ' Kniebeuge "tief"',
      '  90x5',
    ]);
  });

  const HEADER = 'Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds';

  it('keeps notes on sets if more than the first set has one', () => {
    const text = `${HEADER},Notes\n2021-01-01,A,Row,1,50,5,0,0,easy\n2021-01-01,A,Row,2,50,5,0,0,hard\n`;
    const [exercise] = readingOf(text, { unit: 'kg' }).sessions[0]?.exercises ?? [];
    expect(exercise).toMatchObject({ notes: null, workingSets: [{ notes: 'easy' }, { notes: 'hard' }] });
  });

  it('keeps text for values that the record has no number for', () => {
    const text = `${HEADER},RPE\n2021-01-01,A,Run,1,0,0,5,1800,\n2021-01-01,A,Row,1,50,5,0,0,8.25\n`;
    const [run, row] = readingOf(text, { unit: 'kg' }).sessions[0]?.exercises ?? [];
    expect(run).toMatchObject({
      notes: null,
      workingSets: [{ durationSeconds: 1800, repCount: null, notes: 'distance 5' }],
    });
    expect(row?.workingSets).toMatchObject([{ rpe: null, notes: 'RPE 8.25' }]);
  });

  it('reads a distance without a unit in the one given by the user, and keeps it with its set otherwise', () => {
    const rows = ['A,Walking,1,0,0,2.5,1500,', 'A,Walking,2,0,0,0,300,far'].map((row) => `2021-01-01,${row}`);
    const text = `${HEADER},Notes\n${rows.join('\n')}\n`;
    const setsOf = (distanceUnit: 'km' | 'mi' | null) => {
      const { sessions, bareDistanceCount } = readingOf(text, { unit: 'kg', distanceUnit });
      const sets = sessions[0]?.exercises[0]?.workingSets ?? [];
      return [bareDistanceCount, ...sets.map((set) => set.distanceMeters ?? set.notes)];
    };
    expect(setsOf(null)).toEqual([1, 'distance 2.5', 'far']);
    expect(setsOf('km')).toEqual([0, 2500, 'far']);
    expect(setsOf('mi')).toEqual([0, 4023.36, 'far']);
  });

  it('has one decimal mark in a file, which any of its numbers shows', () => {
    const header =
      'Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;Distance;Distance Unit;Seconds';
    const setsOf = (...cells: readonly string[]) => {
      const rows = cells.map((each, index) => `2021-01-01;A;Run;${index + 1};${each};60`);
      const { sessions, skipped } = readingOf([header, ...rows].join('\n'));
      const sets = sessions[0]?.exercises[0]?.workingSets ?? [];
      return [...sets.map((set) => set.distanceMeters ?? set.weightKg), ...skipped.map(({ line }) => line)];
    };
    expect(setsOf('62,5;kg;5;0;', '102,058;kg;5;0;', '0;kg;0;5,250;km')).toEqual([62.5, 102.058, 5250]);
    expect(setsOf('62.5;kg;5;0;', '1,058;kg;5;0;')).toEqual([62.5, 1058]);
    expect(setsOf('62,5;kg;5;0;', '0;kg;0;5.250;m')).toEqual([62.5, 5250]);
    expect(setsOf('80;kg;5;0;', '102,058;kg;5;0;')).toEqual([80, 3]);
    expect(setsOf('62,5;kg;5;0;', '62.5;kg;5;0;', '102,058;kg;5;0;')).toEqual([62.5, 62.5, 4]);
  });

  it('uses a negative weight for assistance', () => {
    const text = `${HEADER}\n2021-01-01,A,Dip,1,-20,5,0,0\n`;
    const [dip] = readingOf(text, { unit: 'kg' }).sessions[0]?.exercises ?? [];
    expect(dip?.workingSets).toMatchObject([{ weightKg: 20, loadMode: 'assisted' }]);
  });

  it('can have a column with the kind of each set', () => {
    const header =
      'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE,Set Type';
    const row = (number: number, set: string) => `2025-03-02 18:00:00,Legs,50m,Leg Press,${number},${set}`;
    const rows = [
      '60,12,0,0,,,,Warm Up',
      '140,8,0,0,,,8.5,Normal',
      '100,6,0,0,,,,Drop Set',
      '140,4,0,0,,,10,Failure',
    ];
    const text = [header, ...rows.map((set, at) => row(at + 1, set))].join('\n');
    expect(readingOf(text, { unit: 'kg' }).sessions.flatMap(outline)).toEqual([
      '2025-03-02T18:00:00 Legs 50 min',
      ' Leg Press',
      '  w 60x12',
      '  140x8 @8.5',
      '  100x6 (dropset)',
      '  140x4 @10 (failure)',
    ]);
  });

  it('finds columns by their names in any order', () => {
    const text = 'Reps,Weight (kg),Set Order,Exercise Name,Workout Name,Date\n5,80,1,Row,A,2021-01-01\n';
    expect(readingOf(text).sessions[0]?.exercises[0]).toMatchObject({
      Name: 'Row',
      workingSets: [{ weightKg: 80, repCount: { full: 5 } }],
    });
  });
});

describe('Hevy', () => {
  it('has supersets, kinds of sets, three levels of notes, and an end after midnight', () => {
    expect(outlineOf('hevy.csv')).toEqual([
      '2026-04-07T23:30 Upper 72 min "good day\\nindeed"',
      ' Bench Press (Barbell) "grip wide\\nslow"',
      '  w 40x8',
      '  80x5 @8.5',
      '  80x3 @10 (failure)',
      '  60x6 (dropset)',
      ' Curl [A]',
      '  12.5x10',
      ' Pushdown [A]',
      '  30x12',
      ' Pull Up [B]',
      '  bw x9',
      ' Dip [B]',
      '  bw x11',
      ' Dip [B]',
      '  bw+5x8',
      ' Treadmill',
      '  2.5km 15min',
    ]);
  });

  it('restores pounds that were rounded to kilograms if most weights are', () => {
    const { sessions } = readingOf(exportText('hevy-pounds.csv'));
    expect(sessions[0]?.exercises[0]?.workingSets).toMatchObject([
      { weightKg: 22.67962, enteredWeight: { value: 50, unit: 'lb' } },
      { weightKg: 61.23497, enteredWeight: { value: 135, unit: 'lb' } },
      { weightKg: 31.75147, enteredWeight: { value: 70, unit: 'lb' } },
      { weightKg: 35 },
      { weightKg: 44 },
    ]);
  });

  const HEADER = 'title,start_time,end_time,exercise_title,set_index,set_type,reps';

  it('keeps kilograms that look like rounded pounds if only a few do', () => {
    const weights = [60, 80, 100, 22.68, 44];
    const rows = weights.map((kg, index) => `A,"1 Jan 2026, 10:00",,Row,${index},normal,5,${kg}`);
    const { sessions } = readingOf(`${HEADER},weight_kg\n${rows.join('\n')}`);
    const sets = sessions[0]?.exercises[0]?.workingSets ?? [];
    expect(sets.map(({ weightKg }) => weightKg)).toEqual(weights);
    expect(sets.every((set) => set.enteredWeight === undefined)).toBe(true);
  });

  it('can have numbers for kinds of sets, and both units with one of them 0', () => {
    const header = HEADER.replace('reps', 'reps,weight_kg,weight_lbs,duration_seconds,distance_km');
    const row = (index: number, kind: number, kg: number, lbs: number) =>
      `A,2026-01-02T10:00:00,,Row,${index},${kind},5,${kg},${lbs},0,0`;
    const rows = [row(0, 2, 0, 45), row(1, 1, 0, 95.5), row(2, 3, 40, 88.18), row(3, 4, 40, 88.18)];
    expect(readingOf([header, ...rows].join('\n')).sessions.flatMap(outline)).toEqual([
      '2026-01-02T10:00:00 A',
      ' Row',
      '  w 45lb x5',
      '  95.5lb x5',
      '  40x5 (dropset)',
      '  40x5 (failure)',
    ]);
  });

  it('can have pounds and miles', () => {
    const text = `${HEADER},weight_lbs,distance_miles\nA,2026-01-01 10:00:00,,Walk,0,normal,,45,1\n`;
    expect(readingOf(text).sessions[0]?.exercises[0]?.workingSets).toMatchObject([
      { enteredWeight: { value: 45, unit: 'lb' }, distanceMeters: 1609.344 },
    ]);
  });

  it('gives the same id to a workout from versions with and without seconds', () => {
    const idOf = (start: string) =>
      readingOf(`${HEADER},weight_kg\nA,"${start}",,Row,0,normal,5,50\n`).sessions[0]?._id;
    expect(idOf('15 Jul 2026, 08:00')).toBe(idOf('2026-07-15 08:00:00'));
    expect(idOf('15 Jul 2026, 08:00')).not.toBe(idOf('15 Jul 2026, 08:01'));
  });
});

describe('FitNotes', () => {
  it('exports of 2020 have pounds in the header and commas in names', () => {
    expect(outlineOf('fitnotes-2020.csv')).toEqual([
      '2020-08-01',
      ' Barbell Squat',
      '  45lb x10',
      '  135lb x5',
      ' Overhead Press (Each Side, Dumbbells)',
      '  30lb x8',
      '2020-08-03',
      ' Rowing Machine cardio',
      '  2km 8:30',
    ]);
  });

  it('exports of 2025 have a unit in each row, and commas in names and comments', () => {
    expect(outlineOf('fitnotes-2025.csv')).toEqual([
      '2025-02-10',
      ' Press (Seated, Dumbbells, Slow)',
      '  22.5x8',
      ' Leg Press',
      '  0x12 - warm, then easy',
      ' Running (Outdoor) cardio',
      '  42190m 119:30 - far',
      '  none x feel - distance 3 laps',
    ]);
  });

  it('keeps any combination of weight, repetitions, distance and time', () => {
    const cells = [
      '40.0,kgs,,500.0,m,0:04:00,',
      ',,12,1.5,km,0:09:00,',
      '40.0,kgs,,,,0:08:00,',
      ',,12,,,0:08:00,',
      '40.0,kgs,,,,,',
      ',,,,,0:08:00,',
    ];
    const header = 'Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment';
    const rows = cells.map((each) => `2026-03-04,Rowing,Cardio,${each}`);
    expect(readingOf([header, ...rows].join('\n')).sessions.flatMap(outline)).toEqual([
      '2026-03-04',
      ' Rowing cardio',
      '  40x500m 4min',
      '  none x12 1.5km 9min',
      '  40x8min',
      '  none x12 8min',
      '  40x feel',
      '  8min',
    ]);
  });

  it('on iOS has both units', () => {
    expect(outlineOf('fitnotes-ios.csv')).toEqual([
      '2024-05-20',
      ' Squat',
      '  40x8 - easy',
      '  135lb x8',
      '  95lb x8',
    ]);
  });
});

describe('FitNotes Body Tracker', () => {
  it('has body weights, and no sessions', () => {
    const { sessions, bodyWeights, skipped } = readingOf(exportText('bodytracker.csv'));
    expect(sessions).toEqual([]);
    expect(bodyWeights).toEqual([
      { day: '2026-01-04', weightKg: 81.4 },
      { day: '2026-01-11', weightKg: 80.96624 },
    ]);
    expect(skipped).toEqual([{ line: 3, reason: '"Body Fat" is not a body weight' }]);
  });
});

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

  it('can have its evening on the next day', () => {
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

describe('the measurements of Hevy', () => {
  it('have body weights, also with months in another language', () => {
    const { bodyWeights, skipped, sessions } = readingOf(exportText('hevymeasurements.csv'));
    expect(bodyWeights).toEqual([
      { day: '2026-01-27', weightKg: 74.6 },
      { day: '2026-02-02', weightKg: 75.2 },
    ]);
    expect(sessions).toEqual([]);
    expect(skipped).toEqual([{ line: 4, reason: 'it has no body weight' }]);
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

describe('Strong in other languages', () => {
  it.each([
    [
      'Japanese',
      '日付,ワークアウト名,時間,エクササイズ名,セット順,重量,レップ,距離,秒,メモ,ワークアウトメモ,RPE',
    ],
    [
      'Russian',
      'Дата,Название тренировки,Длительность,Название упражнения,Порядок подходов,Вес,Повторения,Расстояние,Секунды,Заметки,Заметки о тренировке,RPE',
    ],
    ['Chinese', '日期,训练名称,时长,动作名称,组序,重量,次数,距离,秒,备注,训练备注,RPE'],
    [
      'Spanish',
      'Fecha,Nombre del entrenamiento,Duración,Nombre del ejercicio,Orden de la serie,Peso,Reps,Distancia,Segundos,Notas,Notas del entrenamiento,RPE',
    ],
    [
      'Portuguese',
      'Data,Nome do treino,Duração,Nome do exercício,Ordem da série,Peso,Reps,Distância,Segundos,Notas,Notas do treino,RPE',
    ],
    [
      'Italian',
      'Data,Nome allenamento,Durata,Nome esercizio,Ordine serie,Peso,Ripetizioni,Distanza,Secondi,Note,Note allenamento,RPE',
    ],
    [
      'Dutch',
      'Datum,Naam workout,Duur,Naam oefening,Volgorde van set,Gewicht,Reps,Afstand,Seconden,Notities,Workoutnotities,RPE',
    ],
  ])('is read in %s', (_language, header) => {
    const rows = ['1,80,5,0,0,slow,good,8.5', '2,80,4,0,0,,,', '3,0,0,0,45,,,'];
    const text = [header, ...rows.map((row) => `2026-03-01 18:00:00,A,1h 5m,Row,${row}`)].join('\n');
    expect(readingOf(text, { unit: 'kg' }).sessions.flatMap(outline)).toEqual([
      '2026-03-01T18:00:00 A 65 min "good"',
      ' Row "slow"',
      '  80x5 @8.5',
      '  80x4',
      '  45s',
    ]);
  });

  it('can have dates with a comma that is not quoted', () => {
    const header = 'Date,Workout Name,Exercise Name,Set Order,Weight (kg),Reps';
    const text = `${header}\nJan 15, 2024 10:30 AM,A,Row,1,50,5\n`;
    expect(readingOf(text).sessions.flatMap(outline)).toEqual(['2024-01-15T10:30 A', ' Row', '  50x5']);
  });

  it('has no load on timed sets with a unit', () => {
    const text = [
      'Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes',
      '2026-03-01 18:00:00;A;Running;1;0,0;kg;0;;5,25;km;1500;',
    ].join('\n');
    expect(readingOf(text).sessions.flatMap(outline)).toContain('  5250m 25min');
  });
});

describe('a table of sets', () => {
  it('can have a title above its header, cells filled only once, and empty rows', () => {
    const text = [
      'My training,,,',
      ',,,',
      'Date,Exercise,Weight (kg),Reps',
      '2026-02-03,Squat,100,5',
      ',,105,4',
      ',,,',
      ',Row,60,8',
      '2026-02-05,,60,8',
      ',Row,50,5',
    ].join('\n');
    const { sessions, skipped, rows } = readingOf(text);
    expect(sessions.flatMap(outline)).toEqual([
      '2026-02-03',
      ' Squat',
      '  100x5',
      '  105x4',
      ' Row',
      '  60x8',
      '2026-02-05',
      ' Row',
      '  50x5',
    ]);
    expect(rows).toBe(5);
    expect(skipped).toEqual([{ line: 8, reason: 'it has no exercise' }]);
  });

  it('can have the time of each set, also the newest first; a break of hours is between two workouts', () => {
    const text = [
      'Date,Exercise,Weight (kg),Reps',
      '2026-02-05 18:04:10,Row,62.5,8',
      '2026-02-03 19:10:00,Row,60,8',
      '2026-02-03 07:15:40,Dip,,9',
      '2026-02-03 07:05:30,Squat,105,4',
      '2026-02-03 07:01:20,Squat,100,5',
    ].join('\n');
    const { sessions } = readingOf(text);
    expect(sessions.flatMap(outline)).toEqual([
      '2026-02-03T07:01:20',
      ' Squat',
      '  100x5',
      '  105x4',
      ' Dip',
      '  bw x9',
      '2026-02-03T19:10:00',
      ' Row',
      '  60x8',
      '2026-02-05T18:04:10',
      ' Row',
      '  62.5x8',
    ]);
    expect(sessions[0]?.exercises[0]?.workingSets[1]?.completedAt).toBe('2026-02-03T07:05:30');
  });

  it('with the start of each workout has two on a day with two starts', () => {
    const rows = ['07:00', '07:00', '07:00', '08:30', '08:30', '08:30'].map(
      (time) => `2026-02-03 ${time},Row,60,8`,
    );
    const { sessions } = readingOf(['Date,Exercise,Weight (kg),Reps', ...rows].join('\n'));
    expect(sessions.map(({ date }) => date)).toEqual(['2026-02-03T07:00', '2026-02-03T08:30']);
  });

  it('can have durations in minutes, of sets or of the workout', () => {
    const text = [
      'Date,Exercise,Weight (kg),Reps,Duration (min)',
      '2026-02-03,Squat,100,5,65',
      '2026-02-03,Plank,,,1.5',
      '2026-02-03,Run,,,0:20:00',
    ].join('\n');
    expect(readingOf(text).sessions.flatMap(outline)).toEqual([
      '2026-02-03 65 min',
      ' Squat',
      '  100x5',
      ' Plank',
      '  90s',
      ' Run',
      '  20min',
    ]);
  });

  it('can have several sets in a cell, units next to numbers, RIR and kinds of sets', () => {
    const text = [
      'Date,Exercise,Sets x Reps,Weight,RIR,Set type',
      '2026-02-03,Squat,2x5,100kg,2,',
      '2026-02-03,Squat,5/4,225 lbs,,warm up',
      '2026-02-03,Pull Up,"8, 7",bw,0.5,',
      '2026-02-03,Pull Up,6,bw+10kg,,drop set',
      '2026-02-03,Row,8,60 stone,,',
      '2026-02-03,Row,,,,',
      '2026-02-03,Row,99x1,60kg,,',
    ].join('\n');
    const { sessions, skipped } = readingOf(text);
    expect(sessions.flatMap(outline)).toEqual([
      '2026-02-03',
      ' Squat',
      '  w 225lb x5',
      '  w 225lb x4',
      '  100x5 @8',
      '  100x5 @8',
      ' Pull Up',
      '  bw x8 @9.5',
      '  bw x7 @9.5',
      '  bw+10x6 (dropset)',
    ]);
    expect(skipped).toEqual([
      { line: 6, reason: 'weight "60 stone" is not a number' },
      { line: 7, reason: 'it has no set' },
      { line: 8, reason: '99 sets are too many for one row' },
    ]);
  });

  it.each([
    ['Japanese', '日付,種目,重量,回数,セット数'],
    ['Russian', 'Дата,Упражнение,Вес,Повторения,Подходы'],
    ['Chinese', '日期,动作,重量,次数,组数'],
    ['Polish', 'Data,Ćwiczenie,Ciężar,Powtórzenia,Serie'],
  ])('is read by its words in %s', (_language, header) => {
    const { sessions } = readingOf(`${header}\n2026-02-03,Row,100,5,2\n`, { unit: 'kg' });
    expect(sessions.flatMap(outline)).toEqual(['2026-02-03', ' Row', '  100x5', '  100x5']);
  });

  it('is read by the words of its header in several languages, with equal sets in one row', () => {
    expect(outlineOf('table.csv')).toEqual([
      '2026-02-03',
      ' Kniebeuge',
      '  82.5x5 - tief',
      '  82.5x5 - tief',
      '  82.5x5 - tief',
      ' Klimmzug',
      '  bw x8',
      '2026-02-17',
      ' Kniebeuge',
      '  85x5',
    ]);
  });

  it('without the columns of an app is not read as one, and names the columns that are not read', () => {
    const { sessions, unusedColumns } = readingOf(
      'Date,Exercise,Set,Weight,Unit,Reps,Mood\n2026-01-05,Row,1,110,lb,5,ok\n',
    );
    expect(sessions.map(({ source }) => source?.format)).toEqual(['table']);
    expect(sessions.flatMap(outline)).toEqual(['2026-01-05', ' Row', '  110lb x5']);
    expect(unusedColumns).toEqual(['Set', 'Mood']);
  });

  it('is read by the columns that the user names', () => {
    const text = 'When,What,How heavy,How often\n2026-01-05,Row,50,5\n';
    expect(tryReading(text)).toMatchObject({
      error: { remedy: 'name those of your sets with --columns date=…,exercise=…,weight=…,reps=…' },
    });
    const columns = { date: 'when', exercise: 'What', weight: 'How heavy', reps: 'How often' };
    const titled = `My log,of,2026\n${text}`;
    expect(readingOf(titled, { columns, unit: 'kg' }).sessions).toHaveLength(1);
    const rememberedColumns = {
      'When, What, How heavy, How often': 'date=When,exercise=What,weight=How heavy,reps=How often',
    };
    expect(readingOf(titled, { rememberedColumns, unit: 'kg' }).sessions).toHaveLength(1);
    expect(readingOf(text, { columns, unit: 'kg' }).sessions.flatMap(outline)).toEqual([
      '2026-01-05',
      ' Row',
      '  50x5',
    ]);
  });
});
