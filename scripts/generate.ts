/** Writes the generated files, which git ignores but the types and the package need: `npm run generate`. */
import { fileURLToPath } from 'node:url';
import { writeManPage } from './package/man-page.js';
import { writeRecordTypes } from './record-types.js';

writeRecordTypes();
writeManPage(fileURLToPath(new URL('../dist', import.meta.url)));
