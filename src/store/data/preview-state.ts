/** The preview of an import: what it would do, and the choices about exercise names. */
import { exerciseKey } from '../../domain/exercise-name.js';
import type { ImportedName, NameChoice } from '../../domain/imported-names.js';
import type { ImportPreview, ImportUnits } from '../../domain/read-models/import-report.js';
import { createEditBuffer, type EditBuffer } from '../../text/edit-buffer.js';

export type PreviewStage = {
  readonly kind: 'preview';
  readonly path: string;
  readonly report: ImportPreview;
  readonly units: ImportUnits;
  /** At most one choice for each name. Choices are saved when Enter accepts the preview. */
  readonly choices: readonly NameChoice[];
  /** `choices` before each change of them, oldest first. */
  readonly pastChoices: readonly (readonly NameChoice[])[];
  readonly top: number;
  /** The open list of names; null while the preview itself is shown. */
  readonly names: NamesList | null;
};

/** The list of names. `cursor` is an index into the names. */
export type NamesList = {
  readonly cursor: number;
  readonly top: number;
  /** The search for the exercise that a name means; null while the search is closed. */
  readonly search: NameSearch | null;
};

/** A search for an exercise. `cursor` is an index into its results. */
export type NameSearch = { readonly text: EditBuffer; readonly cursor: number };

export type PreviewEvent =
  | { readonly type: 'data/preview-opened'; readonly path: string; readonly report: ImportPreview }
  /** The previewed path was read again, with the given units. */
  | { readonly type: 'data/preview-read'; readonly report: ImportPreview; readonly units: ImportUnits }
  | { readonly type: 'data/names-opened' }
  | { readonly type: 'data/names-closed' }
  | { readonly type: 'data/names-chosen'; readonly choices: readonly NameChoice[] }
  /** The last change of the choices was undone; the cursor is on the first name whose choice the undo changed. */
  | { readonly type: 'data/name-choice-undone' }
  | { readonly type: 'data/names-undecided' }
  | { readonly type: 'data/name-search-opened' }
  | { readonly type: 'data/name-search-moved'; readonly cursor: number }
  | { readonly type: 'data/name-search-closed' };

export function openedPreview(path: string, report: ImportPreview): PreviewStage {
  return {
    kind: 'preview',
    path,
    report,
    units: { weight: null, distance: null },
    choices: [],
    pastChoices: [],
    top: 0,
    names: null,
  };
}

export function reducePreview(
  stage: PreviewStage,
  event: Exclude<PreviewEvent, { readonly type: 'data/preview-opened' }>,
): PreviewStage {
  switch (event.type) {
    case 'data/preview-read':
      return { ...stage, report: event.report, units: event.units };
    case 'data/names-opened':
      return { ...stage, names: { cursor: 0, top: 0, search: null } };
    case 'data/names-closed':
      return { ...stage, names: null };
    case 'data/names-chosen':
      return withChoices(stage, event.choices.reduce(replaceChoice, stage.choices));
    case 'data/name-choice-undone':
      return withLastUndone(stage);
    case 'data/names-undecided':
      return withChoices(stage, []);
    case 'data/name-search-opened':
      return withSearch(stage, { text: createEditBuffer(''), cursor: 0 });
    case 'data/name-search-moved':
      return stage.names?.search ? withSearch(stage, { ...stage.names.search, cursor: event.cursor }) : stage;
    case 'data/name-search-closed':
      return withSearch(stage, null);
  }
}

/** The stage with an edited search text, and the cursor on the first result. */
export function withSearchText(stage: PreviewStage, text: EditBuffer): PreviewStage {
  const search = stage.names?.search;
  return search && search.text !== text ? withSearch(stage, { text, cursor: 0 }) : stage;
}

export function choiceOf(
  { choices }: Pick<PreviewStage, 'choices'>,
  { name }: Pick<ImportedName, 'name'>,
): NameChoice | null {
  const key = exerciseKey(name);
  return choices.find((choice) => exerciseKey(choice.name) === key) ?? null;
}

/** The names that have a suggestion and no choice. */
export function openSuggestions(stage: PreviewStage): readonly ImportedName[] {
  return stage.report.names.filter((each) => each.suggestion !== null && choiceOf(stage, each) === null);
}

/** The name under the cursor of the list; undefined while the list is closed. */
export function currentName({ names, report }: PreviewStage): ImportedName | undefined {
  return names === null ? undefined : report.names[names.cursor];
}

function withChoices(stage: PreviewStage, choices: readonly NameChoice[]): PreviewStage {
  return { ...stage, choices, pastChoices: [...stage.pastChoices, stage.choices] };
}

function replaceChoice(choices: readonly NameChoice[], choice: NameChoice): readonly NameChoice[] {
  const key = exerciseKey(choice.name);
  return [...choices.filter(({ name }) => exerciseKey(name) !== key), choice];
}

function withLastUndone(stage: PreviewStage): PreviewStage {
  const { names, pastChoices, report } = stage;
  const choices = pastChoices.at(-1);
  if (choices === undefined) return stage;
  const undone = { ...stage, choices, pastChoices: pastChoices.slice(0, -1) };
  const changed = report.names.findIndex((name) => choiceOf(stage, name) !== choiceOf(undone, name));
  return names && changed >= 0 ? { ...undone, names: { ...names, cursor: changed } } : undone;
}

function withSearch(stage: PreviewStage, search: NameSearch | null): PreviewStage {
  return stage.names ? { ...stage, names: { ...stage.names, search } } : stage;
}
