import { type Athlete, bodyWeightOn } from '../../domain/athlete.js';
import { byDate, parseBodyWeight, withBodyWeight } from '../../domain/body-weight-entry.js';
import { shortDate } from '../../domain/date-labels.js';
import { counted } from '../../domain/format-session.js';
import { formatWeight } from '../../domain/format-weight.js';
import { dayOf, isSessionDate, localTimeWithOffset } from '../../domain/session-date.js';
import type { SessionReader } from '../../persistence/session-reader.js';
import {
  type Command,
  type CommandArguments,
  type CommandContext,
  NotFoundError,
  UsageError,
} from '../command.js';
import { ExitCode } from '../exit-code.js';
import { formatTable, safeLine, toJsonLine } from '../format.js';

/** `bodyweight`: records or lists body weights. */
export const bodyweightCommand: Command = {
  name: 'bodyweight',
  usage: '[WEIGHT] [--date DATE] [--json]',
  summary:
    'record your body weight for bodyweight sets, in your unit or as 82kg or 181lb; without WEIGHT, list weights',
  options: { date: { type: 'string' }, json: { type: 'boolean' } },
  arguments: { least: 0, most: 1 },
  run: (context, args) => {
    const [typed] = args.positionals;
    const date = readDay(args);
    const isJson = args.values.json === true;
    if (typed !== undefined) return record(context, typed, date, isJson);
    context.openForReading(); // for the sync; no session contains body weights
    const athlete = context.athlete();
    const weights = date === undefined ? allWeights(athlete) : [weightOn(athlete, date)];
    const rows = weights.map((each) => [
      isSessionDate(each.date) ? shortDate(each.date) : safeLine(each.date),
      formatWeight(each.weightKg, athlete.unit ?? 'kg'),
    ]);
    context.print(isJson ? toJsonLine(weights) : formatTable(rows));
    return ExitCode.done;
  },
};

type DatedWeight = { readonly date: string; readonly weightKg: number };

function record(context: CommandContext, typed: string, date: string | undefined, isJson: boolean): ExitCode {
  const weightKg = readWeight(context, typed);
  const reader = context.openForReading();
  const day = date ?? dayOf(localTimeWithOffset(context.now()));
  let before: DatedWeight | undefined;
  const athlete = context.settings.update((saved) => {
    before = saved.bodyWeights?.findLast((each) => each.date === day);
    return withBodyWeight(saved, day, weightKg);
  });
  const words = (kg: number) => formatWeight(kg, athlete.unit ?? 'kg');
  const was = before && before.weightKg !== weightKg ? ` (was ${words(before.weightKg)})` : '';
  if (isJson) context.print(toJsonLine([{ date: day, weightKg }]));
  else context.print(`Body weight on ${shortDate(day)}: ${words(weightKg)}${was}.\n`);
  if (date === undefined) printUncounted(context, athlete, day, reader);
  return ExitCode.done;
}

/** Names sessions before the first body weight, whose bodyweight sets do not count. */
function printUncounted(
  context: CommandContext,
  athlete: Athlete,
  day: string,
  reader: SessionReader | null,
): void {
  if (allWeights(athlete)[0]?.date !== day) return;
  const uncounted = (reader?.listSummaries() ?? []).filter(
    (each) => dayOf(each.date) < day && each.volume.bodyweightReps > 0,
  );
  const [first] = uncounted.slice(-1);
  if (!first) return;
  const verb = uncounted.length === 1 ? 'has' : 'have';
  context.printMessage(
    `${counted(uncounted.length, 'earlier session')} ${verb} bodyweight sets that do not count yet; traininglogs bodyweight WEIGHT --date ${dayOf(first.date)} records the body weight they need.`,
  );
}

/** In kg. @throws UsageError */
function readWeight(context: CommandContext, typed: string): number {
  // While the settings cannot be read, nothing is written, so the unit does not matter.
  const isReadable = context.settings.read().isReadable;
  const read = parseBodyWeight(
    typed,
    isReadable ? context.readerContext().unit : (context.athlete().unit ?? 'kg'),
  );
  if (read.ok) return read.weightKg;
  throw new UsageError(`bodyweight ${read.reason}, not ${JSON.stringify(typed)}.`);
}

const DAY_LENGTH = '2026-02-16'.length;

/** `--date`; undefined if not given. @throws UsageError */
function readDay({ values: { date } }: CommandArguments): string | undefined {
  if (date === undefined) return undefined;
  if (typeof date === 'string' && date.length === DAY_LENGTH && isSessionDate(date)) return date;
  throw new UsageError(`--date needs a day such as 2026-02-16, not ${JSON.stringify(date)}.`);
}

/** Oldest first. */
function allWeights({ bodyWeights = [] }: Athlete): readonly DatedWeight[] {
  return [...bodyWeights].sort(byDate).map(({ date, weightKg }) => ({ date, weightKg }));
}

/** The last body weight up to a day. @throws NotFoundError if there is none */
function weightOn(athlete: Athlete, date: string): DatedWeight {
  const weightKg = bodyWeightOn(athlete, date);
  if (weightKg !== null) return { date, weightKg };
  throw new NotFoundError(
    `No body weight is recorded up to ${shortDate(date)}; traininglogs bodyweight WEIGHT --date ${date} records one.`,
  );
}
