import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  readAthleteFile,
  readAthleteSource,
  replaceAthleteText,
  updateAthlete,
  updateAthleteTree,
} from '../../src/persistence/athlete-file.js';
import { AthleteSettings } from '../../src/persistence/athlete-settings.js';
import { AthleteCache, copyAthleteCache } from '../../src/persistence/database/athlete-cache.js';
import { closeDatabase, openDatabase } from '../../src/persistence/database/database.js';
import { Statements } from '../../src/persistence/database/statements.js';
import { describeStorageError } from '../../src/persistence/disk/storage-error.js';
import { WriterLock } from '../../src/persistence/disk/writer-lock.js';
import { TestDataRoot } from '../support/data-root.js';
import { openMemoryDatabase } from '../support/memory-database.js';
import { namesIn, storageErrorOf } from '../support/stores.js';

function aRoot(text?: string | Uint8Array) {
  const { paths } = new TestDataRoot();
  mkdirSync(`${paths.root}/data`, { recursive: true });
  if (text !== undefined) writeFileSync(paths.config, text);
  const lock = new WriterLock(paths);
  onTestFinished(() => lock.close());
  const read = () =>
    readAthleteFile(readAthleteSource(paths), paths, () => ({ unit: 'lb', userName: 'Ann' }));
  const set = (changes: object) => updateAthlete(paths, lock, (athlete) => ({ ...athlete, ...changes }));
  return { paths, lock, read, set, written: () => readFileSync(paths.config, 'utf8') };
}

describe('athlete.json', () => {
  it('is read as an empty athlete if it does not exist', () => {
    expect(aRoot().read()).toEqual({ athlete: {}, warning: null, isReadable: true, isUnitKnown: true });
  });

  it('is written with one newline at the end', () => {
    const { paths, set, written } = aRoot();
    set({ unit: 'lb' });
    expect(written()).toBe('{\n  "unit": "lb"\n}\n');
    expect(namesIn(`${paths.root}/data`)).toEqual(['athlete.json']);
  });

  it('keeps the values of other programs, including unknown keys', () => {
    const { set, read, written } = aRoot(
      '\ufeff{"coach": {"name": "Bo"}, "unit": "kgs", "aliases": {"BP": "Bench"}}',
    );
    expect(set({ userName: 'Ann' })).toMatchObject({ userName: 'Ann', unit: 'kg', coach: { name: 'Bo' } });
    expect(JSON.parse(written())).toEqual({
      coach: { name: 'Bo' },
      unit: 'kgs',
      aliases: { BP: 'Bench' },
      userName: 'Ann',
    });
    expect(read().athlete).toMatchObject({ unit: 'kg' });
  });

  it.each([
    ['has a trailing comma', '{\n  "unit": "kg",\n}', 'line 3, column 1: is not JSON'],
    ['repeats a key', '{"unit": "kg",\n "unit": "lb"}', 'line 2, column 2: the key "unit" is repeated'],
    ['is no object', '[]', 'line 1, column 1: is not a JSON object'],
    ['is Latin-1', Buffer.from('{\n  "userName": "Ren\xe9"\n}', 'latin1'), 'line 2, column 19: is not UTF-8'],
    [
      'is Latin-1 after a written replacement character',
      Buffer.concat([Buffer.from('{"a": "\ufffd'), Buffer.from('\xe9"}', 'latin1')]),
      'line 1, column 9: is not UTF-8',
    ],
  ])('that %s is read as the last valid values, and never written', (_what, text, problem) => {
    const { paths, read, set } = aRoot(text);
    expect(read()).toMatchObject({ athlete: { unit: 'lb', userName: 'Ann' }, isReadable: false });
    expect(read().warning).toContain(`data/athlete.json cannot be read: ${problem}`);
    const error = storageErrorOf(() => set({ unit: 'kg' }));
    expect(describeStorageError(error, paths.root)).toContain(problem);
    expect(readFileSync(paths.config)).toEqual(Buffer.from(text));
  });

  it('that is a folder is read as the last valid values', () => {
    const { paths, read } = aRoot();
    mkdirSync(paths.config);
    expect(read()).toMatchObject({ athlete: { unit: 'lb' }, isReadable: false });
  });

  it('is read without its invalid values, which stay in the file as written until they are set', () => {
    const text = `{"unit": "stone", "bell": false, "coach": 1,
      "bodyWeights": [{"date": "2026-01-01", "weightKg": "80"}, {"date": "2026-01-02", "weightKg": 81}],
      "exercises": {"Squat": {"step": "five", "bar": 20}, "Row": {"step": 1}}}`;
    const { read, set, written } = aRoot(text);
    expect(read()).toMatchObject({
      athlete: { unit: 'lb', bell: false, exercises: { Squat: { bar: 20 } } },
      warning: expect.stringContaining('unit'),
      isUnitKnown: true,
    });
    const { bodyWeights = [], exercises } = read().athlete;
    set({
      bodyWeights: [...bodyWeights, { date: '2026-01-03', weightKg: 82 }],
      exercises: { ...exercises, Row: { step: 2 } },
    });
    expect(JSON.parse(written())).toEqual({
      unit: 'stone',
      bell: false,
      coach: 1,
      bodyWeights: [
        { date: '2026-01-02', weightKg: 81 },
        { date: '2026-01-03', weightKg: 82 },
        { date: '2026-01-01', weightKg: '80' },
      ],
      exercises: { Squat: { step: 'five', bar: 20 }, Row: { step: 2 } },
    });
    set({ unit: 'kg' });
    expect(JSON.parse(written())).toMatchObject({ unit: 'kg' });
  });

  it('is read again before a change is written', () => {
    const { paths, set } = aRoot('{"unit": "kg"}');
    writeFileSync(paths.config, '{"unit": "kg", "coach": "Bo"}');
    expect(set({ unit: 'lb' })).toEqual({ unit: 'lb', coach: 'Bo' });
  });

  it('is not written while another process holds the writer lock', () => {
    const { paths, set, written } = aRoot('{"unit": "kg"}');
    const other = new WriterLock(paths);
    onTestFinished(() => other.close());
    const mine = new WriterLock(paths, { waitMs: 0 });
    onTestFinished(() => mine.close());
    other.hold(() => {
      const writes = [
        () => updateAthlete(paths, mine, () => ({ unit: 'lb' })),
        () => updateAthleteTree(paths, mine, () => ({ unit: 'lb' })),
        () => replaceAthleteText(paths, mine, Buffer.from('{"unit": "kg"}'), Buffer.from('{}')),
      ];
      for (const write of writes) expect(storageErrorOf(() => void write()).kind).toBe('writer-locked');
    });
    expect(written()).toBe('{"unit": "kg"}');
    expect(set({ unit: 'lb' })).toEqual({ unit: 'lb' });
  });
});

describe('a change of the settings that does not wait', () => {
  it('fails at once while another process holds the writer lock', () => {
    const { paths, written } = aRoot('{"unit": "kg"}');
    const other = new WriterLock(paths);
    onTestFinished(() => other.close());
    const mine = new WriterLock(paths, { waitMs: 600_000 });
    onTestFinished(() => mine.close());
    const change = () => updateAthlete(paths, mine, () => ({ unit: 'lb' as const }), { waits: false });
    other.hold(() => expect(storageErrorOf(change).kind).toBe('writer-locked'));
    expect(written()).toBe('{"unit": "kg"}');
    expect(change()).toEqual({ unit: 'lb' });
  });
});

describe('the settings of a process', () => {
  function settingsOf(root: ReturnType<typeof aRoot>) {
    const database = openDatabase(root.paths.database);
    onTestFinished(() => closeDatabase(database));
    const cache = new AthleteCache(new Statements(database));
    return { cache, settings: new AthleteSettings(root.paths, root.lock, () => cache) };
  }

  it('are the last valid values while the file is broken, and those of the file once it is repaired', () => {
    const root = aRoot('{"unit": "lb", "bell": false}');
    const { settings } = settingsOf(root);
    settings.cacheReadable();
    writeFileSync(root.paths.config, '{"unit": "kg", "bell": 5}');
    settings.cacheReadable();
    writeFileSync(root.paths.config, '{');
    expect(settingsOf(root).settings.read().athlete).toEqual({ unit: 'kg', bell: false });
    writeFileSync(root.paths.config, '{"bell": true}');
    expect(settings.read().athlete).toEqual({ bell: true });
  });

  it('include the answers of the first start while the file is broken, without writing it', () => {
    const root = aRoot('{');
    const { settings } = settingsOf(root);
    expect(settings.read()).toMatchObject({ isUnitKnown: false, athlete: {} });
    expect(settings.answer({ unit: 'lb', userName: 'Ann' })).toEqual({ unit: 'lb', userName: 'Ann' });
    expect(settingsOf(root).settings.read()).toMatchObject({ isUnitKnown: true, athlete: { unit: 'lb' } });
    expect(root.written()).toBe('{');
  });

  it('keep body weights that are entered while the file is broken, and write them once it is repaired', () => {
    const root = aRoot('{"unit": "kg", "bodyWeights": [{"date": "2026-02-01", "weightKg": 83}]}');
    const { settings } = settingsOf(root);
    settings.cacheReadable();
    writeFileSync(root.paths.config, '{');
    expect(settings.setBodyWeight({ day: '2026-02-16', weightKg: 82 })).toBe(false);
    expect(settings.setBodyWeight({ day: '2026-02-01', weightKg: null })).toBe(false);
    expect(settings.read().athlete.bodyWeights).toEqual([{ date: '2026-02-16', weightKg: 82 }]);
    expect(settingsOf(root).settings.read().athlete.bodyWeights).toHaveLength(1);
    expect(root.written()).toBe('{');

    const repaired = '{"coach": "Bo", "bodyWeights": [{"date": "2026-02-10", "weightKg": 84}]}';
    writeFileSync(root.paths.config, repaired);
    const next = settingsOf(root);
    next.settings.cacheReadable();
    expect(JSON.parse(root.written())).toEqual({
      coach: 'Bo',
      bodyWeights: [
        { date: '2026-02-10', weightKg: 84 },
        { date: '2026-02-16', weightKg: 82 },
      ],
    });
    expect(next.cache.pendingWeights()).toEqual([]);
  });

  it('write a later body weight after those that were waiting', () => {
    const root = aRoot('{');
    const { settings } = settingsOf(root);
    settings.setBodyWeight({ day: '2026-02-16', weightKg: 82 });
    writeFileSync(root.paths.config, '{}');
    expect(settings.setBodyWeight({ day: '2026-02-16', weightKg: 81 })).toBe(true);
    settings.cacheReadable();
    expect(JSON.parse(root.written())).toEqual({ bodyWeights: [{ date: '2026-02-16', weightKg: 81 }] });
  });

  it('keep the body weights that wait for a repaired file when the database is rebuilt', () => {
    const root = aRoot('{');
    const { settings } = settingsOf(root);
    settings.setBodyWeight({ day: '2026-02-16', weightKg: 82 });
    const other = new AthleteCache(new Statements(openMemoryDatabase()));
    copyAthleteCache(root.paths.database, other);
    expect(other.pendingWeights()).toEqual([{ day: '2026-02-16', weightKg: 82 }]);
  });

  it('report an error if neither the file nor the database can hold a body weight', () => {
    const root = aRoot('{');
    const settings = new AthleteSettings(root.paths, root.lock, () => null);
    const kind = storageErrorOf(() => settings.setBodyWeight({ day: '2026-02-16', weightKg: 82 })).kind;
    expect(kind).toBe('invalid-config');
  });
});
