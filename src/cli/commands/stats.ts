import { type Command, type CommandArguments, UsageError } from '../command.js';
import { formatCsv } from '../csv.js';
import { ExitCode } from '../exit-code.js';
import { findExerciseName } from '../find-exercise.js';
import { formatTable, safeLine, toJsonLine } from '../format.js';
import { noRows } from '../nothing-found.js';
import { readPeriod } from '../period-options.js';
import { STATS_TOPICS } from '../stats/topics.js';
import { unknownName } from '../unknown-name.js';
import { EXERCISE_OPERAND, JSON_OPTION } from '../usage.js';

const TOPIC_NAMES = STATS_TOPICS.map(({ name }) => name);

/** `stats`: prints a table of statistics, oldest first. */
export const statsCommand: Command = {
  name: 'stats',
  group: 'Look',
  usage: `${TOPIC_NAMES.join('|')} [EXERCISE]`,
  summary: 'print volume, hard sets, records or one-rep maxima, oldest first',
  operands: [
    {
      name: 'TOPIC',
      description:
        'sessions; volume per week; sets: hard sets per week; records and what they beat; e1rm: the best estimated one-rep maximum of each session',
      choices: TOPIC_NAMES,
    },
    EXERCISE_OPERAND,
  ],
  options: {
    since: { value: 'DATE', description: 'from this year, month or day on, as 2026-02' },
    until: { value: 'DATE', description: 'to the end of this year, month or day' },
    ...JSON_OPTION,
    csv: { description: 'print a table for spreadsheets' },
  },
  examples: ['stats volume --since 2026', 'stats e1rm "barbell bench press"', 'stats sets --csv'],
  arguments: { least: 1, most: Number.POSITIVE_INFINITY },
  run: (context, args) => {
    const [topicName = '', ...words] = args.positionals;
    const topic = STATS_TOPICS.find(({ name }) => name === topicName);
    if (!topic) throw unknownName('topic', topicName, TOPIC_NAMES);
    checkForm(args);
    const period = readPeriod(args);
    // Several words without quotes are one name: `stats e1rm bench press`.
    const query = words.join(' ');
    if (topic.needsExercise && query === '') {
      throw new UsageError(
        `stats ${topic.name} needs the name of an exercise: traininglogs stats e1rm EXERCISE.`,
      );
    }
    const athlete = context.athlete();
    const repository = context.openForReading();
    const exercise =
      query === '' ? null : findExerciseName(repository?.exerciseNames() ?? [], query, athlete);
    const table = topic.read({ repository, athlete, exercise, ...period });
    for (const remark of table.remarks ?? []) context.printMessage(remark);
    const textRows = table.rows.flatMap(({ words }) => (words ? [words.map(safeLine)] : []));
    const isEmpty = (args.values.csv ? table.rows : textRows).length === 0;
    if (isEmpty && !args.values.json)
      context.printMessage(noRows(repository, topic.rowWord, { exercise, ...period }));
    if (args.values.json) context.print(toJsonLine(table.rows.map(({ json }) => json)));
    else if (args.values.csv)
      context.print(
        formatCsv(
          topic.csvColumns,
          table.rows.map(({ csv }) => csv),
        ),
      );
    else context.print(formatTable(textRows));
    return ExitCode.done;
  },
};

/** @throws UsageError */
function checkForm({ values: { json, csv } }: CommandArguments): void {
  if (json && csv) throw new UsageError('--json and --csv exclude each other; choose one.');
}
