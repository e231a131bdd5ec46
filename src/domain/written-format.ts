/** The formats in which sessions can be exported. */

export const WRITTEN_FORMATS = ['csv', 'json', 'markdown'] as const;

export type WrittenFormat = (typeof WRITTEN_FORMATS)[number];

/** The ending of the name of a file in each format. */
export const EXTENSIONS: Readonly<Record<WrittenFormat, string>> = {
  csv: 'csv',
  json: 'json',
  markdown: 'md',
};
