import { shortDate } from '../../domain/date-labels.js';
import { counted } from '../../domain/format-session.js';
import { formatVolume } from '../../domain/format-weight.js';
import { parseQuery } from '../../domain/query/parse-query.js';
import type { Query, QueryTerm } from '../../domain/query/query.js';
import { timeOf } from '../../domain/session-date.js';
import { bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import { type Command, type CommandArguments, readLimit, UsageError } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { formatTable, safeLine, toJsonLine } from '../format.js';
import { toSessionRow } from '../session-row.js';

/** `list`: lists all sessions or those that a query finds, newest first. */
export const listCommand: Command = {
  name: 'list',
  usage: '[QUERY] [--limit N] [--json]',
  summary: 'list sessions, newest first; QUERY is a query as in History',
  options: { limit: { type: 'string' }, json: { type: 'boolean' } },
  arguments: { least: 0, most: Number.POSITIVE_INFINITY },
  run: (context, args) => {
    const limit = readLimit(args);
    const query = readQuery(args);
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
    const sessions = summaries.map((summary) => toSessionRow(summary, bodyWeights));
    if (args.values.json) {
      context.print(toJsonLine(sessions));
      return ExitCode.done;
    }
    const rows = sessions.map((session) => [
      safeLine(shortDate(session.date)),
      safeLine(timeOf(session.date) ?? ''),
      session.sessionId.slice(0, 8),
      session.phase === null ? '' : `phase ${session.phase}`,
      session.week === null ? '' : `week ${session.week}`,
      safeLine(session.focus ?? ''),
      counted(session.exercises, 'exercise'),
      counted(session.workingSets, 'set'),
      formatVolume(session.volumeKg, unit, athlete),
    ]);
    context.print(formatTable(rows));
    return ExitCode.done;
  },
};

function isWeightWithoutUnit(term: QueryTerm): boolean {
  return term.kind === 'set' && term.quantity === 'weight' && term.unit === null;
}

/** Joins all arguments to one query. @throws UsageError with the column of the first invalid part */
function readQuery({ positionals }: CommandArguments): Query {
  const reading = parseQuery(positionals.map(restoreQuotes).join(' '));
  if (reading.ok) return reading.query;
  const { column, message } = reading.error;
  throw new UsageError(`The query is invalid at column ${column}: ${message}.`);
}

/** The shell removes the quotes of `exercise:"bench press"`, so the program receives `exercise:bench press`. */
const UNQUOTED_NAME = /^(exercise|focus):([^"“”:<>=≤≥]*\s[^"“”:<>=≤≥]*)$/i;

function restoreQuotes(argument: string): string {
  return argument.replace(UNQUOTED_NAME, '$1:"$2"');
}
