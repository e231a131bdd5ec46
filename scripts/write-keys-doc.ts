/** Writes `docs/keys.md` from the key table. */
import { writeFileSync } from 'node:fs';
import { keysDocument } from './keys-document.js';

writeFileSync(new URL('../docs/keys.md', import.meta.url), keysDocument());
