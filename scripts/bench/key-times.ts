/** Presses keys in several terminals in turn, so that other load on the machine affects all alike. */
import type { TimedTerminal, Wait } from './timed-terminal.js';

export type Pressed = {
  readonly terminal: TimedTerminal;
  /** The keys in the order in which they are pressed. They are repeated if more are needed. */
  readonly keys: readonly string[];
};

export type KeyTimes = {
  /** The time from each key to the last byte of its frame, in ms, without keys that draw nothing. */
  readonly times: readonly number[];
  /** The number of bytes written for each key that draws something. */
  readonly bytes: readonly number[];
};

const KEYS_IN_TURN = 10;

/** Keys that move the cursor down within a page and up again. */
export const UP_AND_DOWN: readonly string[] = [...Array(10).fill('down'), ...Array(10).fill('up')];

/**
 * @param count keys per terminal
 * @throws Error if most keys draw nothing, because the screen is then not the expected one
 */
export async function timeKeysInTurn(
  pressed: readonly Pressed[],
  count: number,
  wait: Wait = {},
): Promise<readonly KeyTimes[]> {
  const results = pressed.map(() => ({ times: [] as number[], bytes: [] as number[] }));
  for (let from = 0; from < count; from += KEYS_IN_TURN) {
    for (const [at, { terminal, keys }] of pressed.entries()) {
      for (let index = from; index < Math.min(from + KEYS_IN_TURN, count); index += 1) {
        const answer = await terminal.pressAndTime(keys[index % keys.length] ?? '', wait);
        if (answer === null) continue;
        results[at]?.times.push(answer.lastMs);
        results[at]?.bytes.push(answer.bytes);
      }
    }
  }
  for (const [at, { times }] of results.entries()) {
    if (times.length * 2 >= count) continue;
    const screen = await pressed[at]?.terminal.screen();
    throw new Error(
      `Only ${times.length} of ${count} keys drew anything. The screen:\n${screen?.join('\n')}`,
    );
  }
  return results;
}
