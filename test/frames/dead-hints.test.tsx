/** Presses every key that a footer names, in every state of the Log screen and on the other screens. */
import { describe, expect, it } from 'vitest';
import { layout } from '../../src/page/layout.js';
import { footerOf } from '../../src/ui/footer.js';
import { aSession, exercise } from '../support/builders.js';
import { dataHarness } from '../support/data-harness.js';
import { LogHarness } from '../support/log-harness.js';
import { statsHarness } from '../support/year-of-training.js';
import { STAGES } from './support-log-stages.js';

const SIZES = [
  [80, 24],
  [120, 40],
  [60, 15],
] as const;

const SESSIONS = [1, 2, 3].map((id) =>
  aSession()
    .id(id)
    .on(`2026-02-0${id}T18:00:00Z`)
    .with(exercise('Bench Press').working('80x5', '82.5x5'), exercise('Row').working('60x8'))
    .build(),
);
const past = (...keys: readonly string[]) => new LogHarness({ sessions: SESSIONS }).press(...keys);

type State = readonly [name: string, make: () => LogHarness];

const STATES: readonly State[] = [
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
  ['an empty Stats', () => new LogHarness().press('4')],
  ['Data', () => dataHarness()],
];

/** What may follow a key: a change of a screen, a call of a port, or the end of the program. */
function effectOf(harness: LogHarness) {
  const { notice, view: _view, ...screens } = harness.state;
  return { ...screens, asks: notice?.asks ?? null, calls: harness.fake.calls.length };
}

/** Labels of keys that may have no effect, each with its reason. */
const EXCEPTIONS = new Map([
  ['up', 'on the first row of a list, the hints stay in their places'],
  ['page up', 'as up'],
  ['json', 'these sessions have no file'],
  ['all times', 'only reading the history tells that there is none, and a message says so'],
]);

/** The hints of a state whose keys have no effect. */
function deadHints(make: () => LogHarness, columns: number, rows: number): readonly string[] {
  const sized = () => {
    const harness = make();
    harness.store.resize({ columns, bodyRows: layout(columns, rows).bodyRows });
    return harness;
  };
  const { state, store } = sized();
  const { hints, helpHint } = footerOf(state, store.when, columns - 2);
  return [...hints, ...(helpHint ? [helpHint] : [])].flatMap(({ keys, label, chord }) => {
    const harness = sized();
    const before = Object.entries(effectOf(harness));
    harness.send({ kind: 'key', ...chord });
    const after: Record<string, unknown> = effectOf(harness);
    const isDead = before.every(([part, value]) => after[part] === value);
    return isDead && !EXCEPTIONS.has(label) ? [`${keys} ${label}: ${harness.notice}`] : [];
  });
}

describe.each(SIZES)('the footer at %i × %i', (columns, rows) => {
  it.each(STATES)('names only keys that have an effect: %s', (_name, make) => {
    expect(deadHints(make, columns, rows)).toEqual([]);
  });
});
