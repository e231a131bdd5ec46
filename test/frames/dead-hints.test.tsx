/** Presses every key that a footer names, in every state of the Log screen and on the other screens. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { layout } from '../../src/page/layout.js';
import { footerOf } from '../../src/ui/footer.js';
import type { LogHarness } from '../support/log-harness.js';
import { effectOf, STATES } from './support-states.js';

const SIZES = [
  [80, 24],
  [120, 40],
  [60, 15],
] as const;

const CHECKED = 'checks the typed text again';

/** Keys that change nothing in one state, or in any state, and what each does instead. */
const EXCEPTIONS = new Map([
  ['another app logs: Enter', 'asks again whether the other program is open'],
  ['details with an error: Enter', CHECKED],
  ['an invalid line: Enter', CHECKED],
  ['body weight question: Enter', CHECKED],
  ['a new name: Enter', CHECKED],
  ['the path of an import: Enter', CHECKED],
  ['Tab complete', 'says that no path begins with the typed one'],
  ['r reload', 'reads again what did not change'],
]);

/** The hints of the footer in a state that name a key without an effect, except those in `EXCEPTIONS`. */
function deadHints(name: string, make: () => LogHarness, columns: number, rows: number): readonly string[] {
  const sized = () => {
    const harness = make();
    harness.store.resize({ columns, bodyRows: layout(columns, rows).bodyRows });
    return harness;
  };
  const { state, store } = sized();
  const { hints, helpHint } = footerOf(state, store.when, columns - 2);
  return [...hints, ...(helpHint ? [helpHint] : [])].flatMap(({ keys, label, chord }) => {
    const harness = sized();
    const before = effectOf(harness);
    harness.send({ kind: 'key', ...chord });
    const isException = EXCEPTIONS.has(`${name}: ${keys}`) || EXCEPTIONS.has(`${keys} ${label}`);
    const isDead = isDeepStrictEqual(effectOf(harness), before);
    return isDead && !isException ? [`${keys} ${label}: ${harness.notice}`] : [];
  });
}

describe.each(SIZES)('the footer at %i × %i', (columns, rows) => {
  it.each(STATES)('names only keys that have an effect: %s', (name, make) => {
    expect(deadHints(name, make, columns, rows)).toEqual([]);
  });
});
