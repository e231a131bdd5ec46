import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { recordSchemas } from '../../../src/domain/record.js';
import { recordJsonSchema } from '../../../src/domain/record-schema.js';
import { dataPaths } from '../../../src/persistence/paths.js';
import { anySession } from '../../support/any-session.js';
import { aSession, exercise } from '../../support/builders.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const isValidBySchema = new Ajv({ allowUnionTypes: true }).compile(parse(recordJsonSchema()));
const isValidByRecord = (value: unknown) => recordSchemas().trainingSession.safeParse(value).success;

const valid = aSession()
  .with(exercise('Squat').warmup('60x5').working('100x5 @8', '80x8 !drop 60x8'))
  .build();

/** The valid session with `value` at `path`. The key is removed if `value` is undefined. */
function changedAt(path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(valid);
  // Every path leads through objects and lists that the session has.
  const parent = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>(
      (node, key) => node[key] as Record<string, unknown>,
      copy as Record<string, unknown>,
    );
  const key = path.at(-1) ?? '';
  if (value === undefined) delete parent[key];
  else parent[key] = value;
  return copy;
}

const set = ['exercises', 0, 'workingSets', 0] as const;

describe('the published JSON Schema', () => {
  it('is the file in data/output/schemas (npm run schema writes it)', () => {
    expect(readFileSync(dataPaths(root).schema, 'utf8')).toBe(recordJsonSchema());
  });

  it('names its data model, and has comments above its keys', () => {
    const text = recordJsonSchema();
    expect(text).toMatch(/^\/\/ The JSON Schema of one training session, data model 0\.0\.1/);
    expect(text).toMatch(/\/\/ Place in the session, from 1\n +"Order": \{/);
    expect(text).toContain('"$schema": "http://json-schema.org/draft-07/schema#"');
  });

  it('accepts every record that the program accepts', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        expect(isValidByRecord(session)).toBe(true);
        expect(isValidBySchema(session), JSON.stringify(isValidBySchema.errors)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['no id', ['_id'], undefined],
    ['an id that is not a UUID', ['_id'], '3fcb25c2'],
    ['an id in upper case', ['_id'], '3FCB25C2-5CA4-4C42-9530-F957959F633D'],
    ['another data model', ['dataModelVersion'], '0.0.2'],
    ['another type', ['dataModelType'], 'body_weight'],
    ['a date in words', ['date'], 'today'],
    ['a date with a blank', ['date'], '2026-02-16 18:02'],
    ['a phase of 0', ['phase'], 0],
    ['a fractional week', ['week'], 1.5],
    ['a deload week of null', ['isDeloadWeek'], null],
    ['no exercises', ['exercises'], undefined],
    ['exercises of null', ['exercises'], null],
    ['a negative duration', ['sessionDurationMinutes'], -1],
    ['notes of a session as null', ['notes'], null],
    ['a source without an id', ['source'], { format: 'markdown' }],
    ['an exercise without a name', ['exercises', 0, 'Name'], ''],
    ['an order of 0', ['exercises', 0, 'Order'], 0],
    ['cues in one text', ['exercises', 0, 'formCues'], 'brace'],
    ['no goal', ['exercises', 0, 'currentGoal'], null],
    ['a goal with one end of a range', ['exercises', 0, 'currentGoal'], { repRange: { min: 5 } }],
    ['a warm-up of null', ['exercises', 0, 'warmupSets', 0], null],
    ['a warm-up with partial reps', ['exercises', 0, 'warmupSets', 0, 'repCount'], { full: 5, partial: 0 }],
    ['a set without a number', [...set, 'set'], undefined],
    ['a negative weight', [...set, 'weightKg'], -20],
    ['a weight that is a text', [...set, 'weightKg'], '100'],
    ['bare reps', [...set, 'repCount'], 5],
    ['fractional reps', [...set, 'repCount'], { full: 5.5, partial: 0 }],
    ['reps without partials', [...set, 'repCount'], { full: 5 }],
    ['an RPE of 11', [...set, 'rpe'], 11],
    ['an RPE of 0.5', [...set, 'rpe'], 0.5],
    ['an RPE in quarters', [...set, 'rpe'], 8.25],
    ['an unknown assessment', [...set, 'repAssessment'], 'great'],
    ['a technique of null', [...set, 'failureTechnique'], null],
    ['an unknown technique', [...set, 'failureTechnique'], { type: 'Negatives', details: {} }],
    ['a technique without its number', [...set, 'failureTechnique'], { type: 'LLP', details: {} }],
    [
      'a drop without a load',
      ['exercises', 0, 'workingSets', 1, 'failureTechnique', 'details', 'dropSets', 0, 'weightKg'],
      undefined,
    ],
    ['a weight in stone', [...set, 'enteredWeight'], { value: 5, unit: 'stone' }],
    ['an unknown load mode', [...set, 'loadMode'], 'banded'],
    ['one side only', [...set, 'unilateralRepCount'], { left: { full: 5, partial: 0 } }],
    ['an unknown set type', [...set, 'setType'], 'warmup'],
  ] as const)('rejects %s, like the program', (_what, path, value) => {
    const changed = changedAt(path, value);
    expect(isValidByRecord(changed)).toBe(false);
    expect(isValidBySchema(changed)).toBe(false);
  });
});

it.each([
  ['day', '2026-02-30'],
  ['leap day', '2025-02-29'],
  ['month', '2026-13-01'],
  ['hour', '2026-02-16T24:00'],
  ['offset', '2026-02-16T18:02+15:00'],
])(
  'only the program rejects a date with a %s that does not exist; the schema checks its form',
  (_what, date) => {
    const changed = changedAt(['date'], date);
    expect(isValidByRecord(changed)).toBe(false);
    expect(isValidBySchema(changed)).toBe(true);
  },
);
