import { describe, expect, it } from 'vitest';
import { aRootOfAnn, draftIn, logSets, openSession, setsOf, spaced } from './support-screens.js';

describe('a change of size while a set is typed', () => {
  it('loses no input, even after the window was too small', async () => {
    const root = aRootOfAnn();
    const app = await openSession(root);
    await logSets(app, root, '80x5', '82.5x5');
    app.type('85x4 @9 - slow');
    await app.waitFor(spaced('3 › 85x4 @9 - slow'));
    for (const [columns, rows] of [
      [120, 40],
      [60, 15],
    ] as const) {
      app.resize(columns, rows);
      await app.waitFor((screen) => isDrawnAt(screen, columns, rows) && holdsLine(screen));
      expect(app.screen().join('\n')).toMatch(spaced('1 80 × 5'));
      expect(app.screen().join('\n')).toMatch(spaced('2 82.5 × 5'));
    }
    app.resize(50, 10);
    await app.waitFor((screen) => /needs 60×15/.test(screen[0] ?? '') && !holdsLine(screen));
    app.type('er');
    app.resize(80, 24);
    await app.waitFor((screen) => isDrawnAt(screen, 80, 24) && holdsLine(screen, '85x4 @9 - slower'));
    app.press('enter');
    await app.waitFor(() => setsOf(draftIn(root)?.exercises[0]).join() === '80x5,82.5x5,85x4');
    expect(draftIn(root)?.exercises[0]?.workingSets[2]?.notes).toBe('slower');
  });
});

/** True if the screen shows a complete frame of this size, from the upper rule to the hints. */
function isDrawnAt(screen: readonly string[], columns: number, rows: number): boolean {
  const rule = '─'.repeat(columns);
  const upper = screen[1] ?? '';
  // The upper rule has the title of the session.
  const isUpper = upper.length === columns && upper.startsWith('── ') && upper.endsWith('──');
  return isUpper && screen[rows - 3] === rule && (screen[rows - 1] ?? '').includes('F1 help');
}

function holdsLine(screen: readonly string[], line = '85x4 @9 - slow'): boolean {
  return screen.filter((row) => spaced(`3 › ${line}`).test(row)).length === 1;
}
