import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { athleteJsonSchema, settingPaths } from '../../../src/domain/athlete-schema.js';
import { formatKey } from '../../../src/domain/read-athlete.js';

const readText = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

describe('the JSON Schema of the settings', () => {
  it('is the file in data/output/schemas (npm run schema writes it)', () => {
    expect(readText('data/output/schemas/athlete_schema.jsonc')).toBe(athleteJsonSchema());
  });

  it('has comments and defaults, and accepts only valid settings', () => {
    const text = athleteJsonSchema();
    expect(text).toMatch(/\/\/ The mouse scrolls and selects\n +"mouse": \{/);
    const isValid = new Ajv().compile(parse(text) as object);
    expect(
      isValid({ unit: 'lb', theme: 'dark', coach: 1, muscleTargets: { chest: { min: 1, max: 2 } } }),
    ).toBe(true);
    for (const wrong of [{ unit: 'stone' }, { bell: 1 }, { muscleTargets: { chest: { min: 1 } } }]) {
      expect(isValid(wrong)).toBe(false);
    }
  });

  it('has no key that docs/configuration.md does not explain', () => {
    const document = readText('docs/configuration.md');
    const missing = settingPaths()
      .map(formatKey)
      .filter((key) => !document.includes(`\`${key}`));
    expect(missing).toEqual([]);
  });
});
