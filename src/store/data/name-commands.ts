/** Commands that decide on the exercise names of an import preview. */
import type { ImportedName, NameChoice } from '../../domain/imported-names.js';
import type { AppState } from '../app-state.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { notify } from '../notices.js';
import { foundExercises } from './found-exercises.js';
import { noneFound } from './name-lines.js';
import { choiceOf, currentName, openSuggestions, type PreviewStage } from './preview-state.js';

export type NameCommandId =
  | 'data.names'
  | 'data.names-leave'
  | 'data.name-accept'
  | 'data.name-refuse'
  | 'data.name-change'
  | 'data.name-undo'
  | 'data.names-accept'
  | 'data.names-refuse'
  | 'data.names-undo'
  | 'data.search-up'
  | 'data.search-down'
  | 'data.search-take'
  | 'data.search-leave';

export const nameCommands: CommandTable<NameCommandId> = {
  'data.names': {
    when: (state) => (previewOf(state)?.report.names.length ?? 0) > 0,
    run: ({ dispatch }) => dispatch({ type: 'data/names-opened' }),
  },
  'data.names-leave': { run: ({ dispatch }) => dispatch({ type: 'data/names-closed' }) },
  'data.name-accept': {
    when: (state) => nameOf(state)?.suggestion !== null || 'There is no suggestion. c chooses an exercise.',
    run: (context) => chooseCurrent(context, accepted),
  },
  'data.name-refuse': { when: whyNotRefused, run: (context) => chooseCurrent(context, refused) },
  'data.name-change': { run: ({ dispatch }) => dispatch({ type: 'data/name-search-opened' }) },
  'data.name-undo': {
    when: (state) => (previewOf(state)?.pastChoices.length ?? 0) > 0 || 'No choice to undo.',
    run: ({ dispatch }) => dispatch({ type: 'data/name-choice-undone' }),
  },
  'data.names-accept': chooseAll(accepted),
  'data.names-refuse': chooseAll(refused),
  'data.names-undo': {
    when: (state) => (previewOf(state)?.choices.length ?? 0) > 0,
    run: ({ dispatch }) => dispatch({ type: 'data/names-undecided' }),
  },
  'data.search-up': moveInFound(-1),
  'data.search-down': moveInFound(1),
  'data.search-take': {
    when: (state) =>
      chosenExercise(state) !== null || noneFound(previewOf(state)?.names?.search?.text.text ?? ''),
    run: takeFound,
  },
  'data.search-leave': { run: ({ dispatch }) => dispatch({ type: 'data/name-search-closed' }) },
};

function previewOf({ data: { stage } }: Pick<AppState, 'data'>): PreviewStage | null {
  return stage.kind === 'preview' ? stage : null;
}

function nameOf(state: AppState): ImportedName | undefined {
  const stage = previewOf(state);
  return stage ? currentName(stage) : undefined;
}

/** True if the key x can make the name under the cursor a separate exercise; otherwise why x changes nothing. */
function whyNotRefused(state: AppState): true | string {
  const stage = previewOf(state);
  const name = nameOf(state);
  const choice = stage && name ? choiceOf(stage, name) : null;
  if (choice?.kind === 'joined') return true;
  if (choice === null && name?.suggestion) return true;
  return 'This name is an exercise of its own already.';
}

function accepted({ name, suggestion }: ImportedName): NameChoice | null {
  return suggestion && { name, kind: 'joined', exercise: suggestion.name };
}

function refused({ name }: ImportedName): NameChoice {
  return { name, kind: 'separate' };
}

/** Decides on the name under the cursor, and moves to the next name. */
function chooseCurrent(context: CommandContext, choose: (name: ImportedName) => NameChoice | null): void {
  const name = nameOf(context.getState());
  const choice = name ? choose(name) : null;
  if (choice === null) return;
  context.dispatch({ type: 'data/names-chosen', choices: [choice] });
  moveOn(context);
}

function moveOn({ getState, dispatch }: CommandContext): void {
  const stage = previewOf(getState());
  if (!stage?.names) return;
  const cursor = Math.min(stage.names.cursor + 1, stage.report.names.length - 1);
  dispatch({ type: 'data/moved', cursor, top: stage.names.top });
}

function chooseAll(choose: (name: ImportedName) => NameChoice | null): Command {
  return {
    when: (state) => {
      const stage = previewOf(state);
      return stage !== null && openSuggestions(stage).length > 0;
    },
    run: (context) => {
      const stage = previewOf(context.getState());
      const choices = (stage ? openSuggestions(stage) : []).flatMap((name) => choose(name) ?? []);
      context.dispatch({ type: 'data/names-chosen', choices });
      const names = choices.length === 1 ? 'One name' : `${choices.length} names`;
      notify(context, `${names} decided. ${stage?.names ? 'Esc, then Enter imports.' : 'Enter imports.'}`);
    },
  };
}

/** The exercises that the search for an imported name finds. `cursor` is an index into `names`. */
export function foundIn(state: Pick<AppState, 'data'>): {
  readonly names: readonly string[];
  readonly cursor: number;
} {
  const stage = previewOf(state);
  const search = stage?.names?.search;
  if (!stage || !search) return { names: [], cursor: 0 };
  return { names: foundExercises(stage.report, search.text.text), cursor: search.cursor };
}

function moveInFound(step: 1 | -1): Command {
  return {
    run: ({ getState, dispatch }) => {
      const { names, cursor } = foundIn(getState());
      const moved = Math.max(0, Math.min(cursor + step, names.length - 1));
      dispatch({ type: 'data/name-search-moved', cursor: moved });
    },
  };
}

function chosenExercise(state: AppState): string | null {
  const { names, cursor } = foundIn(state);
  return names[cursor] ?? null;
}

/** Takes the found exercise under the cursor for the imported name, and returns to the list of names. */
function takeFound(context: CommandContext): void {
  const exercise = chosenExercise(context.getState());
  if (exercise === null) return;
  context.dispatch({ type: 'data/name-search-closed' });
  chooseCurrent(context, ({ name }) => ({ name, kind: 'joined', exercise }));
}
