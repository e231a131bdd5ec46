import { describe, expect, it } from 'vitest';
import type { Binding } from '../../../src/keys/binding.js';
import { KEYMAP } from '../../../src/keys/keymap.js';
import { footerOf } from '../../../src/ui/footer.js';
import { headerOf } from '../../../src/ui/header.js';
import { LogHarness } from '../../support/log-harness.js';
import { LOWER, UPPER } from './support-log-past.js';

/** Three exercises with sets, the second one open with its set line, while a rest is running. */
function logging(): LogHarness {
  const harness = new LogHarness({ sessions: [LOWER, UPPER] })
    .begin('Leg Press')
    .enter('200x8')
    .withExercise('Bench Press')
    .withExercise('Row')
    .press('escape', 'right', 'enter')
    .enter('80x5', '80x4')
    .press('escape', 'right', 'enter')
    .enter('50x8', '50x7')
    .press('escape', 'left', 'enter');
  harness.store.dispatch({ type: 'log/ticked', nowMs: harness.fake.ports.now().getTime() });
  return harness;
}

/** What is open: the help, an exercise, or the kind of the stage, such as `sets`. */
function openIn({ state }: LogHarness): string {
  if (state.help !== null) return 'help';
  if (state.exercise !== null) return 'exercise';
  return state.log.stage.kind;
}

/** The mode that is on, and the modes that the footer and the tabs show. */
function modesOf({ state, store }: LogHarness) {
  const [first] = footerOf(state, store.when, 78).hints;
  return {
    mode: state.log.isCommandMode ? 'commands' : 'typing',
    footer: first?.label === 'type' ? 'commands' : 'typing',
    tabs: headerOf(state).keys === 'digits' ? 'commands' : 'typing',
  };
}

const everywhere = (mode: 'commands' | 'typing') => ({ mode, footer: mode, tabs: mode });

/** Closes what the key opened. */
function close(harness: LogHarness): void {
  for (let times = 0; times < 3 && openIn(harness) !== 'sets'; times += 1) harness.press('escape');
}

const TABLE: readonly Binding[] = KEYMAP;
const KEYS = TABLE.filter(({ scope, mode }) => scope === 'log.sets' && mode !== 'entry').flatMap(
  ({ id, keys }) => keys.map((key) => [key, id] as const),
);

/** Commands that move a cursor with arrows, stay in command mode, open the palette or mark a set. */
const STAYING = [
  'set.up',
  'exercise.next',
  'exercise.previous',
  'commands.enter',
  'palette.open',
  'set.remove',
];
/** Commands that type, also while the cursor is on a set. */
const TYPING = ['set.to-line', 'set.to-line-by-tab', 'set.down'];
/** Commands that leave the sets, or that return to the edited set. */
const OTHER = ['session.leave', 'set.edit'];
const TESTED = KEYS.filter(([, id]) => !OTHER.includes(id));

describe('a command of command mode', () => {
  it.each(TESTED)(
    'returns to the set line when it is done, unless its purpose is to stay in command mode: %s (%s)',
    (key, id) => {
      const harness = logging().press('escape', key);
      close(harness);
      expect(modesOf(harness)).toEqual(everywhere(STAYING.includes(id) ? 'commands' : 'typing'));
    },
  );

  it.each(TESTED)(
    'stays in command mode if an arrow key moved the cursor, unless its purpose is to type: %s (%s)',
    (key, id) => {
      const harness = logging().press('escape', 'up', key);
      close(harness);
      expect(modesOf(harness)).toEqual(everywhere(TYPING.includes(id) ? 'typing' : 'commands'));
      if (!TYPING.includes(id)) expect(harness.log.setCursor).not.toBeNull();
    },
  );
});

describe('Esc after a command with the cursor on a set', () => {
  it.each([
    ['the search of an exercise', '/'],
    ['the search of an exercise to swap', 's'],
    ['the summary', 'f'],
    ['the rest clock', 'r'],
    ['the goal', 'g'],
  ])('returns to that set from %s', (_, key) => {
    const harness = logging().press('escape', 'up', 'up');
    expect(harness.log.setCursor).toBe(0);
    harness.press(key, 'escape');
    expect(harness.log).toMatchObject({ stage: { kind: 'sets' }, isCommandMode: true, setCursor: 0 });
  });

  it('returns to the last set if the summary undid the set under the cursor', () => {
    const harness = logging().press('escape', 'right', 'up', 'f', 'u', 'escape');
    expect(harness.exercise.workingSets).toHaveLength(1);
    expect(harness.log.setCursor).toBe(0);
  });
});
