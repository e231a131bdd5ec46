/** The texts of the History screen without sessions. */

export function noSessionHeading(deletedCount: number): string {
  if (deletedCount === 0) return 'No saved session yet.';
  return `No saved session: the deleted ${deletedCount === 1 ? 'one is' : 'ones are'} in the trash.`;
}

/** What u does while the list has no session. */
export const RESTORES = 'restores the session deleted last.';
