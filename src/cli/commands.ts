import type { Command } from './command.js';
import { backupCommand } from './commands/backup.js';
import { bodyweightCommand } from './commands/bodyweight.js';
import { deleteCommand, undeleteCommand } from './commands/delete.js';
import { exportCommand } from './commands/export.js';
import { historyCommand } from './commands/history.js';
import { importCommand } from './commands/import.js';
import { initCommand } from './commands/init.js';
import { listCommand } from './commands/list.js';
import { logCommand } from './commands/log.js';
import { programCommand } from './commands/program.js';
import { restoreCommand } from './commands/restore.js';
import { showCommand } from './commands/show.js';
import { statsCommand } from './commands/stats.js';
import { rebuildCommand, syncCommand } from './commands/sync.js';
import { verifyCommand } from './commands/verify.js';
import { whereCommand } from './commands/where.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  initCommand,
  whereCommand,
  logCommand,
  listCommand,
  showCommand,
  historyCommand,
  statsCommand,
  bodyweightCommand,
  programCommand,
  importCommand,
  exportCommand,
  verifyCommand,
  rebuildCommand,
  syncCommand,
  backupCommand,
  restoreCommand,
  deleteCommand,
  undeleteCommand,
];
