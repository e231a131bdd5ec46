/** The help texts, generated from the table of commands. They fit 80 columns. */
import { wrapText } from '../text/wrap.js';
import type { Command } from './command.js';

const MAX_COLUMNS = 79;

const DATA_DIR_HELP =
  '--data-dir DIR sets the data root of any command; traininglogs where shows which one is used.';
const LINEAR_HELP =
  'traininglogs --linear prints lines instead of drawing screens, for screen readers and plain terminals; so does INK_SCREEN_READER=true.';
const EXIT_STATUS =
  'Exit status: 0 done, 1 failed, 2 wrong usage, 3 the stores differ or one copy is missing, 130 stopped with Ctrl+C, 143 stopped by SIGTERM.';

/** What `traininglogs --help` prints. */
export function formatHelp(commands: readonly Command[]): string {
  return [
    'A workout log in a SQLite database and JSON files.\n\n',
    'traininglogs opens the screens, traininglogs COMMAND runs a command:\n\n',
    ...commands.map((command) => `${paragraph(usageOf(command), 2)}${paragraph(command.summary, 6)}`),
    '\n',
    paragraph(DATA_DIR_HELP),
    paragraph(LINEAR_HELP),
    paragraph(EXIT_STATUS),
  ].join('');
}

/** What `traininglogs COMMAND --help` prints. */
export function formatCommandHelp(command: Command): string {
  return [
    paragraph(`traininglogs ${usageOf(command)} [--data-dir DIR]`),
    '\n',
    paragraph(command.summary),
    '\n',
    paragraph(EXIT_STATUS),
  ].join('');
}

/** Blanks inside an option like `[--limit N]` do not break. */
function usageOf(command: Command): string {
  return `${command.name} ${command.usage}`
    .trim()
    .replace(/\[[^\]]*\]/g, (option) => option.replaceAll(' ', '\u00a0'));
}

function paragraph(text: string, indent = 0): string {
  const lines = wrapText(text, MAX_COLUMNS - indent);
  return lines.map((line) => `${' '.repeat(indent)}${line.replaceAll('\u00a0', ' ')}\n`).join('');
}
