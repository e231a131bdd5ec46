import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../../src/domain/serialize-record.js';
import { readOwnTable } from '../../../src/interchange/own-table/read-own-table.js';
import { OWN_HEADER, ownRows } from '../../../src/interchange/own-table/write-own-table.js';
import { anyRichSession } from '../../support/any-rich-session.js';
import { anId, aSession, exercise } from '../../support/builders.js';

const READER = { userId: 'reader', userName: 'Reader', unit: 'lb' as const };

function read(text: string) {
  const steps = readOwnTable(Buffer.from(text, 'utf8').toString('utf8'), READER);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const squats = () =>
  aSession()
    .with(
      exercise('Squat').warmup('60x5').working('100x5 @8 - =1+1', '102.5x4').having({ notes: '@home' }),
      exercise('Plank').having({ Order: 2 }),
    )
    .having({ focus: '-legs' })
    .build();

describe('the own CSV', () => {
  it('restores the same documents', () => {
    const sessions = fc.uniqueArray(anyRichSession, { maxLength: 3, selector: ({ _id }) => _id });
    fc.assert(
      fc.property(sessions, (each) => {
        const { sessions, skipped } = read(OWN_HEADER + each.map(ownRows).join(''));
        expect(skipped).toEqual([]);
        expect(sessions.map(serializeSession)).toEqual(each.map(serializeSession));
      }),
      { numRuns: 40 },
    );
  });

  it('has a row for each set in its order, and one for an exercise or a session without sets', () => {
    const [warmup, ...others] = ownRows(squats()).trimEnd().split('\n');
    expect(warmup).toContain(',1,Squat,warmup,1,60,');
    expect(others.map((row) => row.split(',').slice(6, 11))).toEqual([
      ['1', 'Squat', 'working', '1', '100'],
      ['1', 'Squat', 'working', '2', '102.5'],
      ['2', 'Plank', '', '', ''],
    ]);
    expect(ownRows(aSession().build()).trimEnd().split('\n')).toHaveLength(1);
  });

  it('has no cell that a spreadsheet takes for a formula', () => {
    const cells = ownRows(squats()).split(/[,\n]/);
    expect(cells.filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([]);
    expect(cells).toEqual(expect.arrayContaining(["'=1+1", "'@home", "'-legs"]));
  });

  it('is read with its rows in any order, with other columns and with very long notes', () => {
    const long = 'very long '.repeat(10_000);
    const session = { ...squats(), notes: long };
    const [header = '', ...rows] = (OWN_HEADER + ownRows(session)).trimEnd().split('\n');
    const reordered = [header, ...rows.reverse()].map((row) => `mine,${row}`);
    expect(read(reordered.join('\n')).sessions.map(serializeSession)).toEqual([serializeSession(session)]);
  });

  it.each([
    ['a word for a number', [',100,', ',heavy,'], 'weight_kg "heavy" is not a number'],
    ['an unknown kind of set', [',working,1,', ',drop,1,'], 'line 3: set_kind "drop" is neither'],
    ['a set without a number', [',warmup,1,', ',warmup,,'], 'it has no set_number'],
    ['a row without an exercise number', [',2,Plank', ',,Plank'], 'line 5: it has no exercise_number'],
    ['a missing cell', ["'-legs,", ''], 'cells and the header'],
    ['an invalid value', [',8,', ',11,'], 'rpe 11 is above 10'],
  ])('skips a whole session with %s, and gives the reason', (_what, [from = '', to = ''], reason) => {
    const other = aSession()
      .having({ _id: anId(2) })
      .build();
    const text = OWN_HEADER + ownRows(squats()).replace(from, to) + ownRows(other);
    const { sessions, skipped } = read(text);
    expect(sessions.map(({ _id }) => _id)).toEqual([anId(2)]);
    expect(skipped).toMatchObject([{ line: 2, reason: expect.stringContaining(reason) }]);
  });

  it('skips a session whose cell of other keys is not a JSON object', () => {
    const [header = '', row = ''] = (OWN_HEADER + ownRows(squats())).split('\n');
    const cells = row.split(',');
    cells[header.split(',').indexOf('session_other')] = '5';
    expect(read(`${header}\n${cells.join(',')}\n`)).toMatchObject({
      sessions: [],
      skipped: [
        { line: 2, reason: expect.stringContaining('column session_other must contain a JSON object') },
      ],
    });
  });

  it('skips a session that was cut off', () => {
    const text = OWN_HEADER + ownRows(squats());
    expect(read(text.slice(0, -20))).toMatchObject({ sessions: [], skipped: [{ line: 2 }] });
  });
});
