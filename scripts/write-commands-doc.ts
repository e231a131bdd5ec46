/** Writes the generated part of `docs/commands.md`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { COMMANDS } from '../src/cli/commands.js';
import { commandsDocument } from './commands-document.js';

const file = new URL('../docs/commands.md', import.meta.url);
writeFileSync(file, commandsDocument(readFileSync(file, 'utf8'), COMMANDS));
