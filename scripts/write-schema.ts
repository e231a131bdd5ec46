// Writes the JSON Schemas of the session document and the settings: npm run schema
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { athleteJsonSchema } from '../src/domain/athlete-schema.js';
import { recordJsonSchema } from '../src/domain/record-schema.js';
import { dataPaths } from '../src/persistence/paths.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { schema, athleteSchema } = dataPaths(root);
writeFileSync(schema, recordJsonSchema());
writeFileSync(athleteSchema, athleteJsonSchema());
