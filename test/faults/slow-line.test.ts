/** A whole workout with 300 ms between any two bytes: with plain keys, with Alt, and over SSH. */
import { describe, expect, it } from 'vitest';
import {
  commandSlowly,
  commandWithAlt,
  type Keyboard,
  loggedIn,
  sendSlowly,
  train,
} from '../e2e/support-any-keyboard.js';
import { aRootOfAnn, openStartMenu, savedSession } from '../e2e/support-screens.js';
import { keyBytes } from '../support/pty-keys.js';
import { isFull } from './fault-scale.js';

/** The delays alone take minutes. */
const TIMEOUT_MS = 20 * 60_000;
const SSH = { SSH_CONNECTION: '192.0.2.1 50000 192.0.2.2 22' };

const SLOW: Keyboard = {
  command: commandSlowly,
  text: sendSlowly,
  key: (app, name) => sendSlowly(app, keyBytes(name)),
};
/** Both bytes of Alt and a letter come at once, as from a keyboard that has Alt. */
const SLOW_WITH_ALT: Keyboard = { ...SLOW, command: commandWithAlt };

// `npm test` sends the same workout with pauses within keys only.
describe.skipIf(!isFull)('a workout with 300 ms between any two bytes', () => {
  it('gives the same document with plain keys, with Alt, and over SSH', { timeout: TIMEOUT_MS }, async () => {
    const workouts = [
      { keyboard: SLOW, env: {} },
      { keyboard: SLOW_WITH_ALT, env: {} },
      { keyboard: SLOW, env: SSH },
    ];
    const logged = await Promise.all(
      workouts.map(async ({ keyboard, env }) => {
        const root = aRootOfAnn();
        await train(await openStartMenu(root, { env }), keyboard);
        return loggedIn(savedSession(root));
      }),
    );
    const [plain, withAlt, overSsh] = logged;
    expect(plain?.exercises).toHaveLength(3);
    expect(withAlt).toEqual(plain);
    expect(overSsh).toEqual(plain);
  });
});
