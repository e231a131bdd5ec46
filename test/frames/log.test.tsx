import { describe, expect, it } from 'vitest';
import { widthColumns } from '../../src/text/width.js';
import { folded, frameOf, hintsOf, rowsOf, SIZES } from './support-log.js';
import { STAGES, stage } from './support-log-stages.js';

describe.each(STAGES)('$name', ({ name, make, tells, hints }) => {
  it.each(SIZES)('fits %i × %i and tells what it must', (columns, rows) => {
    const world = make();
    const frame = frameOf(world, columns, rows);
    for (const text of tells) expect(frame).toMatch(text);
    for (const hint of hints) expect(hintsOf(world, columns, rows)).toContain(hint);
  });

  it('looks as it did at 80 × 24', () => {
    expect(folded(rowsOf(make()))).toMatchSnapshot(name);
  });
});
