/** The commands that move in a list or a page, one per motion. */
import { MOTIONS, type Motion } from '../list/motion.js';
import type { Command, CommandTable } from './command.js';

/** Commands `<prefix>up` to `<prefix>last`; `keys/motion-keys.ts` gives them their keys. */
export function motionCommands<Prefix extends string>(
  prefix: Prefix,
  commandOf: (motion: Motion) => Command,
): CommandTable<`${Prefix}${Motion}`> {
  const entries = MOTIONS.map((motion) => [`${prefix}${motion}`, commandOf(motion)] as const);
  // MOTIONS has every motion, so the table has every id.
  return Object.fromEntries(entries) as CommandTable<`${Prefix}${Motion}`>;
}
