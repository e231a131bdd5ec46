// Writes the JSON Schemas of the record and the settings, and the record's types for the library: npm run schema
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { athleteJsonSchema } from '../src/domain/athlete-schema.js';
import { recordJsonSchema } from '../src/domain/record-schema.js';
import { dataPaths } from '../src/persistence/paths.js';
import { recordTypes } from './record-types.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { schema, athleteSchema } = dataPaths(root);
writeFileSync(schema, recordJsonSchema());
writeFileSync(athleteSchema, athleteJsonSchema());
writeFileSync(`${root}src/library/record-types.ts`, recordTypes());
