import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvReader } from '../../../src/interchange/csv-reader.js';

function rowsOf(text: string): string[][] {
  const reader = new CsvReader(text);
  const rows: string[][] = [[...reader.header]];
  for (let record = reader.next(); record; record = reader.next()) rows.push([...record.cells]);
  return rows;
}

function linesOf(text: string): number[] {
  const reader = new CsvReader(text);
  const lines: number[] = [];
  for (let record = reader.next(); record; record = reader.next()) lines.push(record.line);
  return lines;
}

const HARD = ['"', '""', ',', ';', '\t', '\n', '\r\n', ' ', 'a', '1', 'é', '\u2028'];

describe('CsvReader', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...HARD)).map((parts) => parts.join('')),
  );
  const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
    fc.record({
      header: fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: width, maxLength: width }),
      rows: fc.array(fc.array(cell, { minLength: width, maxLength: width })),
    }),
  );
  const write = (rows: readonly (readonly string[])[], delimiter: string, end: string, quotesAll: boolean) =>
    rows
      .map((cells) =>
        cells
          .map((each) =>
            quotesAll || /["\r\n,;\t]/.test(each) || each === '' ? `"${each.replaceAll('"', '""')}"` : each,
          )
          .join(delimiter),
      )
      .join(end);

  it('reads any table written as in RFC 4180, with any delimiter and line end', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.constantFrom('', '\ufeff'),
        ({ header, rows }, delimiter, end, quotesAll, mark) => {
          const text = mark + write([header, ...rows], delimiter, end, quotesAll);
          expect(rowsOf(text)).toEqual([header, ...rows]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('reads any text to its end, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...HARD, '\r', '\ufeff')), (parts) => {
        const lines = linesOf(parts.join(''));
        expect(lines).toEqual([...lines].sort((one, other) => one - other));
      }),
      { numRuns: 500 },
    );
  });
});

describe('records', () => {
  it.each([
    [
      'line feeds',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'lone carriage returns',
      'a,b\r1,"x\ny"\r',
      [
        ['a', 'b'],
        ['1', 'x\ny'],
      ],
    ],
    [
      'a last line without a line end',
      'a;b\r\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'blank lines between them',
      'a,b\n\n1,2\n  \n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a sep= line for Excel',
      'sep=;\na;b,c\n1;2',
      [
        ['a', 'b,c'],
        ['1', '2'],
      ],
    ],
    [
      'delimiters in quotes of the header',
      '"a;b;c;d",e\n1,2',
      [
        ['a;b;c;d', 'e'],
        ['1', '2'],
      ],
    ],
  ])('are separated correctly: %s', (_name, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each([
    ['a quote inside an unquoted cell', '1,5" plate,3', ['1', '5" plate', '3']],
    ['unescaped quotes inside quotes', '1,"the "good" one",3', ['1', 'the "good" one', '3']],
    ['quotes not doubled at the end', '1,"the "good"",3', ['1', 'the "good"', '3']],
    ['a quote that is never closed', '1,"Bench,3', ['1', '"Bench', '3']],
    ['a quote closed in the middle', '1,"Bench" wide,3', ['1', '"Bench" wide', '3']],
  ])('keep their cells despite %s, and so does the next line', (_name, line, cells) => {
    expect(rowsOf(`a,b,c\n${line}\n4,"x",6\n`)).toEqual([['a', 'b', 'c'], cells, ['4', 'x', '6']]);
  });

  it('are kept despite an unescaped quote in a text of two lines', () => {
    expect(rowsOf('a,b,c\n1,"say "hi"\nand go",3\n4,5,6')).toEqual([
      ['a', 'b', 'c'],
      ['1', 'say "hi"\nand go', '3'],
      ['4', '5', '6'],
    ]);
  });

  it('have the line they start on, also after texts of several lines', () => {
    expect(linesOf('a,b\n"x\ny\nz",1\n\n2,3\n')).toEqual([2, 6]);
  });

  it('keep texts of several lines that are longer than a cell of a spreadsheet', () => {
    const long = `${'x'.repeat(40_000)}\nsaid "deep"\n${'y'.repeat(40_000)}`;
    const row = `1,"${long.replaceAll('"', '""')}",2`;
    expect(rowsOf(`a,b,c\n${row}\n3,4,5\n${row}\n`)).toEqual([
      ['a', 'b', 'c'],
      ['1', long, '2'],
      ['3', '4', '5'],
      ['1', long, '2'],
    ]);
  });

  it('are read line by line despite thousands of missing quotes', () => {
    const broken = `a,b\n${'1,"never closed\n'.repeat(5000)}`;
    expect(linesOf(broken)).toHaveLength(5000);
  });
});
