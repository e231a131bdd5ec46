/** The columns of a table of sets, and how a person names them. */

/** What a column of a table can be, in the order of the help. */
export const TABLE_COLUMNS = [
  'date',
  'time',
  'workout',
  'exercise',
  'weight',
  'unit',
  'reps',
  'sets',
  'rpe',
  'rir',
  'kind',
  'seconds',
  'distance',
  'notes',
] as const;

export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** The names of columns given by the user. */
export type GivenColumns = Readonly<Partial<Record<TableColumn, string>>>;

/** `date=Day,exercise=Lift` as columns; a text that cannot be read, or that misses one, as the reason. */
export function readGivenColumns(text: string): GivenColumns | string {
  const columns: Partial<Record<TableColumn, string>> = {};
  for (const part of text.split(',')) {
    const [, key = '', name = ''] = /^\s*([a-z]+)\s*=\s*(.*?)\s*$/i.exec(part) ?? [];
    const column = TABLE_COLUMNS.find((each) => each === key.toLowerCase());
    if (column === undefined || name === '') return `${JSON.stringify(part)} is no column`;
    columns[column] = name;
  }
  return columns.date && columns.exercise ? columns : 'date and exercise are missing';
}
