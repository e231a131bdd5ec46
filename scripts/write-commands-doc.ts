/** Writes the generated part of `docs/commands.md`, and the man page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { COMMANDS } from '../src/cli/commands.js';
import { commandsDocument, manPage } from './commands-document.js';

const fileAt = (path: string) => new URL(`../${path}`, import.meta.url);
const { version } = JSON.parse(readFileSync(fileAt('package.json'), 'utf8')) as { version: string };
const document = readFileSync(fileAt('docs/commands.md'), 'utf8');
writeFileSync(fileAt('docs/commands.md'), commandsDocument(document, COMMANDS));
writeFileSync(fileAt('docs/traininglogs.1'), manPage(version, COMMANDS));
