import { describe, expect, it } from 'vitest';
import { describeUnit } from '../../src/domain/describe-import.js';
import type { ImportPreview } from '../../src/domain/read-models/import-report.js';
import { dataHarness, goTo, REPORT } from '../support/data-harness.js';
import type { LogHarness } from '../support/log-harness.js';
import { folded, frameOf, hintsOf, rowsOf, SIZES } from './support-log.js';

const golden = (harness: LogHarness, columns = 80, rows = 24) => folded(rowsOf(harness, columns, rows));

describe('an import preview', () => {
  const previewed = async (report = REPORT) => {
    const harness = goTo(dataHarness(), 'import').press('enter').type('~/old').press('enter');
    await harness.fake.data.task.finish(report);
    return harness;
  };

  it('has counts, and what is skipped with the reason', async () => {
    expect(golden(await previewed())).toMatchInlineSnapshot(`
      " traininglogs   1 Log   2 History   3 Files   4 Stats  ▸5 Data
      ────────────────────────────────────────────────────────────────────────────────
       Import of ~/old
       Enter imports 12 sessions; Esc goes back and imports nothing.

           12  new sessions
            1  already saved with different content, left unchanged
            3  already saved, unchanged
            2  skipped
          230  sets

       Skipped
         log/2025_10_12.md: line 4, column 7: reps: "1O" is not a whole number
         log/notes.txt: has no date
      ⋮ 7
      ────────────────────────────────────────────────────────────────────────────────

       Enter import  Esc back  2 History  3 Files  4 Stats  : all commands     ? help"
    `);
  });

  it('names the unit that weights without a unit get', async () => {
    const reason = describeUnit(225, 'lb');
    const harness = await previewed({
      ...REPORT,
      skipped: [],
      units: [{ file: 'strong.csv', place: '', reason }],
    });
    expect(reason).toBe('its weights have no unit: 225 is read as 225 lb (102.06 kg)');
    expect(frameOf(harness).replace(/\s+/g, ' ')).toContain(`strong.csv: ${reason}; u changes the unit`);
    expect(hintsOf(harness)).toContain('u unit');
  });

  describe('with names to decide', () => {
    const NAMES: ImportPreview['names'] = [
      { name: 'Bench Press (Barbell)', count: 40, suggestion: { name: 'BB Bench Press', from: 'own' } },
      { name: 'Squat (Barbell)', count: 30, suggestion: { name: 'Barbell Squat', from: 'library' } },
      { name: 'Landmine Thing', count: 2, suggestion: null },
    ];
    const withNames = { ...REPORT, skipped: [], names: NAMES, own: ['BB Bench Press', 'Plank'] };

    it('lists them with their suggestions', async () => {
      expect(golden(await previewed(withNames))).toMatchInlineSnapshot(`
        " traininglogs   1 Log   2 History   3 Files   4 Stats  ▸5 Data
        ────────────────────────────────────────────────────────────────────────────────
         Import of ~/old
         Enter asks about 2 undecided names first, then imports 12 sessions; Esc goes
         back and imports nothing.

             12  new sessions
              1  already saved with different content, left unchanged
              3  already saved, unchanged
              2  names to decide
            230  sets
              1  new exercise

         Names
           Bench Press (Barbell) is BB Bench Press? (yours)
           Squat (Barbell) is Barbell Squat? (library)
        ⋮ 5
        ────────────────────────────────────────────────────────────────────────────────

         Enter import  n names  a accept  Esc back  x refuse  2 History          ? help"
      `);
    });

    it('shows them one by one, with the choices', async () => {
      const harness = (await previewed(withNames)).press('n', 'a', 'x');
      expect(golden(harness)).toMatchInlineSnapshot(`
        " traininglogs   1 Log   2 History   3 Files   4 Stats  ▸5 Data
        ────────────────────────────────────────────────────────────────────────────────
         Names: all suggestions decided
         c chooses another exercise for a name. Sessions keep the exercise names of the
         imported file.

           Bench Press (Barbell)  is BB Bench Press
           Squat (Barbell)        an exercise of its own, not Barbell Squat
         ▸ Landmine Thing         new exercise
        ⋮ 12
        ────────────────────────────────────────────────────────────────────────────────

         c change  Esc back  u undo last  U undo all  2 History  3 Files         ? help"
      `);
    });

    it('says that names without suggestions are new exercises', async () => {
      const names = withNames.names.filter(({ suggestion }) => suggestion === null);
      const harness = (await previewed({ ...withNames, names })).press('n');
      expect(rowsOf(harness)[2]).toBe(' Names: no suggestions, every name is a new exercise');
      expect(rowsOf(harness)[3]).toMatch(/^ c chooses another exercise/);
    });

    it('finds another exercise for a name by typing', async () => {
      const harness = (await previewed(withNames)).press('n', 'G', 'c').type('pla');
      expect(golden(harness)).toMatchInlineSnapshot(`
        " traininglogs   Log   History   Files   Stats  ▸Data
        ────────────────────────────────────────────────────────────────────────────────
         Which exercise is Landmine Thing?

         ▸ Plank
        ⋮ 15
         Exercise › pla
        ────────────────────────────────────────────────────────────────────────────────

         Enter take  Esc back  Ctrl+U clear                                     F1 help"
      `);
    });

    it.each(SIZES)('shows the first name, the last name and the keys at %i × %i', async (columns, rows) => {
      const names = Array.from({ length: 40 }, (_, index) => ({
        name: `A rather long name of an exercise from another app, number ${index}`,
        count: 1,
        suggestion: {
          name: `An exercise of this log with a long name, number ${index}`,
          from: 'own' as const,
        },
      }));
      const harness = await previewed({ ...withNames, names });
      expect(hintsOf(harness, columns, rows)).toContain('n names');
      harness.press('n');
      expect(hintsOf(harness, columns, rows)).toContain('a accept  x refuse');
      expect(frameOf(harness, columns, rows)).toContain('▸ A rather long');
      expect(frameOf(harness.press('G'), columns, rows)).toContain('▸ A rather long');
    });
  });

  it('shows a notice if nothing is new', async () => {
    const harness = await previewed({ ...REPORT, new: 0, sets: 0, skipped: [] });
    expect(frameOf(harness)).toContain('No new sessions found. Esc goes back.');
    expect(hintsOf(harness)).not.toContain('import');
  });

  it.each(SIZES)('scrolls to the last skipped entry at %i × %i', async (columns, rows) => {
    const skipped = Array.from({ length: 40 }, (_, index) => ({
      file: `log/${index}.md`,
      place: 'line 1',
      reason: 'has no date',
    }));
    const harness = await previewed({ ...REPORT, skipped });
    const first = frameOf(harness, columns, rows);
    expect(first).toMatch(/▾ \d+ more/);
    expect(first.replace(/\s+/g, ' ')).toContain('Enter imports 12 sessions; Esc goes back');
    expect(frameOf(harness.press('G'), columns, rows)).toContain('log/39.md: line 1: has no date');
  });
});
