/** The environment variables and exit statuses that the help lists. docs/configuration.md explains more. */
import { ExitCode } from './exit-code.js';

export const ENVIRONMENT_VARIABLES: readonly (readonly [name: string, description: string])[] = [
  ['TRAININGLOGS_HOME', 'the data root, unless --data-dir is given'],
  ['TRAININGLOGS_DB', 'the path of the database file, if it is not in the data root'],
  ['TRAININGLOGS_DEBUG', 'print the details of an error'],
  ['VISUAL, EDITOR', 'the editor of the screens and of config edit'],
  ['NO_COLOR, FORCE_COLOR', 'colour off or on'],
  ['LC_ALL', 'C or another locale without UTF-8: frames and signs in ASCII'],
  ['INK_SCREEN_READER', 'true: as with --linear'],
];

export const EXIT_STATUSES: readonly (readonly [status: number, meaning: string])[] = [
  [ExitCode.done, 'done'],
  [ExitCode.failed, 'failed'],
  [ExitCode.wrongUsage, 'wrong usage'],
  [ExitCode.storesDiffer, 'the stores differ, or one copy is missing'],
  [ExitCode.stopped, 'stopped with Ctrl+C'],
  [ExitCode.terminated, 'stopped by SIGTERM'],
];
