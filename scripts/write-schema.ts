// Writes the JSON Schema of the record into the repository: npm run schema
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { recordJsonSchema } from '../src/domain/record-schema.js';
import { dataPaths } from '../src/persistence/paths.js';

const root = fileURLToPath(new URL('..', import.meta.url));
writeFileSync(dataPaths(root).schema, recordJsonSchema());
