import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAthlete, updateAthlete } from '../../src/persistence/athlete-file.js';
import { describeStorageError } from '../../src/persistence/disk/storage-error.js';
import { writeTempFile } from '../support/data-root.js';
import { namesIn, storageErrorOf } from '../support/stores.js';
import { makeTempFolder } from '../support/temp-folder.js';

describe('athlete.json', () => {
  it('is nobody where there is no file', () => {
    expect(readAthlete(join(makeTempFolder(), 'data', 'athlete.json'))).toEqual({});
  });

  it('is made with the folder it lies in', () => {
    const folder = join(makeTempFolder(), 'data');
    updateAthlete(join(folder, 'athlete.json'), { unit: 'lb' });
    expect(readFileSync(join(folder, 'athlete.json'), 'utf8')).toBe('{\n  "unit": "lb"\n}\n');
    expect(namesIn(folder)).toEqual(['athlete.json']);
  });

  it('keeps what others wrote into it, unknown keys also', () => {
    const path = writeTempFile(
      'athlete.json',
      '\ufeff{"coach": {"name": "Bo"}, "unit": "kg", "aliases": {"BP": "Bench"}}',
    );
    expect(updateAthlete(path, { unit: 'lb', userName: 'Ann' })).toEqual({
      userName: 'Ann',
      unit: 'lb',
      aliases: { BP: 'Bench' },
      coach: { name: 'Bo' },
    });
    expect(readAthlete(path)).toMatchObject({ coach: { name: 'Bo' }, unit: 'lb' });
  });

  it.each([
    ['is no JSON', '{"unit": '],
    ['is no object', '[]'],
    ['has a unit of its own', '{"unit": "stone"}'],
    ['has a body weight of nothing', '{"bodyWeights": [{"date": "2026-01-01", "weightKg": 0}]}'],
  ])('is named where it %s, and not overwritten', (_what, text) => {
    const path = writeTempFile('athlete.json', text);
    const error = storageErrorOf(() => updateAthlete(path, { unit: 'kg' }));
    expect(error.kind).toBe('invalid-config');
    expect(describeStorageError(error, null)).toMatch(`the settings cannot be read: ${path}: `);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('is named where a folder has its name', () => {
    const path = join(makeTempFolder(), 'athlete.json');
    mkdirSync(path);
    expect(storageErrorOf(() => readAthlete(path)).kind).toBe('is-a-folder');
  });

  it('is read anew for every change', () => {
    const path = writeTempFile('athlete.json', '{"unit": "kg"}');
    writeFileSync(path, '{"unit": "kg", "coach": "Bo"}');
    expect(updateAthlete(path, { unit: 'lb' })).toEqual({ unit: 'lb', coach: 'Bo' });
  });
});
