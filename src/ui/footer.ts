/** The key hints in the last line of the screen. */
import type { When } from '../keys/binding.js';
import { FOOTER_GAP_COLUMNS, type FooterHint, footerHints } from '../keys/footer-hints.js';
import { KEYMAP } from '../keys/keymap.js';
import type { AppState } from '../store/app-state.js';
import type { CommandId } from '../store/commands.js';
import { modeOf, scopesOf } from '../store/focus.js';
import { widthColumns } from '../text/width.js';
import { hasNoEffect } from './no-effect.js';

export type Footer = {
  /** The hints from the left end of the line, `FOOTER_GAP_COLUMNS` apart. */
  readonly hints: readonly FooterHint[];
  /** The hint for the help, at the right end. */
  readonly helpHint: FooterHint | undefined;
};

const HELP_KEYS = KEYMAP.filter(({ id }) => id === 'help.open');
const OTHER_KEYS = KEYMAP.filter(({ id }) => id !== 'help.open');

/** A command with this answer gets no hint. With `false`, its key could get the hint of another command. */
const NO_EFFECT = 'no effect';

/** @param columns of the line, without margins */
export function footerOf(state: AppState, when: When<CommandId>, columns: number): Footer {
  const canRun: When<CommandId> = (id) => {
    const answer = when(id);
    return answer === true && hasNoEffect(state, id, when) ? NO_EFFECT : answer;
  };
  const glyphs = state.athlete.ascii ? 'ascii' : 'unicode';
  const hintsOf = (table: typeof KEYMAP, room: number) =>
    footerHints(table, scopesOf(state), modeOf(state), canRun, room, glyphs);
  // The hint for the help is always visible.
  const [helpHint] = hintsOf(HELP_KEYS, columns);
  const helpColumns = helpHint ? hintColumns(helpHint) + FOOTER_GAP_COLUMNS : 0;
  return { hints: hintsOf(OTHER_KEYS, columns - helpColumns), helpHint };
}

/** The hint at a column of the line; null if there is none. */
export function hintAt({ hints, helpHint }: Footer, columns: number, column: number): FooterHint | null {
  if (helpHint && column >= columns - hintColumns(helpHint)) return column < columns ? helpHint : null;
  let start = 0;
  for (const hint of hints) {
    const end = start + hintColumns(hint);
    if (column >= start && column < end) return hint;
    start = end + FOOTER_GAP_COLUMNS;
  }
  return null;
}

function hintColumns({ keys, label }: FooterHint): number {
  return widthColumns(`${keys} ${label}`);
}
