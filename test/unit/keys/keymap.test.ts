import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keysDocument } from '../../../scripts/keys-document.js';
import { REST_STEP_SECONDS } from '../../../src/domain/rest-clock.js';
import { chordsOf } from '../../../src/keys/binding.js';
import { checkTable, describeTableError } from '../../../src/keys/check-table.js';
import { isPlain } from '../../../src/keys/chord.js';
import { KEYMAP } from '../../../src/keys/keymap.js';
import { COMMANDS } from '../../../src/store/commands.js';

describe('the key table', () => {
  it('has no clash, no missing help and no printable key in entry mode', () => {
    expect(checkTable(KEYMAP).map(describeTableError)).toEqual([]);
  });

  it('names the step of the rest clock', () => {
    const texts = KEYMAP.filter(({ id }) => /^rest\.(longer|shorter)$/.test(id));
    expect(texts.map(({ label, help }) => [Number.parseInt(label, 10), Number(/\d+/.exec(help))])).toEqual([
      [REST_STEP_SECONDS, REST_STEP_SECONDS],
      [REST_STEP_SECONDS, REST_STEP_SECONDS],
    ]);
  });

  it('binds exactly the commands of the store', () => {
    const bound = new Set<string>(KEYMAP.map(({ id }) => id));
    expect([...bound].sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  it('reaches every command without Alt, Ctrl and function keys, except text editing and suspend', () => {
    const isReachable = (id: string) =>
      KEYMAP.some((binding) => binding.id === id && chordsOf(binding).some(isPlain));
    const unreachable = KEYMAP.map(({ id }) => id).filter((id) => !isReachable(id));
    expect([...new Set(unreachable)].sort()).toEqual([
      'app.suspend',
      'data.clear-setting',
      'data.clear-text',
      'field.clear',
      'files.find-clear',
      'line.drop-waiting',
      'stats.list-search-clear',
      'stats.weight-clear',
    ]);
  });

  it('has a letter as an alternative to Tab outside text fields, because some keyboards lack Tab', () => {
    const withTab = KEYMAP.filter(
      ({ mode, keys }) => mode === 'navigation' && keys.some((key) => key === 'tab' || key === 'shift+tab'),
    );
    expect(withTab.length).toBeGreaterThan(0);
    expect(withTab.filter(({ keys }) => !keys.some((key) => key.length === 1)).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it('is documented in docs/keys.md', () => {
    const written = readFileSync(new URL('../../../docs/keys.md', import.meta.url), 'utf8');
    expect(keysDocument()).toBe(written);
  });
});
