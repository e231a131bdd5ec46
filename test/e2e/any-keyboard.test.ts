/** Logs a workout over a slow line with two keyboards: one without Alt, Ctrl and function keys, one with Alt. */
import { expect, it } from 'vitest';
import { keyBytes } from '../support/pty-keys.js';
import {
  commandSlowly,
  commandWithAlt,
  type Keyboard,
  loggedIn,
  sendSlowly,
  train,
} from './support-any-keyboard.js';
import { aRootOfAnn, openStartMenu, savedSession } from './support-screens.js';

/** Sends keys and commands with a delay between the bytes, and text at once. */
const PLAIN: Keyboard = {
  command: commandSlowly,
  text: async (app, text) => app.type(text),
  key: (app, name) => sendSlowly(app, keyBytes(name)),
};

it('logs the same workout with plain keys over a slow line as with Alt', async () => {
  const [plainRoot, altRoot] = [aRootOfAnn(), aRootOfAnn()];
  const [plain, alt] = [await openStartMenu(plainRoot), await openStartMenu(altRoot)];
  await Promise.all([train(plain, PLAIN), train(alt, { ...PLAIN, command: commandWithAlt })]);
  const logged = loggedIn(savedSession(plainRoot));
  expect(logged).toEqual(loggedIn(savedSession(altRoot)));
  expect(logged.exercises.map(({ Name, workingSets }) => [Name, workingSets.length])).toEqual([
    ['Barbell Bench Press', 2],
    ['Seated Cable Rows', 1],
    ['Hammer Curls', 1],
  ]);
  expect(logged).toMatchObject({
    notes: 'slept well',
    exercises: [
      {
        notes: 'elbows in',
        supersetGroup: 'A',
        currentGoal: { weightKg: 80 },
        warmupSets: [{ weightKg: 40 }],
      },
      { supersetGroup: 'A' },
      { workingSets: [{ weightKg: 20, repCount: { full: 12 } }] },
    ],
  });
});
