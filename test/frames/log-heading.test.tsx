import { describe, expect, it } from 'vitest';
import { LogHarness } from '../support/log-harness.js';
import { rowsOf } from './support-log.js';

const DAY = `# Block
## Upper
Barbell Bench Press | 1 x 4-5 @9 85 kg, 2 x 6-8 @8 82.5 kg, rest 3 min
Row | 3 x 8 60 kg
Lateral Raise | 3 x 12 8 kg
Face Pull | 3 x 12 15 kg
Pushdown | 3 x 10 25 kg
Curl | 3 x 10 30 kg
`;

/** The left pane, without the list of exercises and the set line. */
function sets(harness: LogHarness): readonly string[] {
  const rows = rowsOf(harness).map((row) => row.split('│')[0]?.trim() ?? '');
  return rows.slice(8, rows.findIndex((row) => row.includes('›')) - 1);
}

describe('the heading of an exercise at 80 × 24', () => {
  const begun = () => new LogHarness({ programs: { block: DAY } }).press('enter', 'enter');

  it('has name and goal on their own rows while rows are free', () => {
    expect(sets(begun().enter('w 20x10', '85x5'))).toEqual([
      '',
      'Barbell Bench Press',
      'goal 1 × 4-5 85 kg @9,',
      '2 × 6-8 82.5 kg @8, rest 3 min',
      expect.stringMatching(/20 × 10$/),
      expect.stringMatching(/85 × 5$/),
    ]);
  });

  it('leaves out the name, which the list shows, when the goal would be cut', () => {
    const harness = begun().enter('w 20x10', 'w 60x5', '85x5', '82.5x8');
    expect(sets(harness).slice(0, 2)).toEqual(['goal 1 × 4-5 85 kg @9,', '2 × 6-8 82.5 kg @8, rest 3 min']);
  });
});
