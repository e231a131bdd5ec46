/** Choosing an exercise in linear mode: the typed name and the match under the cursor. */
import { dayLabel } from '../../domain/date-labels.js';
import { counted } from '../../domain/format-session.js';
import type { AppState } from '../../store/app-state.js';
import { nameOfChoice, type PickChoice, pickChoices } from '../../store/log/exercise-search.js';
import type { LogStage } from '../../store/log/log-state.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { questionText } from '../screens/log/pick-texts.js';
import { type LinearView, part, replyPart } from './linear-view.js';

const HINT = 'type a name, or choose one with the arrow keys';

/** A width at which no text is cut. */
const ANY_COLUMNS = Number.MAX_SAFE_INTEGER;

export function pickView(state: AppState, stage: Extract<LogStage, { kind: 'picking' }>): LinearView {
  const choices = pickChoices(state);
  const swapped = stage.swaps === undefined ? undefined : state.log.session?.exercises[stage.swaps]?.Name;
  const title = swapped === undefined ? 'Choose an exercise' : `Swap ${sanitizeLine(swapped)} for another`;
  const choice = stage.cursor === null ? undefined : choices[stage.cursor];
  const parts = [part('title', `${title}: ${HINT}`)];
  if (stage.question) {
    const last = choices.at(-1);
    const newName = last?.kind === 'new' ? last.name : '';
    const question = questionText(state, stage, newName, ANY_COLUMNS);
    return { place: 'picking', parts: [...parts, part('question', question)], input: null };
  }
  const place = `${(stage.cursor ?? 0) + 1} of ${choices.length}`;
  const found = choice ? [replyPart('choice', `${place}: ${choiceWords(choice, state.today)}`)] : [];
  return {
    place: 'picking',
    parts: [...parts, ...found],
    input: { prompt: 'Exercise: ', buffer: stage.query },
  };
}

function choiceWords(choice: PickChoice, today: string): string {
  const name = sanitizeLine(nameOfChoice(choice));
  switch (choice.kind) {
    case 'new':
      return `new exercise “${name}”`;
    case 'library':
      return `${name}, from the library, ${choice.exercise.muscles.primary.join(', ')}`;
    case 'known': {
      if (choice.isInSession) return `${name}, in this session`;
      const { lastDate, count } = choice.exercise;
      if (count > 0 && lastDate === '') return `${name}, not done yet`;
      return count === 0
        ? name
        : `${name}, last ${dayLabel(lastDate, today)}, in ${counted(count, 'session')}`;
    }
  }
}
