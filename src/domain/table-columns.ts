/** The columns of a table of sets, and how a person names them. */

/** The meanings of a column, in the order of the help. */
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

/** For each meaning of a column, the name in the header that the user gave. */
export type GivenColumns = Readonly<Partial<Record<TableColumn, string>>>;

export type NamedTable = {
  readonly header: readonly string[];
  readonly columns: GivenColumns;
  /** True if the columns were given for an earlier file. */
  readonly isRemembered: boolean;
};

/** The columns in `date=Day,exercise=Lift,reps=Reps`, or the reason why the text is invalid or incomplete. */
export function readGivenColumns(text: string): GivenColumns | string {
  const columns: Partial<Record<TableColumn, string>> = {};
  for (const part of text.split(',')) {
    const [, key = '', name = ''] = /^\s*([a-z]+)\s*=\s*(.*?)\s*$/i.exec(part) ?? [];
    const column = TABLE_COLUMNS.find((each) => each === key.toLowerCase());
    if (column === undefined || name === '') return `${JSON.stringify(part)} is no column`;
    columns[column] = name;
  }
  if (!columns.date || !columns.exercise) return 'date and exercise are both required';
  if (!columns.weight && !columns.reps && !columns.seconds)
    return 'one of weight, reps and seconds is required';
  return columns;
}

/** The header of a table as one text, by which its columns are remembered. */
export function tableKey(header: readonly string[]): string {
  return header.map((name) => name.trim()).join(', ');
}

/** The columns of a table that were named before; null if none were, or if they cannot be read. */
export function rememberedColumns(
  remembered: Readonly<Record<string, string>>,
  header: readonly string[],
): GivenColumns | null {
  const key = tableKey(header);
  const text = Object.hasOwn(remembered, key) ? remembered[key] : undefined;
  const read = text === undefined ? null : readGivenColumns(text);
  return typeof read === 'string' ? null : read;
}

/** The columns as text that `readGivenColumns` reads. */
export function formatColumns(columns: GivenColumns): string {
  return TABLE_COLUMNS.flatMap((column) => {
    const name = columns[column];
    return name === undefined ? [] : [`${column}=${name}`];
  }).join(',');
}
