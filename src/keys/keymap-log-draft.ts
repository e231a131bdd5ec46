/** Keys of the Log screen while a draft is compared with its saved session. */
import type { Binding } from './binding.js';
import { motionKeys } from './motion-keys.js';

export const LOG_DRAFT_KEYS = [
  {
    id: 'draft.keep-saved',
    keys: ['s'],
    scope: 'log.draft-conflict',
    mode: 'navigation',
    label: 'keep saved',
    help: 'Keeps the saved session and moves the draft to trash/drafts.',
    group: 'A draft in conflict',
    footer: 1,
  },
  {
    id: 'draft.keep-draft',
    keys: ['d'],
    scope: 'log.draft-conflict',
    mode: 'navigation',
    label: 'save draft',
    help: 'Saves the draft and moves the saved text to trash/replaced. An exercise without sets opens the summary first.',
    group: 'A draft in conflict',
    footer: 2,
  },
  {
    id: 'draft.back',
    keys: ['escape', 'q'],
    scope: 'log.draft-conflict',
    mode: 'navigation',
    label: 'later',
    help: 'Goes back to the menu and keeps both for now.',
    group: 'A draft in conflict',
    footer: 3,
  },
  ...motionKeys(
    'draft.scroll-',
    { scope: 'log.draft-conflict', mode: 'navigation', group: 'A draft in conflict' },
    {
      'page-down': { footer: 20 },
      'page-up': { footer: 21 },
      up: { footer: 91 },
      down: { footer: 92 },
    },
  ),
] as const satisfies readonly Binding[];
