/** What a session can begin from: one left in progress, a past one to be repeated, or nothing. */
import { guessNextSession, guessSessionOf } from '../../domain/guess-session.js';
import type { OfferedDraft } from '../../domain/read-models/draft.js';
import type { SessionSummary } from '../../domain/read-models/session-summary.js';
import { daysBetween, localTimeWithOffset } from '../../domain/session-date.js';
import type { CommandContext } from '../command.js';
import { type ConflictingDraft, isConflicting } from './draft-conflict.js';
import type { LogState, RepeatOffer } from './log-state.js';

/** One line of the menu a session begins from. */
export type StartChoice =
  | { readonly kind: 'resume' | 'save' | 'discard'; readonly draft: OfferedDraft }
  /** The draft and its saved session differ. */
  | { readonly kind: 'compare'; readonly draft: ConflictingDraft }
  | { readonly kind: 'repeat'; readonly offer: RepeatOffer }
  | { readonly kind: 'new' | 'another-day' };

/**
 * What the menu offers: each session left in progress, the past ones that are likely, and a new one. Without exercises
 * there is none to save.
 */
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

/** Enough to see a whole turn of a training plan. */
const RECENT_SESSIONS = 40;
/** The likeliest session, and those that would stand there on another day of the week. */
const MAX_REPEATS = 4;

/** The sessions from which the next one is guessed, newest first. @throws with one sentence */
export function recentSessions({ ports }: CommandContext): readonly SessionSummary[] {
  return ports.sessions.summaries(RECENT_SESSIONS);
}

/**
 * Past sessions to repeat: the newest one of the focus whose turn it is, then those of the focuses trained last.
 * Where the sessions cannot be read there are none; what needs them says why. Never throws.
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
