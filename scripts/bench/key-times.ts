/** Keys pressed in several terminals in turn, a few in each, so that what else the machine does falls on all alike. */
import type { TimedTerminal, Wait } from './timed-terminal.js';

export type Pressed = {
  readonly terminal: TimedTerminal;
  /** Taken in turn, from the first again after the last. */
  readonly keys: readonly string[];
};

export type KeyTimes = {
  /** From each key to the last byte of its frame, ms. */
  readonly times: readonly number[];
  /** Written for each key. */
  readonly bytes: readonly number[];
};

const KEYS_IN_TURN = 10;

/** Down within a page and up again. */
export const UP_AND_DOWN: readonly string[] = [...Array(10).fill('down'), ...Array(10).fill('up')];

/**
 * @param count keys for each
 * @throws Error where most keys draw nothing: they are not those of the screen
 */
export async function timeKeysInTurn(
  pressed: readonly Pressed[],
  count: number,
  wait: Wait = {},
): Promise<readonly KeyTimes[]> {
  const found = pressed.map(() => ({ times: [] as number[], bytes: [] as number[] }));
  for (let from = 0; from < count; from += KEYS_IN_TURN) {
    for (const [at, { terminal, keys }] of pressed.entries()) {
      for (let index = from; index < Math.min(from + KEYS_IN_TURN, count); index += 1) {
        const answer = await terminal.answerTo(keys[index % keys.length] ?? '', wait);
        if (answer === null) continue;
        found[at]?.times.push(answer.lastMs);
        found[at]?.bytes.push(answer.bytes);
      }
    }
  }
  for (const [at, { times }] of found.entries()) {
    if (times.length * 2 >= count) continue;
    const screen = await pressed[at]?.terminal.screen();
    throw new Error(
      `Only ${times.length} of ${count} keys drew anything. The screen:\n${screen?.join('\n')}`,
    );
  }
  return found;
}
