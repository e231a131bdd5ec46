import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plannedSession } from '../../src/domain/program/planned-session.js';
import type {
  ProgramDay,
  ProgramDayChoice,
  ProgramOffer,
} from '../../src/domain/read-models/program-offers.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { createProgramsPort } from '../../src/persistence/adapters/programs-port.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { readExerciseLibrary } from '../../src/persistence/exercise-library-file.js';
import { createCachedMuscleFinder } from '../../src/persistence/muscle-finder.js';
import { readProgramFiles } from '../../src/persistence/program-files.js';
import { deleteSession } from '../../src/persistence/sync/delete-session.js';
import type { ProgramsPort } from '../../src/store/ports/programs-port.js';
import { anId } from '../support/builders.js';
import { openStores, save } from '../support/stores.js';

const SPLIT = `# Split
- Weeks: 6
- Deload: 6
## Upper
Bench Press | 3 x 5, start 60 kg, linear +2.5
## Lower
Squat | 5 x 5, start 100 kg, linear +5
`;
const BROKEN = '# Light\n## A\nSquat | 3 by 5, start 40 kg\nPress | 3 x 5, start 20 kg, linear +2.5\n';

function withPrograms(texts: Readonly<Record<string, string>>) {
  const stores = openStores();
  const { paths } = stores.on;
  mkdirSync(paths.programs, { recursive: true });
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(paths.programs, `${name}.md`), text);
  const port = createProgramsPort({
    stores,
    root: paths.root,
    readFiles: () => readProgramFiles(paths, 'kg'),
    athlete: () => ({ unit: 'kg' }),
    now: () => new Date('2026-02-16T18:00:00Z'),
    musclesOf: createCachedMuscleFinder(readExerciseLibrary, () => ({})),
    addExample: () => '',
  });
  return { stores, port };
}

function rewrite({ on }: ReturnType<typeof openStores>, name: string, text: string): void {
  writeFileSync(join(on.paths.programs, `${name}.md`), text);
}

const offersOf = (port: ProgramsPort) => runToEnd(port.offers());

function sessionOf({ program, day }: ProgramDay, id: number, date: string): TrainingSession {
  return plannedSession(program, day, { _id: anId(id), userId: 'ann', userName: 'Ann', date, phase: null });
}

function chosen({ file, place }: ProgramOffer): ProgramDayChoice {
  return { file, place, skipped: [], isDeload: null };
}

/** The first day that is offered. */
function firstDay(port: ProgramsPort): ProgramDay {
  const [offer] = offersOf(port).offers;
  const day = offer ? port.day(chosen(offer)) : null;
  if (!day) throw new Error('no day is offered');
  return day;
}

describe('the offered days of programs', () => {
  it('are an empty list if there is no program', () => {
    expect(offersOf(withPrograms({}).port)).toEqual({ offers: [], errors: [], renamed: null });
  });

  it('are the next day of the only program', () => {
    const { port } = withPrograms({ split: SPLIT });
    expect(offersOf(port).offers).toMatchObject([
      { file: 'data/programs/split.md', programName: 'Split', title: 'Upper · week 1 of 6', isCurrent: true },
    ]);
  });

  it('begin with the program of the newest session, at the day after it', () => {
    const { port, stores } = withPrograms({ light: BROKEN, split: SPLIT });
    expect(offersOf(port).offers.map(({ isCurrent }) => isCurrent)).toEqual([false, false]);
    const upper = offersOf(port).offers.find(({ programName }) => programName === 'Split');
    const day = upper && port.day(chosen(upper));
    if (!day) throw new Error('Upper is not offered');
    save(stores, sessionOf(day, 1, '2026-02-14'));
    expect(offersOf(port).offers.map(({ title, isCurrent }) => [title, isCurrent])).toEqual([
      ['Lower · week 1 of 6', true],
      ['A · week 1', false],
    ]);
  });

  it('leave out a line with an error, and name it with line and column', () => {
    const { port } = withPrograms({ light: BROKEN });
    expect(offersOf(port).errors).toEqual([
      expect.stringMatching(/^data\/programs\/light\.md, line 3, column \d+: .+\.$/),
    ]);
    expect(firstDay(port).day.exercises.map(({ name }) => name)).toEqual(['Press']);
  });

  it('continue after the title was changed, if the heading names the old title', () => {
    const { port, stores } = withPrograms({ split: SPLIT });
    const draft = sessionOf(firstDay(port), 1, '2026-02-14');
    save(stores, draft);
    rewrite(stores, 'split', SPLIT.replace('# Split', '# Halves (was Split)'));
    expect(offersOf(port)).toMatchObject({
      offers: [{ programName: 'Halves', title: 'Lower · week 1 of 6', isCurrent: true }],
      renamed: null,
    });
    expect(port.dayOf(draft)?.program.name).toBe('Halves');
    save(stores, sessionOf(firstDay(port), 2, '2026-02-15'));
    expect(offersOf(port).offers).toMatchObject([{ title: 'Upper · week 2 of 6' }]);
  });

  it('begin again if the heading does not name the old title after a change, and say how to continue', () => {
    const { port, stores } = withPrograms({ split: SPLIT });
    save(stores, sessionOf(firstDay(port), 1, '2026-02-14'));
    rewrite(stores, 'split', SPLIT.replace('# Split', '# Halves'));
    expect(offersOf(port)).toMatchObject({
      offers: [{ title: 'Upper · week 1 of 6' }],
      renamed: 'Write # Halves (was Split) to continue your last program; no file has its title.',
    });
    save(stores, sessionOf(firstDay(port), 2, '2026-02-15'));
    expect(offersOf(port).renamed).toBeNull();
  });

  it('give no hint of a renamed program if no file has the day of the newest session', () => {
    const { port, stores } = withPrograms({ split: SPLIT });
    save(stores, { ...sessionOf(firstDay(port), 1, '2026-02-14'), programDay: 'Chest' });
    rewrite(stores, 'split', SPLIT.replace('# Split', '# Halves'));
    expect(offersOf(port).renamed).toBeNull();
  });

  it('count the sessions of a title for the file that has the title now', () => {
    const copy = SPLIT.replace('# Split', '# Copy (was Split)');
    const { port, stores } = withPrograms({ copy, split: SPLIT });
    const original = offersOf(port).offers.find(({ programName }) => programName === 'Split');
    const day = original && port.day(chosen(original));
    if (!day) throw new Error('Split is not offered');
    save(stores, sessionOf(day, 1, '2026-02-14'));
    expect(offersOf(port).offers.map(({ programName, title }) => [programName, title])).toEqual([
      ['Split', 'Lower · week 1 of 6'],
      ['Copy', 'Upper · week 1 of 6'],
    ]);
  });

  it('cannot be opened if their file or their key is unknown', () => {
    const { port } = withPrograms({ split: SPLIT });
    const [offer] = offersOf(port).offers;
    if (!offer?.place) throw new Error('no day is offered');
    expect(port.day({ ...chosen(offer), file: 'data/programs/other.md' })).toBeNull();
    expect(port.day({ ...chosen(offer), place: { ...offer.place, dayKey: 'arms' } })).toBeNull();
  });
});

describe('the day of a session in progress', () => {
  it('is the day that was prescribed when it began', () => {
    const { port } = withPrograms({ split: SPLIT });
    const begun = firstDay(port);
    expect(port.dayOf(sessionOf(begun, 1, '2026-02-16'))).toEqual(begun);
  });

  it('belongs to its own week, whatever was logged since', () => {
    const { port, stores } = withPrograms({ split: SPLIT });
    const begun = firstDay(port);
    const draft = sessionOf(begun, 1, '2026-02-16');
    save(stores, sessionOf(begun, 2, '2026-02-17'));
    expect(port.dayOf(draft)).toEqual(begun);
  });

  it('stays a deload day if the deload was taken before its week', () => {
    const { port } = withPrograms({ split: SPLIT });
    const draft = { ...sessionOf(firstDay(port), 1, '2026-02-16'), isDeloadWeek: true };
    expect(port.dayOf(draft)?.day.exercises[0]?.sets.map(({ load }) => load?.value)).toEqual([55, 55]);
  });

  it('is unknown if the program or its day does not exist', () => {
    const { port } = withPrograms({ split: SPLIT });
    const draft = sessionOf(firstDay(port), 1, '2026-02-16');
    const { program: _program, ...plain } = draft;
    expect(port.dayOf(plain)).toBeNull();
    expect(port.dayOf({ ...draft, program: 'Other' })).toBeNull();
    expect(port.dayOf({ ...draft, programDay: 'Arms' })).toBeNull();
  });
});

describe('the plan of the current program', () => {
  const OTHER = '# Other\n## Push\nDip | 3 x 8, start bw\n';
  const statuses = (port: ProgramsPort, back = 0) => {
    const found = port.plan(back);
    if (found.kind !== 'plan') return found.kind;
    const { program, plan } = found.plan;
    const days = plan.weeks.slice(0, 2).flatMap((week) => week.days);
    return `${program.name}: ${days.map(({ name, status }) => `${name} ${status}`).join(', ')}`;
  };

  it('is of the program that the newest session follows, and changes with a deleted session', () => {
    const { stores, port } = withPrograms({ split: SPLIT, other: OTHER });
    expect(statuses(port)).toBe('several-programs');
    const choice = { file: 'data/programs/split.md', place: null, skipped: [], isDeload: null };
    for (const id of [1, 2, 3]) {
      const day = port.day(choice);
      if (day) save(stores, sessionOf(day, id, `2026-02-0${id}`));
    }
    expect(statuses(port)).toBe('Split: Upper done, Lower done, Upper done, Lower next');
    deleteSession(stores, anId(2));
    expect(statuses(port)).toBe('Split: Upper done, Lower missed, Upper done, Lower next');
    const other = port.day({ ...choice, file: 'data/programs/other.md' });
    if (other) save(stores, sessionOf(other, 4, '2026-02-09'));
    expect(statuses(port)).toBe('Other: Push done, Push next');
  });

  it('does not exist without a program, and exists before the first session', () => {
    expect(statuses(withPrograms({}).port)).toBe('no-program');
    expect(statuses(withPrograms({ split: SPLIT }).port)).toBe(
      'Split: Upper next, Lower ahead, Upper ahead, Lower ahead',
    );
  });

  it('has the muscles of the library', () => {
    const found = withPrograms({ split: SPLIT }).port.plan(0);
    expect(found.kind === 'plan' && found.plan.muscles.map(({ muscle }) => muscle)).toContain('quadriceps');
  });
});
