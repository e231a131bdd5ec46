import { describe, expect, it } from 'vitest';
import type { Athlete } from '../../src/domain/athlete.js';
import { dataHarness, goTo, WITHOUT_ISSUES } from '../support/data-harness.js';
import { LogHarness } from '../support/log-harness.js';
import { folded, frameOf, hintsOf, rowsOf, SIZES } from './support-log.js';

const ANN: Athlete = {
  userId: 'ann',
  userName: 'Ann',
  unit: 'kg',
  exercises: { Squat: { step: 5, bar: 20 }, 'Bench Press': { step: 1.25, plates: [20, 10, 5, 2.5] } },
  muscleTargets: { chest: { min: 12, max: 18 } },
};

const settings = (athlete = ANN) =>
  goTo(dataHarness(WITHOUT_ISSUES, new LogHarness({ athlete })), 'settings').press('enter');

describe('the settings', () => {
  it('show their values in one form', () => {
    expect(folded(rowsOf(settings(), 80, 24))).toMatchInlineSnapshot(`
      " traininglogs   Log   History   Files   Stats  ▸Data
      ────────────────────────────────────────────────────────────────────────────────

        Settings                                                             1 of 16

        ▸ Name         Ann
          Unit         kg
          Theme        auto
          Bell         on
          Mouse        off
          Plain signs  off
          One-rep max  auto
          Partial reps off
          Week start   monday
          Deload sets  60
          Deload load  90
          Hard sets    chest: 12-18
          Steps        Squat: 5; Bench Press: 1.25
        ▾ 3 more
        every session carries it; typing replaces it

      ────────────────────────────────────────────────────────────────────────────────

       Enter save  ↓ next field  Esc discard  Ctrl+U clear                    F1 help"
    `);
  });

  it.each(SIZES)('have a form that scrolls to its lower fields, with hints, at %i × %i', (columns, rows) => {
    const harness = settings();
    for (const label of ['Name', 'Unit', 'Theme', 'Bell', 'Mouse', 'Plain signs', 'One-rep max']) {
      expect(frameOf(harness, columns, rows)).toMatch(new RegExp(`▸ ${label} `));
      harness.press('down');
    }
    harness.press('down', 'down', 'down', 'down', 'down');
    expect(frameOf(harness, columns, rows)).toMatch(/▸ Steps +Squat: 5; Bench Press: 1\.25/);
    expect(frameOf(harness, columns, rows)).toContain('smallest change of load');
    expect(hintsOf(harness, columns, rows)).toContain('Enter save');
  });

  it('count the fields above and below the visible ones', () => {
    const harness = settings();
    expect(frameOf(harness, 60, 15)).toMatch(/▾ 1\d more/);
    expect(frameOf(harness, 60, 15)).not.toContain('▴');
    harness.press(...Array<string>(15).fill('down'));
    expect(frameOf(harness, 60, 15)).toMatch(/▴ 1\d more/);
    expect(frameOf(harness, 60, 15)).not.toContain('▾');
  });

  it('name a mistake in its field', () => {
    const harness = settings().press('down').type('stone').press('enter');
    expect(frameOf(harness, 80, 24)).toContain('× Unit: "stone" is not one of kg, lb');
  });
});
