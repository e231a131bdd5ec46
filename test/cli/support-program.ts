/** Programs in a data root. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';

export const UPPER_LOWER = `# Upper/Lower
- Author: Ann
- Weeks: 2
- Deload: 2
## Upper
Bench Press | 3 x 6-8 @8, rest 3 min, start 80 kg, double +2.5, warmup 1 x 5 40 kg; 1 x 3 70%
> drive the elbows down
A1 Cable Row | 2 x 8-10
A2 Pushdown | 1 x 8+, 1 x 12
## Lower
Squat | 5 x 5 75%, max 140 kg, tempo 3-1-1-0
Bench Press | 5 x 3+ / 6 x 2+, linear +2.5, stages
Plank | 2 x 60s
`;
export const LINEAR = '# Linear\n## A\nSquat | 5 x 5, start 60 kg, linear +2.5\n';

/** A data root with programs, given as texts by their file names. */
export function rootWith(programs: Readonly<Record<string, string>>): TestDataRoot {
  const on = new TestDataRoot();
  mkdirSync(on.paths.programs, { recursive: true });
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(on.paths.programs, name), text);
  return on;
}

export const session = (program: string, programDay: string, day: number) =>
  aSession()
    .id(day)
    .on(`2026-01-${String(day).padStart(2, '0')}`)
    .having({ program, programDay, week: 1, phase: 4 })
    .with(exercise('Squat').working('60x5', '60x5', '60x5', '60x5', '60x5'));
