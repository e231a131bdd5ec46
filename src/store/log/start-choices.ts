/** The choices of the menu: resume a draft, repeat a past session, or start a new one. */
import { guessNextSession, guessSessionOf } from '../../domain/guess-session.js';
import type { OfferedDraft } from '../../domain/read-models/draft.js';
import type { SessionSummary } from '../../domain/read-models/session-summary.js';
import { daysBetween, localTimeWithOffset } from '../../domain/session-date.js';
import type { CommandContext } from '../command.js';
import { type ConflictingDraft, isConflicting } from './draft-conflict.js';
import type { LogState, RepeatOffer } from './log-state.js';

/** One line of the menu. */
export type StartChoice =
  | { readonly kind: 'resume' | 'save' | 'discard'; readonly draft: OfferedDraft }
  /** The draft and its saved session differ. */
  | { readonly kind: 'compare'; readonly draft: ConflictingDraft }
  | { readonly kind: 'repeat'; readonly offer: RepeatOffer }
  | { readonly kind: 'new' | 'another-day' };

/** The lines of the menu: drafts, likely past sessions, and a new one. A draft without exercises cannot be saved. */
export function startChoices({ drafts, repeats }: LogState): readonly StartChoice[] {
  const ofDrafts = drafts.flatMap((draft): StartChoice[] =>
    isConflicting(draft)
      ? [{ kind: 'compare', draft }]
      : [
          { kind: 'resume', draft },
          ...(draft.session.exercises.length > 0 ? [{ kind: 'save', draft } as const] : []),
          { kind: 'discard', draft },
        ],
  );
  const ofPast = repeats.map((offer): StartChoice => ({ kind: 'repeat', offer }));
  return [...ofDrafts, ...ofPast, { kind: 'new' }, { kind: 'another-day' }];
}

/** Enough to see a full rotation of a training split. */
const RECENT_SESSIONS = 40;
/** The likeliest session, and those of the other days of a typical week. */
const MAX_REPEATS = 4;

/** The sessions from which the next one is guessed, newest first. @throws Error with a one-sentence message */
export function recentSessions({ ports }: CommandContext): readonly SessionSummary[] {
  return ports.sessions.summaries(RECENT_SESSIONS);
}

/**
 * Past sessions to repeat: the newest of the focus that is likely next, then the newest of each other focus. Empty if
 * the sessions cannot be read. Never throws.
 */
export function readRepeats(context: CommandContext): readonly RepeatOffer[] {
  let recent: readonly SessionSummary[];
  try {
    recent = recentSessions(context);
  } catch {
    return [];
  }
  const next = guessNextSession(recent);
  const newest = newestOfEachFocus(recent.filter(({ exerciseCount }) => exerciseCount > 0));
  const ordered = [
    ...newest.filter(({ focus }) => focus === next.focus),
    ...newest.filter(({ focus }) => focus !== next.focus),
  ];
  const today = localTimeWithOffset(context.ports.now());
  return ordered.slice(0, MAX_REPEATS).flatMap((summary) => {
    const saved = context.ports.sessions.saved(summary.id, summary.date);
    if (!saved) return [];
    const { phase, week } = guessSessionOf(summary.focus, recent);
    return [{ session: saved.session, daysAgo: daysBetween(summary.date, today), phase, week }];
  });
}

function newestOfEachFocus(recent: readonly SessionSummary[]): readonly SessionSummary[] {
  const seen = new Set<string | null>();
  return recent.filter(({ focus }) => !seen.has(focus) && seen.add(focus));
}
