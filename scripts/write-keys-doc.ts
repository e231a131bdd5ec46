/** Writes the key table of the README from the keymap. */
import { readFileSync, writeFileSync } from 'node:fs';
import { keysDocument, withKeys } from './keys-document.js';

const readme = new URL('../README.md', import.meta.url);
writeFileSync(readme, withKeys(readFileSync(readme, 'utf8'), keysDocument()));
