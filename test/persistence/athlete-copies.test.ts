import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { athleteCopies, mergeAthleteCopy } from '../../src/persistence/athlete-copies.js';
import { AthleteSettings } from '../../src/persistence/athlete-settings.js';
import { WriterLock } from '../../src/persistence/disk/writer-lock.js';
import { TestDataRoot } from '../support/data-root.js';
import { NOW, namesIn } from '../support/stores.js';

const COPY = 'athlete.sync-conflict-20260216-180211-ABCDEFG.json';

/** A data root with `athlete.json` and other files next to it. */
function aRoot(files: Readonly<Record<string, string>>) {
  const on = new TestDataRoot();
  mkdirSync(join(on.root, 'data'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(on.root, 'data', name), text);
  const lock = new WriterLock(on.paths);
  onTestFinished(() => lock.close());
  return { on, settings: new AthleteSettings(on.paths, lock, () => null) };
}

describe('copies of athlete.json', () => {
  it('are listed by the names that file synchronisers give them', () => {
    const names = [
      COPY,
      "athlete (Ann's conflicted copy 2026-02-16).json",
      'athlete_conflict-20260216-180211.json',
    ];
    const { on } = aRoot(
      Object.fromEntries(['athlete.json', 'renaming.json', ...names].map((name) => [name, '{}'])),
    );
    expect(athleteCopies(on.paths)).toEqual(names.toSorted().map((name) => join('data', name)));
    expect(athleteCopies(new TestDataRoot().paths)).toEqual([]);
  });

  it('are merged: their body weights and aliases are taken, and they move to trash/replaced', () => {
    const { on, settings } = aRoot({
      'athlete.json': '{"unit": "lb", "mine": 1}',
      [COPY]:
        '{"unit": "kg", "bodyWeights": [{"date": "2026-02-01", "weightKg": 80}], "aliases": {"B": "Bench Press"}}',
    });
    expect(mergeAthleteCopy(on.paths, settings, `data/${COPY}`, NOW)).toBe(
      'Added 1 body weight and 1 alias to athlete.json; the copy is in trash/replaced.',
    );
    expect(JSON.parse(readFileSync(on.paths.config, 'utf8'))).toEqual({
      unit: 'lb',
      mine: 1,
      bodyWeights: [{ date: '2026-02-01', weightKg: 80 }],
      aliases: { B: 'Bench Press' },
    });
    expect(athleteCopies(on.paths)).toEqual([]);
    expect(namesIn(on.paths.replaced)).toHaveLength(1);
  });

  it('change nothing if they have nothing new', () => {
    const { on, settings } = aRoot({ 'athlete.json': '{"unit":"lb"}', [COPY]: '{"unit": "kg"}' });
    expect(mergeAthleteCopy(on.paths, settings, `data/${COPY}`, NOW)).toMatch(/^The copy had nothing new/);
    expect(readFileSync(on.paths.config, 'utf8')).toBe('{"unit":"lb"}');
  });

  it('stay in place if they or athlete.json cannot be read, as with the markers of a git conflict', () => {
    const markers = '<<<<<<< HEAD\n{"unit": "kg"}\n=======\n{"unit": "lb"}\n>>>>>>> theirs\n';
    const weights = '{"bodyWeights": [{"date": "2026-02-01", "weightKg": 80}]}';
    for (const [own, copy] of [
      ['{}', markers],
      [markers, weights],
    ] as const) {
      const { on, settings } = aRoot({ 'athlete.json': own, [COPY]: copy });
      expect(() => mergeAthleteCopy(on.paths, settings, `data/${COPY}`, NOW)).toThrow();
      expect(athleteCopies(on.paths)).toHaveLength(1);
      expect(readFileSync(on.paths.config, 'utf8')).toBe(own);
    }
  });
});
