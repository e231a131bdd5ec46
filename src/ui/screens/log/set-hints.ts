/** Hints on the empty set line: what Enter logs and what to type. */
import { setPlaces } from '../../../domain/edit-session.js';
import { exampleSet, exampleWarmup } from '../../../domain/set-notation/examples.js';
import { formatSet } from '../../../domain/set-notation/format-set.js';
import type { AppState } from '../../../store/app-state.js';
import { lastTimeFollowing } from '../../../store/log/exercise-hints.js';
import { lastTimeWarmups } from '../../../store/log/last-time.js';
import { currentMeasure, readLine } from '../../../store/log/line-reading.js';
import { currentExercise } from '../../../store/log/log-selectors.js';
import { plannedTechnique } from '../../../store/log/planned-set.js';
import { warmupKind } from '../../../store/log/warmup-commands.js';
import { asciiSentence } from '../../../text/ascii-signs.js';
import { createEditBuffer } from '../../../text/edit-buffer.js';
import { wrapText } from '../../../text/wrap.js';

/** Hints on the empty line when a set is planned. */
export function plannedSetHints(state: AppState, columns: number): readonly string[] {
  const hints = unicodeHints(state, columns);
  return state.athlete.ascii ? hints.map(asciiSentence) : hints;
}

function unicodeHints(state: AppState, columns: number): readonly string[] {
  const technique = plannedTechnique(state);
  const following = lastTimeFollowing(state);
  const reason = following === null ? [] : wrapText(following, columns);
  if (technique !== null) return [`Enter: without ${technique.name}`, `→ with ${technique.text}`, ...reason];
  if (reason.length > 0) return ['Enter logs it · → edits it', ...reason];
  return ['Enter logs it · → edits it', (isFirstSet(state) && warmupHint(state)) || exampleHint(state)];
}

function exampleHint({ log, athlete }: AppState): string {
  const examples = {
    load: `${exampleSet(athlete.unit ?? 'kg')} @8`,
    'body-weight': 'bw x8 @8',
    time: '60s @8',
  };
  return `or type ${examples[currentMeasure(log)]}`;
}

/** The hint for the key that adds warm-ups. A ramp is mentioned only if last time had warm-ups. */
function warmupHint(state: AppState): string | null {
  switch (warmupKind(state)) {
    case 'program':
      return 'Esc w: warm-ups of the program';
    case 'last-time':
      return 'Esc w: last time’s warm-ups';
    case 'ramp':
      return lastTimeWarmups(state).length > 0 ? 'Esc w: warm-ups for this load' : null;
    case null:
      return null;
  }
}

function isFirstSet({ log }: AppState): boolean {
  const exercise = currentExercise(log);
  return exercise !== null && setPlaces(exercise).length === 0;
}

/** What to type when no set is planned. */
export function typedSetHint(state: AppState): string {
  const unit = state.athlete.unit ?? 'kg';
  switch (currentMeasure(state.log)) {
    case 'load':
      return `type ${exampleSet(unit)} @8, a warm-up ${exampleWarmup(unit)}`;
    case 'body-weight': {
      const set = setOfBareNumber(state, 8);
      return `type 8 for ${set}, or ${set === 'bw x8' ? 'bw+10x8' : 'bw x8'}`;
    }
    case 'time':
      return 'type 60s, or 20x60s with a load';
  }
}

/** The set that Enter would log if only a number of reps were typed. The previous set gives its load. */
function setOfBareNumber(state: AppState, reps: number): string {
  const reading = readLine({ ...state, log: { ...state.log, line: createEditBuffer(String(reps)) } });
  return reading.kind === 'set'
    ? formatSet(reading.values, { unit: state.athlete.unit ?? 'kg' })
    : `bw x${reps}`;
}
