/** The key table: the source of key dispatch, footer, help and docs/keys.md. */
import type { Binding } from './binding.js';
import { DATA_KEYS } from './keymap-data.js';
import { EXERCISE_KEYS } from './keymap-exercise.js';
import { FILES_KEYS } from './keymap-files.js';
import { HELP_KEYS } from './keymap-help.js';
import { HISTORY_KEYS } from './keymap-history.js';
import { LOG_KEYS } from './keymap-log.js';
import { LOG_COMMAND_KEYS } from './keymap-log-commands.js';
import { LOG_DRAFT_KEYS } from './keymap-log-draft.js';
import { LOG_FINISH_KEYS } from './keymap-log-finish.js';
import { LOG_GOAL_KEYS } from './keymap-log-goal.js';
import { LOG_LINE_KEYS } from './keymap-log-line.js';
import { LOG_PICK_KEYS } from './keymap-log-pick.js';
import { LOG_PROGRAM_KEYS } from './keymap-log-program.js';
import { LOG_REST_KEYS } from './keymap-log-rest.js';
import { SHELL_KEYS } from './keymap-shell.js';
import { STATS_KEYS } from './keymap-stats.js';
import { STATS_MUSCLES_KEYS } from './keymap-stats-muscles.js';

const TABLE = [
  ...LOG_KEYS,
  ...LOG_FINISH_KEYS,
  ...LOG_DRAFT_KEYS,
  ...LOG_PROGRAM_KEYS,
  ...LOG_PICK_KEYS,
  ...LOG_LINE_KEYS,
  ...LOG_COMMAND_KEYS,
  ...LOG_GOAL_KEYS,
  ...LOG_REST_KEYS,
  ...HISTORY_KEYS,
  ...EXERCISE_KEYS,
  ...FILES_KEYS,
  ...STATS_KEYS,
  ...STATS_MUSCLES_KEYS,
  ...DATA_KEYS,
  ...SHELL_KEYS,
  ...HELP_KEYS,
] as const;

export type BoundCommandId = (typeof TABLE)[number]['id'];
export type KeyScope = (typeof TABLE)[number]['scope'];

export const KEYMAP: readonly Binding<BoundCommandId, KeyScope>[] = TABLE;
