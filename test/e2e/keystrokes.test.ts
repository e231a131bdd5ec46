/** Logging takes as few keys as it promises, counted in a real terminal; what is saved is what was meant. */
import { expect, it } from 'vitest';
import { play } from '../../scripts/keystrokes/play.js';
import { SCRIPTS } from '../../scripts/keystrokes/scripts.js';

it.each(SCRIPTS)('$name: at most $budget keys a set', async (script) => {
  const { keys, problem } = await play(script);
  expect(problem).toBeNull();
  expect(keys / script.sets).toBeLessThanOrEqual(script.budget);
});
