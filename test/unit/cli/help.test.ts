import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandsDocument, manPage } from '../../../scripts/commands-document.js';
import { COMMANDS } from '../../../src/cli/commands.js';
import { ENVIRONMENT_VARIABLES } from '../../../src/cli/environment.js';
import { formatCommandHelp, formatHelp } from '../../../src/cli/help.js';
import { GLOBAL_OPTIONS, optionWords } from '../../../src/cli/usage.js';
import { widthColumns } from '../../../src/text/width.js';

const readText = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const everyHelp = [formatHelp(COMMANDS), ...COMMANDS.map(formatCommandHelp)];

describe('the help', () => {
  it('fits 80 columns', () => {
    const lines = everyHelp.flatMap((text) => text.split('\n'));
    expect(lines.filter((line) => widthColumns(line) > 80)).toEqual([]);
  });

  it('lists the commands by group, with environment, examples and exit statuses', () => {
    const help = formatHelp(COMMANDS);
    const titles = help.split('\n').filter((line) => /^[A-Z][A-Za-z ]*$/.test(line));
    expect(titles).toEqual(['Log', 'Look', 'Data', 'Options', 'Environment', 'Examples', 'Exit status']);
    for (const { name } of COMMANDS) expect(help).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  it.each(COMMANDS)('of $name explains every option, and has an example', (command) => {
    const help = formatCommandHelp(command);
    for (const [name, option] of Object.entries({ ...command.options, ...GLOBAL_OPTIONS })) {
      expect(help).toContain(`\n  ${optionWords(name, option)}`);
      expect(option.description).toMatch(/^[^.]+[^.]$/);
    }
    expect(help).toContain(`\nExamples\n  traininglogs ${command.examples[0]}\n`);
  });

  it('is what docs/commands.md says', () => {
    const document = readText('docs/commands.md');
    expect(commandsDocument(document, COMMANDS), 'run npm run commands-doc').toBe(document);
  });

  it('names environment variables that docs/configuration.md explains', () => {
    const document = readText('docs/configuration.md');
    const names = ENVIRONMENT_VARIABLES.flatMap(([each]) => each.split(', '));
    expect(names.filter((name) => !document.includes(`\`${name}\``))).toEqual([]);
  });
});

const input = manPage('1.2.3', COMMANDS);
const groff = spawnSync('groff', ['-man', '-Tascii', '-ww'], { encoding: 'utf8', input });

it.skipIf(groff.error)('the man page is formatted without warnings', () => {
  expect([groff.status, groff.stderr]).toEqual([0, '']);
  expect(groff.stdout).toContain('print the version');
});
