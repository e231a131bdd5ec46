import { counted, formatVolume } from '../../domain/session-words.js';
import { bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import { type Command, readLimit } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { formatTable, safeLine, toJsonLine } from '../format.js';
import { toSessionRow } from '../session-row.js';

/** `list`: sessions, newest first. */
export const listCommand: Command = {
  name: 'list',
  usage: '[--limit N] [--json]',
  summary: 'sessions, newest first',
  options: { limit: { type: 'string' }, json: { type: 'boolean' } },
  arguments: { least: 0, most: 0 },
  run: (context, args) => {
    const limit = readLimit(args);
    const bodyWeights = bodyWeightsOf(context.athlete());
    const summaries = context.openForReading()?.listSummaries(limit) ?? [];
    const sessions = summaries.map((summary) => toSessionRow(summary, bodyWeights));
    if (args.values.json) {
      context.print(toJsonLine(sessions));
      return ExitCode.done;
    }
    const rows = sessions.map((session) => [
      safeLine(session.date.slice(0, 16).replace('T', ' ')),
      session.sessionId.slice(0, 8),
      session.phase === null ? '' : `phase ${session.phase}`,
      session.week === null ? '' : `week ${session.week}`,
      safeLine(session.focus ?? ''),
      counted(session.exercises, 'exercise'),
      counted(session.workingSets, 'set'),
      `${formatVolume(session.volumeKg)} kg`,
    ]);
    context.print(formatTable(rows));
    return ExitCode.done;
  },
};
