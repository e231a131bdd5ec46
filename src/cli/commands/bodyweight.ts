import { type Athlete, bodyWeightOn } from '../../domain/athlete.js';
import { byDate, parseBodyWeight, withBodyWeight } from '../../domain/body-weight-entry.js';
import { shortDate } from '../../domain/date-labels.js';
import { formatWeight } from '../../domain/format-weight.js';
import { dayOf, isSessionDate, localTimeWithOffset } from '../../domain/session-date.js';
import {
  type Command,
  type CommandArguments,
  type CommandContext,
  NotFoundError,
  UsageError,
} from '../command.js';
import { ExitCode } from '../exit-code.js';
import { formatTable, safeLine, toJsonLine } from '../format.js';
import { JSON_OPTION } from '../usage.js';

/** `bodyweight`: records or lists body weights. */
export const bodyweightCommand: Command = {
  name: 'bodyweight',
  group: 'Log',
  usage: '[WEIGHT]',
  summary: 'record your body weight, for bodyweight sets; without WEIGHT, list all',
  operands: [{ name: 'WEIGHT', description: 'in your unit, or with its own: 82kg, 181lb' }],
  options: {
    date: { value: 'DATE', description: 'the day it was measured, as 2026-02-16; by default today' },
    ...JSON_OPTION,
  },
  examples: ['bodyweight 82.5', 'bodyweight 181lb --date 2026-02-16'],
  arguments: { least: 0, most: 1 },
  run: (context, args) => {
    const [typed] = args.positionals;
    const date = readDay(args);
    const isJson = args.values.json === true;
    if (typed !== undefined) return record(context, typed, date, isJson);
    context.openForReading(); // only to sync the stores, because no session contains body weights
    const athlete = context.athlete();
    const weights = date === undefined ? allWeights(athlete) : [weightOn(athlete, date)];
    const rows = weights.map((each) => [
      isSessionDate(each.date) ? shortDate(each.date) : safeLine(each.date),
      formatWeight(each.weightKg, athlete.unit ?? 'kg'),
    ]);
    if (weights.length === 0 && !isJson)
      context.printMessage('No body weight is recorded; traininglogs bodyweight WEIGHT records one.');
    context.print(isJson ? toJsonLine(weights) : formatTable(rows));
    return ExitCode.done;
  },
};

type DatedWeight = { readonly date: string; readonly weightKg: number };

function record(context: CommandContext, typed: string, date: string | undefined, isJson: boolean): ExitCode {
  const weightKg = readWeight(context, typed);
  context.openForReading(); // only to sync the stores
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
  return ExitCode.done;
}

/** Returns the typed weight in kg. @throws UsageError */
function readWeight(context: CommandContext, typed: string): number {
  // If the settings cannot be read, any unit will do, because nothing is written.
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

function allWeights({ bodyWeights = [] }: Athlete): readonly DatedWeight[] {
  return [...bodyWeights].sort(byDate).map(({ date, weightKg }) => ({ date, weightKg }));
}

/** The body weight on a day. @throws NotFoundError if no weight is recorded */
function weightOn(athlete: Athlete, date: string): DatedWeight {
  const weightKg = bodyWeightOn(athlete, date);
  if (weightKg !== null) return { date, weightKg };
  throw new NotFoundError(
    `No body weight is recorded; traininglogs bodyweight WEIGHT --date ${date} records the weight of that day.`,
  );
}
