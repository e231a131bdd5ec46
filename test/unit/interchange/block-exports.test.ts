import { describe, expect, it } from 'vitest';
import { exportText, outline, outlineOf, readingOf, tryReading } from './outline.js';

describe('Alpha Progression', () => {
  it('has blocks of workouts with warm-ups, loads added to the body, timed sets and distances', () => {
    expect(outlineOf('alphaprogression.csv')).toEqual([
      '2026-03-05T06:10 Pull 68 min Upper Lower',
      ' Lat Pulldown (Cable)',
      '  w 32.5x9',
      '  w 50x6',
      '  62.5x10 @8',
      '  62.5x9 @9.5',
      ' Pull-ups "1 dropset"',
      '  bw+7.5x8 @9',
      '  bw x8',
      ' Plank',
      '  bw 75s',
      '2026-03-03T17:45 Run 38 min',
      ' Treadmill (Machine)',
      '  6.2km 35:30',
    ]);
  });

  it('has the week, the day and the planned repetitions', () => {
    const [session] = readingOf(exportText('alphaprogression.csv')).sessions;
    expect(session).toMatchObject({ phase: null, week: 2, program: 'Upper Lower', programDay: 'Day 3' });
    expect(session?.exercises.map(({ currentGoal }) => currentGoal)).toEqual([
      { repRange: { min: 10, max: 10 } },
      { repRange: { min: 6, max: 8 } },
      {},
    ]);
  });

  it('reports sets that were not done, with their lines', () => {
    expect(readingOf(exportText('alphaprogression.csv'))).toMatchObject({
      rows: 9,
      skipped: [
        { line: 7, reason: 'the set was not done' },
        { line: 20, reason: 'the set was not done' },
      ],
    });
  });

  it('keeps the columns after an empty cell', () => {
    const text = exportText('alphaprogression.csv').replace('1;62,5;10;2', '1;;10;2');
    const set = readingOf(text).sessions[0]?.exercises[0]?.workingSets[0];
    expect(set).toMatchObject({ repCount: { full: 10 }, rpe: 8 });
    expect(set?.weightKg ?? null).toBeNull();
  });

  it('with a lost quote loses one line', () => {
    const text = exportText('alphaprogression-pounds.csv').replace('1;70;8', '1;70;8\n"oops;1;2');
    const { sessions, skipped } = readingOf(text);
    expect(sessions.flatMap(outline)).toContain('  72.5lb x6');
    expect(skipped).toHaveLength(1);
  });

  it('in pounds has warm-ups on lines of their own and a clock of 12 hours', () => {
    expect(outlineOf('alphaprogression-pounds.csv')).toEqual([
      '2026-09-21T22:58 Push A 45 min PPL',
      ' Incline Bench Press (Dumbbells)',
      '  w 35lb x10',
      '  w 50lb x5',
      '  70lb x8',
      '  72.5lb x6',
    ]);
  });
});

describe('Gymbook', () => {
  it('in Italian has units in its cells, warm-ups, timed sets, distances and skipped sets', () => {
    expect(outlineOf('gymbook.csv')).toEqual([
      '2026-02-09T18:05 Spinta',
      ' Distensioni al collo',
      '  w 20x12',
      '  42.5x8 - gomiti stretti',
      ' Plank',
      '  45s',
      '2026-02-23T07:30 Cardio',
      ' Tapis roulant',
      '  4.2km 25:30',
    ]);
    expect(readingOf(exportText('gymbook.csv')).skipped).toEqual([
      { line: 4, reason: 'the set was skipped' },
    ]);
  });

  it('keeps the muscles as the category of the exercise', () => {
    const [session] = readingOf(exportText('gymbook.csv')).sessions;
    expect(session?.exercises.map(({ importedCategory }) => importedCategory)).toEqual([
      'Deltoidi (Tricipiti, Trapezio)',
      'Addominali',
    ]);
  });

  it('is read in German and English', () => {
    expect(outlineOf('gymbook-german.csv')).toEqual([
      '2026-01-14T17:20 Beine',
      ' Hackenschmidt',
      '  w 40x10',
      '  117.5x6',
      ' Wandsitz',
      '  90s',
    ]);
    expect(outlineOf('gymbook-english.csv')).toEqual([
      '2026-01-31T18:40 Arms',
      ' Zottman',
      '  w 15lb x15',
      '  27.5lb x10',
    ]);
  });

  it.each([
    'Fecha,Rutina,Hora,Ejercicio,Región,Músculos principales,Músculos secundarios,Tipo,Repeticiones / Tiempo,Peso / Distancia,Notas,Omitido',
    'Date,Routine,Heure,Exercice,Région,Primaires,Secondaires,Type,Répétitions / Temps,Poids / Distance,Notes,Ignoré',
    'Дата,Тренировка,Время,Упражнение,Регион,Основные мышцы,Дополнительные мышцы,Тип,Повторения / Время,Вес / Дистанция,Заметки,Пропущено',
  ])('is recognised in other languages by the positions of its columns: %s', (header) => {
    const rows = [
      '2026-02-03,A,18:00,Row,B,L,,Set,8 x,50.5 kg,,No',
      '2026-02-03,A,18:00,Row,B,L,,Set,8 x,50.5 kg,,1',
    ];
    expect(readingOf([header, ...rows].join('\n')).sessions.flatMap(outline)).toEqual([
      '2026-02-03T18:00 A',
      ' Row',
      '  50.5x8',
    ]);
  });

  it('has dates with the day first unless it is in English, and units in other scripts', () => {
    const header =
      'Дата;Тренировка;Время;Упражнение;Область;Основные мышцы;Вторичные мышцы;Тип;П;В;З;Пропущено';
    const rows = [
      '05.02.26;A;18:00;Жим;Грудь;Грудные;Трицепс;Разминочный подход;10 повторений;1.040,50 кг;;Нет',
      '05.02.26;A;18:00;Бег;;;;Подход;1 мин 30 с;5,00 км;;Нет',
    ];
    expect(readingOf([header, ...rows].join('\n')).sessions.flatMap(outline)).toEqual([
      '2026-02-05T18:00 A',
      ' Жим',
      '  w 1040.5x10',
      ' Бег',
      '  5km 90s',
    ]);
    const french =
      'Date,Séance,Heure,Exercice,Région,Muscles principaux,Muscles secondaires,Type,Rép.,Poids,Notes,Ignoré\n05/02/2026,A,18h30,Row,D,D,,Série,1 min 30 s,0 kg,,Non';
    expect(readingOf(french).sessions.flatMap(outline)).toEqual(['2026-02-05T18:30 A', ' Row', '  90s']);
  });

  it('skips a set with an unknown unit', () => {
    const text = exportText('gymbook-english.csv').replace('27.50 lb,,No', '27.50 stone,,No');
    expect(readingOf(text).skipped).toContainEqual({ line: 3, reason: 'the unit "stone" is not known' });
  });
});

describe('the JSON of Liftosaur', () => {
  it('has sets, sides, supersets, own exercises and notes', () => {
    expect(outlineOf('liftosaur.json')).toEqual([
      '2026-03-02T10:00:00.000Z Day 1 55 min "early" GZCLP',
      ' Squat "deep"',
      '  w 95lb x5',
      '  225lb x4 @9',
      ' Bulgarian Split Squat, Barbell [A]',
      '  40x6/8',
      ' Wall Walk [A]',
      '  0lb x3',
    ]);
  });

  it('has body weights, and sets that were not done, named by their workout', () => {
    const { bodyWeights, skipped, rows } = readingOf(exportText('liftosaur.json'));
    expect(bodyWeights).toEqual([{ day: '2026-03-01', weightKg: 82.78061 }]);
    expect(rows).toBe(6);
    expect(skipped.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
      'workout 2026-03-02T10:00:00.000Z, Squat: the set was not done',
    ]);
  });

  it('gives the same workouts as its CSV, also as a list of workouts', () => {
    const sameDay = exportText('liftosaur.json').replace('2026-03-02T', '2026-03-01T');
    const [json] = readingOf(sameDay).sessions;
    const [csv] = readingOf(exportText('liftosaur.csv')).sessions;
    expect(json?._id).toBe(csv?._id);
    const list = JSON.stringify(JSON.parse(exportText('liftosaur.json')).history);
    expect(readingOf(list).sessions.flatMap(outline)[1]).toBe(' Squat "deep"');
  });

  it('is not accepted as an export if its history is empty', () => {
    expect(tryReading('{"history": [], "entries": []}')).toMatchObject({ ok: false });
  });
});
