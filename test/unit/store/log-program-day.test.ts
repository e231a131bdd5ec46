import { describe, expect, it } from 'vitest';
import { displaySet } from '../../../src/domain/set-notation/format-set.js';
import { plannedSets } from '../../../src/store/log/planned-set.js';
import { rereadStart } from '../../../src/store/log/reread-start.js';
import { ANN } from '../../support/log-harness.js';
import { begun, choicesOf, menu, OTHER, PAST, pageText, SPLIT, shown } from './support-log-program.js';

describe('the day of a program', () => {
  it.each(['escape', 'q'])('returns to its line of the menu with %s, and starts nothing', async (key) => {
    const harness = await menu({ drafts: [PAST] });
    harness.press('down', 'down', 'down', 'enter');
    expect(harness.log.stage.kind).toBe('program-day');
    harness.press(key);
    expect(harness.log.stage).toEqual({ kind: 'start', choice: 3 });
    expect(harness.log.session).toBeNull();
  });

  describe('whose file was changed elsewhere', () => {
    const changed = async () => {
      const harness = (await menu()).press('enter');
      harness.fake.programTexts = { split: SPLIT.replace('start 80 kg', 'start 90 kg') };
      return harness;
    };
    const NOTICE = 'This day changed; the page shows it as it is now. Enter starts it.';

    it('is shown as it is now before Enter starts it', async () => {
      const harness = (await changed()).press('enter');
      expect(pageText(harness)).toContain('90 × 6');
      expect(harness.notice).toBe(NOTICE);
      expect(harness.log.session).toBeNull();
      harness.press('enter');
      expect(harness.log.session?.exercises[0]?.currentGoal).toMatchObject({ weightKg: 90 });
    });

    it('is shown as it is now after another screen', async () => {
      const harness = (await changed()).press('4', '1');
      expect(pageText(harness)).toContain('90 × 6');
      expect(harness.notice).toBe(NOTICE);
    });

    it('is shown as it is now while it is open', async () => {
      const harness = await changed();
      rereadStart(harness.store.context);
      expect(pageText(harness)).toContain('90 × 6');
      expect(harness.notice).toBe(NOTICE);
    });

    it('shows a new error in the file', async () => {
      const harness = (await menu()).press('enter');
      harness.fake.programTexts = { split: SPLIT.replace('3 x 10,', '3 by 10,') };
      rereadStart(harness.store.context);
      expect(pageText(harness)).toContain('Line 8 has an error');
    });

    it('opens the menu if the day is gone', async () => {
      const harness = (await menu()).press('enter');
      harness.fake.programTexts = {};
      harness.press('enter');
      expect(harness.log.stage.kind).toBe('start');
      expect(harness.notice).toBe('data/programs/split.md no longer has this day. Choose again.');
    });

    it('stays as it is, without a notice, if only another day changed', async () => {
      const harness = (await menu()).press('enter');
      harness.fake.programTexts = { split: SPLIT.replace('85 kg', '90 kg') };
      rereadStart(harness.store.context);
      expect(harness.notice).toBeNull();
      expect(harness.press('enter').log.session).toMatchObject({ programDay: 'Upper' });
    });
  });

  it('is swapped for each other day of its week with s', async () => {
    const harness = (await menu()).press('enter', 's');
    expect(shown(harness)).toBe('Lower · week 1');
    expect(shown(harness.press('s'))).toBe('Upper · week 1');
    expect(harness.press('s', 'enter').log.session).toMatchObject({ programDay: 'Lower', week: 1 });
  });

  it('cannot be swapped if its week has no other', async () => {
    const harness = (await menu({ programs: { other: OTHER } })).press('enter', 's');
    expect(shown(harness)).toBe('A · week 1');
    expect(harness.notice).toBe('This week has no other day.');
  });

  it('is skipped with n, also into the next week', async () => {
    const harness = (await menu()).press('enter', 'n');
    expect(shown(harness)).toBe('Lower · week 1');
    expect(harness.notice).toBe('Upper is skipped for now. Esc and Enter show it again.');
    expect(shown(harness.press('n'))).toBe('Upper · week 2');
    expect(harness.notice).toBe('Lower is skipped for now. Esc and Enter show Upper again.');
    expect(harness.press('enter').log.session).toMatchObject({ programDay: 'Upper', week: 2 });
  });

  it('says that skipped days are offered again in their week, and left out once the next week begins', async () => {
    const three = SPLIT.replace('## Lower', '## Arms\nCurl | 3 x 10\n## Lower');
    const harness = (await menu({ programs: { split: three } })).press('enter', 'n');
    expect(pageText(harness)).toContain(
      'Skipped for now: Upper. Offered again after the other days of this week.',
    );
    expect(pageText(harness.press('n'))).toContain('Skipped for now: Upper, Arms.');
    expect(pageText(harness.press('n'))).toContain('Left out of week 1: Upper, Arms, Lower.');
    expect(pageText(harness.press('escape', 'enter'))).not.toContain('Upper,');
  });

  it('is no longer skipped after s leads back to it', async () => {
    const harness = (await menu()).press('enter', 'n', 's');
    expect(shown(harness)).toBe('Upper · week 1');
    expect(pageText(harness)).not.toContain('Skipped');
    expect(pageText(harness.press('n'))).toContain('Skipped for now: Upper. ');
  });

  it('names the week in which each skipped day is left out', async () => {
    const harness = (await menu()).press('enter', 'n', 'n', 'n', 'n');
    expect(shown(harness)).toBe('Upper · week 3');
    expect(pageText(harness)).toContain('Left out of week 1: Upper, Lower; week 2: Upper, Lower.');
  });

  it('is the day before the skip again after Esc', async () => {
    const harness = (await menu()).press('enter', 'n', 'escape', 'enter');
    expect(shown(harness)).toBe('Upper · week 1');
  });

  it('becomes a deload with d, and after a second d what it was before', async () => {
    const harness = (await menu()).press('enter', 'd');
    expect(shown(harness)).toBe('Upper · week 1 deload');
    expect(shown(harness.press('d'))).toBe('Upper · week 1');
    const { session } = harness.press('d', 'enter').log;
    expect(session).toMatchObject({ isDeloadWeek: true });
    expect(session?.exercises[0]?.currentGoal).toMatchObject({ sets: 2, weightKg: 72.5 });
    expect(plannedSets(harness.state).map((set) => displaySet(set, {}))).toEqual(['72.5 × 6', '72.5 × 6']);
  });

  it('stays a deload when n skips to another day and s swaps it', async () => {
    const harness = (await menu()).press('enter', 'd', 'n');
    expect(shown(harness)).toBe('Lower · week 1 deload');
    expect(shown(harness.press('s'))).toBe('Upper · week 1 deload');
    expect(shown(harness.press('n', 'd'))).toBe('Lower · week 1');
  });

  it('has the sets of a planned deload week, also after an early deload', async () => {
    const text = SPLIT.replace('Deload: 6', 'Deload: 2').replace(
      'double +2.5\n',
      'double +2.5\n  week 2: 3 x 5 60 kg\n',
    );
    const harness = (await menu({ programs: { split: text } })).press('enter', 'd', 'n', 'n');
    expect(shown(harness)).toBe('Upper · week 2 deload');
    expect(pageText(harness)).toContain('1-3  60 × 5 ');
  });

  it('continues a deload that was taken in its week, until the next week', async () => {
    const deload = { ...PAST, program: 'Split', programDay: 'Upper', week: 1, isDeloadWeek: true };
    const harness = await menu({ sessions: [deload] });
    expect(choicesOf(harness)[0]).toBe('Lower · week 1 of 6 · deload');
    expect(shown(harness.press('enter'))).toBe('Lower · week 1 deload');
    expect(shown(harness.press('d'))).toBe('Lower · week 1');
    expect(shown(harness.press('n'))).toBe('Upper · week 2');
  });

  it('has no early deload in a week that the program plans as one', async () => {
    const text = SPLIT.replace('Deload: 6', 'Deload: 1');
    const harness = (await menu({ programs: { split: text } })).press('enter', 'd');
    expect(shown(harness)).toBe('Upper · week 1 deload');
    expect(harness.notice).toBe('The program plans a deload for this week already.');
  });

  it('starts with Enter as a session of the program, with the prescribed sets as goals', async () => {
    const { session } = (await begun()).log;
    expect(session).toMatchObject({
      program: 'Split',
      programAuthor: 'Ann',
      programLengthWeeks: 6,
      programDay: 'Upper',
      focus: 'Upper',
      week: 1,
      isDeloadWeek: false,
      userId: 'ann',
    });
    expect(session?.exercises.map(({ Name, supersetGroup }) => [Name, supersetGroup])).toEqual([
      ['Bench Press', undefined],
      ['Row', 'A'],
      ['Pushdown', 'A'],
    ]);
    expect(session?.exercises[0]).toMatchObject({
      currentGoal: { sets: 3, weightKg: 80, repRange: { min: 6, max: 8 }, targetRpe: 8, restMinutes: 3 },
      formCues: ['drive the elbows down'],
      workingSets: [],
    });
  });

  it('has the phase of the newest session if the program has none', async () => {
    const harness = await begun({ sessions: [{ ...PAST, phase: 3 }] });
    expect(harness.log.session?.phase).toBe(3);
  });

  it('gives its exercises the muscles of the settings', async () => {
    const muscles = { primary: ['chest'], secondary: ['triceps'] };
    const harness = await begun({ athlete: { ...ANN, exercises: { 'Bench Press': { muscles } } } });
    expect(harness.exercise).toMatchObject({
      targetMuscleGroups: ['chest'],
      secondaryMuscleGroups: ['triceps'],
    });
  });

  it('writes no draft before the first set', async () => {
    const harness = await begun();
    expect(harness.fake.drafts.size).toBe(0);
    expect(harness.press('enter').fake.drafts.size).toBe(1);
  });
});
