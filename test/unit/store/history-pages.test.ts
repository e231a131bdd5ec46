import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatGoal, formatPlan } from '../../../src/domain/format-session.js';
import type { TrainingSession } from '../../../src/domain/record.js';
import { serializeSession } from '../../../src/domain/serialize-record.js';
import type { Line } from '../../../src/page/line.js';
import { differencesBetween } from '../../../src/store/history/copy-differences.js';
import { syncHint } from '../../../src/store/history/copy-words.js';
import { detailLines } from '../../../src/store/history/detail-lines.js';
import { differenceLines } from '../../../src/store/history/difference-lines.js';
import { examineCopies } from '../../../src/store/history/examine-copies.js';
import { listRowFromSession } from '../../../src/store/history/session-list-row.js';
import { widthColumns } from '../../../src/text/width.js';
import { upperDay } from '../../frames/support-history.js';
import { anySession } from '../../support/any-session.js';
import { aSession, exercise } from '../../support/builders.js';

const textOf = (line: Line) =>
  line
    .map((part) => part.text)
    .join('')
    .trimEnd();

function page(session: TrainingSession, columns = 60, unit: 'kg' | 'lb' = 'kg'): readonly string[] {
  const text = serializeSession(session);
  const read = { status: 'read', text } as const;
  const copies = examineCopies({ database: read, file: read, filePath: 'a.json' });
  return detailLines(listRowFromSession(session, 'equal'), copies, { unit }, columns).lines.map(textOf);
}

describe('differences between two copies', () => {
  const session = upperDay(1, '2026-03-09').build();
  const [bench, pullUp, plank] = session.exercises;

  it('have a path, and both values as JSON', () => {
    const other = structuredClone(session);
    const set = other.exercises[1]?.workingSets[0];
    if (set) set.rpe = 9;
    expect(differencesBetween(session, { ...other, focus: null })).toEqual([
      { path: '$.focus', left: '"Upper Strength"', right: 'null' },
      { path: '$.exercises[1].workingSets[0].rpe', left: '8', right: '9' },
    ]);
  });

  it('do not include all later exercises if one was removed or added', () => {
    const fewer = { ...session, exercises: [bench, plank] };
    expect(differencesBetween(session, fewer)).toMatchObject([{ path: '$.exercises[1]', right: null }]);
    expect(differencesBetween(fewer, session)).toMatchObject([{ path: '$.exercises[1]', left: null }]);
    expect(pullUp?.Name).toBe('Weighted Pull-up');
  });

  it('distinguish a missing value from null', () => {
    expect(differencesBetween({ a: null }, {})).toEqual([{ path: '$.a', left: 'null', right: null }]);
  });

  it('are found in documents nested deeper than JSON.stringify can write', () => {
    const nested = (leaf: string) => `{"a": ${'['.repeat(100_000)}${leaf}${']'.repeat(100_000)}}`;
    expect(differencesBetween(JSON.parse(nested('1')), JSON.parse(nested('2')))).toHaveLength(1);
  });

  it('name their exercise, also after an exercise that only the file has', () => {
    const [first, ...others] = session.exercises;
    const inFile = {
      ...session,
      exercises: [first, exercise('Row').build(), ...others.map((each) => ({ ...each, notes: 'new' }))],
    };
    const copies = examineCopies({
      database: { status: 'read', text: JSON.stringify(session) },
      file: { status: 'read', text: JSON.stringify(inFile) },
      filePath: 'a.json',
    });
    const lines = differenceLines(listRowFromSession(session, 'differ'), copies, 78).map(textOf);
    expect(lines.filter((line) => line.startsWith('exercise '))).toEqual([
      'exercise 2 Row: only in the JSON file',
      'exercise 3 Weighted Pull-up',
      'exercise 4 Plank',
    ]);
  });

  it('are empty if only the order of keys differs', () => {
    expect(differencesBetween({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toEqual([]);
  });
});

describe('a session that was saved with a repeated key', () => {
  const session = upperDay(1, '2026-03-09').build();
  const text = serializeSession(session).replace('"focus":', '"focus": "lost",\n  "focus":');
  const read = { status: 'read', text } as const;

  it('is shown with a sign and the position of the key', () => {
    const copies = examineCopies({ database: read, file: read, filePath: 'a.json' });
    expect(copies).toMatchObject({ state: 'unreadable', session, hasRepeatedKey: true });
    const lines = detailLines(listRowFromSession(session, 'unreadable'), copies, { unit: 'kg' }, 78).lines;
    expect(lines.map(textOf).join(' ')).toMatch(
      /× the text is invalid: line 12, column 3: the key "focus" is repeated; E *edits *it/,
    );
  });

  it('is not read if only the file has it', () => {
    const copies = examineCopies({ database: { status: 'missing' }, file: read, filePath: 'a.json' });
    expect(copies).toMatchObject({ state: 'unreadable', session: null, hasRepeatedKey: false });
  });
});

describe('the page of a session', () => {
  it('fits its width and is safe to draw for any session', () => {
    fc.assert(
      fc.property(anySession, fc.integer({ min: 30, max: 80 }), (session, columns) => {
        for (const line of page(session, columns)) {
          expect(widthColumns(line)).toBeLessThanOrEqual(columns);
          expect(line).not.toMatch(/\p{Cc}/u);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps pounds for a load entered in pounds, and shows other loads in the unit of the athlete', () => {
    const session = aSession()
      .with(exercise('Squat').warmup('95lb x5').working('225lb x5 @8', '100x5'))
      .build();
    expect(page(session)).toContain('  1  225 lb × 5  @8    best');
    expect(page(session, 60, 'lb')).toContain('  1    225 × 5  @8    best');
    expect(page(session, 60, 'lb')).toContain('  2  220.5 × 5');
  });

  it('shows the loads of goals as Log suggests them', () => {
    const press = exercise('Shoulder Press').planned({ weightKg: 70, sets: 3, repRange: { min: 6, max: 8 } });
    const session = aSession().with(press.working('155lb x8')).build();
    expect(page(session, 60, 'lb').join('\n')).toMatch(/goal 155, 3 × 6-8/);
    expect(page(session).join('\n')).toMatch(/goal 70, 3 × 6-8/);
    const inKilograms = page(aSession().with(press.working('70x8')).build(), 60, 'lb');
    expect(inKilograms.join('\n')).toMatch(/goal 154\.3, 3 × 6-8\n +1 +154\.3 × 8/);
  });

  it('shows the letter of a superset below a name that leaves no room for it', () => {
    const raise = exercise('Dumbbell Lateral Raise').having({ supersetGroup: 'A' }).working('10x12');
    const lines = page(aSession().with(raise).build(), 36);
    expect(lines).toContain('1 Dumbbell Lateral Raise');
    expect(lines).toContain('  superset A');
    const planned = raise.planned({ weightKg: 10, sets: 3, repRange: { min: 10, max: 12 } });
    expect(page(aSession().with(planned).build(), 36)).toContain('  superset A · goal 10, 3 × 10-12');
  });

  it('shows the notes of the session, its exercises and its sets', () => {
    const session = aSession()
      .having({ notes: 'slept badly', program: 'Block 2', isDeloadWeek: true, phase: 1 })
      .with(
        exercise('Curl')
          .working('20x10/9 - left first', '20x8 rest 2:30 !drop 15x6')
          .warmup('10x feel')
          .having({
            supersetGroup: 'A',
            repTempo: '3-1-1-0',
            warmupNotes: 'slow',
            targetMuscleGroups: ['biceps'],
          }),
        exercise('Row').noted('skipped, no bench free'),
      )
      .build();
    expect(page(session)).toMatchInlineSnapshot(`
      [
        "Training session                              phase 1 deload",
        "Mon 16 Feb 2026",
        "2 sets · 630 kg",
        "db = json",
        "Block 2",
        "",
        "slept badly",
        "",
        "1 Curl (superset A)",
        "  tempo 3-1-1-0 · biceps",
        "  Warm-up: slow",
        "  w  10 × feel",
        "  1  20 × 10/9        best",
        "     left first",
        "  2  20 × 8                    rest 2:30 !drop 15 × 6",
        "",
        "2 Row",
        "  no working sets",
        "  Notes: skipped, no bench free",
      ]
    `);
  });
});

describe('the hint for copies that are not equal', () => {
  it('names the Data screen, and is null for equal copies', () => {
    expect(syncHint('equal')).toBeNull();
    for (const state of ['differ', 'database-only', 'file-only', 'unreadable'] as const) {
      expect(syncHint(state)).toMatch(/^5 opens Data, /);
    }
  });
});

describe('warm-ups on the page', () => {
  it('are one per line, with their notes, if any warm-up has a note', () => {
    const squat = exercise('Squat').warmup('18x feel - unilateral', '40x3').working('80x5').noted('deep');
    const session = aSession()
      .with(squat.having({ warmupNotes: 'Pyramid' }))
      .build();
    expect(page(session).slice(-6)).toEqual([
      '1 Squat',
      '  Warm-up: Pyramid',
      '  w  18 × feel  unilateral',
      '  w  40 × 3',
      '  1  80 × 5',
      '  Notes: deep',
    ]);
  });
});

describe('words of the pages', () => {
  it.each([
    [{ restMinutes: 3 }, 'rest 3 min'],
    [{ restMinutes: 1.3333 }, 'rest 1:20'],
    [{ restMinutes: 0.75 }, 'rest 45s'],
    [{ restMinutes: 1.5, restMinutesMax: 2 }, 'rest 1:30-2:00'],
    [{ restMinutes: 2, restMinutesMax: 3 }, 'rest 2-3 min'],
  ])('formats the rest of the goal %j in minutes and seconds', (goal, text) => {
    expect(formatGoal(goal, 'kg')).toBe(text);
  });

  it('formats the goal with the tempo', () => {
    expect(formatPlan({ currentGoal: { sets: 3 }, repTempo: '3-1-1-0' }, 'kg')).toBe('3 sets, tempo 3-1-1-0');
    expect(formatPlan({ currentGoal: {}, repTempo: null }, 'kg')).toBe('');
  });

  it('formats goals whose sets differ', () => {
    const three = { repRange: { min: 3, max: 3 }, weightKg: 100, targetRpe: 9 };
    const six = { repRange: { min: 6, max: 8 }, percentOfMax: 75, restMinutes: 1.3333 };
    const goal = { sets: 3, setTargets: [three, six, { ...six, amrap: true as const }] };
    expect(formatGoal(goal, 'kg')).toBe('1 × 3 100 kg @9, 2 × 6-8+ 75% rest 1:20');
    expect(formatGoal(goal, 'lb')).toBe('1 × 3 220.5 lb @9, 2 × 6-8+ 75% rest 1:20');
    expect(formatGoal({ weightKg: 80, setTargets: [three], restMinutes: 3 }, 'kg')).toBe(
      '80, 1 × 3 100 kg @9, rest 3 min',
    );
  });

  it('formats goals', () => {
    const range = { min: 4, max: 6 };
    expect(
      formatGoal({ weightKg: 80, sets: 3, repRange: range, restMinutes: 3, restMinutesMax: 5 }, 'kg'),
    ).toBe('80, 3 × 4-6, rest 3-5 min');
    expect(formatGoal({ sets: 1 }, 'kg')).toBe('1 set');
    expect(formatGoal({ sets: 3, repRange: { min: 8, max: 8 } }, 'kg')).toBe('3 × 8');
    expect(formatGoal({ repRange: range, durationSeconds: 60, distanceMeters: 400 }, 'kg')).toBe(
      '4-6, 60s, 400m',
    );
    expect(formatGoal({ sets: 3, repRange: { min: 6, max: 8 }, targetRpe: 8 }, 'kg')).toBe('3 × 6-8 @8');
    expect(formatGoal({ sets: 3, durationSeconds: 60, targetRpe: 8 }, 'kg')).toBe('3 × 60s @8');
    expect(formatGoal({}, 'kg')).toBe('');
  });
});
