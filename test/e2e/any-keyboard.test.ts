/** A whole workout from a keyboard without Alt, Ctrl and function keys over a slow line, and the same with Alt. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { keyBytes } from '../support/pty-keys.js';
import type { App, Condition } from '../support/terminal-app.js';
import { aRootOfAnn, openSession, savedSession, spaced } from './support-screens.js';

/** Between two bytes of a key, and after Esc: longer than the program waits for the rest of a key. */
const GAP_MS = 300;

/** A command of the set line by its letter, text, or a key by its name; then what the screen shows. */
type Step =
  | readonly ['command', letter: string, shown: Condition]
  | readonly ['text', text: string, shown: Condition]
  | readonly ['key', name: string, shown: Condition];

const WORKOUT: readonly Step[] = [
  ['text', 'w 40x5\r', 'Logged w 40 × 5'],
  ['command', 'g', 'Goal and cues of Bench Press'],
  ['text', '80', /Weight.*80/],
  ['key', 'down', /▸ Sets/],
  ['text', '3', /Sets.*3/],
  ['key', 'down', /▸ Reps/],
  ['text', '6-8', /Reps.*6-8/],
  ['text', '\r', 'goal 80'],
  ['text', '80x6\r', 'Logged 80 × 6'],
  ['text', '80x5 !drop 60x8\r', 'Logged 80 × 5'],
  ['command', 'N', 'Note on Bench Press'],
  ['text', 'elbows in\r', 'note: elbows in'],
  ['command', 'm', 'Note on the session'],
  ['text', 'slept well\r', 'Note saved'],
  ['command', '/', 'Exercise ›'],
  ['text', 'seated cable row\r', /▸ +2 +Seated Cable Row/],
  ['command', 'a', 'Superset:'],
  ['command', 'right', /▸ +A2 +Seated Cable Row/],
  ['text', '60x8\r', 'Logged 60 × 8'],
  ['command', '/', 'Exercise ›'],
  ['text', 'push press\r', /▸ +3 +Push Press/],
  ['command', 's', 'Swap for ›'],
  ['text', 'hammer curl\r', /▸ +3 +Hammer Curl/],
  ['text', '20x10\r', 'Logged 20 × 10'],
  ['text', '22x9\r', 'Logged 22 × 9'],
  ['command', 'u', 'Undone: 22 × 9 is removed.'],
  ['text', '80x5\r', 'Enter again logs it'],
  ['text', '\r', 'Logged 80 × 5'],
  ['command', 'x', 'x again removes 80 × 5'],
  ['text', 'x', 'Removed 80 × 5'],
  ['command', '/', 'Exercise ›'],
  ['text', 'leg press\r', /▸ +4 +Leg Press/],
  ['command', 'X', 'Removed Leg Press'],
  ['command', '2', '▸2 History'],
  ['text', '1', '▸1 Log'],
  ['key', 'escape', 'Enter types again'],
  ['key', 'up', spaced('▸ 1 20 × 10')],
  ['text', 'e', spaced('edit › 20x10')],
  ['key', 'backspace', spaced('edit › 20x1')],
  ['text', '2\r', 'Changed to 20 × 12'],
  ['command', 'f', 'Enter saves'],
  ['text', '\r', 'Files written:'],
];

/** Sends the bytes of a key one by one. */
async function pressSlowly(app: App, name: string): Promise<void> {
  const bytes = keyBytes(name);
  for (const byte of bytes) {
    app.type(byte);
    if (bytes.startsWith('\u001B')) await sleep(GAP_MS);
  }
}

async function train(app: App, command: (app: App, letter: string) => Promise<void>): Promise<void> {
  for (const [kind, keys, shown] of WORKOUT) {
    if (kind === 'command') await command(app, keys);
    else if (kind === 'key') await pressSlowly(app, keys);
    else app.type(keys);
    await app.waitFor(shown);
  }
}

/** What was logged, without ids and times. */
function loggedIn({ notes, exercises }: TrainingSession) {
  const withoutTimes = (value: object) => JSON.parse(JSON.stringify({ ...value, completedAt: undefined }));
  return {
    notes,
    exercises: exercises.map((exercise) => ({
      ...exercise,
      warmupSets: exercise.warmupSets.map(withoutTimes),
      workingSets: exercise.workingSets.map((set) => withoutTimes({ ...set, actualRestMinutes: null })),
    })),
  };
}

it('logs the same workout with plain keys over a slow line as with Alt', async () => {
  const [plainRoot, altRoot] = [aRootOfAnn(), aRootOfAnn()];
  const [plain, alt] = [await openSession(plainRoot), await openSession(altRoot)];
  await Promise.all([
    train(plain, async (app, letter) => {
      await pressSlowly(app, 'escape');
      await pressSlowly(app, letter);
    }),
    train(alt, async (app, letter) => {
      if (letter.length === 1) app.press(`alt+${letter}`);
      else app.press('escape', letter);
    }),
  ]);
  const logged = loggedIn(savedSession(plainRoot));
  expect(logged).toEqual(loggedIn(savedSession(altRoot)));
  expect(logged.exercises.map(({ Name, workingSets }) => [Name, workingSets.length])).toEqual([
    ['Bench Press', 2],
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
