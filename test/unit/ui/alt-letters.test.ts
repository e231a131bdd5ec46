/** On the set line and in command mode, Alt and a character is exactly Esc, then that character. */
import { describe, expect, it } from 'vitest';
import { bindingsOf, isActiveIn } from '../../../src/keys/binding.js';
import { KEYMAP } from '../../../src/keys/keymap.js';
import { bench, logged } from '../store/support-log-sets.js';

/** Every character that is a command in command mode, and some that are not. */
const CHARACTERS = [
  ...(['log.sets', 'global', 'screens'] as const).flatMap((scope) =>
    bindingsOf(KEYMAP, scope)
      .filter((binding) => isActiveIn(binding, 'navigation'))
      .flatMap(({ keys }) => keys.filter((key) => key.length === 1)),
  ),
  ...['7', 'z', '$'],
];

const STATES = {
  'the empty line': () => bench().enter('w 40x5', '80x5'),
  'a typed line': () => bench().enter('80x5').type('82.5x'),
  'the first set': () => bench(),
  'an edited set': () => bench().enter('80x5', '80x4').press('escape', 'e'),
  'command mode': () => bench().enter('80x5', '80x4').press('escape'),
  'the sets': () => bench().enter('80x5', '80x4').press('escape', 'up', 'up'),
} as const;

describe.each(Object.entries(STATES))('at %s', (_, make) => {
  it.each([...new Set(CHARACTERS)])('treats Alt+%s as Esc and then that character', (character) => {
    const [withAlt, withEscape] = [make().press(`alt+${character}`), make().press('escape', character)];
    expect(withAlt.state).toEqual(withEscape.state);
    expect(withAlt.fake.stored).toEqual(withEscape.fake.stored);
  });
});

it('a set typed right after Alt+U is logged in full, and no other set is lost', () => {
  const harness = bench().enter('80x6', '80x4').press('alt+u').enter('80x5');
  expect(logged(harness)).toEqual(['80x6', '80x5']);
  expect(logged(bench().enter('80x6', '80x4').press('escape', 'u').enter('80x5'))).toEqual(logged(harness));
});
