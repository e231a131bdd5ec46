import { type Athlete, bodyWeightOn } from '../../domain/athlete.js';
import { isSessionDate, localTimeWithOffset } from '../../domain/session-date.js';
import { formatNumber } from '../../domain/set-notation/format-number.js';
import { parseWeightUnit, toKg } from '../../domain/weight.js';
import { type Command, type CommandArguments, NotFoundError, UsageError } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { formatTable, safeLine, toJsonLine } from '../format.js';

/** `bodyweight`: records or lists body weights. */
export const bodyweightCommand: Command = {
  name: 'bodyweight',
  usage: '[KG] [--date DATE] [--json]',
  summary: 'record your body weight for bodyweight sets; without KG, list weights',
  options: { date: { type: 'string' }, json: { type: 'boolean' } },
  arguments: { least: 0, most: 1 },
  run: (context, args) => {
    const [typed] = args.positionals;
    const weightKg = typed === undefined ? null : readWeight(typed);
    const date = readDay(args);
    context.openForReading(); // for the sync; no session contains body weights
    if (weightKg !== null) {
      const day = date ?? localTimeWithOffset(context.now()).slice(0, DAY_LENGTH);
      const entry = { date: day, weightKg };
      let before: DatedWeight | undefined;
      context.settings.update((athlete) => {
        const { bodyWeights = [] } = athlete;
        before = bodyWeights.filter((each) => each.date === day).at(-1);
        const others = bodyWeights.filter((each) => each.date !== day);
        return { ...athlete, bodyWeights: [...others, { ...before, ...entry }].sort(byDate) };
      });
      const was = before && before.weightKg !== weightKg ? ` (was ${formatNumber(before.weightKg)} kg)` : '';
      if (args.values.json) context.print(toJsonLine([entry]));
      else context.print(`Body weight on ${day}: ${formatNumber(weightKg)} kg${was}.\n`);
      return ExitCode.done;
    }
    const athlete = context.athlete();
    const weights = date === undefined ? allWeights(athlete) : [weightOn(athlete, date)];
    if (args.values.json) context.print(toJsonLine(weights));
    else
      context.print(
        formatTable(weights.map((each) => [safeLine(each.date), `${formatNumber(each.weightKg)} kg`])),
      );
    return ExitCode.done;
  },
};

type DatedWeight = { readonly date: string; readonly weightKg: number };

const DAY_LENGTH = '2026-02-16'.length;
/** The heaviest person weighed 635 kg. Above this, a decimal point is missing. */
const HEAVIEST_KG = 650;

/** Reads `82.4`, `82,4`, `82.4kg` or `181lb`. @returns kg @throws UsageError */
function readWeight(typed: string): number {
  const match = /^(\d{1,4}(?:[.,]\d{1,5})?) ?([a-z]*)$/i.exec(typed.trim());
  const unit = match?.[2] ? parseWeightUnit(match[2]) : 'kg';
  const weightKg = match && unit ? toKg(Number(match[1]?.replace(',', '.')), unit) : 0;
  if (weightKg > 0 && weightKg <= HEAVIEST_KG) return weightKg;
  throw new UsageError(`bodyweight needs a weight in kg such as 82.4, not ${JSON.stringify(typed)}.`);
}

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
    `No body weight is recorded up to ${date}; traininglogs bodyweight KG --date DATE records one.`,
  );
}

function byDate(one: DatedWeight, other: DatedWeight): number {
  if (one.date === other.date) return 0;
  return one.date < other.date ? -1 : 1;
}
