import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../../src/domain/record.js';
import { serializeSession } from '../../../src/domain/serialize-record.js';
import type { AppFormat } from '../../../src/domain/written-format.js';
import { CsvReader } from '../../../src/interchange/csv-reader.js';
import { createSessionWriter } from '../../../src/interchange/export/session-writers.js';
import { readExportSteps } from '../../../src/interchange/read-export.js';
import { readExerciseLibrary } from '../../../src/persistence/exercise-library-file.js';
import { anyRichSession } from '../../support/any-rich-session.js';
import { aSession, exercise } from '../../support/builders.js';

const READER = { userId: 'reader', userName: 'Reader', unit: 'lb' as const };
const library = readExerciseLibrary();

function written(format: AppFormat, sessions: readonly TrainingSession[], aliases = {}): string {
  const writer = createSessionWriter(format, { aliases, library });
  const text = writer.start + sessions.map((session, index) => writer.write(session, index)).join('');
  return Buffer.from(text, 'utf8').toString('utf8');
}

function read(text: string): readonly TrainingSession[] {
  const options = {
    format: null,
    unit: null,
    distanceUnit: null,
    timeZone: 'UTC',
    columns: null,
    rememberedColumns: {},
    library,
  };
  const steps = readExportSteps(text, options, READER);
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    if (!step.value.ok) throw new Error(JSON.stringify(step.value.error));
    expect(step.value.value.skipped).toEqual([]);
    return step.value.value.sessions.map(({ build }) => build());
  }
}

const cellsOf = (text: string, line: number) => text.split('\n')[line]?.split(/[,;]/) ?? [];
const FORMATS: readonly AppFormat[] = ['hevy', 'strong'];

/** A session with everything that neither app has a column for. */
const rich = () =>
  aSession()
    .on('2026-02-16T18:02:11+05:30')
    .with(
      exercise('Barbell Bench Press')
        .planned({ weightKg: 80, sets: 3, repRange: { min: 4, max: 6 }, restMinutes: 3 })
        .warmup('20x5', '60 x feel - easy')
        .working(
          '80x5+1 @8.5 good rest 2:30 - "slow",\nbut ok',
          '80x5 !myo 3,2+1',
          '75x8 !llp 6',
          '70x8 !drop 60x8,40x10',
          '60x6 !hold 30',
        )
        .having({ repTempo: '3-1-1-0', notes: '=felt strong', formCues: ['feet down'], supersetGroup: 'A' }),
      exercise('Pullups').working('bw x8', 'bw+10 x5/4', 'bw-20 x8').having({ Order: 2, supersetGroup: 'A' }),
      exercise('Plank').working('60s', 'bw 45s').having({ Order: 3 }),
      exercise('Running').working('5km 25min').having({ Order: 4, exerciseType: 'cardio' }),
    )
    .having({
      phase: 2,
      week: 5,
      isDeloadWeek: true,
      focus: '-upper',
      sessionDurationMinutes: 75.5,
      notes: 'Slept badly.\n\nC:\\new',
      program: 'Block',
      programDay: 'Upper A',
    })
    .build();

describe.each(FORMATS)('the export for %s', (format) => {
  it('restores on import what it has no column for', () => {
    expect(read(written(format, [rich()])).map(serializeSession)).toEqual([serializeSession(rich())]);
  });

  it('restores any session with a set on import', () => {
    const sessions = fc.uniqueArray(anyRichSession, { maxLength: 3, selector: ({ _id }) => _id });
    fc.assert(
      fc.property(sessions, (each) => {
        const withSets = each.filter(({ exercises }) =>
          exercises.some(({ warmupSets, workingSets }) => warmupSets.length + workingSets.length > 0),
        );
        const text = written(format, each);
        const documents = withSets.length === 0 ? [] : read(text).map(serializeSession);
        expect(documents).toEqual(withSets.map(serializeSession));
      }),
      { numRuns: 15 },
    );
  });

  it('keeps sessions apart that have the same start and title', () => {
    const plain = (id: number) => aSession().id(id).with(exercise('Squat').working('100x5')).build();
    const sessions = [plain(1), plain(2), plain(3)];
    expect(read(written(format, sessions)).map(serializeSession)).toEqual(sessions.map(serializeSession));
  });

  it('keeps the order of sets, exercises without sets and equal exercises in a row', () => {
    const mixed = exercise('Squat').warmup('60x5', '80x3').working('100x5').build();
    const positioned = {
      ...mixed,
      warmupSets: mixed.warmupSets.map((set, index) => ({ ...set, position: index === 0 ? 1 : 3 })),
      workingSets: mixed.workingSets.map((set) => ({ ...set, position: 2 })),
    };
    const equal = exercise('Squat').warmup('20x5').build();
    const session = {
      ...aSession().build(),
      exercises: [positioned, { ...equal, Order: 2 }, { ...exercise('Plank').build(), Order: 3 }],
    };
    expect(read(written(format, [session])).map(serializeSession)).toEqual([serializeSession(session)]);
  });

  it('keeps a note that is longer than a cell of a spreadsheet', () => {
    const session = aSession()
      .with(exercise('Squat').working('100x5 good'))
      .having({ notes: 'x'.repeat(50_000) })
      .build();
    expect(read(written(format, [session]))).toEqual([session]);
  });

  it('is read from its rows if a person changed them, and keeps the id of the session', () => {
    const session = aSession()
      .on('2026-02-16T18:02')
      .with(
        exercise('Barbell Bench Press').working('80x5 @8 good', '80x5').having({ repTempo: '3-1-1-0' }),
        exercise('Barbell Squat').working('100x5 good').having({ Order: 2 }),
      )
      .having({ focus: 'Upper', phase: 2 })
      .build();
    const separator = format === 'hevy' ? ',' : ';';
    const [from, to] = format === 'hevy' ? [',80,5,', ',82.5,4,'] : [`;80;kg;5;`, `;82.5;kg;4;`];
    const text = written(format, [session]);
    expect(text).toContain(separator);
    const [changed] = read(text.replace(from, to).replaceAll('Upper"', 'Push"'));
    expect(changed).toMatchObject({ _id: session._id, date: session.date, phase: 2, focus: 'Push' });
    expect(changed?.exercises).toMatchObject([
      {
        Name: 'Barbell Bench Press',
        repTempo: '3-1-1-0',
        workingSets: [
          { weightKg: 82.5, repCount: { full: 4 } },
          { weightKg: 80, repCount: { full: 5 } },
        ],
      },
      { Name: 'Barbell Squat', workingSets: [{ repAssessment: 'good' }] },
    ]);
  });

  it('has no cell that a spreadsheet takes for a formula', () => {
    const text = written(format, [rich()]);
    const csv = new CsvReader(text, true);
    for (let record = csv.next(); record; record = csv.next()) {
      expect(record.cells.filter((cell) => /^([=+@]|-(?!\d))/.test(cell))).toEqual([]);
    }
    expect(text).toContain("'=felt strong");
    expect(text).toContain("'-upper");
  });
});

describe('the names and loads of an export', () => {
  const lifted = (name: string, ...sets: string[]) =>
    aSession()
      .with(exercise(name).working(...sets))
      .build();
  const nameOf = (session: TrainingSession, aliases = {}) =>
    cellsOf(written('strong', [session], aliases), 1)[2]?.replaceAll('"', '');

  it.each([
    ['Barbell Bench Press', 'Bench Press (Barbell)'],
    ['bb bench press', 'Bench Press (Barbell)'],
    ['Romanian Deadlift', 'Romanian Deadlift (Barbell)'],
    ['Squat (Barbell)', 'Squat (Barbell)'],
    ['Lat Pulldown', 'Lat Pulldown (Cable)'],
    ['My Own Lift', 'My Own Lift'],
  ])('for %s include the name %s', (name, expected) => {
    expect(nameOf(lifted(name, '80x5'))).toBe(expected);
  });

  it('include an imported name that an alias joins, rather than the app’s usual name', () => {
    const aliases = { 'Bench Press - Flat (Barbell)': 'Barbell Bench Press' };
    expect(nameOf(lifted('Barbell Bench Press', '80x5'), aliases)).toBe('Bench Press - Flat (Barbell)');
  });

  it('include a name unchanged if it was imported from the app', () => {
    const session = { ...lifted('Lat Pulldown', '80x5'), source: { format: 'strong', id: 'x' } };
    expect(nameOf(session)).toBe('Lat Pulldown');
  });

  it('name an added load “weighted” and help “assisted”', () => {
    expect(nameOf(lifted('Pullups', 'bw x8'))).toBe('Pull Up');
    expect(nameOf(lifted('Pullups', 'bw+10 x8'))).toBe('Pull Up (Weighted)');
    expect(nameOf(lifted('Pullups', 'bw-20 x8'))).toBe('Pull Up (Assisted)');
    expect(nameOf(lifted('Weighted Pull Ups', 'bw+10 x8'))).toBe('Pull Up (Weighted)');
  });

  it('convert pounds to rounded kilograms in Hevy, and keep pounds in Strong', () => {
    const session = lifted('Squat', '50lb x5', '225lb x5');
    const weights = (text: string, column: number) =>
      text
        .split('\n')
        .filter((line) => /"normal"|lbs/.test(line))
        .map((line) => line.split(/[,;]/).at(column));
    expect(weights(written('hevy', [session]), -5)).toEqual(['22.68', '102.06']);
    expect(weights(written('strong', [session]), 4)).toContain('225');
  });

  it('belong to a session that starts at 12:00 if the log has no time', () => {
    const session = lifted('Squat', '100x5');
    expect(written('strong', [session])).toContain('\n2026-02-16 12:00:00;');
    expect(written('hevy', [session])).toContain('"16 Feb 2026, 12:00"');
    expect(read(written('hevy', [session]))[0]?.date).toBe('2026-02-16');
  });
});

describe('an imported session that the app exported', () => {
  it.each(FORMATS)(
    'is exported for %s without lines of this program if the rows hold everything',
    (format) => {
      const session = aSession()
        .on('2026-02-16T18:02')
        .with(exercise('Squat (Barbell)').working('100x5 @8'))
        .build();
      const [imported] = read(written(format, [session]).replace(/"\[traininglogs\][^"]*(""[^"]*)*"/, '""'));
      if (!imported) throw new Error('not imported');
      const again = written(format, [imported]);
      expect(again).not.toContain('[traininglogs');
      expect(read(again).map(serializeSession)).toEqual([serializeSession(imported)]);
    },
  );
});
