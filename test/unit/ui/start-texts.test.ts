import { describe, expect, it } from 'vitest';
import type { RepeatOffer } from '../../../src/store/log/log-state.js';
import type { StartChoice } from '../../../src/store/log/start-choices.js';
import { whatItDoes } from '../../../src/ui/screens/log/start-texts.js';
import { aSession } from '../../support/builders.js';

/** The width of the description in a terminal of 60 columns. */
const NARROW_COLUMNS = 56;

const session = aSession().build();
const offer: RepeatOffer = {
  id: session._id,
  date: session.date,
  focus: session.focus,
  exerciseNames: [],
  program: null,
  programDay: null,
  daysAgo: 3,
  phase: 12,
  week: 12,
  isDeloadWeek: true,
};
const draft = { id: 'a', session, base: { kind: 'new' }, path: 'a.json', otherHost: null } as const;
const unsaved = { ...draft, relation: { kind: 'unsaved' } } as const;
const conflicting = { ...draft, relation: { kind: 'conflict', saved: { session, hash: '' } } } as const;
const place = { cycle: 1, phase: null, week: 1, dayKey: 'a' };
const program = {
  file: 'a.md',
  programName: 'A',
  title: 'B',
  place,
  isCurrent: true,
  followed: null,
  errors: [],
};

const CHOICES: readonly StartChoice[] = [
  { kind: 'resume', draft: unsaved },
  { kind: 'take-over', draft: unsaved, host: 'a' },
  { kind: 'save', draft: unsaved },
  { kind: 'compare', draft: conflicting },
  { kind: 'discard', draft: unsaved },
  { kind: 'repeat', offer },
  { kind: 'repeat', offer: { ...offer, phase: null, week: null, isDeloadWeek: false } },
  { kind: 'repeat', offer: { ...offer, program: 'A', programDay: 'B' } },
  { kind: 'program', offer: program },
  { kind: 'programs' },
  { kind: 'import' },
  { kind: 'new' },
  { kind: 'another-day' },
];

describe('the description of a choice of the menu', () => {
  it.each(CHOICES)('fits 60 columns: $kind', (choice) => {
    expect(whatItDoes(choice, { left: null, programs: [program] }).length).toBeLessThanOrEqual(
      NARROW_COLUMNS,
    );
  });

  it('names no week of a repeated day if its program decides the week', () => {
    const day = { ...offer, program: 'A', programDay: 'B' };
    const of = (repeated: RepeatOffer, programs: readonly (typeof program)[]) =>
      whatItDoes({ kind: 'repeat', offer: repeated }, { left: null, programs });
    expect(of(day, [program])).toBe('Starts the day again, as its program has it now.');
    expect(of(day, [])).toBe('Starts as phase 12, week 12, deload, with planned sets.');
    expect(of(offer, [program])).toBe('Starts as phase 12, week 12, deload, with planned sets.');
  });

  it('says that a repeated day leaves the week open if days of the week are left', () => {
    const of = (week: number, next: number, phase: number | null = null) => {
      const repeated = { ...offer, program: 'A', programDay: 'B', week, phase: 2 };
      const offered = { ...program, place: { ...place, week: next, phase } };
      return whatItDoes({ kind: 'repeat', offer: repeated }, { left: null, programs: [offered] });
    };
    const open = 'Starts it again; the days left in week 12 stay next.';
    expect(of(13, 12)).toBe(open);
    expect(of(13, 12, 2)).toBe(open);
    expect(open.length).toBeLessThanOrEqual(NARROW_COLUMNS);
    for (const [week, next, phase] of [
      [12, 12],
      [13, 1],
      [13, 12, 3],
    ] as const)
      expect(of(week, next, phase)).toBe('Starts the day again, as its program has it now.');
  });
});
