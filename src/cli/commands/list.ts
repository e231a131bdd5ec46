import { parseQuery } from '../../domain/query/parse-query.js';
import type { Query, QueryTerm } from '../../domain/query/query.js';
import { localTimeWithOffset } from '../../domain/session-date.js';
import { bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import { type Command, type CommandArguments, readLimit, UsageError } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { formatTable, safeLine, toJsonLine } from '../format.js';
import { noSessionMatches } from '../nothing-found.js';
import { readColumns, SESSION_COLUMNS, sessionCell } from '../session-columns.js';
import { type SessionRow, toSessionRow } from '../session-row.js';
import { JSON_OPTION, LIMIT_OPTION } from '../usage.js';

const USUAL_COLUMNS = SESSION_COLUMNS.filter((column) => column !== 'duration');

/** `list`: lists all sessions or those that a query finds, newest first. */
export const listCommand: Command = {
  name: 'list',
  group: 'Look',
  usage: '[QUERY]',
  summary: 'list sessions, newest first',
  operands: [
    {
      name: 'QUERY',
      description:
        'what to find, as in the search of History, in single quotes: words, or parts as focus:upper, reps>=8, on:2026-02',
    },
  ],
  options: {
    ...LIMIT_OPTION,
    columns: { value: 'C,…', description: `print these columns: ${SESSION_COLUMNS.join(', ')}` },
    reverse: { description: 'print the oldest of them first' },
    ...JSON_OPTION,
  },
  examples: [
    'list --limit 10 --reverse',
    'list --columns date,focus,volume,duration',
    'list \'exercise:"bench press" weight>=100 after:2026\'',
  ],
  arguments: { least: 0, most: Number.POSITIVE_INFINITY },
  run: (context, args) => {
    const limit = readLimit(args);
    const query = readQuery(args, localTimeWithOffset(context.now()));
    const columns = readColumns(args, USUAL_COLUMNS);
    const athlete = context.athlete();
    if (context.readerContext().unit === null && query.some(isWeightWithoutUnit)) {
      throw new UsageError('The unit in the settings is unknown; write weight>=185lb or weight>=84kg.');
    }
    const unit = athlete.unit ?? 'kg';
    const bodyWeights = bodyWeightsOf(athlete);
    const repository = context.openForReading();
    const summaries =
      (query.length === 0
        ? repository?.listSummaries(limit, athlete.countPartialReps)
        : repository?.search.summaries(query, unit, {
            limit,
            countsPartials: athlete.countPartialReps,
          })) ?? [];
    const newestFirst = summaries.map((summary) => toSessionRow(summary, bodyWeights));
    const sessions = args.values.reverse === true ? newestFirst.reverse() : newestFirst;
    if (args.values.json) {
      context.print(toJsonLine(sessions));
      return ExitCode.done;
    }
    const toRow = (session: SessionRow) =>
      columns.map((column) => safeLine(sessionCell(session, column, athlete)));
    if (sessions.length === 0) context.printMessage(noSessionMatches(repository, args.positionals.join(' ')));
    context.print(formatTable(sessions.map(toRow)));
    return ExitCode.done;
  },
};

function isWeightWithoutUnit(term: QueryTerm): boolean {
  return term.kind === 'set' && term.quantity === 'weight' && term.unit === null;
}

/** Joins all arguments into one query. @throws UsageError with the column of the first invalid part */
function readQuery({ positionals }: CommandArguments, today: string): Query {
  const reading = parseQuery(positionals.map(restoreQuotes).join(' '), today);
  if (reading.ok) return reading.query;
  const { column, message } = reading.error;
  throw new UsageError(`The query is invalid at column ${column}: ${message}.`);
}

/** The shell removes the quotes of `exercise:"bench press"`, so the program receives `exercise:bench press`. */
const UNQUOTED_NAME = /^(exercise|focus):([^"“”:<>=≤≥]*\s[^"“”:<>=≤≥]*)$/i;

function restoreQuotes(argument: string): string {
  return argument.replace(UNQUOTED_NAME, '$1:"$2"');
}
