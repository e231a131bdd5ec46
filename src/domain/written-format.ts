/** The formats in which sessions can be exported. */

export const WRITTEN_FORMATS = ['csv', 'strong', 'hevy', 'json', 'markdown'] as const;

export type WrittenFormat = (typeof WRITTEN_FORMATS)[number];

export type AppFormat = 'strong' | 'hevy';

export function isAppFormat(format: WrittenFormat): format is AppFormat {
  return format === 'strong' || format === 'hevy';
}

export const FORMAT_ENDINGS: Readonly<Record<WrittenFormat, string>> = {
  csv: '.csv',
  strong: '.csv',
  hevy: '.csv',
  json: '.json',
  markdown: '.md',
};

/** The format after this one; after the last format, the first one. */
export function nextFormat(format: WrittenFormat): WrittenFormat {
  const next = WRITTEN_FORMATS[(WRITTEN_FORMATS.indexOf(format) + 1) % WRITTEN_FORMATS.length];
  return next ?? format;
}
