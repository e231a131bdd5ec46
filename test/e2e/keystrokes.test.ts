/** Logging needs no more keys than its budget in a real terminal, and saves the expected session. */
import { expect, it } from 'vitest';
import { play } from '../../scripts/keystrokes/play.js';
import { SCRIPTS } from '../../scripts/keystrokes/scripts.js';

it.each(SCRIPTS)('the script “$name” takes at most $budget keys per set', async (script) => {
  const { keys, problem } = await play(script);
  expect(problem).toBeNull();
  expect(keys / script.sets).toBeLessThanOrEqual(script.budget);
});
