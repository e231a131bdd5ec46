import { describe, expect, it } from 'vitest';
import { exportText, outline, outlineOf, readingOf } from './outline.js';

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
