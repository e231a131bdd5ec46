/** The help texts, generated from the table of commands. */
import type { Command } from './command.js';
import { formatTable } from './format.js';

const EXIT_STATUS =
  'Exit status: 0 done, 1 failed, 2 wrong usage, 3 the stores disagree or one copy is missing.\n';

/** What `traininglogs --help` prints. */
export function formatHelp(commands: readonly Command[]): string {
  const rows = commands.map((command) => [`  ${usageOf(command)}`, command.summary]);
  return [
    'traininglogs keeps a workout log in two places you can read: a SQLite database and JSON files.\n\n',
    formatTable(rows),
    '\n--data-dir DIR names the data root for any command; traininglogs where says which one is used.\n',
    EXIT_STATUS,
  ].join('');
}

/** What `traininglogs COMMAND --help` prints. */
export function formatCommandHelp(command: Command): string {
  return `${usageOf(command)} [--data-dir DIR]\n\n${command.summary}\n\n${EXIT_STATUS}`;
}

function usageOf(command: Command): string {
  return `traininglogs ${command.name} ${command.usage}`.trim();
}
