/** Presses every key that the help lists in each state, and runs every line of the command palette. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { chordsOf } from '../../src/keys/binding.js';
import { type Chord, formatChord } from '../../src/keys/chord.js';
import { textKey } from '../../src/keys/key-event.js';
import { KEYMAP } from '../../src/keys/keymap.js';
import { MOTIONS } from '../../src/list/motion.js';
import { layout } from '../../src/page/layout.js';
import { modeOf, scopesOf } from '../../src/store/focus.js';
import { TaskRunner } from '../../src/store/task-runner.js';
import { helpEntries } from '../../src/ui/help-lines.js';
import type { ListedCommand } from '../../src/ui/other-commands.js';
import type { LogHarness } from '../support/log-harness.js';
import { effectOf, STATES } from './support-states.js';

const VIEW = { columns: 80, bodyRows: layout(80, 24).bodyRows };

/** The chords of the key table by the text that the help shows. */
const CHORDS = new Map<string, Chord>(
  [...KEYMAP.flatMap(chordsOf), textKey('i')].map((chord) => [formatChord(chord), chord]),
);

/** Keys that move, and Esc, do nothing at an end of their list, or if there is nothing to leave. */
const MOVES = [...MOTIONS, 'earlier', 'later'].flatMap((motion) => [`.${motion}`, `-${motion}`]);
/** These keys edit the text of a field if their command does not apply. */
const EDITS = ['Ctrl+U', '→', 'End'];

const RETURNS = 'returns to where the first key was pressed';
const READS = 'reads again what did not change';
const CHECKS = 'checks the typed text again';

/** Commands that change nothing in one state, or in any state, and what each does instead. */
const EXCEPTIONS = new Map([
  ['set.to-line', RETURNS],
  ['set.to-line-by-tab', RETURNS],
  ['commands.enter', 'stays in command mode'],
  ['session.finish', 'says that the typed line is not logged; the same key again leaves it'],
  ['start.retry', 'asks again whether the other program is open'],
  ['stats.reload', READS],
  ['files.reload', READS],
  ['data.reload', READS],
  ['an invalid line: set.commit', CHECKS],
  ['details with an error: form.accept', CHECKS],
  ['body weight question: body-weight.accept', CHECKS],
  ['a new name: rename.preview', CHECKS],
  ['the path of an import: data.path-accept', CHECKS],
  ['data.complete-path', 'says that no path begins with the typed one'],
  ['a set being edited: set.edit', 'edits the same set again'],
]);

/** Calls of ports after which the ports answer as before. */
const HARMLESS = [
  'copyToClipboard',
  'drafts.list',
  'drafts.save',
  'openInEditor',
  'quit',
  'suspend',
  'sessions.sync',
];

/** Returns the harness in the same state for each call, and reuses it unless a port changed. */
function reusable(make: () => LogHarness): () => LogHarness {
  let made: {
    readonly harness: LogHarness;
    readonly first: LogHarness['state'];
    readonly calls: number;
  } | null;
  made = null;
  return () => {
    if (made?.harness.fake.calls.slice(made.calls).every((call) => HARMLESS.includes(call))) {
      const { harness, first } = made;
      const tasks = new TaskRunner(
        () => {},
        () => 0,
      );
      Object.assign(harness.store, { state: first });
      Object.assign(harness.store.context, { tasks });
      return harness;
    }
    const harness = make();
    harness.store.resize(VIEW);
    made = { harness, first: harness.state, calls: harness.fake.calls.length };
    return harness;
  };
}

/** Presses keys such as `Esc f`. @returns the effect before the last key */
function press(harness: LogHarness, keys: string) {
  let before = effectOf(harness);
  for (const key of keys.split(' ')) {
    before = effectOf(harness);
    harness.send({ kind: 'key', ...(CHORDS.get(key) ?? textKey(key)) });
  }
  return before;
}

/** What is wrong with a command in a state; null if it acts, or a notice says why not. */
function flawOf(harness: LogHarness, id: ListedCommand['id'], run: () => object): string | null {
  const before = effectOf(harness);
  const { notice } = harness.state;
  const availability = harness.store.when(id);
  const beforeLastKey = run();
  const after = effectOf(harness);
  if (!isDeepStrictEqual(after, before) && !isDeepStrictEqual(after, beforeLastKey)) return null;
  const said = harness.state.notice;
  if (id === 'app.dismiss' && notice !== null && said === null) return null;
  const isSaid = said !== null && said !== notice;
  if (isSaid && (availability !== true || said.text.includes('is not possible now'))) return null;
  return isSaid ? `says only “${said.text}”` : 'does nothing';
}

function isException(state: string, id: string, key: string): boolean {
  if (EXCEPTIONS.has(id) || EXCEPTIONS.has(`${state}: ${id}`)) return true;
  return (
    key.endsWith('Esc') || EDITS.some((edit) => key.endsWith(edit)) || MOVES.some((move) => id.endsWith(move))
  );
}

/** The rows of the help whose keys neither have an effect nor say why. */
function falseRows(name: string, fresh: () => LogHarness): readonly string[] {
  const { state, store } = fresh();
  return helpEntries(state, store.when).flatMap(({ id, keys }) =>
    keys.flatMap((key) => {
      const harness = fresh();
      const flaw = flawOf(harness, id, () => press(harness, key));
      return flaw === null || isException(name, id, key) ? [] : [`${key} (${id}) ${flaw}`];
    }),
  );
}

/** The lines of the command palette that neither have an effect nor say why. */
function falseLines(name: string, fresh: () => LogHarness): readonly string[] {
  const { state, store } = fresh();
  return helpEntries(state, store.when).flatMap(({ id }, cursor) => {
    const harness = fresh();
    const flaw = flawOf(harness, id, () => {
      const before = effectOf(harness);
      harness.store.dispatch({ type: 'help/opened', isTyping: true });
      harness.store.dispatch({ type: 'help/moved', cursor });
      harness.press('enter');
      return before;
    });
    return flaw === null || isException(name, id, '') ? [] : [`${id} ${flaw}`];
  });
}

const REUSED = STATES.map(([name, make]) => [name, reusable(make)] as const).filter(
  ([, fresh]) => fresh().state.help === null,
);

/** The first state of each set of active keys, because the command palette presses the keys of the help. */
const FIRST = new Map(
  REUSED.toReversed().map((reused) => {
    const { state } = reused[1]();
    return [`${modeOf(state)} ${scopesOf(state).join(' ')}`, reused];
  }),
);

describe('the help', () => {
  it.each(REUSED)('lists only keys that have an effect or say why not: %s', (name, fresh) => {
    expect(falseRows(name, fresh)).toEqual([]);
  });
});

describe('the command palette', () => {
  it.each([...FIRST.values()])(
    'lists only commands that have an effect or say why not: %s',
    (name, fresh) => {
      expect(falseLines(name, fresh)).toEqual([]);
    },
  );
});
