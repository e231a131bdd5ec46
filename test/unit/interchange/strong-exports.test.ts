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

  it('keeps a value as a note if a set cannot store it as a number', () => {
    const text = `${HEADER},RPE\n2021-01-01,A,Run,1,0,0,5,1800,\n2021-01-01,A,Row,1,50,5,0,0,8.25\n`;
    const [run, row] = readingOf(text, { unit: 'kg' }).sessions[0]?.exercises ?? [];
    expect(run).toMatchObject({
      notes: null,
      workingSets: [{ durationSeconds: 1800, repCount: null, notes: 'distance 5' }],
    });
    expect(row?.workingSets).toMatchObject([{ rpe: null, notes: 'RPE 8.25' }]);
  });

  it('reads a distance without a unit in the unit of the user, or keeps it as a note if none is given', () => {
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

  it('takes its decimal mark from any number that shows it', () => {
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

describe('an export of Strong', () => {
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

  it('has no load on a timed set with the weight 0, also if the row has a unit of weight', () => {
    const text = [
      'Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes',
      '2026-03-01 18:00:00;A;Running;1;0,0;kg;0;;5,25;km;1500;',
    ].join('\n');
    expect(readingOf(text).sessions.flatMap(outline)).toContain('  5250m 25min');
  });
});
