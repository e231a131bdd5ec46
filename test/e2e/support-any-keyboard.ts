/** A workout with every kind of command, from the menu to the report, and the keyboards that log it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { TrainingSession } from '../../src/domain/record.js';
import { keyBytes } from '../support/pty-keys.js';
import type { App, Condition } from '../support/terminal-app.js';
import { spaced } from './support-screens.js';

/** The delay between two bytes; longer than the program usually waits for the rest of a key. */
const GAP_MS = 300;

/** A step of the workout: a command by its letter, a text, or a key. `shown` appears after the step. */
type Step =
  | readonly ['command', letter: string, shown: Condition]
  | readonly ['text', text: string, shown: Condition]
  | readonly ['key', name: string, shown: Condition];

/** How the bytes of each kind of step are sent. */
export type Keyboard = {
  readonly command: (app: App, letter: string) => Promise<void>;
  readonly text: (app: App, text: string) => Promise<void>;
  readonly key: (app: App, name: string) => Promise<void>;
};

const WORKOUT: readonly Step[] = [
  ['text', 'n', '▸ Focus'],
  ['text', 'Upper strength\r', 'Exercise ›'],
  ['text', 'barbell bench press\r', /▸ +1 +Barbell Bench Press/],
  ['text', 'w 40x5\r', 'Logged w 40 × 5'],
  ['command', 'g', 'Goal and cues of Barbell Bench Press'],
  ['text', '80', /Weight.*80/],
  ['key', 'down', /▸ Sets/],
  ['text', '3', /Sets.*3/],
  ['key', 'down', /▸ Reps/],
  ['text', '6-8', /Reps.*6-8/],
  ['text', '\r', 'goal 80'],
  ['text', '80x6\r', 'Logged 80 × 6'],
  ['text', '80x5 !drop 60x8\r', 'Logged 80 × 5'],
  ['command', 'N', 'Note on Barbell Bench Press'],
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

/** Logs the workout. Each step waits until the screen shows the result of the step before. */
export async function train(app: App, keyboard: Keyboard): Promise<void> {
  for (const [kind, keys, shown] of WORKOUT) {
    await keyboard[kind](app, keys);
    await app.waitFor(shown);
  }
}

/** Sends bytes one by one, with a delay between them. */
export async function sendSlowly(app: App, bytes: string): Promise<void> {
  for (const byte of bytes) {
    app.type(byte);
    await sleep(GAP_MS);
  }
}

/** Sends Esc and a key, with a delay between the bytes. */
export async function commandSlowly(app: App, letter: string): Promise<void> {
  await sendSlowly(app, keyBytes('escape'));
  await sendSlowly(app, keyBytes(letter));
}

/** Sends a command with Alt and a letter together, or with Esc and a key that is not a letter. */
export async function commandWithAlt(app: App, letter: string): Promise<void> {
  if (letter.length === 1) app.press(`alt+${letter}`);
  else app.press('escape', letter);
}

/** The notes and exercises of a logged session, without the times and rests of its sets. */
export function loggedIn({ notes, exercises }: TrainingSession) {
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
