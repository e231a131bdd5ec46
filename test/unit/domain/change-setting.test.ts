import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSetting, settingPaths } from '../../../src/domain/athlete-schema.js';
import { setFromText, setValue } from '../../../src/domain/change-setting.js';
import { firstMistake } from '../../../src/domain/check-settings.js';
import { formatKey, parseKey } from '../../../src/domain/read-athlete.js';

const set = (tree: object, key: string, typed: string) =>
  setFromText({ ...tree }, parseKey(key) ?? [], typed);

describe('a setting', () => {
  it.each([
    ['unit', 'pounds', { unit: 'lb' }],
    ['mouse', 'on', { mouse: true }],
    ['mouse', 'off', { mouse: false }],
    ['mouse', 'true', { mouse: true }],
    ['userName', 'Ann', { userName: 'Ann' }],
    ['userName', 'on', { userName: 'on' }],
    ['userName', '1984', { userName: '1984' }],
    ['deload.setsPercent', '50', { deload: { setsPercent: 50 } }],
    ['exercises."Bench Press".step', '1.25', { exercises: { 'Bench Press': { step: 1.25 } } }],
    ['exercises.Squat.plates', '[20, 10]', { exercises: { Squat: { plates: [20, 10] } } }],
    ['aliases.ohp', 'Overhead Press', { aliases: { ohp: 'Overhead Press' } }],
    ['muscleTargets.chest.min', '12', { muscleTargets: { chest: { min: 12, max: 20 } } }],
  ])('%s is set by %j', (key, typed, tree) => {
    expect(set({}, key, typed)).toEqual({ ok: true, tree });
  });

  it.each([
    ['unit', 'stone', /expected one of "kg"\|"lb"/],
    ['mouse', 'maybe', /expected boolean/],
    ['deload.setsPercent', '0', /number to be >=1/],
    ['exercises.Squat.step', 'big', /expected number/],
    ['userId', '', /at least 1|>=1/],
  ])('%s refuses %j', (key, typed, reason) => {
    expect(set({}, key, typed)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });

  it('is changed without changing other settings, even invalid ones', () => {
    const tree = { coach: 1, theme: 'blue', exercises: { Squat: { step: 'five', bar: 20 } } };
    expect(set(tree, 'exercises.Squat.bar', '15')).toEqual({
      ok: true,
      tree: { coach: 1, theme: 'blue', exercises: { Squat: { step: 'five', bar: 15 } } },
    });
    expect(set(tree, 'theme', 'dark')).toMatchObject({ ok: true, tree: { theme: 'dark', coach: 1 } });
  });

  it('is removed with each section that becomes empty, unless the rest would be invalid', () => {
    const tree = { deload: { setsPercent: 50 }, unit: 'kg' };
    expect(setValue(tree, ['deload', 'setsPercent'], undefined)).toEqual({ ok: true, tree: { unit: 'kg' } });
    expect(setValue(tree, ['theme'], undefined)).toEqual({ ok: true, tree });
    const target = { muscleTargets: { chest: { min: 1, max: 2 } } };
    expect(setValue(target, ['muscleTargets', 'chest', 'min'], undefined)).toMatchObject({ ok: false });
  });
});

describe('a key', () => {
  it('is read back from its formatted form', () => {
    const part = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (path) => {
        expect(parseKey(formatKey(path))).toEqual(path);
      }),
    );
  });

  it.each(['', '.', 'a.', '.a', 'a..b', 'a"b', '"a'])('is not read from %j', (key) => {
    expect(parseKey(key)).toBeNull();
  });

  it.each(['unti', 'deload.sets', 'unit.x', 'constructor', 'exercises.Squat.steps', '__proto__'])(
    '%s is unknown',
    (key) => {
      expect(findSetting(parseKey(key) ?? []).status).toBe('unknown');
    },
  );

  it('of every setting is known', () => {
    const keys = settingPaths().map(formatKey);
    expect(keys).toContain('deload.setsPercent');
    for (const path of settingPaths()) expect(findSetting(path)).toMatchObject({ status: 'known' });
  });
});

describe('the first mistake in the settings', () => {
  it.each([
    ['{"unit": "kg"}', null],
    ['{\n  "unit": "kg",\n}', /^line 3, column 1: is not JSON/],
    ['{\n  "theme": "dark",\n  "bell": 3,\n  "unit": "st"\n}', /^line 3, column 11: bell: expected boolean/],
    ['{"exercises": {"Squat":\n {"step": "a"}}}', /^line 2, column 11: exercises\.Squat\.step: /],
    ['{"muscleTargets": {"chest":\n {"min": 1}}}', /^line 2, column 2: muscleTargets\.chest: /],
  ])('of %j, if there is one, is named with its place', (text, words) => {
    if (words === null) expect(firstMistake(text)).toBeNull();
    else expect(firstMistake(text)).toMatch(words);
  });
});
