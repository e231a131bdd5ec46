import { describe, expect, it } from 'vitest';
import { outline, outlineOf, readingOf, tryReading } from './outline.js';

describe('a table of sets', () => {
  it('can have a title above its header, a date or an exercise only in the first of its rows, and empty rows', () => {
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

  it('can have the time of each set, also the newest first, and a break of hours divides two workouts', () => {
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

  it('has two workouts on a day if its rows give two starts', () => {
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

  it('is not read as an export of an app if columns of the app are missing, and names unused columns', () => {
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
      error: { remedy: 'name the columns of your sets with --columns date=…,exercise=…,weight=…,reps=…' },
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
