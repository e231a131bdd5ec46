/** Describes an import that was taken back. */
import type { GroupOptions } from '../text/group-thousands.js';
import type { Athlete } from './athlete.js';
import { shortDate } from './date-labels.js';
import { counted } from './format-session.js';
import type { UndoneImport } from './read-models/undone-import.js';
import { localTimeWithOffset } from './session-date.js';

export const NO_IMPORT = 'There is no import to take back.';

/** `Took back the import of 29 Nov 2026: 12 sessions removed, 1 session restored, 2 sessions changed since and kept.` */
export function describeUndoneImport(
  { importedAt, removed, restored, kept, bodyWeights }: UndoneImport,
  options: GroupOptions = {},
): string {
  const parts = [
    `${counted(removed, 'session', options)} removed`,
    restored === 0 ? '' : `${counted(restored, 'session', options)} restored`,
    bodyWeights === 0 ? '' : `${counted(bodyWeights, 'body weight', options)} removed`,
    kept.length === 0 ? '' : `${counted(kept.length, 'session', options)} changed since and kept`,
  ];
  const date = shortDate(localTimeWithOffset(new Date(importedAt)));
  return `Took back the import of ${date}: ${parts.filter(Boolean).join(', ')}.`;
}

/** A sentence about the name choices, which stay when an import is taken back; null if there are none. */
export function describeStayingNames({ aliases = {}, separateExercises = [] }: Athlete): string | null {
  const count = Object.keys(aliases).length + separateExercises.length;
  return count === 0 ? null : 'Name choices stay in athlete.json; traininglogs config edit changes them.';
}

/** `Push of 5 May 2026`, `the session of 5 May 2026` */
export function describeKept({ day, focus }: UndoneImport['kept'][number]): string {
  return `${focus ?? 'the session'} of ${shortDate(day)}`;
}
