/** The help texts, made from the usage of the commands. They fit 80 columns. */
import { wrapText } from '../text/wrap.js';
import { ENVIRONMENT_VARIABLES, EXIT_STATUSES } from './environment.js';
import {
  COMMAND_GROUPS,
  type CommandUsage,
  GLOBAL_OPTIONS,
  type OptionsUsage,
  optionWords,
  SCREEN_OPTIONS,
  usageOf,
} from './usage.js';

const MAX_COLUMNS = 79;
const INDENT = 2;
const GAP = 2;
/** A term that is longer than this has its description on the next line. */
const MAX_TERM_COLUMNS = 26;

type Term = readonly [term: string, description: string];

/** The text that `traininglogs --help` prints. */
export function formatHelp(commands: readonly CommandUsage[]): string {
  const groups = COMMAND_GROUPS.map((group) =>
    section(
      group,
      commands.filter((each) => each.group === group).map(({ name, summary }) => [name, summary]),
    ),
  );
  return [
    'A workout log for the terminal, in a SQLite database and JSON files.\n\n',
    'Usage: traininglogs [--linear] [--demo]   open the screens\n',
    '       traininglogs COMMAND ...           run a command\n',
    '       traininglogs help COMMAND          explain a command, with examples\n',
    ...groups,
    section('Options', optionTerms({ ...SCREEN_OPTIONS, ...GLOBAL_OPTIONS })),
    section('Environment', ENVIRONMENT_VARIABLES),
    examples(GENERAL_EXAMPLES),
    section(
      'Exit status',
      EXIT_STATUSES.map(([status, meaning]) => [String(status), meaning]),
    ),
  ].join('');
}

const GENERAL_EXAMPLES = [
  '',
  'import strong.csv',
  'list \'exercise:"bench press" weight>=100\'',
  'show latest',
];

/** The text that `traininglogs COMMAND --help` prints. */
export function formatCommandHelp(command: CommandUsage): string {
  return [
    paragraph(`Usage: traininglogs ${unbroken(usageOf(command))}`, 0, '       '.length),
    '\n',
    paragraph(sentence(command.summary)),
    section(
      'Actions',
      (command.actions ?? []).map(({ usage, description }) => [usage, description]),
    ),
    section(
      'Arguments',
      command.operands.map(({ name, description }) => [name, description]),
    ),
    section('Options', optionTerms({ ...command.options, ...GLOBAL_OPTIONS })),
    examples(command.examples),
  ].join('');
}

/** Capitalizes a phrase and adds a full stop. */
export function sentence(phrase: string): string {
  return `${phrase.slice(0, 1).toUpperCase()}${phrase.slice(1)}.`;
}

function optionTerms(options: OptionsUsage): readonly Term[] {
  return Object.entries(options).map(([name, option]) => [optionWords(name, option), option.description]);
}

function examples(lines: readonly string[]): string {
  const calls = lines.map((line) => `${' '.repeat(INDENT)}${`traininglogs ${line}`.trim()}\n`);
  return `\nExamples\n${calls.join('')}`;
}

/** A title with a list of terms; nothing if there are no terms. */
function section(title: string, terms: readonly Term[]): string {
  if (terms.length === 0) return '';
  const columns = Math.min(MAX_TERM_COLUMNS, Math.max(...terms.map(([term]) => term.length)));
  return `\n${title}\n${terms.map((term) => formatTerm(term, columns)).join('')}`;
}

function formatTerm([term, description]: Term, termColumns: number): string {
  const indent = INDENT + termColumns + GAP;
  const text = paragraph(description, indent, indent);
  const start = `${' '.repeat(INDENT)}${term}`;
  return term.length > termColumns ? `${start}\n${text}` : `${start.padEnd(indent)}${text.trimStart()}`;
}

/**
 * Replaces blanks by no-break spaces, so that no line breaks inside an option such as `[--limit N]` or between
 * alternatives.
 */
function unbroken(usage: string): string {
  return usage.replace(/\[--[^\]]*\]|\S*\|(\S| (?!\[--))*/g, (option) => option.replaceAll(' ', '\u00a0'));
}

/** @param indent the columns before the first line @param hanging the columns before the other lines */
function paragraph(text: string, indent = 0, hanging = indent): string {
  const lines = wrapText(text, MAX_COLUMNS - Math.max(indent, hanging));
  return lines
    .map((line, at) => `${' '.repeat(at === 0 ? indent : hanging)}${line.replaceAll('\u00a0', ' ')}\n`)
    .join('');
}
