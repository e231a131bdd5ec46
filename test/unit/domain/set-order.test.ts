import { describe, expect, it } from 'vitest';
import { formatSessionPage } from '../../../src/cli/session-page.js';
import { addSets, removeSet, setPlaces } from '../../../src/domain/edit-session.js';
import type { TrainingSession } from '../../../src/domain/record.js';
import { parseSetLine } from '../../../src/domain/set-notation/parse-set-line.js';
import { exerciseLines, setColumnsOf } from '../../../src/store/history/detail-exercise.js';
import { readingOf } from '../interchange/outline.js';

/** A session whose sets are, in order, working set 1, warm-up 1 and working set 2. */
function mixed(): TrainingSession {
  const header = 'title,start_time,exercise_title,set_index,set_type,weight_kg,reps';
  const rows = ['0,normal,60,8', '1,warmup,30,4', '2,failure,55,9'].map(
    (row) => `Upper,"3 Feb 2026, 07:00",Curl,${row}`,
  );
  const [session] = readingOf([header, ...rows].join('\n')).sessions;
  if (!session) throw new Error('no session');
  return session;
}

function parsedSet(text: string) {
  const parsed = parseSetLine(text, { unit: 'kg', place: 'file' });
  if (!parsed.ok || parsed.line.kind !== 'set') throw new Error(`${text} is no set`);
  return parsed.line.values;
}

/** The sets in their order, and their positions. */
function orderOf({ exercises: [exercise] }: TrainingSession) {
  if (!exercise) throw new Error('no exercise');
  const sets = { warmup: exercise.warmupSets, working: exercise.workingSets };
  return setPlaces(exercise).map(({ kind, index }) => [kind, index, sets[kind][index]?.position]);
}

describe('a warm-up set after a working set', () => {
  it('keeps its place when it is imported', () => {
    expect(orderOf(mixed())).toEqual([
      ['working', 0, 1],
      ['warmup', 0, 2],
      ['working', 1, 3],
    ]);
  });

  it('keeps its place when sets are added', () => {
    const added = addSets(mixed(), 0, 'working', parsedSet('50x5'));
    expect(orderOf(added).at(-1)).toEqual(['working', 2, 4]);
  });

  it('has no position once no working set is before it', () => {
    expect(orderOf(removeSet(mixed(), 0, { kind: 'working', index: 0 }))).toEqual([
      ['warmup', 0, undefined],
      ['working', 0, undefined],
    ]);
  });

  it('keeps its position when a later set is removed', () => {
    expect(orderOf(removeSet(mixed(), 0, { kind: 'working', index: 1 }))).toEqual([
      ['working', 0, 1],
      ['warmup', 0, 2],
    ]);
  });

  it('is shown at its place', () => {
    const session = mixed();
    const page = formatSessionPage(session, { userId: 'ann', userName: 'Ann', unit: 'kg' });
    expect(page.split('\n').slice(-4, -1)).toEqual([
      '   1  60 × 8',
      '   w  30 × 4',
      '   2  55 × 9 · to failure',
    ]);
    const [exercise] = session.exercises;
    const layout = { setColumns: setColumnsOf(session.exercises, 'kg'), unit: 'kg', columns: 60 } as const;
    const lines = exercise ? exerciseLines(exercise, null, layout) : [];
    expect(
      lines.map((line) =>
        line
          .map(({ text }) => text)
          .join('')
          .trim(),
      ),
    ).toEqual([
      '1 Curl',
      expect.stringMatching(/^1 +60 × 8/),
      'w  30 × 4',
      expect.stringMatching(/^2 +55 × 9/),
    ]);
  });
});
