import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { athleteJsonSchema } from '../../src/domain/athlete-schema.js';
import { recordJsonSchema } from '../../src/domain/record-schema.js';
import { publishSchema } from '../../src/persistence/session-files/published-schema.js';
import { TestDataRoot } from '../support/data-root.js';
import { namesIn, storageErrorOf } from '../support/stores.js';

describe('publishSchema', () => {
  it('writes the schemas of sessions and settings', () => {
    const { paths } = new TestDataRoot();
    publishSchema(paths);
    expect(readFileSync(paths.schema, 'utf8')).toBe(recordJsonSchema());
    expect(readFileSync(paths.athleteSchema, 'utf8')).toBe(athleteJsonSchema());
    expect(namesIn(paths.schemas)).toEqual(['athlete_schema.jsonc', 'training_session_log_schema.jsonc']);
  });

  it('does not write a file that has the same schema', () => {
    const { paths } = new TestDataRoot();
    publishSchema(paths);
    utimesSync(paths.schema, 1000, 1000);
    publishSchema(paths);
    expect(statSync(paths.schema).mtimeMs).toBe(1_000_000);
  });

  it('replaces another version', () => {
    const { paths } = new TestDataRoot();
    mkdirSync(paths.schemas, { recursive: true });
    writeFileSync(paths.schema, '{}');
    publishSchema(paths);
    expect(readFileSync(paths.schema, 'utf8')).toBe(recordJsonSchema());
  });

  it('reports that a schema cannot be written', () => {
    const { paths } = new TestDataRoot();
    mkdirSync(paths.schema, { recursive: true });
    expect(storageErrorOf(() => publishSchema(paths))).toMatchObject({
      kind: 'is-a-folder',
      path: paths.schema,
    });
  });
});
