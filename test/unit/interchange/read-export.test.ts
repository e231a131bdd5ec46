import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateRecord } from '../../../src/domain/dialects/validate-record.js';
import { isOwnRecord } from '../../../src/domain/schema-fast-path.js';
import { EXPORT_FORMATS } from '../../../src/interchange/export-formats.js';
import { isExport } from '../../../src/interchange/read-export.js';
import { contentOf, exportText, outline, readingOf, tryReading } from './outline.js';

const FIXTURES = readdirSync(new URL('../../fixtures/exports', import.meta.url));
const STRONG = 'Date,Workout Name,Exercise Name,Set Order,Weight (kg),Reps,Distance,Seconds,RPE';
const GOOD = '2024-01-15 10:00:00,A,Row,1,50,5,0,0,';

describe('an export', () => {
  it.each(FIXTURES)('is recognised by its header: %s', (name) => {
    const text = exportText(name);
    expect(isExport(text)).toBe(true);
    const [app = ''] = name.split(/[-.]/);
    const read = readingOf(text, { unit: 'kg' });
    expect(read.sessions.map(({ source }) => source?.format)).toEqual(read.sessions.map(() => app));
    expect(readingOf(text, { unit: 'kg', format: app }).sessions).toEqual(read.sessions);
  });

  it('has records whose keys are in the order of the schema', () => {
    const header = STRONG.replace('kg', 'lbs');
    const rows = ['Row,1,50,5', 'Row,D,40,8', 'Row,F,30,8', 'Pull Up,1,0,7', 'Pull Up (Weighted),W,25,5'];
    const text = rows.map((row) => `2024-01-15 10:00:00,A,${row},10,30,\n`).join('');
    const { sessions, skipped } = readingOf(`${header}\n${text}`);
    expect(skipped).toEqual([]);
    expect(sessions.map(isOwnRecord)).toEqual([true]);
  });

  it('builds its sessions each time they are needed, and keeps none in memory', () => {
    const [session] = contentOf(`${STRONG}\n${GOOD}\n`).sessions;
    expect(session?.build()).toEqual(session?.build());
    expect(session?.build()).not.toBe(session?.build());
    expect(session?.build()._id).toBe(session?.id);
  });

  it('of another app than requested is an error', () => {
    expect(tryReading(exportText('hevy.csv'), { format: 'strong' })).toMatchObject({
      ok: false,
      error: { reason: expect.stringMatching(/^is not an export of Strong: .* columns title, start_time, /) },
    });
  });

  it.each([
    ['a hand-typed log', '- Date: 2026-01-05\n## Squat\n### Sets\n1. 80x5, then rest\n'],
    ['a table of something else', 'name,age\nAnn,30\n'],
    ['JSON', '{"a": 1, "b": 2}'],
    [
      'a session on one line',
      '{"date": "2026-05-05", "exercises": [{"name": "Row", "sets": [], "weight": 5, "reps": 5}]}',
    ],
    ['nothing', ''],
  ])('is not %s', (_name, text) => {
    expect(isExport(text)).toBe(false);
    expect(tryReading(text)).toMatchObject({ ok: false });
  });

  it('of an unsupported app is an error that names the app', () => {
    expect(tryReading('id,created_at,program_log_id,records\n1,2,3,4\n')).toMatchObject({
      error: {
        reason:
          'is the export of Boostcamp, which cannot be read, with the columns id, created_at, program_log_id, records',
      },
    });
  });

  it('without rows after its header is an error', () => {
    expect(tryReading(`${STRONG}\n`)).toMatchObject({ error: { reason: 'has no rows after its header' } });
  });

  it('with a NUL character loses only that row, which is reported with its line', () => {
    const read = readingOf(
      `${STRONG}\n${GOOD}\n${GOOD.replace('50', '5\0')}\n${GOOD.replace('Row', 'Dip')}\n`,
    );
    expect(read).toMatchObject({
      rows: 3,
      skipped: [{ line: 3, reason: 'it has a NUL character (U+0000)' }],
      sessions: [{ exercises: [{ Name: 'Row' }, { Name: 'Dip' }] }],
    });
  });

  it('with a NUL character in its header is an error with the line', () => {
    expect(tryReading(`Dat\0e${STRONG.slice(4)}\n${GOOD}\n`)).toMatchObject({
      ok: false,
      error: { place: 'line 1', reason: 'its header has a NUL character (U+0000)' },
    });
  });

  it('gives sessions the user and the source', () => {
    const [session] = readingOf(`${STRONG}\n${GOOD}\n`).sessions;
    expect(session).toMatchObject({
      _id: 'dee66b00-8467-5601-99c3-e9fae82825b1',
      userId: 'ann',
      userName: 'Ann',
      phase: null,
      week: null,
      source: { format: 'strong', id: '2024-01-15T10:00\na' },
    });
  });

  it('collects the rows of a workout from all places in the file', () => {
    const other = GOOD.replace('15 10', '16 10');
    const text = [STRONG, GOOD, other, GOOD.replace('Row,1', 'Row,2'), other.replace('Row', 'Dip')].join(
      '\n',
    );
    expect(readingOf(text).sessions.flatMap(outline)).toEqual([
      '2024-01-15T10:00:00 A',
      ' Row',
      '  50x5',
      '  50x5',
      '2024-01-16T10:00:00 A',
      ' Row',
      '  50x5',
      ' Dip',
      '  bw+50x5',
    ]);
  });
});

describe('a row', () => {
  it.each([
    ['no date', ',A,Row,1,50,5,0,0,', 'it has no date'],
    [
      'an invalid date',
      '2024-02-30 10:00:00,A,Row,1,50,5,0,0,',
      'the date "2024-02-30 10:00:00" cannot be read',
    ],
    [
      'an ambiguous date',
      '03/04/2024,A,Row,1,50,5,0,0,',
      'the date "03/04/2024" is ambiguous: either number may be the day',
    ],
    ['no exercise', '2024-01-15,A,,1,50,5,0,0,', 'it has no exercise'],
    ['reps that are not a number', '2024-01-15,A,Row,1,50,1O,0,0,', 'reps "1O" is not a number'],
    ['fractional reps', '2024-01-15,A,Row,1,50,5.5,0,0,', 'reps 5.5 is not a whole number'],
    ['reps below 0', '2024-01-15,A,Row,1,50,-5,0,0,', 'reps -5 is below 0'],
    ['a weight that is not a number', '2024-01-15,A,Row,1,heavy,5,0,0,', 'weight kg "heavy" is not a number'],
    ['an ambiguous weight', '2024-01-15,A,Row,1,"1,050",5,0,0,', 'weight kg "1,050" may mean 1050 or 1.050'],
    ['an RPE above 10', '2024-01-15,A,Row,1,50,5,0,0,11', 'RPE 11 is not between 1 and 10'],
    ['an unknown kind of set', '2024-01-15,A,Row,X,50,5,0,0,', '"X" is not a known kind of set'],
    ['seconds in words', '2024-01-15,A,Row,1,50,5,0,long,', 'seconds "long" is not a duration'],
    ['too few cells', '2024-01-15,A,Row,1', 'it is cut off: it has 4 cells and the header 9'],
    [
      'too many cells',
      '2024-01-15,A,Row, wide,1,50,5,0,0,8',
      'it has 10 cells and the header 9: a comma or a quote inside a cell is not escaped',
    ],
  ])('with %s is skipped with its line and reason, and the others are read', (_name, row, reason) => {
    const { sessions, skipped, rows } = readingOf(
      `${STRONG}\n${GOOD}\n${row}\n${GOOD.replace('Row', 'Dip')}\n`,
    );
    expect(skipped).toEqual([{ line: 3, reason }]);
    expect(sessions.flatMap(({ exercises }) => exercises.map(({ Name }) => Name))).toEqual(['Row', 'Dip']);
    expect(rows).toBe(3);
  });

  it('has a line number of the file, also after notes of several lines', () => {
    const text = `${STRONG},Notes\n${GOOD},"one\ntwo"\n${GOOD},\nsoon,A,Row,1,50,5,0,0,,\n`;
    expect(readingOf(text).skipped).toEqual([{ line: 5, reason: 'the date "soon" cannot be read' }]);
  });

  it('can end before empty columns', () => {
    expect(readingOf(`${STRONG}\n2024-01-15,A,Row,1,50,5\n`).sessions).toHaveLength(1);
  });
});

describe('an export with any text in its cells', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('', '0', '5', '8.5', '-20', '62,5', '1e9', '22.68', '6.80388555', 'W', 'D', 'kg', 'lbs'),
    fc.constantFrom('2024-01-15 10:00:00', '7 Apr 2026, 10:14', '1:30:00', 'Rest Timer', 'Note', 'warmup'),
    fc.constantFrom('=HYPERLINK("x")', '\u001b[31m', '../../etc', "'; DROP TABLE", '__proto__', '\ud83d'),
  );
  const tables = FIXTURES.map((name) => exportText(name).replace('\ufeff', '').split(/\r?\n/)[0] ?? '');
  const rows = fc.array(fc.array(cell, { minLength: 5, maxLength: 24 }), { maxLength: 12 });
  const write = (header: string, cells: readonly (readonly string[])[]) => {
    const delimiter = header.includes(';') ? ';' : ',';
    const lines = cells.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter));
    return [header, ...lines].join('\n');
  };

  it('gives valid records and reasons for skipped rows, and the same again when read again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...tables), rows, (header, cells) => {
        const text = write(header, cells);
        const read = tryReading(text, { unit: 'lb' });
        if (!read.ok) return;
        const built = readingOf(text, { unit: 'lb' });
        for (const session of built.sessions) {
          expect(validateRecord(session)).toEqual({ ok: true, value: session });
        }
        expect(read.value.skipped.every(({ reason }) => reason !== '')).toBe(true);
        expect(readingOf(text, { unit: 'lb' })).toEqual(built);
      }),
      { numRuns: 200 },
    );
  });

  it('is tested in every format', () => {
    const formats = new Set(FIXTURES.map((name) => name.split(/[-.]/)[0]));
    expect([...formats].sort()).toEqual(EXPORT_FORMATS.map(({ name }) => name).sort());
  });
});
