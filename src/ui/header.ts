/** The texts above the body: tabs, facts, and the title in the upper rule. */
import { shortDate } from '../domain/date-labels.js';
import type { TrainingSession } from '../domain/record.js';
import { timeOf } from '../domain/session-date.js';
import type { AppState } from '../store/app-state.js';
import { isAtSets, modeOf } from '../store/focus.js';
import { statsFacts } from '../store/stats/stats-page.js';
import { sanitizeLine } from '../text/sanitize.js';
import { truncateEnd } from '../text/truncate.js';
import { widthColumns } from '../text/width.js';
import type { HeaderContent } from './fit-tabs.js';
import { dataHeaderFact } from './screens/data/data-screen.js';
import { filesHeaderFact } from './screens/files/files-screen.js';
import { historyHeaderFact } from './screens/history/history-screen.js';
import { clocksOf } from './screens/log/clock-texts.js';
import { sessionTotals } from './screens/log/session-totals.js';
import type { TabKeys } from './tab-texts.js';

const HEADER_FACTS = {
  history: historyHeaderFact,
  files: filesHeaderFact,
  stats: statsFacts,
  data: dataHeaderFact,
} as const;

export function headerOf(state: AppState): HeaderContent {
  const { screen } = state;
  const facts = screen === 'log' ? logFacts(state) : [HEADER_FACTS[screen](state)].flat();
  return { current: screen, facts, keys: tabKeysOf(state) };
}

function logFacts(state: AppState): readonly string[] {
  const session = sessionInLog(state);
  if (!session) return [];
  // Unlike a notice, which the next notice replaces, this text stays until the draft is saved.
  const unkept = state.log.isDraftSaved ? '' : '× not on disk · ';
  const saving = state.log.draftWrite === 'slow' ? 'saving… · ' : '';
  const { original, isChangedElsewhere } = state.log;
  const changed = isChangedElsewhere ? '≠ changed elsewhere · ' : '';
  // A session without a start time shows its date.
  const day = timeOf(session.date) === null ? `${shortDate(session.date)} · ` : '';
  const edited = original ? `editing ${shortDate(session.date)} · ` : day;
  const { minutes, rest } = clocksOf(state);
  const prefix = unkept + saving + changed + edited;
  const facts = [
    [minutes, rest],
    // If both do not fit, only the rest clock is shown; without a rest, only the minutes.
    [rest || minutes],
  ].map((parts) => withoutEnd(prefix + parts.filter(Boolean).join('   ')));
  // The text in front of the clocks is also shown if no clock fits.
  if (prefix !== '') facts.push(withoutEnd(prefix));
  if (changed !== '') facts.push(withoutEnd(unkept + saving + changed));
  return facts;
}

function withoutEnd(facts: string): string {
  return facts.replace(/ · $/, '');
}

function tabKeysOf(state: AppState): TabKeys {
  if (state.help !== null) return 'none';
  if (modeOf(state) === 'navigation') return 'digits';
  return isAtSets(state) ? 'escape' : 'none';
}

/** The session on the Log screen; null after it was saved. */
function sessionInLog({ log: { session, stage } }: AppState): TrainingSession | null {
  return stage.kind === 'saved' ? null : session;
}

/**
 * The session in progress: `Upper Strength · phase 2 week 5 · 2 sets · 468 kg`. Empty if there is none, except in the
 * demo.
 */
export function titleOf(state: AppState, columns: number): string {
  if (!state.isDemo) return sessionTitle(state, columns);
  const title = sessionTitle(state, columns - widthColumns(DEMO));
  return title === '' ? DEMO_ALONE : DEMO + title;
}

const DEMO = 'Demo · ';
const DEMO_ALONE = 'Demo: nothing you type is kept';

function sessionTitle(state: AppState, columns: number): string {
  const session = sessionInLog(state);
  if (!session) return '';
  const focus = sanitizeLine(session.focus ?? 'Session');
  const focusBefore = (after: string) =>
    truncateEnd(focus, Math.max(1, columns - widthColumns(after))) + after;
  if (state.screen !== 'log' || state.exercise !== null) {
    const key = state.screen === 'log' ? 'Esc' : '1';
    const back = tabKeysOf(state) === 'digits' ? `${key} goes back` : '';
    const status = state.log.original ? ', edited' : ' in progress';
    return focusBefore([status, clocksOf(state).rest, back].filter(Boolean).join(' · '));
  }
  const phaseAndWeek = [
    session.phase === null ? '' : `phase ${session.phase}`,
    session.week === null ? '' : `week ${session.week}`,
  ];
  const total = state.log.original ? '' : sessionTotals(session, state.athlete);
  const note = session.notes ? 'has a note' : '';
  const titleWith = (plan: readonly string[]) => {
    const planned = [...plan, session.isDeloadWeek ? 'deload' : ''].filter(Boolean).join(' ');
    return [planned, total, note]
      .filter(Boolean)
      .map((part) => ` · ${part}`)
      .join('');
  };
  const [whole, brief] = [titleWith(phaseAndWeek), titleWith([])];
  const fits = (after: string) => widthColumns(focus + after) <= columns;
  return focusBefore(!fits(whole) && fits(brief) ? brief : whole);
}
