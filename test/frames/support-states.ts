/** The states of the program in which tests press every key that the footer and the help name. */
import { aSession, exercise } from '../support/builders.js';
import { dataHarness } from '../support/data-harness.js';
import { LogHarness } from '../support/log-harness.js';
import { statsHarness } from '../support/year-of-training.js';
import { STAGES } from './support-log-stages.js';

const SESSIONS = [1, 2, 3].map((id) =>
  aSession()
    .id(id)
    .on(`2026-02-0${id}T18:00:00Z`)
    .with(exercise('Bench Press').working('80x5', '82.5x5'), exercise('Row').working('60x8'))
    .build(),
);
function past(...keys: readonly string[]): LogHarness {
  const harness = new LogHarness({ sessions: SESSIONS });
  for (const { _id } of SESSIONS) harness.fake.texts.set(`sessions/${_id}.json`, '{}');
  return harness.press(...keys);
}

/** A state of the program, and how to reach it. */
export type State = readonly [name: string, make: () => LogHarness];

export const STATES: readonly State[] = [
  ...STAGES.map(({ name, make }): State => [name, make]),
  ['History', () => past('2')],
  ['the last session of History', () => past('2', 'G')],
  ['a search in History', () => past('2', '/').type('bench')],
  ['a session in History', () => past('2', 'enter')],
  ['the last exercise of a session', () => past('2', 'enter', 'G', 'n')],
  ['an exercise', () => past('2', 'enter', 'enter')],
  ['the help of History', () => past('2', '?')],
  ['a command in the help', () => past('2', '?', 'down')],
  ['the command palette', () => past('2', 'ctrl+p').type('undo')],
  ['Files', () => past('3')],
  ...Array.from({ length: 8 }, (_, page): State => {
    const name = `page ${page + 1} of Stats`;
    return [name, () => statsHarness(0).press(...Array<string>(page).fill('n'))];
  }),
  ['the exercises of Stats', () => statsHarness(1).press('e')],
  ['the muscles of Stats', () => statsHarness(4).press('end')],
  ['the exercises of a muscle', () => statsHarness(4).press('enter')],
  ['the choice of muscles', () => statsHarness(4).press('enter', 'enter')],
  ['the last row of the choice of muscles', () => statsHarness(4).press('enter', 'enter', 'end')],
  ['an empty Stats', () => new LogHarness().press('4')],
  ['Data', () => dataHarness()],
  ['the last row of Data', () => dataHarness().press('end')],
  ['the last exercise of Stats', () => statsHarness(1).press('e', 'end')],
  ['the last file', () => past('3', 'end')],
  ['the last time of an exercise', () => past('2', 'enter', 'enter', 'end')],
  ['the last row of the menu', () => past('end')],
  ['the last command of the help', () => past('2', '?', 'end')],
];

/**
 * The values that a key with an effect changes: the state of the screens, the question of a notice, or the number of
 * calls of ports. Quitting is such a call.
 */
export function effectOf(harness: LogHarness) {
  const { notice, view: _view, ...screens } = harness.state;
  return { ...screens, asks: notice?.asks ?? null, calls: harness.fake.calls.length };
}
