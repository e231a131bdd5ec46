/** The formats in which sessions can be exported. */

export const WRITTEN_FORMATS = ['csv', 'strong', 'hevy', 'json', 'markdown'] as const;

export type WrittenFormat = (typeof WRITTEN_FORMATS)[number];

/** The formats of other apps. */
export type AppFormat = 'strong' | 'hevy';

export function isAppFormat(format: WrittenFormat): format is AppFormat {
  return format === 'strong' || format === 'hevy';
}
