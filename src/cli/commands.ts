import type { Command } from './command.js';
import { addCommand } from './commands/add.js';
import { backupCommand } from './commands/backup.js';
import { bodyweightCommand } from './commands/bodyweight.js';
import { createCompletionCommand } from './commands/completion.js';
import { configCommand } from './commands/config.js';
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

/** Every command. The help lists them by group, in this order. */
export const COMMANDS: readonly Command[] = [
  logCommand,
  addCommand,
  programCommand,
  bodyweightCommand,
  deleteCommand,
  undeleteCommand,
  listCommand,
  showCommand,
  historyCommand,
  statsCommand,
  initCommand,
  whereCommand,
  configCommand,
  importCommand,
  exportCommand,
  verifyCommand,
  rebuildCommand,
  syncCommand,
  backupCommand,
  restoreCommand,
  createCompletionCommand(() => COMMANDS),
];
