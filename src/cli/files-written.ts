/** What `log` and `add --save` print about the copies of a session. */
import { safeLine } from './format.js';

/** @param database null if the row was not written */
export function filesWritten(database: string | null, files: readonly string[]): string {
  const lines = [
    'Files written:',
    ...(database === null ? [] : [` • Database: ${safeLine(database)}`]),
    ...files.map((file) => ` • JSON file: ${safeLine(file)}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** @param name such as `the session`, or the name of the input @param reason a clause without a full stop */
export function describeMissingCopy(name: string, missing: 'database' | 'file', reason: string): string {
  const [saved, other] = missing === 'file' ? ['database', 'JSON file'] : ['JSON file', 'database'];
  return `Saved to the ${saved} only: ${name}; the ${other} was not written: ${reason}.`;
}
