import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { aRootOfAnn, moveUpTo, openStartMenu, rowTexts, spaced } from './support-screens.js';

const PROGRAM = `# Split
- Weeks: 4
## Upper
Bench Press | 1 x 3 @9 90 kg, 1 x 6+ 80 kg, linear +2.5
## Lower
Squat | 1 x 5, start 100 kg, linear +5
`;

describe('following a program', () => {
  it('needs only Enter from the day in the menu to the saved session; then the menu offers the next day', async () => {
    const root = aRootOfAnn();
    mkdirSync(root.paths.programs, { recursive: true });
    writeFileSync(join(root.paths.programs, 'split.md'), PROGRAM);
    const app = await openStartMenu(root);
    await moveUpTo(app, /Upper · week 1 of 4 · Split/);
    app.press('enter');
    await app.waitFor(spaced('1 90 × 3 @9'));
    app.press('enter');
    await app.waitFor(spaced('1 › 90 × 3'));
    app.press('enter');
    await app.waitFor(spaced('2 › 80 × 6+'));
    app.press('enter', 'enter');
    await app.waitFor('Enter saves');
    app.press('enter');
    await app.waitFor('Files written:');
    const [saved] = rowTexts(root).map((text) => JSON.parse(text) as TrainingSession); // The program wrote this JSON.
    expect(saved).toMatchObject({
      program: 'Split',
      programLengthWeeks: 4,
      week: 1,
      programDay: 'Upper',
      exercises: [
        { currentGoal: { sets: 2, setTargets: [{ weightKg: 90 }, { weightKg: 80, amrap: true }] } },
      ],
    });
    app.press('n');
    await moveUpTo(app, /Lower · week 1 of 4 · Split/);
  });
});
